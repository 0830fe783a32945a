"""Knows what the FG may call a request: answered in time or late, still within its term, overdue."""

from datetime import date
from enum import StrEnum

from maatstaf.law.facts import Facts

DUE_SOON_DAYS = 5


class State(StrEnum):
    """How a request stands against one deadline."""

    ANSWERED_IN_TIME = "answered_in_time"
    ANSWERED_LATE = "answered_late"
    WITHDRAWN = "withdrawn"
    PAUSED = "paused"
    WITHIN_TERM = "within_term"
    DUE_SOON = "due_soon"
    OVERDUE = "overdue"
    OPEN = "open"


def state_of(facts: Facts, due_on: date | None, as_of: date | None) -> State:
    """How a request stands against the deadline ``due_on``.

    An answer on the due day is in time. An answer given while the clock stood still is in time: the
    term had not ended. Open requests are judged at the end of ``as_of``: more than 5 days left is
    within term, 0 to 5 is due soon, and without a deadline the request is paused, neither late nor
    on time.

    Arguments: ``facts`` as known on ``as_of``; ``due_on``, None while the clock stands still;
    ``as_of``, None when open requests are not to be judged (they are ``open``).
    """
    if facts.outcome == "withdrawn":
        return State.WITHDRAWN
    if facts.answered_on is not None:
        in_time = due_on is None or facts.answered_on <= due_on
        return State.ANSWERED_IN_TIME if in_time else State.ANSWERED_LATE
    if as_of is None:
        return State.OPEN
    if due_on is None:
        return State.PAUSED
    days_left = (due_on - as_of).days
    if days_left < 0:
        return State.OVERDUE
    return State.DUE_SOON if days_left <= DUE_SOON_DAYS else State.WITHIN_TERM
