"""Knows the month of art. 12 of the AVG: its extension, its pauses and its exception for refusals."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from maatstaf.law import clocks
from maatstaf.law.calendars import WorkingCalendar
from maatstaf.law.ends import ONE_MONTH, REFUSAL_MONTH, THREE_MONTHS, End, Reckoning, Span
from maatstaf.law.facts import Facts
from maatstaf.law.pauses import Pause, any_open, days_added, effective_pauses, in_order
from maatstaf.law.steps import Rule, Step


class Extension(StrEnum):
    """What became of an extension: told in time, told too late, or not provided for at all."""

    NONE = "none"
    VALID = "valid"
    TOO_LATE = "too_late"
    NOT_POSSIBLE = "not_possible"


@dataclass(frozen=True)
class LawTerm:
    """The outcome on the law clock: ``due_on`` is None while the clock stands still or none runs.

    ``counted`` holds the pauses that count in it.
    """

    due_on: date | None
    steps: tuple[Step, ...]
    extension: Extension = Extension.NONE
    counted: tuple[Pause, ...] = ()
    paused: bool = False


@dataclass(frozen=True)
class _Run:
    """One span with the pauses that count in it; ``end`` is None while a pause is open."""

    counted: tuple[Pause, ...]
    end: End | None


def answer_term(facts: Facts, calendar: WorkingCalendar, reckon: Reckoning) -> LawTerm:
    """The term to answer a request under art. 15-18, 20 or 21.

    One month; three months from receipt, as one period, when the data subject was told on or before
    the end of the first month (rolled, with the pauses until then) or while the clock stood still.
    Reasons for a refusal are due in one month: art. 12(4) has no extension clause, so an extension
    of a request that is then refused is ``not_possible``. The pauses are weighed again against the
    longer term. What is asked after the answer stops nothing.

    Arguments: ``facts``, checked; ``calendar``; ``reckon``, how pauses move an end.
    Article: AVG art. 12(3), 12(4), 12(6).
    """
    refused = facts.outcome == "refused"
    facts, idle = _until_answer(facts)
    run = _run(REFUSAL_MONTH if refused else ONE_MONTH, facts, calendar, reckon)
    extension, told = _extension(facts, refused, run.end)
    if extension is Extension.VALID:
        run = _run(THREE_MONTHS, facts, calendar, reckon)
    receipt = Step(Rule.RECEIPT, clocks.COUNTING, on=facts.received_on)
    return LawTerm(
        due_on=run.end.on if run.end else None,
        steps=(receipt, *told, *_pause_steps(facts, run.counted), *idle, *_end_steps(run.end)),
        extension=extension,
        counted=run.counted,
        paused=run.end is None,
    )


def _until_answer(facts: Facts) -> tuple[Facts, tuple[Step, ...]]:
    """The facts without the pauses asked after the answer, and what is said of those."""
    last = facts.answered_on or date.max
    idle = [
        Step(Rule.PAUSE_AFTER_ANSWER, clocks.PAUSE, on=pause.asked_on)
        for pause in in_order(facts.pauses)
        if pause.asked_on > last
    ]
    asked = tuple(pause for pause in facts.pauses if pause.asked_on <= last)
    return replace(facts, pauses=asked), tuple(idle)


def _run(span: Span, facts: Facts, calendar: WorkingCalendar, reckon: Reckoning) -> _Run:
    def end_of(pauses: Sequence[Pause]) -> End:
        return reckon(span, facts.received_on, pauses, calendar)

    counted = effective_pauses(facts.pauses, lambda pauses: end_of(pauses).on)
    return _Run(counted, None if any_open(counted) else end_of(counted))


def _extension(facts: Facts, refused: bool, first: End | None) -> tuple[Extension, tuple[Step, ...]]:
    told_on = facts.extended_on
    if told_on is None:
        return Extension.NONE, ()
    if refused:
        step = Step(Rule.EXTENSION_NOT_FOR_REFUSAL, clocks.REFUSAL, on=told_on)
        return Extension.NOT_POSSIBLE, (step,)
    if first is None:
        return Extension.VALID, (Step(Rule.EXTENSION_VALID, clocks.ANSWER, on=told_on),)
    limit = Step(Rule.EXTENSION_LIMIT, clocks.ANSWER, on=first.on)
    if told_on <= first.on:
        return Extension.VALID, (limit, Step(Rule.EXTENSION_VALID, clocks.ANSWER, on=told_on))
    return Extension.TOO_LATE, (limit, Step(Rule.EXTENSION_TOO_LATE, clocks.ANSWER, on=told_on))


def _pause_steps(facts: Facts, counted: tuple[Pause, ...]) -> tuple[Step, ...]:
    resolved = [pause for pause in counted if pause.resolved_on]
    ended = [
        Step(Rule.PAUSE_ENDED, clocks.PAUSE, on=pause.resolved_on, days=days)
        for pause, days in zip(resolved, days_added(resolved), strict=True)
    ]
    still_open = [
        Step(Rule.PAUSE_OPEN, clocks.PAUSE, on=pause.asked_on) for pause in counted if pause.resolved_on is None
    ]
    too_late = [
        Step(Rule.PAUSE_TOO_LATE, clocks.PAUSE, on=pause.asked_on) for pause in in_order(facts.pauses)[len(counted) :]
    ]
    return (*ended, *still_open, *too_late)


def _end_steps(end: End | None) -> tuple[Step, ...]:
    if end is None:
        return (Step(Rule.NO_DEADLINE, clocks.PAUSE),)
    return (*end.steps, Step(Rule.DUE_ON_LAW, clocks.ANSWER, on=end.on))
