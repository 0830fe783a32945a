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
from maatstaf.law.keeping import EndUnknown, HoldingState, Keeping, KeepingStep, Said, keeping
from maatstaf.law.months import add_months
from maatstaf.law.pauses import Pause
from maatstaf.law.retention import Period
from maatstaf.law.schedule import Direction, RetentionRule, in_force, rules_for
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
    "Direction",
    "EndUnknown",
    "Extension",
    "HoldingState",
    "ImpossibleDates",
    "Keeping",
    "KeepingStep",
    "Pause",
    "Period",
    "RetentionRule",
    "Rule",
    "Said",
    "State",
    "Step",
    "Term",
    "WorkingCalendar",
    "add_months",
    "clock_of",
    "good_friday",
    "in_force",
    "keeping",
    "public_holidays",
    "rules_for",
    "term",
    "working_calendar",
]
