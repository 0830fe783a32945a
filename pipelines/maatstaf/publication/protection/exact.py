"""A table before anything is hidden: its numbers, and of whom each is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from maatstaf.measures import Measure
from maatstaf.publication.labels import JOINT
from maatstaf.publication.published import Published
from maatstaf.publication.told import Codes, Told

#: By dimension the codes of a group; nothing stands for everyone.
Where = frozenset[tuple[str, frozenset[str]]]


@dataclass(frozen=True)
class Cell:
    """One number: what is counted, and of whom. The same cell in two tables is one number."""

    quantity: str
    where: Where

    @property
    def dimensions(self) -> frozenset[str]:
        """By what its group is told apart."""
        return frozenset(dimension for dimension, _ in self.where)

    def holds(self, other: Cell) -> bool:
        """Whether the group of ``other`` lies within this one."""
        theirs = dict(other.where)
        return self.quantity == other.quantity and all(
            dimension in theirs and theirs[dimension] <= codes for dimension, codes in self.where
        )


@dataclass(frozen=True)
class Exact:
    """A table before anything is hidden.

    Attributes:
        measure: what was counted.
        rows: by the codes of a row each count; the joint rows stand beside the rows that they hold together.
        total: each count in total.
        joint: the codes of the joint rows.
        is_named: whether its rows are published at all; otherwise its total alone is.
    """

    measure: Measure
    rows: Mapping[Codes, Mapping[str, int]]
    total: Mapping[str, int]
    joint: frozenset[Codes] = frozenset()
    is_named: bool = True

    @classmethod
    def of(cls, published: Published) -> Exact:
        """The table of which nothing was hidden yet."""
        told = Told.of(published)
        return cls(published.measure, told.rows, told.total, is_named=bool(told.rows))  # type: ignore[arg-type]

    @property
    def single(self) -> Iterator[Codes]:
        """The rows as they were counted."""
        return (codes for codes in self.rows if codes not in self.joint)

    @property
    def told(self) -> list[Codes]:
        """The rows as they are told: a joint row instead of those that it holds; none where none is named."""
        return [codes for codes in self.rows if codes not in self.held] if self.is_named else []

    @property
    def held(self) -> frozenset[Codes]:
        """The rows that a joint row holds."""
        return frozenset((code,) for codes in self.joint for code in codes[0].split(JOINT))

    def cell(self, count: str, codes: Codes = ()) -> Cell:
        """The cell of a count in one row, or in total."""
        tells = self.measure.relations.tells
        shared = (quantity for quantity, counts in tells.items() if tuple(counts) == (count,))
        return Cell(next(shared, f"{self.measure.name}.{count}"), self.where(codes))

    def where(self, codes: Codes = ()) -> Where:
        """Of whom one row is, or the whole table."""
        relations = self.measure.relations
        groups = {dimension: frozenset(within) for dimension, within in relations.within.items()}
        if codes:
            groups |= {dimension: frozenset(called) for dimension, called in _called(self.measure, codes).items()}
        return frozenset(groups.items())


def _called(measure: Measure, codes: Codes) -> Mapping[str, set[str]]:
    """The codes of a row by dimension, by the names that other measures know them by."""
    called: dict[str, set[str]] = {}
    for dimension, joined in zip(measure.grain, codes, strict=True):
        names = measure.relations.rows_are.get(dimension, {})
        for code in joined.split(JOINT):
            other, name = names.get(code, (dimension, code))
            called.setdefault(other, set()).add(name)
    return called
