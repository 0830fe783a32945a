"""Cameras, and the coverage of training and secrecy month by month."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from maatstaf.samples.corporation import Corporation

CAMERAS = 60
STAFF = 310
NOT_ANNOUNCED = (7, 31)
NOT_UNDER_PROTOCOL = (31, 44)
#: Coverage two years before the last month and in the last month.
COVERAGE = {"training": (0.81, 0.95), "secrecy": (0.955, 0.99)}


@dataclass(frozen=True, slots=True)
class Camera:
    """One row of ``cameras``; fields as in the contract."""

    camera_id: str
    in_use_from: date
    in_use_to: date | None
    announced: bool
    under_protocol: bool


@dataclass(frozen=True, slots=True)
class Safeguard:
    """One row of ``safeguards``; fields as in the contract."""

    month: date
    safeguard: str
    in_scope: int
    covered: int


def cameras(corporation: Corporation) -> Iterator[Camera]:
    """Sixty cameras, some taken out of use, one to be; a known few without sign or protocol."""
    chance = corporation.random("cameras")
    for number in range(1, CAMERAS + 1):
        began = corporation.as_of - timedelta(days=chance.randrange(40, 2600))
        ended = None
        breach = number in NOT_ANNOUNCED + NOT_UNDER_PROTOCOL
        if number % 9 == 0 and not breach:
            lifetime = (corporation.as_of - began).days
            ended = began + timedelta(days=chance.randrange(lifetime // 2, lifetime + 60))
        yield Camera(f"C{number}", began, ended, number not in NOT_ANNOUNCED, number not in NOT_UNDER_PROTOCOL)


def safeguards(corporation: Corporation) -> Iterator[Safeguard]:
    """Staff in scope and covered, of both safeguards in every month, always a few short."""
    chance = corporation.random("safeguards")
    for start in corporation.starts:
        staff = max(5, round(STAFF * corporation.scale * chance.uniform(0.97, 1.03)))
        for safeguard, (before, now) in COVERAGE.items():
            share = before + (now - before) * corporation.learnt(start) + chance.uniform(-0.008, 0.004)
            yield Safeguard(start, safeguard, staff, min(staff - 1, round(staff * share)))
