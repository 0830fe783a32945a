"""The norm table: every promise of the regulation on one line, with its verdict."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar, Literal, get_args

from maatstaf.reporting.component import Component
from maatstaf.reporting.tables import Cell

Status = Literal["not_met", "at_risk", "too_few", "not_measured", "met", "shown"]


@dataclass(frozen=True)
class NormRow:
    """One promise and what became of it.

    Attributes:
        id: the norm's short name, such as ``R1``.
        promise: the promise in our own words.
        value: the outcome as text, or a cell that says why there is none.
        target: what was to be reached.
        status: the verdict.
        trend: how it moved, in words.
        reason: why the verdict is what it is; for ``not_measured``, which data is missing.
        group: the heading under which consecutive rows stand together.
        href: the page with the detail, relative.
    """

    id: str
    promise: str
    value: str | Cell
    target: str
    status: Status
    trend: str = ""
    reason: str = ""
    group: str = ""
    href: str = ""

    def __post_init__(self) -> None:
        """Refuse a verdict of another kind, and one that does not say which data is missing."""
        if self.status not in get_args(Status):
            raise ValueError(f"{self.id}: {self.status!r} is not a verdict")
        if self.status == "not_measured" and not self.reason:
            raise ValueError(f"{self.id}: a norm that is not measured says which data is missing")

    @property
    def cell(self) -> Cell:
        """The outcome as a cell."""
        return self.value if isinstance(self.value, Cell) else Cell(self.value)


@dataclass(frozen=True)
class NormTable(Component):
    """All norms in the given order, with a count of each verdict above them."""

    template: ClassVar[str] = "norm_table"

    caption: str
    rows: Sequence[NormRow]

    @property
    def headings(self) -> tuple[str, ...]:
        """The columns; the trend only where a norm has one."""
        always = ("id", "promise", "value", "target", "status")
        return (*always, "trend") if any(row.trend for row in self.rows) else always

    @property
    def groups(self) -> list[tuple[str, list[NormRow]]]:
        """Consecutive rows of the same group."""
        return [(group, list(rows)) for group, rows in groupby(self.rows, key=lambda row: row.group)]

    @property
    def tally(self) -> list[tuple[Status, int]]:
        """How many norms have each verdict, worst first, without those that none has."""
        counted = [(status, sum(row.status == status for row in self.rows)) for status in get_args(Status)]
        return [(status, count) for status, count in counted if count]
