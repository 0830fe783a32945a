"""A code list may take spellings from a reference file, as they are valid on the day of the delivery."""

from datetime import date
from textwrap import dedent

import pytest

from maatstaf.sources import SourcesError
from maatstaf.warehouse.engine import open_engine
from maatstaf.warehouse.load import check
from maatstaf.warehouse.matching import DeliveryRefused
from warehouse.deliveries import AS_OF, account, lay, loaded, told

MAPPING = """
    [codes.channel]
    file = "standard.csv"
    list_column = "Soort"
    list = "KANAAL"
    code = "Code"
    labels = ["Naam"]
    valid_from = "Begin"
    valid_to = "Eind"
    [codes.channel.values]
    BRI = "letter"
    TEL = "phone"
"""
STANDARD = """\
    Soort;Code;Naam;Begin;Eind
    ANDERS;BRI;Brie;;
    KANAAL;BRI;Papieren brief;1-1-2020;
    KANAAL;TEL;Belletje;;30-10-2026
    KANAAL;SMS;Bericht;;
"""


def requests(*channels):
    head = "request_id;right_invoked;received_on;channel;subject_category;represented;needs_representative\n"
    return head + "".join(f"Z{n};inzage;05-10-2026;{one};huurder;nee;nee\n" for n, one in enumerate(channels))


@pytest.fixture
def delivered(tmp_path):
    """A delivery whose requests came through these channels, with a reference file beside them."""

    def delivered(*channels, standard=STANDARD, mapping=MAPPING):
        return lay(tmp_path, mapping, requests=requests(*channels), standard=standard)

    return delivered


def refused(delivery, as_of=AS_OF):
    return [refusal.line - 2 for refusal in check(delivery, as_of).refusals if refusal.rule == "unknown_code"]


def test_a_code_and_a_label_of_the_list_are_spellings_of_our_code(delivered):
    assert refused(delivered("BRI", "bri", "Papieren Brief", "brief", "letter")) == []


def test_a_label_of_another_list_in_the_file_is_no_spelling(delivered):
    assert refused(delivered("Brie")) == [0]


def test_a_code_that_is_not_valid_on_the_day_is_unknown_and_its_label_too(delivered):
    delivery = delivered("TEL", "Belletje", "telefoon")
    assert refused(delivery, date(2026, 10, 30)) == []
    assert refused(delivery, date(2026, 10, 31)) == [0, 1]


def test_our_own_code_lapses_with_that_of_its_reference_list(delivered):
    standard = "Soort;Code;Naam;Begin;Eind\nKANAAL;letter;;1-11-2026;\nKANAAL;desk;;;\n"
    mapping = MAPPING[: MAPPING.index("    [codes.channel.values]")]
    assert refused(delivered("letter", "desk", "phone", standard=standard, mapping=mapping)) == [0]


def test_what_the_mapping_says_of_a_column_wins(delivered):
    mapping = MAPPING + '    [tables.requests.values.channel]\n    "TEL" = "other"\n'
    assert refused(delivered("TEL", mapping=mapping)) == []


def test_codes_without_a_meaning_are_named_and_refused_in_the_delivery(delivered):
    delivery = delivered("SMS")
    assert refused(delivery) == [0]
    (reference,) = check(delivery, AS_OF).references
    assert (reference.valid, reference.unmapped) == (2, ("SMS",))


@pytest.mark.parametrize(
    ("row", "column", "rule"),
    [
        ("ANDERS;X;;22-11-24;", "Begin", "not_a_day"),
        ("ANDERS;X;;;31-01-2025.", "Eind", "not_a_day"),
        ("KANAAL;X;;2-1-2026;1-1-2026", "Eind", "before_Begin"),
        ("KANAAL;;Zonder;;", "Code", "empty"),
    ],
)
def test_a_row_that_cannot_be_read_is_refused_by_line_in_any_list_and_the_load_goes_on(delivered, row, column, rule):
    intake = check(delivered("BRI", standard=dedent(STANDARD) + row + "\n"), AS_OF)
    (reference,) = intake.references
    assert [(one.table, one.file, one.line, one.column, one.rule) for one in reference.refusals] == [
        ("code_lists", "standard.csv", 6, column, rule)
    ]
    assert told(intake) == ["requests.csv: 1 = 1 + 0"]


def test_a_code_whose_row_is_refused_is_unknown(delivered):
    standard = "Soort;Code;Naam;Begin;Eind\nKANAAL;BRI;;22-11-24;\nKANAAL;TEL;;;\n"
    assert refused(delivered("BRI", "TEL", standard=standard)) == [0]


def test_of_a_repeated_code_the_row_counts_that_began_last(delivered):
    standard = STANDARD + "    KANAAL;TEL;Gesprek;30-10-2026;\n"
    assert refused(delivered("TEL", "Gesprek", "Belletje", standard=standard), date(2026, 10, 30)) == [2]


def test_a_code_that_stands_twice_on_one_day_is_refused_where_nothing_tells_which_is_true(delivered):
    delivery = delivered("BRI", standard=STANDARD + "    KANAAL;BRI;Epistel;1-1-2020;\n")
    (reference,) = check(delivery, AS_OF).references
    assert [(one.line, one.rule) for one in reference.refusals] == [(3, "not_unique"), (6, "not_unique")]
    assert refused(delivery) == [0]


def test_the_key_of_a_snapshot_is_that_of_its_rows_whatever_spellings_they_came_in(delivered, tmp_path):
    plain = loaded(lay(tmp_path / "plain", requests=requests("brief")))
    standard = dedent(STANDARD) + "ANDERS;X;;22-11-24;\n"
    assert loaded(delivered("BRI", standard=standard)).key == plain.key


def test_the_snapshot_tells_what_the_reference_file_added(delivered):
    standard = dedent(STANDARD) + "ANDERS;X;;22-11-24;\n"
    engine = open_engine(loaded(delivered("BRI", standard=standard)).path)
    told = engine.intake("reference_lists").rows
    engine.close()
    assert told == [("channel", "standard.csv", 2, "SMS", "6")]


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (("codes.channel", "codes.channels"), "no such code list"),
        (('file = "standard.csv"', 'file = "absent.csv"'), "reference file is not there"),
        (('list = "KANAAL"', 'list = "KANALEN"'), "holds no such list"),
        (('code = "Code"', 'code = "Kode"'), "has no column Kode"),
        (('BRI = "letter"', 'BRI = "lettre"'), "no code lettre"),
        (('BRI = "letter"', 'BRX = "letter"'), "has no code brx"),
        (('list_column = "Soort"\n', "\n"), "go together"),
        (('code = "Code"', 'code = "Code"\n    lable = "x"'), "lable is not an entry"),
    ],
)
def test_a_mapping_that_says_something_else_is_told_in_a_sentence(delivered, change, sentence):
    mapping = MAPPING.replace(*change)
    assert mapping != MAPPING
    with pytest.raises(SourcesError, match=sentence):
        check(delivered("BRI", mapping=mapping), AS_OF)


def test_a_label_that_already_means_another_code_is_not_guessed(delivered):
    standard = STANDARD.replace("Papieren brief", "E-mail")
    with pytest.raises(SourcesError, match="line 3: a label would mean two of our codes"):
        check(delivered("BRI", standard=standard), AS_OF)


def test_a_reference_file_that_is_not_written_as_said_refuses_the_delivery(delivered):
    with pytest.raises(DeliveryRefused, match=r"code_lists: standard\.csv, line 6: the row has not the cells"):
        account(delivered("BRI", standard=STANDARD + "    KANAAL;APP\n"))
