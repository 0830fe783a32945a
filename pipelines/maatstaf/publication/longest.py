"""How long the longest of them takes, told on enough cases only."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from maatstaf.measures import Measure, Period
from maatstaf.publication.distribution import split
from maatstaf.publication.labels import codes_of
from maatstaf.warehouse.engine import Counts, NotDelivered


@dataclass(frozen=True)
class Longest:
    """The largest number of days, from counts per day: one case would otherwise speak for itself.

    Attributes:
        measure: what was counted.
        period: the period of the report.
        cases: on how many cases it rests, by the first count of the measure.
        days: the largest number of days; None without cases or on too few.
        missing: tables without which this cannot be measured.
    """

    measure: Measure
    period: Period
    cases: int
    days: int | None
    missing: tuple[str, ...] = ()

    @classmethod
    def of(cls, measure: Measure, period: Period, counts: Counts, minimum_n: int) -> Longest:
        """The largest of the ``days`` of the counts, if there are enough cases."""
        days, first = counts.columns.index("days"), counts.columns.index(next(iter(measure.counts)))
        cases = sum(int(row[first]) for row in counts.rows)
        enough = cases > 0 and cases >= minimum_n
        return cls(measure, period, cases, max(int(row[days]) for row in counts.rows) if enough else None)


def longest(count: Callable[[Measure, Period], Counts], asked: Measure, period: Period, minimum_n: int) -> Longest:
    """The largest number of days of a measure that counts per day, or which tables it lacks."""
    try:
        return Longest.of(asked, period, count(asked, period), minimum_n)
    except NotDelivered as error:
        return Longest(asked, period, 0, None, error.tables)


def longest_by(counts: Counts, asked: Measure, period: Period, minimum_n: int, dimension: str) -> dict[str, Longest]:
    """The largest number of days for each code of ``dimension`` that occurs, in the order of its list."""
    parts = split(counts, dimension)
    order = [code for code in codes_of(dimension) or sorted(parts) if code in parts]
    return {code: Longest.of(asked, period, parts[code], minimum_n) for code in order}
