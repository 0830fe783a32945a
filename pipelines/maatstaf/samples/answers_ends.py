"""Until when a holding may be kept, counted by the generator itself and apart from ``maatstaf.law`` on purpose."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from maatstaf.samples.answers_calendar import add_months, add_period, month_end
from maatstaf.samples.holdings import Holding
from maatstaf.samples.retention import Rule

ONE_DAY = timedelta(days=1)
GONE = {"OVE": "transferred", "BEW": "must_be_kept", "GEB": "blocked"}


@dataclass(frozen=True)
class Schedule:
    """The schedule of the delivery, which has a rule for every category that the default one has."""

    rules: tuple[Rule, ...]

    @cached_property
    def by_id(self) -> Mapping[str, Rule]:
        """The rules by their key."""
        return {rule.rule_id: rule for rule in self.rules}

    def applying(self, holding: Holding) -> list[Rule]:
        """The rule a holding names, and what else of that rule's category and event it comes under."""
        if holding.rule_id is None:
            return [rule for rule in self.rules if rule.data_category == holding.data_category]
        named = self.by_id[holding.rule_id]
        return [named] + [
            rule
            for rule in self.rules
            if rule is not named
            and (rule.data_category, rule.trigger) == (holding.data_category, named.trigger)
            and "min" in (rule.direction, named.direction)
        ]


@dataclass(frozen=True)
class Standing:
    """A holding as it stood on the last day of a month.

    Attributes:
        state: where its term puts it, or its archive status.
        due_on: the last day on which it may be held; None where none is known.
        keep_until: the end of the longest duty to keep, if there is one.
        has_minimum: whether it comes under a duty to keep.
        unknown: why its end cannot be calculated.
        gone_on: the day of its destruction, when it had come.
        trigger_on: the day of its event, when it had come.
        last: the last day of the month.
    """

    state: str
    due_on: date | None
    keep_until: date | None
    has_minimum: bool
    unknown: str | None
    gone_on: date | None
    trigger_on: date | None
    last: date

    @property
    def over_on(self) -> date | None:
        """The first day on which it is held too long."""
        return self.due_on and self.due_on + ONE_DAY

    @property
    def days_over(self) -> int:
        """Days held too long by the end of the month."""
        return (self.last - self.due_on).days if self.due_on and self.last > self.due_on else 0

    @property
    def days_kept(self) -> int | None:
        """Days from the event to its destruction, or to the end of the month; 0 when it was destroyed earlier."""
        return self.trigger_on and max(0, ((self.gone_on or self.last) - self.trigger_on).days)

    @property
    def months_ahead(self) -> int | None:
        """In which month after this one it would be over; None where it is over or has no end."""
        if self.over_on is None or self.days_over:
            return None
        return (self.over_on.year - self.last.year) * 12 + self.over_on.month - self.last.month


def standing(holding: Holding, schedule: Schedule, last: date) -> Standing:
    """How a holding stood at the end of ``last``, of the world as it was known then."""
    rules = schedule.applying(holding)
    unknown = _unknown(holding, rules)
    happened = holding.trigger_state == "happened" and holding.trigger_on is not None and holding.trigger_on <= last
    due_on = keep_until = None
    if happened and not unknown:
        ends = [(rule.direction, add_period(holding.trigger_on, rule.period)) for rule in rules]
        keep_until = max((end for direction, end in ends if direction == "min"), default=None)
        floor = keep_until or date.min
        due_on = min((end for direction, end in ends if direction != "min" and end >= floor), default=keep_until)
    gone_on = holding.destroyed_on if holding.destroyed_on and holding.destroyed_on <= last else None
    return Standing(
        state=_state(holding, gone_on, due_on, unknown, last),
        due_on=due_on,
        keep_until=keep_until,
        has_minimum=any(rule.direction == "min" for rule in rules),
        unknown=unknown,
        gone_on=gone_on,
        trigger_on=holding.trigger_on if happened else None,
        last=last,
    )


def _unknown(holding: Holding, rules: Iterable[Rule]) -> str | None:
    if not rules:
        return "no_rule"
    if holding.trigger_state == "unknown":
        return "event_unknown"
    return "day_missing" if holding.trigger_state == "happened" and holding.trigger_on is None else None


def _state(holding: Holding, gone_on: date | None, due_on: date | None, unknown: str | None, last: date) -> str:
    if gone_on or (holding.archive_status == "VER" and holding.destroyed_on is None):
        return "destroyed"
    if holding.archive_status in GONE:
        return GONE[holding.archive_status]
    if unknown:
        return "cannot_be_calculated"
    if due_on is None:
        return "not_due"
    if due_on < last:
        return "over_term"
    return "due" if due_on + ONE_DAY <= month_end(add_months(last, 1)) else "not_due"
