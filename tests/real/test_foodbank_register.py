"""The real register of a food bank: written by people, loaded as it is or refused, never repaired."""

import json
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from stdnum.nl import bsn

from maatstaf.policy import Policy
from maatstaf.publication import Desk, Period, Status
from maatstaf.sources import read_delivery
from maatstaf.warehouse.load import check, load

FILE = "foodbank_processing_register.csv"
SHARED = Path(__file__).parents[2].parent / "shared" / "real"
MAPPING = Path(__file__).parent / "foodbank" / "sources.toml"
OCTOBER = Period.month("2026-10")


@pytest.fixture(scope="module")
def register(lines_of):
    return lines_of(FILE)


@pytest.fixture(scope="module")
def intake(tmp_path_factory):
    return load(read_delivery(SHARED, MAPPING), OCTOBER.last_day, tmp_path_factory.mktemp("warehouse"))


def refused(folder):
    found = check(read_delivery(folder, MAPPING), OCTOBER.last_day)
    return [(refusal.table, refusal.line, refusal.column, refusal.rule) for refusal in found.refusals]


def line_of(rows, record):
    """The line on which a record begins, in a file whose cells may hold lines of their own."""
    return 1 + record + sum(cell.count("\n") for row in rows[:record] for cell in row)


def test_every_activity_is_loaded(intake, register):
    assert [(table.table, table.read, table.loaded, table.refused) for table in intake.tables] == [
        ("activities", len(register), len(register), 0)
    ]
    assert len(register) == 67
    assert intake.refusals == ()


def test_nine_digits_of_which_some_pass_the_eleven_test_are_no_bsn(intake, register):
    numbers = [row["Nr"] for row in register]
    passing = sum(bsn.is_valid(number) for number in numbers)
    assert all(len(number) == 9 for number in numbers)
    assert 0 < passing < len(numbers) / 2
    assert intake.path.is_file()


def test_columns_of_running_text_are_named_and_not_read(intake):
    unread = {heading for _, _, heading in intake.unread}
    assert {"Categorieën persoonsgegevens", "Bewaartermijn", "Ontvangers", "Doel"} <= unread
    assert not unread & {"Nr", "Verwerkingsactiviteit", "Grondslag", "DPIA nodig"}


def test_the_register_is_counted_as_it_is_written(maatstaf, register):
    loaded = maatstaf("load", SHARED, "--sources", MAPPING)
    assert loaded.returncode == 0, loaded.stderr
    printed = maatstaf("measure", "activities_registered", "--format", "json")
    assert printed.returncode == 0, printed.stderr
    assert json.loads(printed.stdout)["total"] == {
        "activities": len(register),
        "with_purpose": len(register),
        "purpose_other": len(register),
        "with_basis": sum(bool(row["Grondslag"]) for row in register),
        "reviewed": 0,
        "dpia_needed": Counter(row["DPIA nodig"] for row in register)["ja"],
    }


def test_only_the_norms_on_the_register_are_judged(intake):
    desk = Desk.open(intake.path, Policy())
    results = {result.norm.id: result for result in desk.norms(OCTOBER)}
    desk.close()
    judged = {id_: result.status for id_, result in results.items() if result.status is not Status.NOT_MEASURED}
    assert judged == {"D1": Status.MET, "D2": Status.MET}
    other = results["D1"].findings[1].share
    assert (other.part, other.whole, other.value) == (67, 67, 1)
    assert all(result.missing for id_, result in results.items() if id_ not in judged)


def test_a_line_is_told_by_where_it_begins_though_cells_hold_lines_of_their_own(altered):
    told = {}

    def say_too_much(rows, heading):
        for record in (3, len(rows) - 1):
            told[record] = line_of(rows, record)
            rows[record][heading["Grondslag"]] = "toestemming, overeenkomst"

    folder = altered(FILE, say_too_much)
    assert refused(folder) == [("activities", line, "lawful_basis", "unknown_code") for line in told.values()]
    assert told[max(told)] > max(told) + 1


@pytest.mark.parametrize(
    ("heading", "cell", "refusal"),
    [
        ("Verwerkingsactiviteit", "x" * 121, ("name", "not_a_name")),
        ("Verwerkingsactiviteit", "Ledenadministratie\nen nieuwsbrief", ("name", "not_a_name")),
        ("Verwerkingsactiviteit", "", ("name", "empty")),
        ("Grondslag", "deels toestemming", ("lawful_basis", "unknown_code")),
        ("DPIA nodig", "misschien", ("dpia", "unknown_code")),
        ("Nr", "12 a", ("activity_id", "not_a_pseudonym")),
    ],
)
def test_what_the_contract_does_not_know_is_refused_with_its_line(altered, heading, cell, refusal):
    def write(rows, places):
        rows[5][places[heading]] = cell

    assert refused(altered(FILE, write)) == [("activities", 6, *refusal)]


def test_two_activities_with_one_number_are_both_refused(altered):
    def repeat(rows, places):
        rows[5][places["Nr"]] = rows[7][places["Nr"]]

    assert refused(altered(FILE, repeat)) == [("activities", line, "activity_id", "not_unique") for line in (6, 8)]


def test_a_basis_that_is_left_empty_is_loaded_and_counted_as_none(altered, tmp_path):
    def leave_empty(rows, places):
        rows[5][places["Grondslag"]] = ""

    found = load(read_delivery(altered(FILE, leave_empty), MAPPING), date(2026, 10, 31), tmp_path / "warehouse")
    desk = Desk.open(found.path, Policy())
    status = {result.norm.id: result.status for result in desk.norms(OCTOBER)}
    desk.close()
    assert found.refusals == ()
    assert status["D2"] is Status.NOT_MET
