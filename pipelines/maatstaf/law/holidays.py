"""Knows which days are public holidays in the Netherlands, by rule, for any year from 1990 on."""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import lru_cache
from types import MappingProxyType

from dateutil.easter import easter

GOOD_FRIDAY = "good_friday"

HOLIDAY_KEYS = (
    "new_years_day",
    GOOD_FRIDAY,
    "easter_monday",
    "queens_day",
    "kings_day",
    "liberation_day",
    "ascension_day",
    "whit_monday",
    "christmas_day",
    "second_christmas_day",
)

# From 1990 on 5 May is a public holiday every year; the law does not know a five-year rhythm.
_FIXED = {
    "new_years_day": (1, 1),
    "liberation_day": (5, 5),
    "christmas_day": (12, 25),
    "second_christmas_day": (12, 26),
}
_DAYS_AFTER_EASTER = {"easter_monday": 1, "ascension_day": 39, "whit_monday": 50}

_FIRST_KINGS_DAY = 2014


@lru_cache(maxsize=256)
def public_holidays(year: int) -> Mapping[date, str]:
    """The public holidays of a year that close a term under art. 3(1) of the Algemene termijnenwet.

    Good Friday is not among them: art. 3(2) equates it, see ``good_friday``. A holiday on a
    weekend has no substitute day. When Ascension Day falls on 5 May the day is listed once.

    Arguments: ``year``, 1990 or later. Result: day -> stable key, one of ``HOLIDAY_KEYS``.
    Article: Atw art. 3(1).
    """
    days = {date(year, month, number): key for key, (month, number) in _FIXED.items()}
    days[_monarchs_day(year)] = "kings_day" if year >= _FIRST_KINGS_DAY else "queens_day"
    sunday: date = easter(year)
    days |= {sunday + timedelta(days=after): key for key, after in _DAYS_AFTER_EASTER.items()}
    return MappingProxyType(dict(sorted(days.items())))


def good_friday(year: int) -> date:
    """The Friday before Easter, equated with a public holiday; a setting decides if it counts.

    Arguments: ``year``. Result: the day. Article: Atw art. 3(2).
    """
    sunday: date = easter(year)
    return sunday - timedelta(days=2)


def _monarchs_day(year: int) -> date:
    # Registers that go back before 2014 still meet Queen's Day. Both move to Saturday from Sunday.
    day = date(year, 4, 27) if year >= _FIRST_KINGS_DAY else date(year, 4, 30)
    return day - timedelta(days=1) if day.isoweekday() == 7 else day
