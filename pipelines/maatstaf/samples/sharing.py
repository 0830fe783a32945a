"""Disclosures day by day: only on working days, in the order in which they were made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from random import Random

from maatstaf.samples.answers_calendar import is_working_day
from maatstaf.samples.corporation import Corporation, days_of
from maatstaf.samples.flows import WINTER, Flow

BATCHES = 64
#: In the January of an even year a storm: winter work is this much more.
STORM = 1.3


@dataclass(frozen=True, slots=True)
class Day:
    """The disclosures of one flow on one day: records and persons (or None) of each."""

    disclosed_on: date
    flow: Flow
    sizes: Sequence[tuple[int, int | None]]


def disclosures(corporation: Corporation, regular: Sequence[Flow], planted: Sequence[Flow]) -> Iterator[Day]:
    """Every disclosure of the months of the delivery, a flow and day at a time.

    Args:
        corporation: the corporation that discloses.
        regular: streams of which chance says how many there are on a day.
        planted: streams whose number a month is exact.
    """
    chance = corporation.random("disclosures")
    sizes = {id(flow): _sizes(corporation, chance, flow) for flow in (*regular, *planted)}
    for back, start in zip(range(corporation.months - 1, -1, -1), corporation.starts, strict=True):
        days = [day for day in days_of(start) if is_working_day(day)]
        weights = [_weight(flow, start, back) for flow in regular]
        a_day = sum(weights) * corporation.scale / 21
        extra: dict[date, list[Flow]] = {}
        for flow in planted:
            for day in chance.choices(days, k=_number(corporation, flow, start)):
                extra.setdefault(day, []).append(flow)
        for day in days:
            many = max(1, round(a_day * chance.uniform(0.88, 1.12) * (1.12 if day.weekday() == 0 else 0.97)))
            made = Counter(chance.choices(range(len(regular)), weights, k=many))
            for index in sorted(made):
                flow = regular[index]
                yield Day(day, flow, chance.choices(sizes[id(flow)], k=made[index]))
            for flow in extra.get(day, ()):
                yield Day(day, flow, chance.choices(sizes[id(flow)], k=1))


def _number(corporation: Corporation, flow: Flow, start: date) -> int:
    """The exact number of a planted flow in a month: more of them before the corporation learnt."""
    return corporation.at_least_one(flow.a_month * (1.7 - 0.7 * corporation.learnt(start)))


def _weight(flow: Flow, start: date, back: int) -> float:
    if flow.since is not None and back > flow.since:
        return 0.0
    storm = STORM if start.month == 1 and start.year % 2 == 0 and flow.season is WINTER else 1.0
    return flow.a_month * flow.season[start.month - 1] * storm


def _sizes(corporation: Corporation, chance: Random, flow: Flow) -> list[tuple[int, int | None]]:
    """What a disclosure of the flow can hold; batches grow with the corporation, single cases do not."""
    typical = flow.typical * corporation.scale if flow.typical > 30 else flow.typical
    made = []
    for _ in range(BATCHES):
        records = max(1, round(chance.lognormvariate(0, 0.45) * typical))
        persons = max(1, min(records, round(records * chance.uniform(0.55, 1.05))))
        made.append((records, None if chance.random() < 0.03 else persons))
    return made
