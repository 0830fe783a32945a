"""Knows the law: clocks, working calendars and month arithmetic; every branch names its article."""

from maatstaf.law.calendars import (
    CALENDARS,
    REASONS,
    ClosedDay,
    WorkingCalendar,
    working_calendar,
)
from maatstaf.law.clocks import CLOCKS, Clock, clock_of
from maatstaf.law.ends import RECKONINGS
from maatstaf.law.facts import IMPOSSIBLE, OUTCOMES, ImpossibleDates
from maatstaf.law.holidays import HOLIDAY_KEYS, good_friday, public_holidays
from maatstaf.law.months import add_months
from maatstaf.law.pauses import Pause
from maatstaf.law.retention import Period
from maatstaf.law.states import DUE_SOON_DAYS, State
from maatstaf.law.statutory import Extension
from maatstaf.law.steps import Rule, Step
from maatstaf.law.terms import ClockPolicy, Term, term

__all__ = [
    "CALENDARS",
    "CLOCKS",
    "DUE_SOON_DAYS",
    "HOLIDAY_KEYS",
    "IMPOSSIBLE",
    "OUTCOMES",
    "REASONS",
    "RECKONINGS",
    "Clock",
    "ClockPolicy",
    "ClosedDay",
    "Extension",
    "ImpossibleDates",
    "Pause",
    "Period",
    "Rule",
    "State",
    "Step",
    "Term",
    "WorkingCalendar",
    "add_months",
    "clock_of",
    "good_friday",
    "public_holidays",
    "term",
    "working_calendar",
]
