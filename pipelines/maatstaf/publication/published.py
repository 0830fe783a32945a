"""A table as it may leave: protected numbers, and what is withheld."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal

import pandas as pd

from maatstaf.measures import Measure, Period


@dataclass(frozen=True)
class Share:
    """A part of a whole, and its share where that may be given.

    Attributes:
        part: the part.
        whole: the whole; None where the number is not part of one.
        value: part divided by whole; None where there are too few cases.
    """

    part: int
    whole: int | None
    value: float | None

    @classmethod
    def of(cls, part: int, whole: int | None, minimum_n: int) -> Share:
        """The share of ``part`` in ``whole``, without a value on fewer than ``minimum_n`` cases or on none."""
        enough = whole is not None and whole > 0 and whole >= minimum_n
        return cls(part, whole, part / whole if enough else None)


@dataclass(frozen=True)
class Published:
    """The answer to a measure as it may be shown.

    Attributes:
        measure: what was counted.
        period: over which period.
        profile: ``public`` or ``internal``.
        snapshot: key of the snapshot it was counted in.
        rows: a column per dimension (codes) and per count (whole numbers; empty where withheld).
        withheld: a truth table of the same shape as the counts of ``rows``: what was suppressed. There are
            no rows at all where naming a group would tell its number; the total is then all there is.
        total: the true total of each count, which is the organisation's own work; empty where rows do not
            add up, None where the total itself is about a group of data subjects and withheld.
        missing: tables without which this cannot be measured; empty when it was measured.
        minimum_n: the number of cases below which no share is given; 0 for the internal profile.
        restated: what became of a table that was published before, where the delivery gives other numbers now:
            it stands ``as_before`` where all differences are small, or gives its ``total_only`` where some are.
    """

    measure: Measure
    period: Period
    profile: str
    snapshot: str
    rows: pd.DataFrame = field(repr=False)
    withheld: pd.DataFrame = field(repr=False)
    total: Mapping[str, int | None]
    missing: tuple[str, ...] = ()
    minimum_n: int = 0
    restated: Literal["", "as_before", "total_only"] = ""

    @property
    def as_of(self) -> date:
        """The day whose world it describes."""
        return self.period.last_day

    @property
    def is_measured(self) -> bool:
        """Whether the delivery brought what this needs."""
        return not self.missing

    def total_only(self) -> Published:
        """The table without its rows; a total that is about a group of people is not told either."""
        kept = self.measure.relations.protected_totals
        total = {count: None if count in kept else number for count, number in self.total.items()}
        return replace(self, rows=self.rows.iloc[:0], withheld=self.withheld.iloc[:0], total=total)

    def share(self, part: str, whole: str, where: Mapping[str, str] | None = None) -> Share:
        """The share of one total in another, given on enough cases only.

        Args:
            part: the count that is a part.
            whole: the count of which it is one.
            where: the codes of the one row whose counts these are; the totals without it.
        """
        counts = (self.row(**where) or {}) if where else self.total
        return Share.of(counts.get(part) or 0, counts.get(whole) or 0, self.minimum_n)

    def row(self, **where: str) -> Mapping[str, int | None] | None:
        """The counts of the row with these codes, None for what is withheld; None when there is no such row."""
        found = self.rows
        for dimension, code in where.items():
            found = found[found[dimension] == code]
        if found.empty:
            return None
        first = found.iloc[0]
        return {count: None if pd.isna(first[count]) else int(first[count]) for count in self.measure.counts}
