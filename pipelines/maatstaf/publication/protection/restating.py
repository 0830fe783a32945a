"""Decides whether tables that were published before may be told anew, now that the delivery gives other numbers.

Whoever kept two publications subtracts them: a difference of a few cases tells of those few. So tables whose numbers
moved a little stand as they were, and they are told anew only where each number moved by nothing or by many: since
the last publication, and since every one before it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

from maatstaf.publication.protection.exact import Exact
from maatstaf.publication.told import Told


class Fate(StrEnum):
    """What becomes of a table that was published before."""

    SAME = ""
    AS_BEFORE = "as_before"
    TOTAL_ONLY = "total_only"
    ANEW = "anew"


def fate(tables: Iterable[tuple[Sequence[Told], Exact]], threshold: int) -> Fate:
    """What becomes of tables that tell of the same things, so that all of them tell of the same state of affairs.

    Args:
        tables: each table as it was published, oldest first, and as it is counted now with the joint rows that it had.
        threshold: the policy's; a smaller difference is never shown.
    """
    tables = list(tables)
    moved = {abs(difference) for told, now in tables for difference in _differences(told[-1], now)} - {0}
    if not moved:
        return Fate.SAME
    if max(moved) < threshold:
        return Fate.AS_BEFORE
    since = {abs(difference) for told, now in tables for one in told for difference in _differences(one, now)} - {0}
    return Fate.ANEW if min(since) >= threshold else Fate.TOTAL_ONLY


def _differences(before: Told, now: Exact) -> Iterator[int]:
    """By how much each number about a group of people that a reader of both may know has moved.

    These are the rows that were shown and all others together; a total that is the organisation's own work may move.
    """
    for count in now.measure.counts:
        shown = [
            now.rows.get(codes, {}).get(count, 0) - value
            for codes, numbers in before.rows.items()
            if (value := numbers[count]) is not None
        ]
        yield from shown
        total = before.total.get(count)
        if total is not None:
            yield now.total[count] - total - sum(shown)
            if count in now.measure.relations.protected_totals:
                yield now.total[count] - total
