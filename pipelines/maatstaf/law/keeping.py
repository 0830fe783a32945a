"""Knows until when a holding must or may be kept, which rule decides it, and how it stands on a day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from maatstaf.law.schedule import Direction, RetentionRule


class EndUnknown(StrEnum):
    """Why the end of a retention term cannot be calculated."""

    NO_RULE = "no_rule"
    SEVERAL_EVENTS = "several_events"
    EVENT_UNKNOWN = "event_unknown"
    DAY_MISSING = "day_missing"
    BEYOND_CALENDAR = "beyond_calendar"


class HoldingState(StrEnum):
    """How a holding stands on a day."""

    OVER_TERM = "over_term"
    DUE = "due"
    NOT_DUE = "not_due"
    CANNOT_BE_CALCULATED = "cannot_be_calculated"
    MUST_BE_KEPT = "must_be_kept"
    BLOCKED = "blocked"
    TRANSFERRED = "transferred"
    DESTROYED = "destroyed"


#: What VERA's ARCHIEFSTATUS says of records that can be no overrun, whatever their term.
SET_APART = {
    "VER": HoldingState.DESTROYED,
    "OVE": HoldingState.TRANSFERRED,
    "BEW": HoldingState.MUST_BE_KEPT,
    "GEB": HoldingState.BLOCKED,
}


class Said(StrEnum):
    """What a step says. Each has Dutch and English wording in ``reporting/wording/keeping.toml``."""

    MIN_ENDS = "min_ends"
    MAX_ENDS = "max_ends"
    UNTIL_ENDS = "until_ends"
    OVERTAKEN = "overtaken"
    DUE = "due"
    NOT_YET = "not_yet"
    NO_END = "no_end"


@dataclass(frozen=True)
class KeepingStep:
    """One step of the reasoning: what it says, on the ground of which rule, and the day it is about."""

    said: Said
    rule: RetentionRule | None = None
    on: date | None = None


@dataclass(frozen=True)
class Keeping:
    """Until when a holding must and may be kept.

    Attributes:
        due_on: the last day on which it may be held; None without an end, or while its event has yet to come.
        keep_until: the day on which the longest ``min`` ends; None without one.
        decides: the rule that sets ``due_on``.
        unknown: why the end cannot be calculated; None when it can, or when the event has yet to come.
        steps: how this came about, for the FG who has to defend it.
    """

    due_on: date | None = None
    keep_until: date | None = None
    decides: RetentionRule | None = None
    unknown: EndUnknown | None = None
    steps: tuple[KeepingStep, ...] = ()

    def state(self, archive_status: str, destroyed_on: date | None, as_of: date) -> HoldingState:
        """How the holding stands at the end of ``as_of``: over term when it is held after its last day.

        It is due when it would be over term by the end of the next month.
        Records destroyed later were held on ``as_of``, and stand where their term puts them.
        Source: VERA, ARCHIEFSTATUS (what must be kept or is blocked is no overrun).
        """
        if destroyed_on is not None and destroyed_on <= as_of:
            return HoldingState.DESTROYED
        if archive_status in SET_APART and not (archive_status == "VER" and destroyed_on is not None):
            return SET_APART[archive_status]
        if self.unknown is not None:
            return HoldingState.CANNOT_BE_CALCULATED
        if self.due_on is None or self.due_on == date.max:
            return HoldingState.NOT_DUE
        if as_of > self.due_on:
            return HoldingState.OVER_TERM
        over_on = self.due_on + timedelta(days=1)
        months_ahead = (over_on.year - as_of.year) * 12 + over_on.month - as_of.month
        return HoldingState.DUE if months_ahead <= 1 else HoldingState.NOT_DUE


def keeping(
    rules: Sequence[RetentionRule], trigger_state: str, trigger_on: date | None, as_of: date | None = None
) -> Keeping:
    """Until when a holding under ``rules`` must and may be kept, when its event was on ``trigger_on``.

    Records must be gone after the longest ``min`` and after the first ``max`` or ``until`` that ends no earlier: one
    that ends earlier is overtaken by the duty to keep. With a ``min`` alone they must go when it ends, because nothing
    needs them any longer. An end is the event plus the period, by months as everywhere; it does not roll over weekends.

    Args:
        rules: what ``rules_for`` gives.
        trigger_state: ``happened``, ``not_yet`` or ``unknown``.
        trigger_on: the day of the event, where it is known or announced.
        as_of: an event after this day has yet to come; None to take the day as it is.

    Article: AVG art. 5(1)(e).
    """
    if reason := _why_unknown(rules, trigger_state, trigger_on):
        return Keeping(unknown=reason, steps=(KeepingStep(Said.NO_END),))
    if trigger_state != "happened" or trigger_on is None or (as_of is not None and trigger_on > as_of):
        return Keeping(steps=(KeepingStep(Said.NOT_YET),))
    try:
        ends = [(rule.period.end_after(trigger_on), rule) for rule in rules]
    except ValueError:
        return Keeping(unknown=EndUnknown.BEYOND_CALENDAR, steps=(KeepingStep(Said.NO_END),))
    longest = max((end for end in ends if end[1].direction is Direction.MIN), key=_day, default=None)
    limits = [end for end in ends if end[1].direction is not Direction.MIN]
    standing = [end for end in limits if longest is None or end[0] >= longest[0]]
    due_on, decides = min(standing or [longest], key=_day)
    overtaken = [KeepingStep(Said.OVERTAKEN, rule, end) for end, rule in limits if (end, rule) not in standing]
    told = [KeepingStep(Said(f"{rule.direction}_ends"), rule, end) for end, rule in ends]
    steps = (*told, *overtaken, KeepingStep(Said.DUE, decides, due_on))
    return Keeping(due_on, longest and longest[0], decides, steps=steps)


def _why_unknown(rules: Sequence[RetentionRule], trigger_state: str, trigger_on: date | None) -> EndUnknown | None:
    if not rules:
        return EndUnknown.NO_RULE
    if len({rule.trigger for rule in rules}) > 1:
        return EndUnknown.SEVERAL_EVENTS
    if trigger_state == "unknown":
        return EndUnknown.EVENT_UNKNOWN
    return EndUnknown.DAY_MISSING if trigger_state == "happened" and trigger_on is None else None


def _day(end: tuple[date, RetentionRule]) -> date:
    return end[0]
