"""The real register of a food bank: written by people, loaded as it is or refused, never repaired."""

import json
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from stdnum.nl import bsn

from maatstaf.policy import Policy
from maatstaf.publication import Desk, Period, Profile, Status
from maatstaf.reporting.components import Note
from maatstaf.reporting.page import Page
from maatstaf.sources import read_delivery
from maatstaf.warehouse.load import check, load

FILE = "foodbank_processing_register.csv"
SHARED = Path(__file__).parents[2].parent / "shared" / "real"
MAPPING = Path(__file__).parent / "foodbank" / "sources.toml"
PROCESSORS = Path(__file__).parent / "foodbank" / "processors.toml"
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
        "with_categories": 0,
        "with_subjects": 0,
    }


@pytest.fixture
def page(intake):
    """The page on the register, in Dutch, for the public."""
    made = Page("register", Desk.open(intake.path, Policy()), OCTOBER, "nl")
    yield made
    made.desk.close()


def told(table):
    """A table of totals: what -> how many."""
    return dict(table.rows)


def test_the_register_page_states_what_is_there(page, register):
    needed = Counter(row["DPIA nodig"] for row in register)["ja"]
    assert page.opening().standfirst == (
        f"Het register telt 67 verwerkingen: 0 zonder doel, 0 zonder grondslag, en {needed} waarvan de DPIA nog "
        "moet worden uitgevoerd."
    )
    assert told(page.totals("activities_assessed"))["DPIA nog uit te voeren"] == needed
    by_basis = told(page.table("activities_by_basis"))
    assert by_basis["toestemming"] == Counter(row["Grondslag"] for row in register)["toestemming"]
    assert sum(by_basis.values()) == len(register)


def test_the_register_page_states_what_is_missing(page):
    registered, reviewed = told(page.totals("activities_registered")), told(page.totals("activities_reviewed"))
    assert registered['met doel "overige activiteiten"'] == registered["verwerkingen"] == 67
    assert registered["met soorten gegevens"] == registered["met soorten betrokkenen"] == 0
    assert reviewed["nooit herzien"] == 67
    assessed = told(page.totals("activities_assessed"))
    assert assessed["niet vastgelegd of er bijzondere gegevens zijn"] == 67
    for measure, lacking in (("cameras_announced", "camera's"), ("safeguard_coverage", "waarborgen")):
        box = page.table(measure)
        assert isinstance(box, Note)
        assert lacking in box.paragraphs[0]
    card = page.share("safeguard_coverage", "covered", "in_scope", {"safeguard": "training"})
    assert (card.value.state, card.note) == ("missing", "Niet aangeleverd: waarborgen")


def test_a_list_of_processors_without_keys_and_days_is_refused_line_by_line():
    found = check(read_delivery(SHARED, PROCESSORS), OCTOBER.last_day)
    rules = {(refusal.table, refusal.column, refusal.rule) for refusal in found.refusals}
    assert [(table.table, table.read, table.loaded) for table in found.tables] == [
        ("recipients", 4, 0),
        ("agreements", 4, 0),
    ]
    assert {("recipients", "recipient_id", "not_a_pseudonym"), ("agreements", "valid_from", "empty")} <= rules
    assert {refusal.line for refusal in found.refusals} == {2, 3, 4, 5}
    assert {heading for _, _, heading in found.unread} >= {"processing_agreement_signed", "compliance_status"}


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


def test_the_impact_page_weighs_what_is_there_and_says_what_is_not(intake, register):
    made = Page("impact", Desk.open(intake.path, Policy(), Profile.INTERNAL), OCTOBER, "nl")
    try:
        columns = {"sensitivity_by_activity": ["art9"], "records_by_activity": ["records"]}
        box, first, table, rest = made.by_activity(columns)
    finally:
        made.desk.close()
    assert len(table.rows) + len(rest.table.rows) == len({row["Verwerkingsactiviteit"] for row in register})
    assert [column.label for column in table.columns] == ["Verwerking", "punten", "bijzonder"]
    assert {row[2].state for row in table.rows} == {"missing"}
    assert len(first.rows) == 10
    assert all("DPIA nog uit te voeren; niet vastgelegd of er bijzondere" in row[2] for row in first.rows)
    assert box.paragraphs[0].startswith("Niet aangeleverd (bestanden): Records en personen naar verwerking")


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
