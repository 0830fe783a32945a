"""How one request is handled: paused, extended, answered in time or late, withdrawn, or left open."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from maatstaf.samples.answers_calendar import add_months, roll, roll_back
from maatstaf.samples.corporation import picked

NO_STATUTORY_TERM = frozenset({"information", "withdraw_consent"})
ART_19 = frozenset({"rectification", "erasure", "restriction"})

OUTCOMES = {"granted": 62, "partly_granted": 14, "refused": 11, "no_data": 7, "withdrawn": 6}
GROUNDS = {
    "information": {"manifestly_unfounded": 1, "excessive": 1},
    "access": {"identity_not_shown": 4, "rights_of_others": 3, "excessive": 2, "exception_uavg_41": 1},
    "rectification": {"conditions_not_met": 3, "identity_not_shown": 1, "manifestly_unfounded": 1},
    "erasure": {"legal_obligation_to_keep": 6, "legal_claims": 2, "conditions_not_met": 2},
    "restriction": {"conditions_not_met": 2, "legal_claims": 1},
    "portability": {"conditions_not_met": 3, "rights_of_others": 1},
    "objection": {"compelling_grounds": 4, "legal_claims": 1, "other": 1},
    "withdraw_consent": {"conditions_not_met": 1},
}


@dataclass(frozen=True, slots=True)
class Handling:
    """The whole life of one request, also what lies after the as-of date.

    Attributes:
        right: the right invoked.
        received_on: day of receipt.
        needs_representative: None leaves it to chance.
        represented: None leaves it to chance.
        nobody_told: whether the notification of recipients is forgotten on purpose.
    """

    right: str
    received_on: date
    asked_on: date | None = None
    resolved_on: date | None = None
    pause_reason: str = "identity"
    extended_on: date | None = None
    answered_on: date | None = None
    outcome: str | None = None
    refusal_ground: str | None = None
    identity_verified_on: date | None = None
    needs_representative: bool | None = None
    represented: bool | None = None
    nobody_told: bool = False


def handled(chance: Random, right: str, received: date, learnt: float) -> Handling:
    """A request handled as chance has it; less often late as the corporation has ``learnt`` (0 to 1)."""
    outcome = picked(chance, OUTCOMES)
    plan = Handling(right, received, outcome=outcome)
    statutory = right not in NO_STATUTORY_TERM
    way = chance.random()
    if outcome == "withdrawn":
        plan = _withdrawn(chance, plan, paused=statutory and way < 0.2)
    elif statutory and way < 0.1:
        plan = _paused(chance, plan, learnt)
    elif statutory and way < 0.23 - 0.08 * learnt:
        plan = _extended(chance, plan)
    else:
        plan = replace(plan, answered_on=_answer(chance, received, add_months(received, 1), learnt))
    if plan.outcome == "refused" and plan.refusal_ground is None:
        plan = replace(plan, refusal_ground=picked(chance, GROUNDS[right]))
    return replace(plan, identity_verified_on=_identity(chance, plan))


def _answer(chance: Random, begin: date, due: date, learnt: float) -> date:
    if chance.random() < 0.13 - 0.1 * learnt:
        return roll(due + timedelta(days=1 + min(70, int(chance.expovariate(1 / 11)))))
    took = chance.triangular(2, max(4, (due - begin).days - 1), 25 - 13 * learnt)
    return max(begin, roll_back(begin + timedelta(days=round(took))))


def _paused(chance: Random, plan: Handling, learnt: float) -> Handling:
    asked = plan.received_on + timedelta(days=chance.randrange(1, 13))
    reason = "identity" if chance.random() < 0.75 else "clarification"
    if chance.random() < 0.12:
        return _never_resolved(chance, replace(plan, asked_on=asked, pause_reason=reason))
    resolved = asked + timedelta(days=chance.randrange(3, 27))
    due = add_months(plan.received_on, 1) + (resolved - asked)
    answered = _answer(chance, resolved, due, learnt)
    return replace(plan, asked_on=asked, resolved_on=resolved, pause_reason=reason, answered_on=answered)


def _never_resolved(chance: Random, plan: Handling) -> Handling:
    """The data subject no longer replies: the pause ends when the request is closed, weeks later."""
    gone = plan.asked_on + timedelta(days=chance.randrange(45, 90))
    plan = replace(plan, resolved_on=gone, answered_on=gone)
    if plan.pause_reason == "clarification":
        return replace(plan, outcome="withdrawn")
    return replace(plan, outcome="refused", refusal_ground="identity_not_shown")


def _extended(chance: Random, plan: Handling) -> Handling:
    month = roll(add_months(plan.received_on, 1))
    in_time = chance.random() < 0.85
    told = roll_back(month - timedelta(days=chance.randrange(0, 9)))
    if not in_time:
        told = roll(month + timedelta(days=chance.randrange(1, 8)))
    last = roll(add_months(plan.received_on, 3))
    late = chance.random() < 0.12
    answered = roll(last + timedelta(days=chance.randrange(2, 25)))
    if not late:
        answered = roll_back(told + timedelta(days=chance.randrange(4, max(5, (last - told).days))))
    return replace(plan, extended_on=told, answered_on=max(told, answered))


def _withdrawn(chance: Random, plan: Handling, *, paused: bool) -> Handling:
    gone = plan.received_on + timedelta(days=chance.choices((5, 12, 21, 38), (40, 35, 15, 10))[0])
    if not paused:
        return replace(plan, answered_on=gone)
    asked = plan.received_on + timedelta(days=chance.randrange(1, 5))
    return replace(plan, asked_on=asked, resolved_on=gone, answered_on=gone)


def _identity(chance: Random, plan: Handling) -> date | None:
    if plan.refusal_ground == "identity_not_shown" or chance.random() < 0.04:
        return None
    if plan.asked_on and plan.pause_reason == "identity":
        return None if plan.outcome == "withdrawn" else plan.resolved_on
    day = plan.received_on + timedelta(days=chance.choices((0, 1, 3, 7), (45, 25, 20, 10))[0])
    if plan.answered_on and chance.random() < 0.02:
        return plan.answered_on + timedelta(days=chance.randrange(1, 10))
    return min(day, plan.answered_on) if plan.answered_on else day
