"""Every measure is whole: admitted, tested, described in two languages, and of use to someone."""

import re
from datetime import date
from pathlib import Path

import pytest

from maatstaf.contracts import TABLES, code_lists
from maatstaf.measures import catalogue
from maatstaf.policy import Policy
from maatstaf.warehouse.engine import NotDelivered
from maatstaf.warehouse.referee import views_read
from maatstaf.warehouse.views import admit_measure, tables_needed

REPOSITORY = Path(__file__).parents[2]
NOTEBOOKS = sorted((REPOSITORY / "notebooks").glob("*.ipynb"))
LONGEST_FILE = 60

#: Dimensions whose members are no codes.
WITHOUT_CODES = {"activity", "days", "days_open", "days_left", "months_ahead"}

every_measure = pytest.mark.parametrize("measure", catalogue().values(), ids=catalogue())

#: One harmless row of each table.
TINY = {
    "requests": "request_id\nR1",
    "request_pauses": "request_id | asked_on | resolved_on\nR1 | 2026-10-06 | 2026-10-07",
    "recipient_notifications": "request_id | recipient_id\nR1 | O1",
    "complaints": "complaint_id\nK1",
    "activities": "activity_id\nA1",
    "retention_rules": "rule_id\nB1",
    "holdings": "holding_id\nH1",
    "recipients": "recipient_id\nO1",
    "agreements": "agreement_id | recipient_id\nG1 | O1",
    "disclosures": "disclosure_id\nD1",
    "cameras": "camera_id\nC1",
    "safeguards": "month | safeguard\n2026-10 | training",
}


def test_the_tiny_world_has_every_table():
    assert set(TINY) == set(TABLES)


@every_measure
def test_it_is_admitted_by_the_referee(measure):
    admit_measure(measure)


@every_measure
def test_it_has_a_test_of_its_own(measure):
    test = Path(__file__).parent / f"test_{measure.name}.py"
    assert test.is_file()
    assert measure.name in test.read_text(encoding="utf-8")


@every_measure
def test_it_yields_its_dimensions_and_counts_in_order(measure, counted):
    rows = counted(measure.name, **TINY)
    assert all(tuple(row) == (*measure.grain, *measure.counts) for row in rows)
    for row in rows:
        assert all(type(row[count]) is int for count in measure.counts)


@every_measure
def test_without_dimensions_it_is_one_row_even_when_nothing_happened(measure, counted):
    if not measure.grain:
        (row,) = counted(measure.name, "2019-01", **TINY)
        assert None not in row.values()


@every_measure
def test_without_its_tables_it_says_which_are_missing(measure, counted):
    needed = tables_needed(views_read(measure.sql))
    assert needed
    absent = {"cameras": TINY["cameras"]} if "cameras" not in needed else {"complaints": TINY["complaints"]}
    with pytest.raises(NotDelivered) as error:
        counted(measure.name, **absent)
    assert set(error.value.tables) == needed


def test_a_table_delivered_without_rows_is_delivered(counted):
    (row,) = counted("complaints_decided", complaints="complaint_id", cameras=TINY["cameras"])
    assert row == {"decided": 0, "with_reasons": 0}


@every_measure
def test_its_dimensions_have_codes_with_labels(measure):
    assert not set(measure.grain) - set(code_lists()) - WITHOUT_CODES


@every_measure
def test_the_codes_of_its_relations_exist(measure):
    relations = measure.relations
    for dimension, codes in relations.within.items():
        assert set(codes) <= set(code_lists()[dimension].codes)
    for dimension, rows in relations.rows_are.items():
        assert set(rows) == set(code_lists()[dimension].codes)
        assert all(code in code_lists()[other].codes for other, code in rows.values())


@every_measure
def test_what_it_tells_another_measure_tells_too(measure):
    others = [one for one in catalogue().values() if one is not measure]
    told = {quantity for one in others for quantity in (*one.relations.tells, *one.relations.spread.values())}
    assert {*measure.relations.tells, *measure.relations.spread.values()} <= told


@every_measure
def test_the_codes_it_names_exist(measure):
    known = {code for codes in code_lists().values() for code in codes.codes}
    # The state of a request and of its extension are derived by the view; no delivery brings them, no page lists them.
    known |= {"within_term", "due_soon", "overdue", "paused", "valid", "too_late", "not_possible"}
    # Nor does one bring what the agreements say of a disclosure.
    known |= {"covered", "category_not_covered", "purpose_not_covered", "expired", "missing"}
    assert not set(re.findall(r"'([^']*)'", measure.sql)) - known


@every_measure
def test_it_is_short_and_in_the_style_of_the_house(measure):
    file = REPOSITORY / "pipelines/maatstaf/measures" / f"{measure.name}.sql"
    text = file.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= LONGEST_FILE
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert measure.sql == re.sub(r"\b(SELECT|FROM|WHERE|GROUP|JOIN|CASE)\b", str.lower, measure.sql)
    assert not re.search(r",\s*\bfrom\b|[ \t]$", measure.sql, re.MULTILINE)


@every_measure
def test_it_is_described_in_dutch_and_english(measure):
    words = [measure.title, measure.question, *measure.grain.values(), *measure.counts.values()]
    words += [measure.excludes] if measure.excludes else []
    assert all(word.nl.strip() and word.en.strip() for word in words)
    assert measure.question.nl.endswith("?")
    assert measure.question.en.endswith("?")
    assert measure.basis.strip()
    assert measure.unit.strip()


@every_measure
def test_the_fg_has_read_its_definition(measure):
    assert isinstance(measure.reviewed, date)


@every_measure
def test_a_notebook_a_norm_or_a_point_of_attention_asks_for_it(measure):
    normed = {norm.measure for norm in Policy().norms} | {point.of.measure for point in Policy().impact.points}
    name = re.compile(rf"\b{measure.name}\b")
    asked = any(name.search(path.read_text(encoding="utf-8")) for path in NOTEBOOKS)
    assert measure.name in normed or asked


#: What a request or complaint says of who made it.
OF_PERSONS = {
    "channel",
    "complainant",
    "needs_representative",
    "refusal_ground",
    "represented",
    "right_invoked",
    "subject_category",
}


@every_measure
def test_what_asks_after_persons_says_so(measure):
    words = set(re.findall(r"[a-z_]+", re.sub(r"'[^']*'", "", measure.sql)))
    if words & OF_PERSONS:
        assert measure.is_protected, "name the dimension in `identifying`, or the count in `protected_totals`"
