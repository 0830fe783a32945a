"""Statistics of a distribution of days, given on enough cases only."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from maatstaf.measures import Measure, Period
from maatstaf.statistics import Curve, kaplan_meier
from maatstaf.warehouse.engine import Counts


@dataclass(frozen=True)
class Distribution:
    """How long something takes, from counts per day.

    Attributes:
        measure: what was counted.
        period: the period of the report.
        cases: on how many cases it rests; 0 when it could not be measured.
        answered: how many of them ended in an answer.
        curve: the Kaplan-Meier curve; None on too few cases or when it was not measured.
        missing: tables without which this cannot be measured.
    """

    measure: Measure
    period: Period
    cases: int
    answered: int
    curve: Curve | None
    missing: tuple[str, ...] = ()

    @property
    def median_days(self) -> int | None:
        """Days within which half is answered; None when not reached, or withheld."""
        return self.curve.median if self.curve else None

    def answered_within(self, days: int) -> float | None:
        """The share answered within ``days``, by the curve; None when it is withheld."""
        if self.curve is None:
            return None
        shares = [open_ for day, open_ in zip(self.curve.days, self.curve.share_open, strict=True) if day <= days]
        return float(1 - (shares[-1] if shares else Fraction(1)))

    @classmethod
    def of(cls, measure: Measure, period: Period, counts: Counts, minimum_n: int) -> Distribution:
        """The distribution of counts per day (``days``, ``answered``, ``censored``), if there are enough."""
        place = {name: counts.columns.index(name) for name in ("days", "answered", "censored")}
        rows = [(row[place["days"]], int(row[place["answered"]]), int(row[place["censored"]])) for row in counts.rows]
        curve = kaplan_meier(rows)
        answered = sum(row[1] for row in rows)
        enough = curve.cases > 0 and curve.cases >= minimum_n
        return cls(measure, period, curve.cases, answered, curve if enough else None)
