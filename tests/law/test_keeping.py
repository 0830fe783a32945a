"""Until when a holding must and may be kept, told case by case, and the words in which it explains itself."""

import string
import tomllib
from datetime import date
from pathlib import Path

import pytest

from maatstaf.law import Direction, EndUnknown, HoldingState, Period, RetentionRule, Said, in_force, keeping, rules_for

REPOSITORY = Path(__file__).parents[2]
WORDING = tomllib.loads((REPOSITORY / "pipelines/maatstaf/reporting/wording/keeping.toml").read_text(encoding="utf-8"))[
    "keeping"
]


def rule(id_, period, direction, trigger="end_of_tenancy", category="tenant_file"):
    return RetentionRule(id_, category, trigger, Period.parse(period), Direction(direction), "AWR art. 52(4)")


TWO_YEARS, FIVE_YEARS = rule("two", "P2Y", "max"), rule("five", "P5Y", "max")
SEVEN_AT_LEAST, NINE_AT_LEAST = rule("seven", "P7Y", "min"), rule("nine", "P9Y", "min")
EIGHT_YEARS = rule("eight", "P8Y", "max")
UNTIL = rule("until", "P0D", "until")
EVENT = date(2020, 2, 29)


@pytest.mark.parametrize(
    ("rules", "due_on", "keep_until", "decides"),
    [
        ([TWO_YEARS], date(2022, 2, 28), None, "two"),
        ([UNTIL], EVENT, None, "until"),
        ([FIVE_YEARS, TWO_YEARS], date(2022, 2, 28), None, "two"),
        ([SEVEN_AT_LEAST], date(2027, 2, 28), date(2027, 2, 28), "seven"),
        ([SEVEN_AT_LEAST, NINE_AT_LEAST], date(2029, 2, 28), date(2029, 2, 28), "nine"),
        ([SEVEN_AT_LEAST, EIGHT_YEARS], date(2028, 2, 29), date(2027, 2, 28), "eight"),
        ([TWO_YEARS, SEVEN_AT_LEAST], date(2027, 2, 28), date(2027, 2, 28), "seven"),
        ([TWO_YEARS, SEVEN_AT_LEAST, EIGHT_YEARS], date(2028, 2, 29), date(2027, 2, 28), "eight"),
        ([EIGHT_YEARS, NINE_AT_LEAST], date(2029, 2, 28), date(2029, 2, 28), "nine"),
        ([UNTIL, SEVEN_AT_LEAST], date(2027, 2, 28), date(2027, 2, 28), "seven"),
        ([rule("same", "P7Y", "max"), SEVEN_AT_LEAST], date(2027, 2, 28), date(2027, 2, 28), "same"),
    ],
)
def test_it_must_be_gone_after_the_longest_duty_to_keep_and_the_first_limit_that_outlasts_it(
    rules, due_on, keep_until, decides
):
    kept = keeping(rules, "happened", EVENT)
    assert (kept.due_on, kept.keep_until, kept.decides.id) == (due_on, keep_until, decides)
    assert keeping(rules[::-1], "happened", EVENT).due_on == due_on


@pytest.mark.parametrize(
    ("rules", "trigger_state", "trigger_on", "reason"),
    [
        ([], "happened", EVENT, EndUnknown.NO_RULE),
        ([], "unknown", None, EndUnknown.NO_RULE),
        ([TWO_YEARS, rule("other", "P1Y", "max", "case_closed")], "happened", EVENT, EndUnknown.SEVERAL_EVENTS),
        ([TWO_YEARS], "unknown", None, EndUnknown.EVENT_UNKNOWN),
        ([TWO_YEARS], "unknown", EVENT, EndUnknown.EVENT_UNKNOWN),
        ([TWO_YEARS], "happened", None, EndUnknown.DAY_MISSING),
        ([TWO_YEARS], "happened", date(9999, 1, 1), EndUnknown.BEYOND_CALENDAR),
    ],
)
def test_an_end_that_cannot_be_calculated_says_why(rules, trigger_state, trigger_on, reason):
    kept = keeping(rules, trigger_state, trigger_on)
    assert (kept.due_on, kept.unknown) == (None, reason)
    assert kept.state("ACT", None, date(2026, 10, 31)) is HoldingState.CANNOT_BE_CALCULATED


@pytest.mark.parametrize("trigger_on", [None, EVENT])
def test_without_an_event_nothing_is_due(trigger_on):
    kept = keeping([UNTIL], "not_yet", trigger_on)
    assert (kept.due_on, kept.unknown) == (None, None)
    assert kept.state("ACT", None, date(2026, 10, 31)) is HoldingState.NOT_DUE


def test_an_event_after_the_reported_day_had_yet_to_come():
    assert keeping([UNTIL], "happened", EVENT, date(2020, 2, 28)).due_on is None
    assert keeping([UNTIL], "happened", EVENT, EVENT).due_on == EVENT


@pytest.mark.parametrize(
    ("archive_status", "destroyed_on", "state"),
    [
        ("ACT", None, "over_term"),
        ("GEA", None, "over_term"),
        ("BEW", None, "must_be_kept"),
        ("GEB", None, "blocked"),
        ("OVE", None, "transferred"),
        ("VER", None, "destroyed"),
        ("VER", date(2026, 10, 31), "destroyed"),
        ("VER", date(2026, 11, 1), "over_term"),
        ("GEB", date(2026, 10, 31), "destroyed"),
    ],
)
def test_the_archive_status_decides_what_may_count_as_an_overrun(archive_status, destroyed_on, state):
    kept = keeping([TWO_YEARS], "happened", EVENT)
    assert kept.state(archive_status, destroyed_on, date(2026, 10, 31)) == state


@pytest.mark.parametrize(
    ("as_of", "state"),
    [
        (date(2021, 12, 31), "not_due"),
        (date(2022, 1, 31), "not_due"),
        (date(2022, 2, 1), "due"),
        (date(2022, 2, 28), "due"),
        (date(2022, 3, 1), "over_term"),
    ],
)
def test_it_is_due_when_it_would_be_over_by_the_end_of_the_next_month(as_of, state):
    assert keeping([TWO_YEARS], "happened", EVENT).state("ACT", None, as_of) == state


def test_on_the_last_day_there_is_nothing_is_over():
    last = keeping([rule("one", "P0D", "max")], "happened", date.max)
    assert last.state("ACT", None, date.max) is HoldingState.NOT_DUE


SCHEDULE = (TWO_YEARS, FIVE_YEARS, SEVEN_AT_LEAST, rule("closed", "P1Y", "min", "case_closed"))


@pytest.mark.parametrize(
    ("named", "applies"),
    [
        (None, "two five seven closed"),
        ("absent", "two five seven closed"),
        ("two", "two seven"),
        ("five", "five seven"),
        ("seven", "seven two five"),
        ("closed", "closed"),
    ],
)
def test_a_rule_that_is_named_replaces_other_limits_but_no_duty_to_keep(named, applies):
    assert " ".join(one.id for one in rules_for(SCHEDULE, "tenant_file", named)) == applies


def test_a_rule_of_another_category_applies_to_what_names_it():
    assert [one.id for one in rules_for(SCHEDULE, "ledger", "two")] == ["two"]
    assert rules_for(SCHEDULE, "ledger", None) == ()


def test_the_rules_of_a_delivery_replace_the_default_ones_of_the_same_category():
    ledger = rule("ledger", "P7Y", "min", category="ledger")
    moved = rule("moved", "P3Y", "max", "case_closed")
    assert in_force([TWO_YEARS, ledger], [moved]) == (moved, ledger)
    assert in_force([TWO_YEARS, ledger], []) == (TWO_YEARS, ledger)


EXPLAINED = [
    keeping([TWO_YEARS, SEVEN_AT_LEAST, UNTIL], "happened", EVENT),
    keeping([TWO_YEARS], "not_yet", None),
    keeping([], "happened", EVENT),
]


def test_it_explains_which_rules_were_weighed_and_which_one_decides():
    steps = [(step.said, step.rule.id, step.on) for step in EXPLAINED[0].steps]
    assert steps == [
        ("max_ends", "two", date(2022, 2, 28)),
        ("min_ends", "seven", date(2027, 2, 28)),
        ("until_ends", "until", EVENT),
        ("overtaken", "two", date(2022, 2, 28)),
        ("overtaken", "until", EVENT),
        ("due", "seven", date(2027, 2, 28)),
    ]


def test_every_step_has_words_in_both_languages_that_tell_all_it_holds():
    assert {step.said for kept in EXPLAINED for step in kept.steps} == set(Said)
    assert set(WORDING) == set(Said)
    for step in (step for kept in EXPLAINED for step in kept.steps):
        held = {name for name in ("rule", "on") if getattr(step, name) is not None}
        for text in WORDING[step.said].values():
            assert {name for _, name, _, _ in string.Formatter().parse(text) if name} == held
