"""Requests planted so that there are late ones in every month, and every breach in the newest."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from maatstaf.samples.answers_calendar import add_months, roll, roll_back
from maatstaf.samples.corporation import Corporation
from maatstaf.samples.handling import Handling

#: Late answers a month at scale 1, two years before the last month and in the last.
LATE = (5.5, 1.5)
LATE_RIGHTS = ("access", "access", "erasure", "rectification", "objection", "withdraw_consent", "information")


def planted(corporation: Corporation, chance: Random, back: int, start: date) -> list[Handling]:
    """What must be received in the month that is ``back`` months before the last and begins on ``start``."""
    times = corporation.at_least_one(1)
    before, now = LATE
    late = corporation.at_least_one(before + (now - before) * corporation.learnt(start))
    if back == 1:
        return [_unidentified(start), _never_answered(start), _told_nobody(start)] * times
    if back == 0:
        return [_unrepresented(start), _almost_due(start), _waiting(start)] * times
    return [_late(chance, start) for _ in range(late)]


def _late(chance: Random, start: date) -> Handling:
    """Answered some days or weeks after both terms (R1, R2)."""
    received = start + timedelta(days=chance.randrange(28))
    answered = roll(roll(add_months(received, 1)) + timedelta(days=1 + min(70, int(chance.expovariate(1 / 11)))))
    outcome = chance.choice(("granted", "granted", "partly_granted", "no_data"))
    right = chance.choice(LATE_RIGHTS)
    return Handling(right, received, answered_on=answered, outcome=outcome, identity_verified_on=received)


def _unidentified(start: date) -> Handling:
    """Answered after both terms, without the identity being shown (R1, R2, R5)."""
    received = start + timedelta(days=4)
    answered = roll(roll(add_months(received, 1)) + timedelta(days=3))
    return Handling("access", received, answered_on=answered, outcome="granted")


def _never_answered(start: date) -> Handling:
    """Still open past both terms (R1, R2, R3)."""
    received = start + timedelta(days=8)
    return Handling("objection", received, identity_verified_on=received)


def _told_nobody(start: date) -> Handling:
    """Answered in time, but no recipient is told (R8)."""
    received = start + timedelta(days=12)
    answered = roll_back(add_months(received, 1) - timedelta(days=1))
    return Handling(
        "erasure", received, answered_on=answered, outcome="granted", identity_verified_on=received, nobody_told=True
    )


def _almost_due(start: date) -> Handling:
    """Still open, a few days before the end of its term."""
    received = start + timedelta(days=2)
    return Handling("rectification", received, identity_verified_on=received)


def _waiting(start: date) -> Handling:
    """Still open, the clock standing still until the identity is shown."""
    received = start + timedelta(days=7)
    return Handling("access", received, asked_on=received + timedelta(days=3))


def _unrepresented(start: date) -> Handling:
    """Someone under 16 without the legal representative (R6)."""
    received = start + timedelta(days=10)
    return Handling("access", received, identity_verified_on=received, needs_representative=True, represented=False)
