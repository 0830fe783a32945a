"""From headings, codes and the shapes of days to a proposed mapping: sure, to check, or left to a person."""

from textwrap import dedent

import pytest

from maatstaf.sources import SourcesError
from maatstaf.suggestion.proposal import propose

REQUESTS = """\
    Zaaknummer;Soort verzoek;Datum ontvangst;Kanaal;Betrokkene;Vertegenwoordigd;Minderjarig;Afgehandeld
    Z1;inzage;13-10-2026;brief;huurder;nee;nee;
"""


@pytest.fixture
def proposed(tmp_path):
    """What is proposed for a delivery of these files."""

    def proposed(files, encoding="utf-8"):
        for name, text in files.items():
            content = text if isinstance(text, bytes) else dedent(text).encode(encoding)
            (tmp_path / name).write_bytes(content)
        return propose(tmp_path)

    return proposed


def only(proposal):
    (table,) = proposal.tables
    return table


def test_a_dutch_export_is_known_by_its_headings(proposed):
    table = only(proposed({"export 2026.csv": REQUESTS}))
    assert table.table.name == "requests"
    assert table.columns == {
        "request_id": "Zaaknummer",
        "right_invoked": "Soort verzoek",
        "received_on": "Datum ontvangst",
        "channel": "Kanaal",
        "subject_category": "Betrokkene",
        "represented": "Vertegenwoordigd",
        "needs_representative": "Minderjarig",
        "answered_on": "Afgehandeld",
    }
    assert (table.missing, table.unread, table.unsure, table.date_format) == ((), (), frozenset(), "%d-%m-%Y")


def test_a_heading_that_is_only_alike_is_unsure(proposed):
    table = only(proposed({"verzoeken.csv": REQUESTS.replace("Zaaknummer", "Zaaknumer")}))
    assert table.columns["request_id"] == "Zaaknumer"
    assert table.unsure == {"request_id"}


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("titles", [[], ["Verzoeken", ""], ["Register; van, verzoeken", "2026"]])
def test_separator_encoding_and_title_rows_are_seen_from_the_shape(proposed, separator, encoding, titles):
    rows = dedent(REQUESTS).replace("brief", "één brief").replace(";", separator)
    table = only(proposed({"verzoeken.csv": "\n".join([*titles, rows]).encode(encoding)}))
    assert (table.dialect.separator, table.encoding, table.dialect.title_rows) == (separator, encoding, len(titles))
    assert table.missing == ()


@pytest.mark.parametrize(
    ("days", "pattern"),
    [
        (["13-10-2026", "01-02-2026"], "%d-%m-%Y"),
        (["1/2/2026", "2/13/2026"], "%m/%d/%Y"),
        (["01-02-2026", "03-04-2026"], None),
        (["13-01-2026", "01-13-2026"], None),
        (["13-01-2026", "2026-01-13"], None),
        (["13-01-26"], None),
        (["2026-01-02"], "%Y-%m-%d"),
        (["20260102"], "%Y%m%d"),
        (["13.01.2026 00:00:00"], "%d.%m.%Y %H:%M:%S"),
        (["", ""], ""),
        (["onbekend"], ""),
    ],
)
def test_the_order_of_day_and_month_is_seen_from_a_number_above_twelve_alone(proposed, days, pattern):
    rows = "".join(f"Z{n};inzage;{day};brief;huurder;nee;nee;\n" for n, day in enumerate(days))
    assert only(proposed({"verzoeken.csv": dedent(REQUESTS).splitlines()[0] + "\n" + rows})).date_format == pattern


def test_a_spelling_of_known_words_is_proposed_and_an_unknown_one_is_only_counted(proposed):
    rows = "".join(f"    Z{n};inzage;13-10-2026;{one};huurder;nee;nee;\n" for n, one in enumerate(CHANNELS))
    seen = only(proposed({"verzoeken.csv": REQUESTS + rows})).codes["channel"]
    assert seen.added == {"balie hoofdkantoor": "desk", "e mail": "email"}
    assert (seen.known, seen.unknown, seen.unknown_rows, seen.is_open) == (1, 2, 3, False)


@pytest.mark.parametrize("beside", ["Иванов", "Ødegård", "Jansen", "0612345678", "李"])
def test_what_stands_beside_a_known_word_is_never_shown_unless_it_is_known_itself(proposed, beside):
    seen = only(proposed({"verzoeken.csv": REQUESTS.replace("brief", f"balie {beside}")})).codes["channel"]
    assert (seen.added, seen.unknown) == ({}, 1)


CHANNELS = ("balie hoofdkantoor", "E mail", "BRIEF", "bij Jansen", "bij Jansen", "balie of telefoon")


def test_running_text_where_codes_are_asked_is_left_out(proposed):
    rows = "".join(f"V{n};verwerking {n};nee;geen DPIA nodig;reden nummer {n}\n" for n in range(80))
    table = only(proposed({"verwerkingsregister.csv": "Nr;Verwerkingsactiviteit;Bijzonder;DPIA;Doel\n" + rows}))
    assert table.left_out == ("purpose",)


def test_a_table_without_its_key_is_not_proposed(proposed):
    proposal = proposed({"cameras.csv": "geplaatst op;aangekondigd;protocol\n13-01-2026;ja;ja\n"})
    assert proposal.tables == ()
    (lacking,) = proposal.lacking
    assert [column.name for column in lacking.lacks] == ["camera_id"]


def test_like_files_of_one_table_become_one_pattern(proposed):
    later = REQUESTS.replace("13-10", "14-10")
    table = only(proposed({"verzoeken_2025.csv": REQUESTS, "verzoeken_2026.csv": later}))
    assert table.file == "verzoeken_202*.csv"


def test_of_two_unlike_files_the_one_that_fits_best_is_proposed_and_the_other_named(proposed):
    proposal = proposed({"verzoeken.csv": REQUESTS, "verzoeken oud.csv": REQUESTS.replace(";Afgehandeld", ";Klaar")})
    assert only(proposal).file == "verzoeken.csv"
    assert [one.file for one in proposal.extra] == ["verzoeken oud.csv"]


def test_a_file_that_looks_like_nothing_is_named_with_the_number_of_its_headings_alone(proposed):
    proposal = proposed({"overig.csv": "Jansen;Utrecht\nPietersen;Zwolle\n", "verzoeken.csv": REQUESTS})
    assert proposal.unknown == (("overig.csv", 2),)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "no headings"),
        ("a;b".encode("utf-16")[:-1], "not written in utf-16"),
        (b"a;b\n\x00\x00\x81\xff;1\n", "neither in UTF-8"),
        (b"a;a\n1;2\n", "stands twice"),
    ],
)
def test_a_file_that_cannot_be_read_is_named_with_the_reason(proposed, content, reason):
    ((name, told),) = proposed({"x.csv": content}).unreadable
    assert name == "x.csv"
    assert reason in told


def test_a_file_without_headings_shows_none_of_its_first_row(proposed):
    rows = "Z1;inzage;13-10-2026;brief;huurder;nee;ja;Jansen\nZ2;inzage;13-10-2026;brief;huurder;nee;ja;Bakker\n"
    proposal = proposed({"verzoeken.csv": rows})
    assert (proposal.tables, proposal.lacking, proposal.unknown) == ((), (), (("verzoeken.csv", 8),))


def test_a_heading_that_is_no_word_is_counted_and_not_shown(proposed):
    table = only(
        proposed(
            {
                "verzoeken.csv": REQUESTS.replace("Afgehandeld", "Afgehandeld;j.jansen@example.nl;Team").replace(
                    "nee;nee;", "nee;nee;;;"
                )
            }
        )
    )
    assert (table.unread, table.unread_others) == (("Team",), 1)


def test_retention_terms_in_words_are_told_by_line(proposed):
    schedule = "regel_id;gegeven;bewaartermijn\nB1;naam;2 jaar na einde huur\nB2;naam;P7Y\nB3;naam;2 tot 5 jaar\n"
    found = [(one.line, one.term.period, one.term.reason) for one in proposed({"schema.csv": schedule}).terms]
    assert found == [(2, "P2Y", ""), (4, "", "range")]


@pytest.mark.parametrize("files", [{}, {"export.xlsx": b"PK"}])
def test_a_folder_without_a_file_to_look_at_is_told(proposed, files):
    with pytest.raises(SourcesError, match="holds no file that can be looked at"):
        proposed(files)


def test_a_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(SourcesError, match="there is no folder"):
        propose(tmp_path / "absent")
