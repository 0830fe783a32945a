"""A file of cases and its answers: every deadline, every reason, every way a file is odd."""

import csv
import io
import os
import stat
import sys
import tracemalloc
from datetime import date
from pathlib import Path

import pytest

from maatstaf import law
from maatstaf.cli import cases
from maatstaf.cli.casefile import answer_file
from maatstaf.cli.main import run

SHARED = Path(__file__).parents[2].parent / "shared" / "cases" / "term_cases.csv"
ADDED = ["due_on_law", "due_on_regulation", "state", "explanation"]
HEADINGS = ["clock", "received_on", "extended_on", "outcome", "pauses", "answered_on"]

#: What the rule column of the worked cases says: clock, outcome, options, and which deadline it is about.
WORKED = {
    "A12_1M": ("access", "", (), "due_on_law"),
    "A12_1M_STRICT_CAL": ("access", "", ("--calendar", "nl_strict"), "due_on_law"),
    "A12_3M": ("access", "", (), "due_on_law"),
    "A12_1M_EXT_TOO_LATE": ("access", "", (), "due_on_law"),
    "A12_4_REFUSAL_1M": ("access", "refused", (), "due_on_law"),
    "A12_1M_SUSPEND": ("access", "", (), "due_on_law"),
    "A12_1M_SUSPEND_NO_EFFECT": ("access", "", ("--pauses", "suspend"), "due_on_law"),
    "A12_SUSPENDED_OPEN": ("access", "", (), "due_on_law"),
    "A12_1M_SUSPEND_ROLLFIRST": ("access", "", ("--pauses", "suspend_rollfirst"), "due_on_law"),
    "A12_1M_RESTART": ("access", "", ("--pauses", "restart"), "due_on_law"),
    "UAVG35_6W_ATW": ("court", "", ("--calendar", "nl_strict"), "due_on_law"),
    "REGL_COMPLAINT_1M": ("complaint", "", (), "due_on_regulation"),
    "REGL_RIGHT_1M": ("withdraw_consent", "", (), "due_on_regulation"),
    "INVALID": ("access", "", (), "due_on_law"),
}


@pytest.fixture(autouse=True)
def own_folder(tmp_path, monkeypatch):
    """A folder without a policy of its own, so that the shipped one is in force."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def told(own_folder, capsysbinary):
    """Runs ``maatstaf terms`` on a text; the exit code, the bytes and what was said beside them."""

    def answer(text, *options):
        (own_folder / "cases.csv").write_bytes(text if isinstance(text, bytes) else text.encode())
        code = run(["terms", "cases.csv", *options])
        captured = capsysbinary.readouterr()
        return code, captured.out, captured.err.decode()

    return answer


@pytest.fixture
def answered(told):
    """The rows with their answers, by heading, of cases given by heading; the command must succeed."""

    def answer(*rows, options=(), headings=HEADINGS):
        code, written, said = told(as_csv(rows, headings), *options)
        assert code == 0, said
        found = list(csv.DictReader(io.StringIO(written.decode())))
        assert [row["state"] for row in found].count("invalid") == int(said.split(" invalid;")[0].split()[-1])
        return found

    return answer


def as_csv(rows, headings=HEADINGS):
    text = io.StringIO()
    writer = csv.DictWriter(text, headings, restval="")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def access(**cells):
    return {"clock": "access", "received_on": "2026-01-31", **cells}


def worked_rows():
    if not SHARED.exists():
        return []
    with SHARED.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.skipif(not SHARED.exists(), reason="the worked cases are not beside this repository")
def test_every_rule_of_the_worked_cases_is_converted():
    assert {row["rule"] for row in worked_rows()} == set(WORKED)


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("worked", worked_rows(), ids=lambda row: row["case"])
def test_a_worked_case_gets_its_deadline(answered, worked, lang):
    clock, outcome, options, deadline = WORKED[worked["rule"]]
    asked, verified = worked["identity_requested_on"], worked["identity_verified_on"]
    (row,) = answered(
        {
            "clock": clock,
            "received_on": worked["received"],
            "extended_on": worked["extended_on"],
            "outcome": outcome,
            "pauses": f"{asked}/{verified}" if asked else "",
        },
        options=(*options, "--lang", lang),
    )
    assert row[deadline] == worked["deadline"], worked["reason"]
    assert row["state"] == ("invalid" if worked["rule"] == "INVALID" else "open")
    assert row["explanation"][0].isalpha()


def test_the_answer_is_that_of_the_law(answered):
    (row,) = answered(access(), options=("--lang", "en"))
    assert (row["due_on_law"], row["due_on_regulation"]) == ("2026-03-02", "2026-02-28")
    assert row["explanation"].startswith("Received on 31 January 2026. ")
    assert "The statutory term ends on 2 March 2026 (AVG art. 12(3))." in row["explanation"]


def test_an_explanation_is_dutch_unless_asked_otherwise(answered):
    (row,) = answered(access())
    assert "De wettelijke termijn eindigt op 2 maart 2026 (AVG art. 12(3))." in row["explanation"]


@pytest.mark.parametrize("clock", law.CLOCKS)
def test_every_clock_has_the_days_it_promises(answered, clock):
    (row,) = answered({"clock": clock, "received_on": "2026-03-05"})
    assert bool(row["due_on_law"]) == law.CLOCKS[clock].has_statutory_term
    assert bool(row["due_on_regulation"]) == (clock != "court")
    assert row["state"] == "open"


def test_several_pauses_count_once_a_day_and_an_open_one_leaves_no_deadline(answered):
    two, spaced, still_open = answered(
        access(received_on="2027-03-05", pauses="2027-03-05/2027-03-12;2027-03-10/2027-03-15"),
        access(received_on="2027-03-05", pauses=" 2027-03-05 / 2027-03-12 ; 2027-03-10/2027-03-15; "),
        access(received_on="2027-03-05", pauses="2027-03-05/2027-03-12;2027-03-20/"),
    )
    assert two["due_on_law"] == spaced["due_on_law"] == "2027-04-15"
    assert still_open["due_on_law"] == ""
    assert still_open["due_on_regulation"] == "2027-04-05"


@pytest.mark.parametrize(
    ("case", "as_of", "state"),
    [
        (access(), "2026-02-10", "within_term"),
        (access(), "2026-02-25", "due_soon"),
        (access(), "2026-03-02", "due_soon"),
        (access(), "2026-03-03", "overdue"),
        (access(answered_on="2026-03-02"), "2026-03-03", "answered_in_time"),
        (access(answered_on="2026-03-03"), "2026-03-03", "answered_late"),
        (access(answered_on="2026-03-03"), "2026-03-02", "due_soon"),
        (access(answered_on="2026-02-03", outcome="withdrawn"), "2026-03-03", "withdrawn"),
        (access(pauses="2026-02-03/"), "2026-06-03", "paused"),
        (access(pauses="2026-02-03/2026-02-10"), "2026-02-09", "paused"),
        (access(), "2026-01-30", "invalid"),
        (access(clock="complaint"), "2026-03-01", "overdue"),
        (access(clock="court"), "2026-03-01", "within_term"),
    ],
)
def test_the_state_is_that_of_the_day_asked_for(answered, case, as_of, state):
    (row,) = answered(case, options=("--as-of", as_of))
    assert row["state"] == state


#: Each case that has no term, and why.
IMPOSSIBLE = {
    "extended_before_receipt": access(extended_on="2026-01-30"),
    "answered_before_receipt": access(answered_on="2026-01-30"),
    "pause_asked_before_receipt": access(pauses="2026-01-30/2026-02-05"),
    "pause_resolved_before_asked": access(pauses="2026-02-05/2026-02-04"),
    "as_of_before_receipt": access(received_on="2026-12-01"),
    "unknown_clock": access(clock="inzage"),
    "missing_received_on": access(received_on=" "),
    "unreadable_day": access(received_on="31-01-2026"),
    "unreadable_pause": access(pauses="2026-02-05"),
    "unknown_outcome": access(outcome="maybe"),
    "day_out_of_reach": access(received_on="0026-01-31"),
}
WITHOUT_ROW = {"other_cells_than_headings"}


def test_every_reason_has_its_case():
    assert {*IMPOSSIBLE, *WITHOUT_ROW} == set(cases.RULES)


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("rule", IMPOSSIBLE)
def test_an_impossible_case_is_told_and_leaves_the_others(answered, rule, lang):
    before, row, after = answered(
        access(), IMPOSSIBLE[rule], access(), options=("--lang", lang, "--as-of", "2026-11-30")
    )
    assert row["state"] == "invalid"
    assert row["due_on_law"] == row["due_on_regulation"] == ""
    clerk = cases.Clerk(law.ClockPolicy(), date(2026, 11, 30), lang)
    assert row["explanation"] == clerk.answer(IMPOSSIBLE[rule]).explanation
    assert row["explanation"][0].isalpha()
    assert "{" not in row["explanation"]
    assert before["due_on_law"] == after["due_on_law"] == "2026-03-02"


@pytest.mark.parametrize(
    ("case", "rule", "column"),
    [
        (access(clock=""), "unknown_clock", "clock"),
        (access(clock="Access"), "unknown_clock", "clock"),
        *((access(**{column: "2026-02-30"}), "unreadable_day", column) for column in ("extended_on", "answered_on")),
        *(
            (access(received_on=day), "unreadable_day", "received_on")
            for day in ("20260131", "2026-W05-6", "2026-1-31", "2026-01-31T00:00", "٢٠٢٦-01-31", "=1+1")
        ),
        *(
            (access(pauses=pauses), "unreadable_pause", "pauses")
            for pauses in ("/", "/2026-02-05", "2026-02-05/x", "2026-02-05/2026-02-06/2026-02-07", "x;2026-02-05/")
        ),
        (access(received_on="9999-12-15"), "day_out_of_reach", ""),
        (access(received_on="1989-12-31"), "day_out_of_reach", ""),
        (access(clock="court", received_on="9999-12-15"), "day_out_of_reach", ""),
        (access(pauses="2026-02-05/9999-12-31"), "day_out_of_reach", ""),
    ],
)
def test_a_cell_that_cannot_be_read_is_named_and_not_repeated(case, rule, column):
    clerk = cases.Clerk(law.ClockPolicy(), None, "en")
    answer = clerk.answer(case)
    assert answer == clerk.refuse(rule, column)
    assert column in answer.explanation


def test_how_many_are_invalid_is_told_beside_the_result_with_the_policy(told):
    text = as_csv([access(), access(clock="x"), access(received_on="")])
    code, _, said = told(text, "--calendar", "nl_strict", "--pauses", "restart")
    assert code == 0
    assert said == "3 cases, 2 invalid; calendar nl_strict, pauses restart\n"


def test_columns_that_may_be_left_out_are_named_when_they_are(told):
    code, written, said = told("received_on,extended_in,clock\n2026-01-31,2026-02-03,access\n")
    assert code == 0
    assert b"2026-03-02" in written
    assert "no column extended_on, outcome, pauses, answered_on: taken as empty" in said


def test_the_policy_of_the_own_folder_is_in_force_unless_overridden(own_folder, answered):
    (own_folder / "policy").mkdir()
    (own_folder / "sources.toml").touch()
    (own_folder / "policy" / "clocks.toml").write_text(
        'calendar = "nl_strict"\npauses = "restart"\nroyal_decree_days = [2026-05-15, 2026-05-18]\n', encoding="utf-8"
    )
    good_friday = access(received_on="2024-02-29")
    restarted = access(received_on="2026-01-30", pauses="2026-01-30/2026-02-13")
    court = access(clock="court", received_on="2026-04-02")
    own = [row["due_on_law"] for row in answered(good_friday, restarted, court)]
    assert own == ["2024-03-29", "2026-03-13", "2026-05-19"]
    options = ("--calendar", "nl_official", "--pauses", "suspend")
    asked = [row["due_on_law"] for row in answered(good_friday, restarted, court, options=options)]
    assert asked == ["2024-04-02", "2026-03-16", "2026-05-19"]


def test_other_columns_and_their_cells_are_kept_as_they_are(answered):
    own = {"naam": 'zei "aha", zei zij', "regels": "een\r\ntwee\rdrie\nvier", " x ": "  y ", "bedrag": "-12,50"}
    (row,) = answered(access(**own), headings=["naam", *HEADINGS, "regels", "bedrag", " x "])
    assert {name: row[name] for name in own} == own
    assert list(row)[-4:] == ADDED


def test_what_a_spreadsheet_would_run_is_written_as_text(answered):
    own = {"=cmd": "=1+1", "naam": "@SUM(A1)", "zaak": "-x", "cel": "  +cmd|' /C calc'!A0"}
    (row,) = answered(access(**own), headings=["=cmd", "naam", "zaak", "cel", *HEADINGS])
    kept = {"'=cmd": "'=1+1", "naam": "'@SUM(A1)", "zaak": "'-x", "cel": "'  +cmd|' /C calc'!A0"}
    assert {name: row[name] for name in kept} == kept


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["bare", "marked"])
@pytest.mark.parametrize("line_end", ["\r\n", "\n"], ids=["crlf", "lf"])
@pytest.mark.parametrize("separator", [",", ";"])
def test_a_file_is_written_back_as_it_was_written(told, separator, line_end, mark):
    lines = ["clock|received_on|eigen", 'access|2026-01-31|"a ""b"" |c"', '"court"|2026-04-02|"een\rtwee"', "", "||"]
    text = mark + line_end.join([*lines, ""]).replace("|", separator).encode()
    code, written, _ = told(text)
    assert code == 0
    assert written.startswith(mark + f"clock{separator}received_on{separator}eigen{separator}due_on_law".encode())
    assert written.count(b"\xef\xbb\xbf") == bool(mark)
    assert written.endswith(line_end.encode())
    assert written.count(b"\r\n") == (3 if line_end == "\r\n" else 0)
    rows = list(csv.reader(io.StringIO(written.removeprefix(mark).decode(), newline=""), delimiter=separator))
    assert [row[:3] for row in rows[1:]] == [
        ["access", "2026-01-31", f'a "b" {separator}c'],
        ["court", "2026-04-02", "een\rtwee"],
    ]
    assert [row[3] for row in rows[1:]] == ["2026-03-02", "2026-05-18"]


def test_line_ends_and_marks_may_be_mixed_and_the_last_line_unended(told):
    code, written, _ = told(b"\xef\xbb\xbfclock;received_on\naccess;2026-01-31\r\naccess;2026-01-31")
    assert code == 0
    assert b"\r" not in written
    assert written.count(b"\n") == 3
    assert written.count(b"2026-03-02") == 2


def test_a_header_with_both_signs_is_separated_by_commas(told):
    code, written, _ = told('clock,received_on,"een; twee"\naccess,2026-01-31,x\n')
    assert code == 0
    assert written.startswith(b"clock,received_on,een; twee,due_on_law,")


def test_pauses_need_quotes_where_a_semicolon_separates(told):
    quoted, bare = '"2027-03-05/2027-03-12;2027-03-10/2027-03-15"', "2027-03-05/2027-03-12;2027-03-10/2027-03-15"
    code, written, said = told(
        f"clock;received_on;pauses\naccess;2027-03-05;{quoted}\naccess;2027-03-05;{bare}\n", "--lang", "en"
    )
    assert code == 0
    first, second = list(csv.reader(io.StringIO(written.decode()), delimiter=";"))[1:]
    assert (first[3], first[5]) == ("2027-04-15", "open")
    assert (second[2], second[5]) == (bare, "invalid")
    assert second[6].startswith("This row has more or fewer cells than there are headings")
    assert "2 cases, 1 invalid" in said


def test_a_row_of_another_width_is_invalid_and_an_empty_last_cell_is_nothing(told):
    code, written, _ = told(
        "clock,received_on,own\naccess,2026-01-31\naccess,2026-01-31,x,\naccess,2026-01-31,x,y,z\naccess,2026-01-31,x\n"
    )
    assert code == 0
    rows = list(csv.reader(io.StringIO(written.decode())))
    assert {len(row) for row in rows} == {7}
    assert [(row[2], row[5]) for row in rows[1:]] == [
        ("", "invalid"),
        ("x", "open"),
        ("x,y,z", "invalid"),
        ("x", "open"),
    ]


def test_headings_may_be_in_any_order_and_case_and_stand_back_as_they_were(told):
    code, written, _ = told(" Received_On ,own,CLOCK,,\n2026-01-31,x,access,,\n")
    assert code == 0
    assert written.startswith(b" Received_On ,own,CLOCK,,,due_on_law")
    assert b"2026-01-31,x,access,,,2026-03-02,2026-02-28,open," in written


def test_a_file_without_cases_gets_its_headings(told):
    code, written, said = told("clock,received_on\n")
    assert code == 0
    assert written.decode() == f"clock,received_on,{','.join(ADDED)}\n"
    assert "0 cases, 0 invalid" in said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "cases.csv has no headings on its first line"),
        ("\n\n", "cases.csv has no headings on its first line"),
        ("\ufeff", "cases.csv has no headings on its first line"),
        (",,\n", "cases.csv has no headings on its first line"),
        ("received_on\n2026-01-31\n", "cases.csv has no column clock (headings stand on the first line)"),
        ("clock\tx\taccess\n", "cases.csv has no column clock (headings stand on the first line)"),
        ("clock,received\n", "cases.csv has no column received_on (headings stand on the first line)"),
        ("access,2026-01-31\n", "cases.csv has no column clock (headings stand on the first line)"),
        ("clock,received_on,clock\n", "cases.csv has the heading 'clock' twice"),
        ("clock,received_on,Own,own \n", "cases.csv has the heading 'own' twice"),
        ("clock,received_on,State\n", "cases.csv already has a column state; rename or remove it"),
        (b"clock,received_on,na\xefm\n", "cases.csv, line 1: the file is not written in UTF-8"),
        ("clock,received_on\n".encode("utf-16"), "cases.csv, line 1: the file is not written in UTF-8"),
        ("clock,received_on\raccess,2026-01-31\r", "cases.csv, line 1: a cell is too long, or quotes or line ends"),
    ],
)
def test_a_file_that_holds_no_cases_is_refused_in_one_sentence(told, text, said):
    code, written, problem = told(text)
    assert code == 1
    assert written == b""
    assert problem.startswith(f"maatstaf: {said}")
    assert problem.count("\n") == 1


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (b"access,2026-01-31,geheim\xef\n", "line 3: the file is not written in UTF-8"),
        (b'access,2026-01-31,"geheim" x\n', "line 3: a cell is too long, or quotes or line ends do not match"),
        (b'access,2026-01-31,"geheim\n', "line 3: a cell is too long, or quotes or line ends do not match"),
        (b"access,2026-01-31," + b"geheim" * (1 << 18), "line 3: a cell is too long, or quotes or line ends"),
    ],
    ids=["encoding", "quotes", "a quote that does not end", "a cell too long"],
)
def test_a_file_that_breaks_off_names_the_line_and_leaves_what_was_there(own_folder, told, row, said):
    (own_folder / "out.csv").write_text("before", encoding="utf-8")
    code, written, problem = told(b"clock,received_on,own\naccess,2026-01-31,x\n" + row, "--out", "out.csv")
    assert code == 1
    assert said in problem
    assert "geheim" not in problem
    assert written == b""
    assert (own_folder / "out.csv").read_text(encoding="utf-8") == "before"
    assert {path.name for path in own_folder.iterdir()} == {"cases.csv", "out.csv"}


def test_a_file_to_write_holds_what_would_have_been_printed(own_folder, told):
    text = as_csv([access(), access(clock="x")])
    _, printed, _ = told(text)
    code, written, said = told(text, "--out", "out.csv")
    assert code == 0
    assert written == b""
    assert "2 cases, 1 invalid" in said
    assert (own_folder / "out.csv").read_bytes() == printed
    assert {path.name for path in own_folder.iterdir()} == {"cases.csv", "out.csv"}


def test_a_file_may_take_the_place_of_its_cases_and_stays_as_private(own_folder, told):
    text = as_csv([access()])
    _, printed, _ = told(text)
    (own_folder / "cases.csv").chmod(0o600)
    assert told(text, "--out", "cases.csv")[0] == 0
    assert (own_folder / "cases.csv").read_bytes() == printed
    if os.name == "posix":
        assert stat.S_IMODE((own_folder / "cases.csv").stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nowhere.csv"], "there is no file nowhere.csv"),
        (["."], "there is no file ."),
        (["cases.csv", "--out", "."], ". is not a file"),
        (["cases.csv", "--out", "nowhere/out.csv"], "there is no folder nowhere"),
        (["cases.csv", "--calendar", "nl_atw"], "nl_atw"),
        (["cases.csv", "--pauses", "stop"], "stop"),
        (["cases.csv", "--as-of", "31-10-2026"], "is not a day"),
        (["cases.csv", "--lang", "fr"], "fr"),
        ([], "FILE.csv"),
    ],
)
def test_a_misuse_ends_with_2_and_writes_nothing(own_folder, capsys, arguments, said):
    (own_folder / "cases.csv").write_text(as_csv([access()]), encoding="utf-8")
    assert run(["terms", *arguments]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert said in captured.err
    assert [path.name for path in own_folder.iterdir()] == ["cases.csv"]


def test_a_large_file_is_answered_whole(own_folder, capsys):
    row = "court,2026-04-02,{number}\n"
    numbers = range(20_000)
    (own_folder / "cases.csv").write_text(
        "clock,received_on,number\n" + "".join(row.format(number=number) for number in numbers), encoding="utf-8"
    )
    assert run(["terms", "cases.csv", "--out", "out.csv"]) == 0
    assert "20000 cases, 0 invalid" in capsys.readouterr().err
    with (own_folder / "out.csv").open(encoding="utf-8", newline="") as file:
        found = list(csv.DictReader(file))
    assert [row["number"] for row in found] == [str(number) for number in numbers]
    assert {row["due_on_law"] for row in found} == {"2026-05-18"}


def test_rows_are_not_held_in_memory(own_folder):
    class Quick(cases.Clerk):
        def answer(self, cells):
            return cases.Answer("", "", "open", "told")

    class Sink(io.RawIOBase):
        size = 0

        def write(self, data):
            self.size += len(data)
            return len(data)

    path, sink = own_folder / "cases.csv", Sink()
    path.write_text("clock,received_on,own\n" + f"access,2026-01-31,{'x' * 500}\n" * 20_000, encoding="utf-8")
    tracemalloc.start()
    try:
        account = answer_file(path, Quick(law.ClockPolicy(), None, "nl"), sink)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert account.cases == 20_000
    assert sink.size > path.stat().st_size > 10_000_000
    assert peak < 1_000_000


@pytest.mark.skipif(sys.platform == "win32", reason="there are no named pipes to read from")
def test_cases_may_come_from_a_pipe(capsys):
    reading, writing = os.pipe()
    try:
        os.write(writing, as_csv([access()]).encode())
        os.close(writing)
        assert run(["terms", f"/dev/fd/{reading}"]) == 0
    finally:
        os.close(reading)
    assert "2026-03-02" in capsys.readouterr().out


def test_one_term_takes_the_same_choices(capsys):
    good_friday = ["term", "access", "--received", "2024-02-29", "--lang", "en"]
    assert run(good_friday) == 0
    assert "2 April 2024" in capsys.readouterr().out
    assert run([*good_friday, "--calendar", "nl_strict"]) == 0
    assert "2 April 2024" not in capsys.readouterr().out
    paused = ["term", "access", "--received", "2026-01-30", "--pause", "2026-01-30/2026-02-13", "--lang", "en"]
    assert run([*paused, "--pauses", "restart"]) == 0
    assert "The statutory term ends on 13 March 2026" in capsys.readouterr().out
