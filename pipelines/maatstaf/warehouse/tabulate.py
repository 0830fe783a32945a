"""Writes the law down as tables, so that the engine joins where others add months."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from maatstaf import law

EPOCH = date(1970, 1, 1)

DAYS = "days (day date, day_number integer, one_month_number integer, three_months_number integer)"
WORKING_DAYS = "working_days (calendar varchar, day_number integer, due_number integer, due_on date)"
CLOCKS = "clocks (clock varchar, statutory boolean, extendable boolean)"
RETENTION_ENDS = "retention_ends (period varchar, trigger_on date, end_on date, end_number integer)"


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


def retention_ends(terms: Iterable[tuple[str, date]]) -> Iterator[tuple[str, date, date, int]]:
    """The end of each period and trigger day; none where it lies beyond the year 9999."""
    for period, trigger_on in terms:
        try:
            end = law.Period.parse(period).end_after(trigger_on)
        except ValueError:
            continue
        yield period, trigger_on, end, day_number(end)


def _each(first: date, last: date) -> Iterator[date]:
    for ahead in range((last - first).days + 1):
        yield first + timedelta(days=ahead)
