"""The numbers of a publication, how they add up, and which of them nobody may find."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


class CannotHide(Exception):
    """Some numbers can be found even if everything is hidden that may be.

    Attributes:
        cells: which ones; all others can be protected together.
    """

    def __init__(self, cells: frozenset[int]) -> None:
        """Says how many, never which value."""
        super().__init__(f"{len(cells)} cells can be found whatever else is hidden")
        self.cells = cells


@dataclass(frozen=True)
class Problem:
    """A set of numbers of which some may not be known, and how they add up.

    Attributes:
        values: the true value of each cell.
        least: what everybody knows each cell to be at least: 0, or 1 where a row exists only for what occurs.
        sums: each a list of (cell, coefficient) that adds up to zero: the parts +1 and their total -1.
        widths: the cells that nobody may find, each with the width of the interval that an outsider must be
            left with: at least so much between the smallest and the largest value it can have.
        open: cells that are shown whatever happens, such as true totals.
        closed: cells that are not shown anyway, such as inner cells of a table that is not published.
        costs: what hiding a cell costs a reader, more than zero.

    Raises:
        ValueError: the numbers do not add up, or a cell is asked to be shown and hidden.
    """

    values: tuple[int, ...]
    least: tuple[int, ...]
    sums: tuple[tuple[tuple[int, int], ...], ...]
    widths: Mapping[int, int]
    open: frozenset[int]
    closed: frozenset[int]
    costs: tuple[int, ...]

    def __post_init__(self) -> None:
        """Refuses what no publication can be."""
        if not len(self.values) == len(self.least) == len(self.costs):
            raise ValueError("each cell needs a value, a least value and a cost")
        if any(value < least for value, least in zip(self.values, self.least, strict=True)):
            raise ValueError("a cell is less than everybody knows it to be at least")
        if any(sum(coefficient * self.values[cell] for cell, coefficient in terms) for terms in self.sums):
            raise ValueError("the cells do not add up")
        if self.open & (self.closed | set(self.widths)):
            raise ValueError("a cell cannot be both shown and hidden")
        if min(self.costs, default=1) < 1 or min(self.widths.values(), default=1) < 1:
            raise ValueError("costs and widths are at least 1")
