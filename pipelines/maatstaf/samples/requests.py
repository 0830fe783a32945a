"""Requests of data subjects, month by month, with their pauses and the recipients to be told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from maatstaf.samples.answers_calendar import is_working_day
from maatstaf.samples.corporation import REQUEST_SEASON, Corporation, days_of, picked
from maatstaf.samples.handling import ART_19, Handling, handled
from maatstaf.samples.planted_requests import planted

A_MONTH = 40

RIGHTS = {
    "information": 10, "access": 30, "rectification": 14, "erasure": 21,
    "restriction": 4, "portability": 3, "objection": 10, "withdraw_consent": 8,
}  # fmt: skip
CHANNELS = {"letter": 14, "email": 38, "portal": 28, "desk": 10, "phone": 7, "other": 3}
SUBJECTS = {
    "tenant": 50, "former_tenant": 20, "co_resident": 7, "house_seeker": 14, "buyer": 3, "visitor": 2, "other": 4,
}  # fmt: skip
ACTIVITIES = {
    "A1": 8, "A5": 20, "A11": 14, "A12": 5, "A13": 8, "A18": 9, "A21": 12, "A27": 3, "A34": 7, "A40": 4, "A43": 9,
}  # fmt: skip
#: Who may have to be told after rectification, erasure or restriction: contractors, suppliers, collectors.
TOLD = ("O1", "O2", "O3", "O9", "O44", "O45", "O46", "O49", "O59")


@dataclass(frozen=True, slots=True)
class Request:
    """One row of ``requests``; fields as in the contract."""

    request_id: str
    right_invoked: str
    received_on: date
    registered_on: date | None
    channel: str
    subject_category: str
    represented: bool
    needs_representative: bool
    identity_verified_on: date | None
    extended_on: date | None
    answered_on: date | None
    outcome: str | None
    refusal_ground: str | None
    activity_id: str | None


@dataclass(frozen=True, slots=True)
class Pause:
    """One row of ``request_pauses``; fields as in the contract."""

    request_id: str
    asked_on: date
    resolved_on: date | None
    reason: str


@dataclass(frozen=True, slots=True)
class Notification:
    """One row of ``recipient_notifications``; fields as in the contract."""

    request_id: str
    recipient_id: str
    notified_on: date | None


@dataclass(frozen=True, slots=True)
class Case:
    """A request with what belongs to it: at most one pause, and who had to be told of the outcome."""

    request: Request
    pause: Pause | None
    notifications: tuple[Notification, ...]


def cases(corporation: Corporation) -> Iterator[Case]:
    """Every request received in the months of the delivery, as known on the as-of date, oldest first."""
    chance = corporation.random("requests")
    number = 0
    for back, start in zip(range(corporation.months - 1, -1, -1), corporation.starts, strict=True):
        wanted = planted(corporation, chance, back, start)
        days = tuple(days_of(start))
        busy = [1.0 if is_working_day(day) else 0.18 for day in days]
        chances = corporation.about(chance, A_MONTH * REQUEST_SEASON[start.month - 1]) - len(wanted)
        received = [(day, None) for day in chance.choices(days, busy, k=max(1, chances))]
        received += [(plan.received_on, plan) for plan in wanted]
        for day, plan in sorted(received, key=lambda pair: pair[0]):
            number += 1
            yield _case(corporation, chance, f"Z{number}", day, plan or _plan(chance, day, corporation))


def _plan(chance: Random, day: date, corporation: Corporation) -> Handling:
    return handled(chance, picked(chance, RIGHTS), day, corporation.learnt(day))


def _case(corporation: Corporation, chance: Random, key: str, day: date, plan: Handling) -> Case:
    known = corporation.known
    needs = plan.needs_representative if plan.needs_representative is not None else chance.random() < 0.06
    represented = plan.represented
    if represented is None:
        represented = chance.random() < (0.72 + 0.2 * corporation.learnt(day) if needs else 0.02)
    registered = day + timedelta(days=chance.choices((0, 1, 2, 3, 6), (40, 30, 15, 10, 5))[0])
    if plan.answered_on:
        registered = min(registered, plan.answered_on)
    answered = known(plan.answered_on)
    request = Request(
        request_id=key,
        right_invoked=plan.right,
        received_on=day,
        registered_on=known(registered) if chance.random() < 0.97 else None,
        channel=picked(chance, CHANNELS),
        subject_category=picked(chance, SUBJECTS),
        represented=represented,
        needs_representative=needs,
        identity_verified_on=known(plan.identity_verified_on),
        extended_on=known(plan.extended_on),
        answered_on=answered,
        outcome=plan.outcome if answered else None,
        refusal_ground=plan.refusal_ground if answered else None,
        activity_id=picked(chance, ACTIVITIES) if chance.random() < 0.85 else None,
    )
    pause = None
    if known(plan.asked_on):
        pause = Pause(key, plan.asked_on, known(plan.resolved_on), plan.pause_reason)
    return Case(request, pause, _notifications(corporation, chance, request, plan))


def _notifications(
    corporation: Corporation, chance: Random, request: Request, plan: Handling
) -> tuple[Notification, ...]:
    if request.right_invoked not in ART_19 or request.outcome not in ("granted", "partly_granted"):
        return ()
    told = []
    for recipient in sorted(chance.sample(TOLD, chance.choices((1, 2, 3), (50, 35, 15))[0])):
        day = request.answered_on + timedelta(days=chance.choices((0, 1, 4, 12), (50, 25, 15, 10))[0])
        forgotten = chance.random() < 0.22 - 0.12 * corporation.learnt(request.received_on)
        told.append(Notification(request.request_id, recipient, None if forgotten else corporation.known(day)))
    if plan.nobody_told:
        told = [replace(row, notified_on=None) for row in told]
    return tuple(told)
