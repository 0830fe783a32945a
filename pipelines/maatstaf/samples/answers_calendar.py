"""The calendar by which the known answers are counted, written apart from ``maatstaf.law`` on purpose."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from dateutil.easter import easter
from dateutil.relativedelta import relativedelta

ONE_DAY = timedelta(days=1)
UNITS = {"Y": "years", "M": "months", "W": "weeks", "D": "days"}
SATURDAY = 5


@cache
def holidays(year: int) -> frozenset[date]:
    """The Dutch public holidays of a year: Atw art. 3(1) and Good Friday, 5 May every year."""
    sunday = easter(year)
    kings_day = date(year, 4, 27)
    if kings_day.isoweekday() == 7:
        kings_day -= ONE_DAY
    movable = {sunday + timedelta(days=days) for days in (-2, 1, 39, 50)}
    fixed = {date(year, 1, 1), kings_day, date(year, 5, 5), date(year, 12, 25), date(year, 12, 26)}
    return frozenset(movable | fixed)


def is_working_day(day: date) -> bool:
    """Whether ``day`` is no Saturday, Sunday or public holiday."""
    return day.weekday() < SATURDAY and day not in holidays(day.year)


@cache
def roll(day: date) -> date:
    """``day`` itself, or the next working day (Regulation (EEC, Euratom) 1182/71 art. 3(4))."""
    while not is_working_day(day):
        day += ONE_DAY
    return day


@cache
def roll_back(day: date) -> date:
    """``day`` itself, or the last working day before it."""
    while not is_working_day(day):
        day -= ONE_DAY
    return day


@cache
def add_months(day: date, months: int) -> date:
    """The same day number some months on, or the last day of that month where it does not exist."""
    return day + relativedelta(months=months)


@cache
def add_period(day: date, period: str) -> date:
    """``day`` plus one ISO 8601 period of one unit, such as ``P2Y``, ``P6M``, ``P4W`` or ``P0D``."""
    return day + relativedelta(**{UNITS[period[-1]]: int(period[1:-1])})


def month_start(text: str) -> date:
    """The first day of a month written ``2026-10``.

    Raises:
        ValueError: the text is no month.
    """
    return date.fromisoformat(f"{text}-01")


def month_end(day: date) -> date:
    """The last day of the month of ``day``."""
    return day + relativedelta(day=31)
