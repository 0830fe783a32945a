"""Complaints to the FG, with their decisions and what came after."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from maatstaf.samples.answers_calendar import add_months, roll, roll_back
from maatstaf.samples.corporation import Corporation, days_of, picked

A_MONTH = 3

SUBJECTS = {
    "right_not_honoured": 20, "late_answer": 22, "lawfulness": 10, "accuracy": 9, "retention": 8,
    "sharing": 14, "camera": 8, "security": 5, "other": 4,
}  # fmt: skip
ABOUT_A_REQUEST = ("right_not_honoured", "late_answer")
OUTCOMES = {"upheld": 35, "partly_upheld": 22, "not_upheld": 30, "withdrawn": 7, "not_admissible": 6}


@dataclass(frozen=True, slots=True)
class Complaint:
    """One row of ``complaints``; fields as in the contract."""

    complaint_id: str
    received_on: date
    subject: str
    complainant: str
    decided_on: date | None
    with_reasons: bool | None
    outcome: str | None
    answer_received_on: date | None
    court_petition_on: date | None
    ap_complaint: bool
    request_id: str | None


@dataclass(frozen=True, slots=True)
class Course:
    """What becomes of one complaint, also after the as-of date."""

    received_on: date
    decided_on: date | None
    with_reasons: bool = True
    petition_on: date | None = None
    outcome: str = "not_upheld"


def complaints(corporation: Corporation, requests: Sequence[tuple[date, str]]) -> Iterator[Complaint]:
    """Every complaint of the months of the delivery, as known on the as-of date, oldest first.

    Args:
        corporation: the corporation they are about.
        requests: day of receipt and key of requests a complaint can be about, oldest first.
    """
    chance = corporation.random("complaints")
    number = 0
    for back, start in zip(range(corporation.months - 1, -1, -1), corporation.starts, strict=True):
        wanted = _planted(corporation, start) if back == 1 else ()
        size = corporation.about(chance, A_MONTH) - len(wanted)
        by_chance = [_course(chance, day) for day in chance.choices(tuple(days_of(start)), k=max(0, size))]
        for course in sorted([*by_chance, *wanted], key=lambda one: one.received_on):
            number += 1
            yield _complaint(corporation, chance, f"K{number}", course, requests)


def _planted(corporation: Corporation, start: date) -> tuple[Course, ...]:
    """Decided late and without reasons, taken to court in the newest month, and never decided (K1-K3)."""
    late = start + timedelta(days=3)
    decided = roll(start + timedelta(days=22))
    petition = add_months(start, 1) + timedelta(days=6)
    return (
        Course(late, roll(add_months(late, 1) + timedelta(days=5)), with_reasons=False),
        Course(start + timedelta(days=1), decided, petition_on=petition),
        Course(start + timedelta(days=6), None),
    ) * corporation.at_least_one(1)


def _course(chance: Random, received: date) -> Course:
    due = add_months(received, 1)
    decided = roll_back(received + timedelta(days=round(chance.triangular(6, 29, 22))))
    if chance.random() < 0.16:
        decided = roll(due + timedelta(days=chance.randrange(1, 25)))
    petition = decided + timedelta(days=chance.randrange(8, 42)) if chance.random() < 0.05 else None
    return Course(received, max(received, decided), chance.random() > 0.08, petition, picked(chance, OUTCOMES))


def _complaint(
    corporation: Corporation, chance: Random, key: str, course: Course, requests: Sequence[tuple[date, str]]
) -> Complaint:
    subject = picked(chance, SUBJECTS)
    decided = corporation.known(course.decided_on)
    ruled = decided is not None and course.outcome != "withdrawn"
    heard = decided and corporation.known(decided + timedelta(days=chance.randrange(0, 3)))
    heard = heard if ruled else None
    recent = [about_id for day, about_id in requests if 0 <= (course.received_on - day).days <= 75]
    about = subject in ABOUT_A_REQUEST and bool(recent)
    return Complaint(
        complaint_id=key,
        received_on=course.received_on,
        subject=subject,
        complainant="data_subject" if chance.random() < 0.88 else "other_party",
        decided_on=decided,
        with_reasons=course.with_reasons if ruled else None,
        outcome=course.outcome if decided else None,
        answer_received_on=heard,
        court_petition_on=corporation.known(course.petition_on) if heard else None,
        ap_complaint=chance.random() < 0.09,
        request_id=chance.choice(recent) if about else None,
    )
