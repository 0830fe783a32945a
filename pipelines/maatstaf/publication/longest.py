"""How long the longest of them takes, told on enough cases only."""

from __future__ import annotations

from dataclasses import dataclass

from maatstaf.measures import Measure, Period
from maatstaf.warehouse.engine import Counts


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
