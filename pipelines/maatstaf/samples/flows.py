"""The streams of disclosures: who regularly receives what, for which activity, how often and how much."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from maatstaf.samples import recipients as known
from maatstaf.samples.recipients import Recipient
from maatstaf.samples.register import Activity

#: Share of a month in an average month, January first.
WINTER = (1.3, 1.2, 1.05, 0.95, 0.9, 0.85, 0.75, 0.8, 0.95, 1.0, 1.15, 1.15)
SUMMER = (0.6, 0.7, 1.0, 1.2, 1.3, 1.3, 0.9, 0.9, 1.3, 1.2, 0.9, 0.7)
AUDIT = (1.6, 2.4, 2.6, 1.9, 0.8, 0.4, 0.3, 0.3, 0.4, 0.6, 0.5, 0.4)
MILD = (1.13, 1.1, 1.05, 0.97, 0.92, 0.91, 0.86, 0.89, 0.98, 1.03, 1.08, 1.08)
EVEN = (1.0,) * 12

FOUR = ("name", "address", "telephone", "email")
#: What a contractor gets: three fields for an appointment, sometimes fewer or all four.
TO_CONTRACTORS = ((FOUR[:3], 0.56), (FOUR, 0.27), (("name", "address", "email"), 0.11), (FOUR[:2], 0.06))
#: activity | share of a contractor's work | season
WORK = (("A21", 0.62, MILD), ("A23", 0.2, WINTER), ("A22", 0.12, SUMMER), ("A25", 0.06, SUMMER))

#: kind | activity | categories | disclosures a month of all of that kind | records in a typical one | season
OTHERS = (
    ("software_supplier", "A32", "name address email telephone", 300, 900, EVEN),
    ("software_supplier", "A32", "name address bank_account payment_history", 160, 1200, EVEN),
    ("software_supplier", "A32", "tenant_file", 110, 60, EVEN),
    ("software_supplier", "A11", "name email telephone", 70, 45, EVEN),
    ("municipality", "A44", "name address birth_date household", 120, 9, EVEN),
    ("municipality", "A20", "name address payment_history", 84, 16, EVEN),
    ("municipality", "A24", "name address medical", 9, 1, EVEN),
    ("debt_collector", "A19", "name address birth_date payment_history", 150, 3, EVEN),
    ("care_institution", "A38", "name telephone behaviour", 46, 1, EVEN),
    ("care_institution", "A36", "name address telephone behaviour", 30, 1, EVEN),
    ("care_institution", "A39", "name address household medical", 12, 1, EVEN),
    ("police", "A34", "name address nuisance_file", 26, 1, EVEN),
    ("accountant", "A29", "name address ledger", 22, 40, AUDIT),
    ("court", "A28", "name address payment_history", 16, 1, EVEN),
    ("supervisor", "A44", "address income household", 7, 25, AUDIT),
    ("other", "A26", "name address", 60, 70, WINTER),
    ("other", "A41", "name email", 34, 120, SUMMER),
)
#: Nothing is shared with these; they stay visible with zero.
SILENT = ("O30", "O31", known.CARE_NEVER, "O62", "O72", "O75")
#: Began to receive some months before the last: key -> months.
NEWCOMERS = {"O56": 0, "O29": 5}


@dataclass(frozen=True, slots=True)
class Flow:
    """Disclosures that differ only in day and size.

    Attributes:
        a_month: how many in an average month at scale 1.
        typical: records in a typical disclosure at scale 1.
        season: share of each month, January first.
        since: how many months before the last it began; None for always.
    """

    recipient: Recipient
    activity_id: str | None
    purpose: str
    lawful_basis: str | None
    data_categories: tuple[str, ...]
    a_month: float
    typical: float
    season: tuple[float, ...] = EVEN
    since: int | None = None


def flows(register: dict[str, Activity]) -> Iterator[Flow]:
    """Every regular stream: within what the register and the agreements say, but for their own gaps."""
    by_kind: dict[str, list[Recipient]] = {}
    for one in known.recipients():
        by_kind.setdefault(one.kind, []).append(one)
    for rank, one in enumerate(by_kind["contractor"]):
        yield from _contractor(register, one, 3400 * 0.17 * 0.845**rank)
    for kind, activity, categories, a_month, typical, season in OTHERS:
        receivers = [one for one in by_kind[kind] if one.recipient_id not in SILENT]
        if kind == "other":
            receivers = [one for one in receivers if (one.role == "processor") == (activity == "A41")]
        shares = [1 / (rank + 1.5) for rank in range(len(receivers))]
        for one, share in zip(receivers, shares, strict=True):
            wanted = tuple(categories.split())
            yield _flow(register, one, activity, wanted, a_month * share / sum(shares), typical, season)


def _contractor(register: dict[str, Activity], one: Recipient, a_month: float) -> Iterator[Flow]:
    if one.recipient_id in SILENT:
        return
    for activity, work, season in WORK:
        for categories, share in TO_CONTRACTORS:
            yield _flow(register, one, activity, categories, a_month * work * share, 1.3, season)


def _flow(
    register: dict[str, Activity], one: Recipient, activity: str, categories: tuple[str, ...],
    a_month: float, typical: float, season: tuple[float, ...],
) -> Flow:  # fmt: skip
    entry = register[activity]
    since = NEWCOMERS.get(one.recipient_id)
    return Flow(one, activity, entry.purpose, entry.lawful_basis, categories, a_month, typical, season, since)
