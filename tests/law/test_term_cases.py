"""The worked cases that lawyers can read: each row of shared/cases/term_cases.csv."""

import csv
from datetime import date
from pathlib import Path

import pytest

from maatstaf.law import ClockPolicy, ImpossibleDates, Pause, term

CASES = Path(__file__).parents[2].parent / "shared" / "cases" / "term_cases.csv"
ROYAL_DAYS = frozenset({date(2026, 1, 2), date(2026, 5, 15), date(2027, 5, 7)})

# What the rule column says: clock, policy, outcome, which deadline, and what becomes of the extension.
OFFICIAL = ClockPolicy(royal_days=ROYAL_DAYS)
STRICT = ClockPolicy("nl_strict", royal_days=ROYAL_DAYS)
ROLLFIRST = ClockPolicy(pauses="suspend_rollfirst")
RESTART = ClockPolicy(pauses="restart")
RULES = {
    "A12_1M": ("access", OFFICIAL, None, "due_on_law", "none"),
    "A12_1M_STRICT_CAL": ("access", STRICT, None, "due_on_law", "none"),
    "A12_3M": ("access", OFFICIAL, None, "due_on_law", "valid"),
    "A12_1M_EXT_TOO_LATE": ("access", OFFICIAL, None, "due_on_law", "too_late"),
    "A12_4_REFUSAL_1M": ("access", OFFICIAL, "refused", "due_on_law", "not_possible"),
    "A12_1M_SUSPEND": ("access", OFFICIAL, None, "due_on_law", "none"),
    "A12_1M_SUSPEND_NO_EFFECT": ("access", OFFICIAL, None, "due_on_law", "none"),
    "A12_SUSPENDED_OPEN": ("access", OFFICIAL, None, "due_on_law", "none"),
    "A12_1M_SUSPEND_ROLLFIRST": ("access", ROLLFIRST, None, "due_on_law", "none"),
    "A12_1M_RESTART": ("access", RESTART, None, "due_on_law", "none"),
    "UAVG35_6W_ATW": ("court", OFFICIAL, None, "due_on_law", "none"),
    "REGL_COMPLAINT_1M": ("complaint", OFFICIAL, None, "due_on_regulation", "none"),
    "REGL_RIGHT_1M": ("withdraw_consent", OFFICIAL, None, "due_on_regulation", "not_possible"),
    "INVALID": ("access", OFFICIAL, None, "due_on_law", "none"),
}


def rows():
    if not CASES.exists():
        return []
    with CASES.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def day(text):
    return date.fromisoformat(text) if text else None


def computed(row):
    clock, policy, outcome, _, _ = RULES[row["rule"]]
    asked_on = day(row["identity_requested_on"])
    return term(
        clock,
        day(row["received"]),
        extended_on=day(row["extended_on"]),
        outcome=outcome,
        pauses=[Pause(asked_on, day(row["identity_verified_on"]))] if asked_on else [],
        policy=policy,
    )


@pytest.mark.skipif(not CASES.exists(), reason="the worked cases are not beside this repository")
def test_every_row_of_the_worked_cases_is_there_to_be_tested():
    assert len(rows()) >= 25
    assert {row["rule"] for row in rows()} == set(RULES)


@pytest.mark.parametrize("row", [row for row in rows() if row["rule"] != "INVALID"], ids=lambda r: r["case"])
def test_a_worked_case_falls_due_as_it_says(row):
    _, _, _, deadline, extension = RULES[row["rule"]]
    found = computed(row)
    assert getattr(found, deadline) == day(row["deadline"]), row["reason"]
    assert found.extension == extension
    assert found.paused == (row["rule"] == "A12_SUSPENDED_OPEN")


@pytest.mark.parametrize("row", [row for row in rows() if row["rule"] == "INVALID"], ids=lambda r: r["case"])
def test_an_impossible_case_is_refused(row):
    with pytest.raises(ImpossibleDates) as refused:
        computed(row)
    assert refused.value.rule == "pause_resolved_before_asked"
