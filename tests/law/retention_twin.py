"""The status of a holding, reckoned again from the page that describes it and without a line of ``maatstaf.law``.

Everything is a plain tuple or a day; months are counted by walking, not by arithmetic.
"""

from datetime import date, timedelta
from typing import NamedTuple


class Rule(NamedTuple):
    """One row of a schedule as it is written."""

    id: str
    category: str
    trigger: str
    period: str
    direction: str


class Holding(NamedTuple):
    """One holding as it is delivered."""

    category: str
    rule_id: str | None
    trigger_state: str
    trigger_on: date | None
    archive_status: str
    destroyed_on: date | None


def end_of(period: str, day: date) -> date:
    """The last day of a period of one or two units, walking month by month."""
    number, months = "", 0
    year, month = day.year, day.month
    days = 0
    for sign in period[1:]:
        if sign.isdigit():
            number += sign
        else:
            months += {"Y": 12, "M": 1}.get(sign, 0) * int(number)
            days += {"W": 7, "D": 1}.get(sign, 0) * int(number)
            number = ""
    for _ in range(months):
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    wanted = day.day
    while True:
        try:
            return date(year, month, wanted) + timedelta(days=days)
        except ValueError:
            wanted -= 1


def schedule_of(delivered: list[Rule], default: list[Rule]) -> list[Rule]:
    """What counts: for a category with a rule of the delivery, those of the delivery; else the default ones."""
    spoken_for = {rule.category for rule in delivered}
    return delivered + [rule for rule in default if rule.category not in spoken_for]


def status(holding: Holding, schedule: list[Rule], as_of: date) -> dict[str, object]:
    """State, last day, deciding rule, end of the duty to keep and reason why there is no end, on ``as_of``."""
    told = {"state": None, "due_on": None, "decides": None, "keep_until": None, "unknown": None}
    rules = [rule for rule in schedule if rule.category == holding.category]
    own = [rule for rule in schedule if rule.id == holding.rule_id]
    if own:
        own = own[:1]
        same_event = [rule for rule in rules if rule.trigger == own[0].trigger and rule != own[0]]
        if own[0].direction != "min":
            same_event = [rule for rule in same_event if rule.direction == "min"]
        rules = own + same_event
    events = {rule.trigger for rule in rules}
    if len(events) == 0:
        told["unknown"] = "no_rule"
    elif len(events) > 1:
        told["unknown"] = "several_events"
    elif holding.trigger_state == "unknown":
        told["unknown"] = "event_unknown"
    elif holding.trigger_state == "happened" and holding.trigger_on is None:
        told["unknown"] = "day_missing"
    elif holding.trigger_state == "happened" and holding.trigger_on <= as_of:
        least = [end_of(rule.period, holding.trigger_on) for rule in rules if rule.direction == "min"]
        floor = max(least) if least else None
        told["keep_until"] = floor
        last = None
        for rule in rules:
            end = end_of(rule.period, holding.trigger_on)
            if rule.direction != "min" and (floor is None or floor <= end) and (last is None or end < last):
                last, told["decides"] = end, rule.id
        if last is None:
            last = floor
            told["decides"] = next(
                rule.id
                for rule in rules
                if rule.direction == "min" and end_of(rule.period, holding.trigger_on) == floor
            )
        told["due_on"] = last
    told["state"] = _state(holding, told, as_of)
    return told


def _state(holding: Holding, told: dict[str, object], as_of: date) -> str:
    gone = holding.destroyed_on
    if (gone and gone <= as_of) or (gone is None and holding.archive_status == "VER"):
        return "destroyed"
    if holding.archive_status in ("OVE", "BEW", "GEB"):
        return {"OVE": "transferred", "BEW": "must_be_kept", "GEB": "blocked"}[holding.archive_status]
    if told["unknown"]:
        return "cannot_be_calculated"
    last = told["due_on"]
    if last is None:
        return "not_due"
    if last < as_of:
        return "over_term"
    next_month_begins = (as_of.replace(day=1) + timedelta(days=32)).replace(day=1)
    month_after_next_begins = (next_month_begins + timedelta(days=32)).replace(day=1)
    return "due" if last + timedelta(days=1) < month_after_next_begins else "not_due"
