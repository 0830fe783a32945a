"""Knows how a span of months becomes an end: pauses counted and days rolled by the chosen policy."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

from maatstaf.law import clocks
from maatstaf.law.calendars import WorkingCalendar
from maatstaf.law.months import add_months
from maatstaf.law.pauses import Pause, days_added, last_resolution
from maatstaf.law.steps import Rule, Step


@dataclass(frozen=True)
class End:
    """The day on which a span ends and the steps that led to it."""

    on: date
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True)
class Span:
    """A term of whole months set by ``article``; ``rule`` is the step that tells of it."""

    months: int
    rule: Rule
    article: str

    def after(self, day: date) -> End:
        """The nominal end of the span when it is set off on ``day``."""
        end = add_months(day, self.months)
        steps = [Step(self.rule, self.article, on=end)]
        if end.day != day.day:
            steps.append(Step(Rule.LAST_DAY_OF_MONTH, clocks.MONTH_END, on=end))
        return End(end, tuple(steps))


ONE_MONTH = Span(1, Rule.ONE_MONTH, clocks.ANSWER)
THREE_MONTHS = Span(3, Rule.THREE_MONTHS, clocks.ANSWER)
REFUSAL_MONTH = Span(1, Rule.REFUSAL_MONTH, clocks.REFUSAL)

Reckoning = Callable[[Span, date, Sequence[Pause], WorkingCalendar], End]


def rolled(end: End, calendar: WorkingCalendar, article: str) -> End:
    """The end moved to the next working day, with one step for each day passed over."""
    steps = tuple(
        Step(Rule.ROLLED_OVER, article, on=closed.on, reason=closed.reason) for closed in calendar.rolled_over(end.on)
    )
    return End(calendar.roll(end.on), end.steps + steps)


def suspended(span: Span, received_on: date, pauses: Sequence[Pause], calendar: WorkingCalendar) -> End:
    """The default: the paused days are added to the nominal end, rolling comes last (EDPB 01/2022)."""
    return rolled(_lengthened(span.after(received_on), pauses), calendar, clocks.ROLL)


def suspended_roll_first(span: Span, received_on: date, pauses: Sequence[Pause], calendar: WorkingCalendar) -> End:
    """The alternative that rolls the nominal end, adds the paused days and rolls again."""
    first = rolled(span.after(received_on), calendar, clocks.ROLL)
    return rolled(_lengthened(first, pauses), calendar, clocks.ROLL)


def restarted(span: Span, received_on: date, pauses: Sequence[Pause], calendar: WorkingCalendar) -> End:
    """The alternative in which the whole span runs anew from the last resolution."""
    resolved_on = last_resolution(pauses)
    if resolved_on is None:
        return rolled(span.after(received_on), calendar, clocks.ROLL)
    anew = span.after(resolved_on)
    step = Step(Rule.RESTARTED, clocks.PAUSE, on=resolved_on)
    return rolled(End(anew.on, (step, *anew.steps)), calendar, clocks.ROLL)


RECKONINGS: Mapping[str, Reckoning] = MappingProxyType(
    {"suspend": suspended, "suspend_rollfirst": suspended_roll_first, "restart": restarted}
)


def _lengthened(end: End, pauses: Sequence[Pause]) -> End:
    days = sum(days_added(pauses))
    resolved_on = last_resolution(pauses)
    if not days or resolved_on is None:
        return end
    on = end.on + timedelta(days=days)
    steps = [*end.steps, Step(Rule.PAUSED_DAYS_ADDED, clocks.PAUSE, on=on, days=days)]
    # A question asked after the nominal end but before the rolled one is in time. Its days start
    # later than the end they are added to, so the sum alone may fall before the question was
    # answered: the request would be overdue on a day on which its clock stood still.
    if on < resolved_on:
        on = resolved_on
        steps.append(Step(Rule.NOT_DURING_PAUSE, clocks.PAUSE, on=on))
    return End(on, tuple(steps))
