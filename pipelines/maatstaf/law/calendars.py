"""Knows on which days a term cannot end, in each of the three calendars a clock may follow."""

from dataclasses import dataclass
from datetime import date, timedelta

from maatstaf.law.holidays import GOOD_FRIDAY, HOLIDAY_KEYS, good_friday, public_holidays

CALENDARS = ("nl_official", "nl_strict", "nl_atw")

ROYAL_DECREE = "royal_decree"
REASONS = ("saturday", "sunday", *HOLIDAY_KEYS, ROYAL_DECREE)

_WEEKEND = {6: "saturday", 7: "sunday"}


@dataclass(frozen=True)
class ClosedDay:
    """A day on which no term ends, and why: ``reason`` is one of ``REASONS``."""

    on: date
    reason: str


@dataclass(frozen=True)
class WorkingCalendar:
    """A calendar of working days: the FG's choice of which holidays move the end of a term.

    Fields: ``name``; ``with_good_friday``, whether Atw art. 3(2) counts; ``royal_days``, the
    days that a royal decree equates with a holiday (Atw art. 3(3)), which cannot be derived.
    Build one with ``working_calendar``.
    """

    name: str
    with_good_friday: bool
    royal_days: frozenset[date]

    def why_closed(self, day: date) -> str | None:
        """Why no term can end on this day, or None when it is a working day.

        Result: one of ``REASONS``. A holiday on a weekend is reported as the weekend it is.
        Article: Regulation 1182/71 art. 2 and 3(4); Atw art. 1 and 3.
        """
        if day.isoweekday() in _WEEKEND:
            return _WEEKEND[day.isoweekday()]
        if self.with_good_friday and day == good_friday(day.year):
            return GOOD_FRIDAY
        if day in self.royal_days:
            return public_holidays(day.year).get(day, ROYAL_DECREE)
        return public_holidays(day.year).get(day)

    def rolled_over(self, day: date) -> tuple[ClosedDay, ...]:
        """The closed days a term passes over when its nominal end is ``day``, in order.

        Result: empty when ``day`` is a working day.
        """
        closed: list[ClosedDay] = []
        while reason := self.why_closed(day):
            closed.append(ClosedDay(day, reason))
            day += timedelta(days=1)
        return tuple(closed)

    def roll(self, day: date) -> date:
        """The day itself when it is a working day, otherwise the first working day after it.

        Article: Regulation 1182/71 art. 3(4); Atw art. 1(1).
        """
        return day + timedelta(days=len(self.rolled_over(day)))


def working_calendar(name: str, royal_days: frozenset[date] = frozenset()) -> WorkingCalendar:
    """The calendar of that name.

    Arguments: ``name``: ``nl_official`` (Atw art. 3(1) and Good Friday; the default for the month
    of the AVG), ``nl_strict`` (art. 3(1) only) or ``nl_atw`` (official and royal-decree days);
    ``royal_days``, from the policy files. Only ``nl_atw`` uses them: a royal decree equates a day
    for the Atw, not for Regulation 1182/71.
    Raises: ValueError when the name is not known.
    """
    if name not in CALENDARS:
        raise ValueError(f"Unknown working calendar: use one of {', '.join(CALENDARS)}.")
    return WorkingCalendar(
        name=name,
        with_good_friday=name != "nl_strict",
        royal_days=royal_days if name == "nl_atw" else frozenset(),
    )
