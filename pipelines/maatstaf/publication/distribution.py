"""Statistics of a distribution of days, given on enough cases only."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

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
        mean_days: days to the answer on average, of those that have one; None on too few of them.
    """

    measure: Measure
    period: Period
    cases: int
    answered: int
    curve: Curve | None
    missing: tuple[str, ...] = ()
    mean_days: Fraction | None = None

    @property
    def median_days(self) -> int | None:
        """Days within which half is answered; None when not reached, or withheld."""
        return self.curve.median if self.curve else None

    @property
    def quartile_days(self) -> tuple[int | None, int | None]:
        """Days within which a quarter and three quarters are answered; None where not reached, or withheld."""
        return (self.curve.quartiles[0], self.curve.quartiles[2]) if self.curve else (None, None)

    @property
    def median_between(self) -> tuple[int | None, int | None]:
        """Between how many days the median lies with 95 % confidence (log-log); None where not reached, or withheld."""
        return self.curve.interval(Fraction(1, 2)) if self.curve else (None, None)

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
        mean = Fraction(sum(int(row[0]) * row[1] for row in rows), answered) if answered >= max(minimum_n, 1) else None
        return cls(measure, period, curve.cases, answered, curve if enough else None, mean_days=mean)


@dataclass(frozen=True)
class ExpectedBreaches:
    """The open work that falls due within a month, and how much of it will be late at the pace of the past year.

    Attributes:
        late: the expected number that will not be answered in time; None when the pace is not known.
        open_requests: how many requests it is about.
        missing: tables without which this cannot be measured.
    """

    late: float | None
    open_requests: int | None
    missing: tuple[str, ...] = ()


def split(counts: Counts, dimension: str) -> dict[str, Counts]:
    """The counts of each code of ``dimension`` apart and without it, in the order in which they were met."""
    place = counts.columns.index(dimension)
    columns = tuple(name for name in counts.columns if name != dimension)
    parts: dict[str, list[tuple[Any, ...]]] = {}
    for row in counts.rows:
        parts.setdefault(row[place], []).append((*row[:place], *row[place + 1 :]))
    return {code: Counts(columns, rows) for code, rows in parts.items()}
