"""Knows the steps by which a term explains itself; the words for them are in the wording file."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Rule(StrEnum):
    """What a step says. Each has Dutch and English wording in ``reporting/wording/law.toml``."""

    RECEIPT = "receipt"
    ONE_MONTH = "one_month"
    THREE_MONTHS = "three_months"
    REFUSAL_MONTH = "refusal_month"
    SIX_WEEKS = "six_weeks"
    REGULATION_MONTH = "regulation_month"
    COMPLAINT_MONTH = "complaint_month"
    LAST_DAY_OF_MONTH = "last_day_of_month"
    NO_STATUTORY_TERM = "no_statutory_term"
    EXTENSION_LIMIT = "extension_limit"
    EXTENSION_VALID = "extension_valid"
    EXTENSION_TOO_LATE = "extension_too_late"
    EXTENSION_NOT_FOR_REFUSAL = "extension_not_for_refusal"
    EXTENSION_NOT_POSSIBLE = "extension_not_possible"
    PAUSE_ENDED = "pause_ended"
    PAUSE_OPEN = "pause_open"
    PAUSE_TOO_LATE = "pause_too_late"
    PAUSE_AFTER_ANSWER = "pause_after_answer"
    PAUSE_NOT_POSSIBLE = "pause_not_possible"
    PAUSED_DAYS_ADDED = "paused_days_added"
    NOT_DURING_PAUSE = "not_during_pause"
    RESTARTED = "restarted"
    ROLLED_OVER = "rolled_over"
    DUE_ON_LAW = "due_on_law"
    NO_DEADLINE = "no_deadline"


@dataclass(frozen=True)
class Step:
    """One step of the reasoning behind a term, for the FG who has to defend the date.

    Fields: ``rule``, what happened; ``article``, on what ground; ``on``, the day it is about;
    ``days``, a number of calendar days; ``reason``, why a day was rolled over (``law.REASONS``).
    """

    rule: Rule
    article: str
    on: date | None = None
    days: int | None = None
    reason: str | None = None
