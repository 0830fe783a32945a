"""Knows which rules of a retention schedule a holding comes under."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from maatstaf.law.retention import Period


class Direction(StrEnum):
    """What a rule asks when its period has ended."""

    MAX = "max"
    MIN = "min"
    UNTIL = "until"


@dataclass(frozen=True)
class RetentionRule:
    """One rule of the schedule.

    Attributes:
        id: its name.
        data_category: what is kept.
        trigger: the event that starts the period.
        period: how long it lasts.
        direction: delete at the latest then, keep at least until then, or keep until the event.
        source: the article or decision it rests on.
    """

    id: str
    data_category: str
    trigger: str
    period: Period
    direction: Direction
    source: str


def in_force(default: Iterable[RetentionRule], delivered: Sequence[RetentionRule]) -> tuple[RetentionRule, ...]:
    """The schedule by which a delivery is measured: its own rules, and the default ones for what it is silent on.

    A delivery's rules stand in place of all default rules of the same data category. Replacing them one by one, by
    category and event, would leave a default rule standing beside the rule by which the organisation moved the event.
    """
    own = {rule.data_category for rule in delivered}
    return (*delivered, *(rule for rule in default if rule.data_category not in own))


def rules_for(schedule: Sequence[RetentionRule], data_category: str, rule_id: str | None) -> tuple[RetentionRule, ...]:
    """The rules that a holding comes under.

    Without a rule of its own, or with one that the schedule does not have, those are all rules of its data category.
    A holding that names its rule comes under that rule, not under another ``max`` or ``until`` of its category; but
    what must be kept at least is no choice, so each ``min`` of the category applies as well. Where the rule it names
    is a ``min`` itself, nothing was chosen yet about when it must go, so the others of the category apply. Only rules
    with the same event can join the one that is named: the holding knows the day of one event.

    Article: AVG art. 5(1)(e).
    """
    of_category = tuple(rule for rule in schedule if rule.data_category == data_category)
    named = next((rule for rule in schedule if rule.id == rule_id), None)
    if named is None:
        return of_category
    joining = (rule for rule in of_category if rule is not named and rule.trigger == named.trigger)
    chosen = named.direction is not Direction.MIN
    return (named, *(rule for rule in joining if rule.direction is Direction.MIN or not chosen))
