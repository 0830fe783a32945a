"""Writes the law down as tables, so that the engine joins where others add months."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from maatstaf import law

EPOCH = date(1970, 1, 1)

DAYS = "days (day date, day_number integer, one_month_number integer, three_months_number integer)"
WORKING_DAYS = "working_days (calendar varchar, day_number integer, due_number integer, due_on date)"
CLOCKS = "clocks (clock varchar, statutory boolean, extendable boolean)"
RETENTION_TERMS = (
    "retention_terms (data_category varchar, rule_id varchar, trigger_on date, trigger_number integer, "
    "end_unknown varchar, due_on date, due_number integer, over_on date, over_month integer, keep_until date, "
    "deciding_rule_id varchar, deciding_direction varchar, has_minimum boolean)"
)
DESTRUCTION_DAYS = "destruction_days (day date, day_number integer)"


def day_number(day: date) -> int:
    """Days since 1 January 1970: whole numbers that every engine adds and subtracts alike."""
    return (day - EPOCH).days


def days(first: date, last: date) -> Iterator[tuple[date, int, int, int]]:
    """Every day with its number and the numbers of the same day one and three months on."""
    for day in _each(first, last):
        one, three = law.add_months(day, 1), law.add_months(day, 3)
        yield day, day_number(day), day_number(one), day_number(three)


def working_days(first: date, last: date, royal_days: frozenset[date]) -> Iterator[tuple[str, int, int, date]]:
    """For every calendar and day the working day to which a term that ends there rolls."""
    for name in law.CALENDARS:
        calendar = law.working_calendar(name, royal_days)
        for day in _each(first, last):
            due_on = calendar.roll(day)
            yield name, day_number(day), day_number(due_on), due_on


def clocks() -> Iterator[tuple[str, bool, bool]]:
    """Every clock: whether the law sets a month for the answer, and whether it may be extended."""
    for clock in law.CLOCKS.values():
        yield clock.name, clock.can_be_paused, clock.can_be_extended


def month_number(day: date) -> int:
    """Months since the year 0, by which months are told apart and counted from each other."""
    return day.year * 12 + day.month - 1


def retention_terms(
    schedule: Sequence[law.RetentionRule], held: Iterable[tuple[str, str | None, date | None]]
) -> Iterator[tuple[object, ...]]:
    """For each data category, named rule and day of the event that occur: until when such holdings may be kept.

    Args:
        schedule: the retention schedule in force.
        held: data category, rule and day of the event, each combination once; the last two may be absent.
    """
    rules: dict[tuple[str, str | None], tuple[law.RetentionRule, ...]] = {}
    for category, rule_id, trigger_on in held:
        if (category, rule_id) not in rules:
            rules[category, rule_id] = law.rules_for(schedule, category, rule_id)
        kept = law.keeping(rules[category, rule_id], "happened" if trigger_on else "not_yet", trigger_on)
        over_on = kept.due_on + timedelta(days=1) if kept.due_on and kept.due_on < date.max else None
        yield (
            category,
            rule_id,
            trigger_on,
            day_number(trigger_on) if trigger_on else None,
            kept.unknown and kept.unknown.value,
            kept.due_on,
            day_number(kept.due_on) if kept.due_on else None,
            over_on,
            month_number(over_on) if over_on else None,
            kept.keep_until,
            kept.decides and kept.decides.id,
            kept.decides and kept.decides.direction.value,
            any(rule.direction is law.Direction.MIN for rule in rules[category, rule_id]),
        )


def destruction_days(days: Iterable[tuple[date]]) -> Iterator[tuple[date, int]]:
    """The days on which something was destroyed, with their numbers."""
    for (day,) in days:
        yield day, day_number(day)


def _each(first: date, last: date) -> Iterator[date]:
    for ahead in range((last - first).days + 1):
        yield first + timedelta(days=ahead)
