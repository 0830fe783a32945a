"""No exported cell is a formula to the spreadsheet in which it is opened."""

import csv
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maatstaf.cli import findings
from maatstaf.cli.spreadsheet import inert, inert_row

HOSTILE = [
    "=cmd|'/c calc'!A1",
    "+1+cmd",
    "-x",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "  =1",
    "\uff1d1",
    '=HYPERLINK("x")',
    "\n=1",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_formula_becomes_text(text):
    assert inert(text) == f"'{text}"


@pytest.mark.parametrize("text", ["zaak-1", "a=b", "7", "-7", "+31", "-12,5", "1.234", "", "'t Hof", "<b>"])
def test_what_is_no_formula_stays_as_it_is(text):
    assert inert(text) == text


@given(st.text())
def test_no_text_that_begins_as_a_formula_leaves_so(text):
    begin = inert(text).lstrip(" ")[:1]
    assert begin not in set("=@\t\r\n")
    assert begin not in set("+-") or inert(text)[1:2].isdigit()


def test_the_keys_of_cases_are_no_formulae(tmp_path):
    target = tmp_path / "R1.csv"
    assert findings._write(target, ("request_id",), [(one,) for one in HOSTILE]) == len(HOSTILE)
    with target.open(newline="", encoding="utf-8") as file:
        assert [row[0] for row in csv.reader(file)][1:] == [f"'{one}" for one in HOSTILE]


def test_the_rows_of_a_measure_are_no_formulae(capsys):
    from maatstaf.cli import measuring

    rows = SimpleNamespace(columns=("data_system", "holdings"))
    published = SimpleNamespace(measure=rows)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(measuring, "_cells", lambda published: [["=cmd", "12"]])
        measuring._print_csv(published, "nl")
    assert capsys.readouterr().out.splitlines()[1] == "'=cmd,12"
    assert inert_row(["=cmd", 12]) == ["'=cmd", "12"]
