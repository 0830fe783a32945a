"""Knows the terms outside art. 12 of the AVG: the way to court, and rights without a term in law."""

from datetime import date, timedelta

from maatstaf.law import clocks
from maatstaf.law.calendars import working_calendar
from maatstaf.law.clocks import Clock
from maatstaf.law.ends import End, rolled
from maatstaf.law.facts import Facts
from maatstaf.law.pauses import in_order
from maatstaf.law.statutory import Extension, LawTerm
from maatstaf.law.steps import Rule, Step


def other_term(clock: Clock, facts: Facts, royal_days: frozenset[date]) -> LawTerm:
    """The law's term for a clock that is not the month of art. 12: six weeks, or none at all.

    Extension and pauses belong to art. 12. Here they are named in the steps and have no effect; an
    extension is ``not_possible``.

    Arguments: ``clock``; ``facts``, checked; ``royal_days``, for the Atw, which the court follows.
    Article: UAVG art. 35(2); Atw art. 1(1).
    """
    end = _six_weeks(facts.received_on, royal_days) if clock.has_statutory_term else None
    extended = facts.extended_on is not None
    return LawTerm(
        due_on=end.on if end else None,
        steps=(end.steps if end else _no_term(clock, facts)) + _without_effect(clock, facts),
        extension=Extension.NOT_POSSIBLE if extended else Extension.NONE,
    )


def _six_weeks(answer_received_on: date, royal_days: frozenset[date]) -> End:
    nominal = answer_received_on + timedelta(days=clocks.COURT_DAYS)
    steps = (
        Step(Rule.RECEIPT, clocks.COURT, on=answer_received_on),
        Step(Rule.SIX_WEEKS, clocks.COURT, on=nominal, days=clocks.COURT_DAYS),
    )
    end = rolled(End(nominal, steps), working_calendar("nl_atw", royal_days), clocks.COURT_ROLL)
    return End(end.on, (*end.steps, Step(Rule.DUE_ON_LAW, clocks.COURT, on=end.on)))


def _no_term(clock: Clock, facts: Facts) -> tuple[Step, ...]:
    return (
        Step(Rule.RECEIPT, clock.article, on=facts.received_on),
        Step(Rule.NO_STATUTORY_TERM, clock.article),
    )


def _without_effect(clock: Clock, facts: Facts) -> tuple[Step, ...]:
    pauses = [Step(Rule.PAUSE_NOT_POSSIBLE, clock.article, on=p.asked_on) for p in in_order(facts.pauses)]
    if facts.extended_on is None:
        return tuple(pauses)
    return (Step(Rule.EXTENSION_NOT_POSSIBLE, clock.article, on=facts.extended_on), *pauses)
