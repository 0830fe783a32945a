"""A mapping says what a mapping may say, or a sentence names the entry that does not."""

from datetime import date
from textwrap import dedent

import pytest

from maatstaf.sources import Dialect, Source, SourcesError, read_delivery


@pytest.fixture
def described(tmp_path):
    """The delivery of a drawn ``sources.toml``."""

    def described(text):
        (tmp_path / "sources.toml").write_text(dedent(text), encoding="utf-8")
        return read_delivery(tmp_path)

    return described


def test_a_delivery_without_a_mapping_has_our_own_names_and_dialect(tmp_path):
    delivery = read_delivery(tmp_path)
    assert (delivery.as_of, delivery.required, delivery.default) == (None, (), Dialect())
    assert delivery.source("requests") == Source("requests")


def test_a_mapping_says_when_what_and_how(described):
    delivery = described("""
        as_of = 2026-10-31
        required = ["requests"]
        [dialect]
        separator = ","
        true = [" JA "]
        false = ["Nee"]
        [tables.requests]
        files = "verzoeken*.csv"
        title_rows = 2
        [tables.requests.columns]
        request_id = "zaaknummer"
        [tables.requests.values.channel]
        "balie zuid" = "desk"
        [tables.requests.constants]
        represented = "nee"
    """)
    requests = delivery.source("requests")
    assert (delivery.as_of, delivery.required) == (date(2026, 10, 31), ("requests",))
    assert (requests.files, requests.columns) == ("verzoeken*.csv", {"request_id": "zaaknummer"})
    assert (requests.values, requests.constants) == ({"channel": {"balie zuid": "desk"}}, {"represented": "nee"})
    assert (requests.dialect.separator, requests.dialect.title_rows) == (",", 2)
    assert (requests.dialect.true, requests.dialect.false) == (("ja",), ("nee",))


def test_a_table_departs_from_the_dialect_of_the_delivery_only_where_it_says_so(described):
    delivery = described("""
        [dialect]
        separator = ","
        encoding = "cp1252"
        [tables.cameras]
        encoding = "utf-16"
    """)
    assert delivery.source("cameras").dialect == Dialect(separator=",", encoding="utf-16")
    assert delivery.source("requests").dialect == Dialect(separator=",", encoding="cp1252")


@pytest.mark.parametrize("written", ["utf-8", "UTF8", "utf_8"])
def test_utf_8_is_read_with_or_without_the_mark_of_windows(described, written):
    assert described(f'[dialect]\nencoding = "{written}"').default.encoding == "utf-8-sig"


def test_a_mapping_that_notepad_saved_is_read(tmp_path):
    (tmp_path / "sources.toml").write_bytes(b"\xef\xbb\xbfas_of = 2026-10-31\r\n")
    assert read_delivery(tmp_path).as_of == date(2026, 10, 31)


def test_another_mapping_than_that_of_the_delivery_may_be_named(tmp_path):
    mapping = tmp_path / "own.toml"
    mapping.write_text("as_of = 2026-09-30", encoding="utf-8")
    (tmp_path / "sources.toml").write_text("as_of = 2026-10-31", encoding="utf-8")
    assert read_delivery(tmp_path, mapping).as_of == date(2026, 9, 30)


@pytest.mark.parametrize("pattern", ["%Y-%m-%d", "%d%m%Y", "%m/%d/%Y", "%d-%m-%y", "%d-%m-%Y %H:%M:%S"])
def test_a_day_may_be_written_in_any_order_and_with_the_time_behind_it(described, pattern):
    assert described(f'[dialect]\ndate_format = "{pattern}"').default.date_format == pattern


#: One mapping for each rule, and the words by which its refusal names the entry.
INVALID = {
    "not TOML": ("as_of =", "not readable TOML"),
    "an unknown entry": ('asof = "x"', "asof is not an entry; there are: as_of"),
    "an as-of date in quotes": ('as_of = "2026-10-31"', "as_of is a day"),
    "an as-of moment": ("as_of = 2026-10-31T10:00:00", "as_of is a day"),
    "required as one name": ('required = "requests"', "required is a list of texts"),
    "required with a number": ("required = [1]", "required is a list of texts"),
    "a dialect that is a value": ("dialect = 3", "[dialect] is a part"),
    "tables that are a value": ("tables = 3", "[tables] is a part"),
    "a table that is a value": ('[tables]\nrequests = "x"', "[tables.requests] is a part"),
    "an unknown entry of a dialect": ('[dialect]\nseperator = ";"', "seperator is not an entry"),
    "an unknown entry of a table": ('[tables.requests]\nfile = "x"', "file is not an entry; there are: columns"),
    "files as a list": ('[tables.requests]\nfiles = ["x"]', "files is text"),
    "columns that are a value": ('[tables.requests]\ncolumns = "x"', "columns is a part"),
    "a column that is a number": ("[tables.requests.columns]\nrequest_id = 3", "columns: request_id is text"),
    "a constant that is a number": ("[tables.requests.constants]\nrepresented = 0", "represented is text"),
    "values that are a value": ('[tables.requests]\nvalues = "x"', "values is a part"),
    "values of a column that are a value": ('[tables.requests.values]\nchannel = "x"', "values.channel is a part"),
    "a code that is a number": ("[tables.requests.values.channel]\nx = 3", "values.channel: x is text"),
    "a column from two places": (
        '[tables.cameras]\ncolumns = { announced = "x" }\nconstants = { announced = "ja" }',
        "announced has both",
    ),
    "a separator of two signs": ('[dialect]\nseparator = ";;"', "separator is one sign"),
    "no separator": ('[dialect]\nseparator = ""', "separator is one sign"),
    "a quote of two signs": ("[dialect]\nquote = '\"\"'", "quote at most one"),
    "a quote of more than a byte": ('[dialect]\nquote = "“"', "quote at most one"),
    "no list separator": ('[dialect]\nlist_separator = ""', "list_separator at least one"),
    "a quote that separates": ('[dialect]\nquote = ";"', "different signs"),
    "a separator that ends lines": ('[dialect]\nseparator = "\\n"', "neither ends a line"),
    "title rows below zero": ("[dialect]\ntitle_rows = -1", "title_rows is zero or more"),
    "title rows in words": ('[dialect]\ntitle_rows = "two"', "title_rows is a whole number"),
    "title rows as yes": ("[dialect]\ntitle_rows = true", "title_rows is a whole number"),
    "an encoding that is a number": ("[dialect]\nencoding = 1252", "encoding is text"),
    "an encoding that is not there": ('[dialect]\nencoding = "cp0"', "there is no encoding 'cp0'"),
    "an encoding that is not of text": ('[dialect]\nencoding = "rot13"', "there is no encoding 'rot13'"),
    **{
        f"{name}, which no file is in": (f'[dialect]\nencoding = "{name}"', f"there is no encoding '{name}'")
        for name in ("utf-7", "idna", "punycode", "unicode_escape", "raw-unicode-escape", "charmap")
    },
    "an encoding that reads nothing": ('[dialect]\nencoding = "undefined"', "there is no encoding"),
    "a day without a month": ('[dialect]\ndate_format = "%d-%Y"', "date_format holds"),
    "a month that is a minute": ('[dialect]\ndate_format = "%d-%M-%Y"', "date_format holds"),
    "a day in a pattern of Excel": ('[dialect]\ndate_format = "dd-mm-yyyy"', "date_format holds"),
    "a month twice": ('[dialect]\ndate_format = "%d-%m-%m-%Y"', "date_format holds"),
    "a day of the week": ('[dialect]\ndate_format = "%a %d-%m-%Y"', "date_format holds"),
    "a broken pattern": ('[dialect]\ndate_format = "%d-%m-%Y%"', "date_format holds"),
    "yes that is a word": ('[dialect]\ntrue = "ja"', "true is a list of texts"),
    "yes without a spelling": ("[dialect]\ntrue = []", "true and false each hold"),
    "no without a spelling": ("[dialect]\nfalse = []", "true and false each hold"),
    "yes that is no": ('[dialect]\ntrue = ["x"]\nfalse = ["X"]', "none in common"),
}


@pytest.mark.parametrize(("text", "words"), INVALID.values(), ids=INVALID)
def test_a_mapping_is_refused_with(described, text, words):
    with pytest.raises(SourcesError) as error:
        described(text)
    assert words in str(error.value)
    assert "sources.toml" in str(error.value)


def test_a_mapping_that_is_a_folder_or_a_link_to_nothing_is_not_taken_for_none(tmp_path):
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "sources.toml").mkdir()
    (tmp_path / "link").mkdir()
    (tmp_path / "link" / "sources.toml").symlink_to(tmp_path / "nowhere")
    for name in ("folder", "link"):
        with pytest.raises(SourcesError, match=r"sources\.toml is not a file that can be read"):
            read_delivery(tmp_path / name)


def test_a_mapping_in_another_encoding_than_utf_8_is_refused(tmp_path):
    (tmp_path / "sources.toml").write_bytes('[tables.requests]\nfiles = "é"'.encode("cp1252"))
    with pytest.raises(SourcesError, match="not readable TOML in UTF-8"):
        read_delivery(tmp_path)


def test_a_folder_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(SourcesError, match="there is no folder"):
        read_delivery(tmp_path / "absent")


def test_a_mapping_that_is_named_and_not_there_is_refused(tmp_path):
    with pytest.raises(SourcesError, match="there is no mapping"):
        read_delivery(tmp_path, tmp_path / "absent.toml")


REFUSED_SIGNS = {
    'time_zone = "Nederland"': "there is no time zone 'Nederland'",
    'time_zone = ""': "there is no time zone ''",
    'decimal = ";"': "decimal is a comma or a point",
    'thousands = "."': "name both, so that 1.000 is not guessed",
    'thousands = "."\ndecimal = "."': "name both, so that 1.000 is not guessed",
    "decimal = 1": "decimal is text between quotes",
}


@pytest.mark.parametrize(("entry", "sentence"), REFUSED_SIGNS.items())
def test_signs_of_numbers_and_moments_that_cannot_be_are_refused(described, entry, sentence):
    with pytest.raises(SourcesError, match=sentence):
        described(f"[dialect]\n{entry}\n")


def test_a_dialect_may_name_a_zone_and_the_signs_of_numbers(described):
    dialect = described("""
        [dialect]
        date_format = "%Y-%m-%d %H:%M:%S%z"
        time_zone = "UTC"
        decimal = ","
        thousands = "."
    """).default
    assert (dialect.time_zone, dialect.decimal, dialect.thousands) == ("UTC", ",", ".")
