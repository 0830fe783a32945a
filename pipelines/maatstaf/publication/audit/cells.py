"""The cells that published numbers are about: what is counted, over which period, and of whom."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple

from maatstaf.measures import Measure
from maatstaf.publication.labels import JOINT
from maatstaf.publication.told import Codes, Numbers

#: Of whom: the codes to which each dimension is confined. Without any it is all there is.
Where = frozenset[tuple[str, frozenset[str]]]
#: A table: the measure and the name of the period.
Source = tuple[str, str]


class Cell(NamedTuple):
    """One number of the world, told or not.

    Attributes:
        quantity: what is counted, by the name that several measures share, else ``measure.count``.
        period: name of the period.
        where: of whom.
    """

    quantity: str
    period: str
    where: Where


@dataclass(frozen=True)
class Table:
    """What was told of one measure over one period, all publications together.

    Attributes:
        measure: the measure.
        period: name of the period.
        total: each count in total.
        rows: each count by row, a row that tells several codes together as one.
    """

    measure: Measure
    period: str
    total: Numbers
    rows: Mapping[Codes, Numbers]

    @property
    def source(self) -> Source:
        """What a finding calls it."""
        return self.measure.name, self.period

    @property
    def whole(self) -> Where:
        """Of whom its total is."""
        return frozenset((dimension, frozenset(codes)) for dimension, codes in self.measure.relations.within.items())

    def where(self, row: Codes) -> Where:
        """Of whom a row is."""
        relations, found = self.measure.relations, dict(self.whole)
        for dimension, written in zip(self.measure.grain, row, strict=True):
            codes = written.split(JOINT)
            known = relations.rows_are.get(dimension, {})
            if all(code in known for code in codes):
                others = [known[code] for code in codes]
                found[others[0][0]] = frozenset(code for _, code in others)
            else:
                found[dimension] = frozenset(codes)
        return frozenset(found.items())

    def inner(self) -> Iterator[Where]:
        """Of whom each code alone is, also where a row tells several together."""
        return (self.where(row) for row in dict.fromkeys(one for row in self.rows for one in members(row)))

    def cell(self, count: str, where: Where) -> Cell:
        """The cell of one of its counts."""
        return Cell(quantity(self.measure, count), self.period, where)


def members(row: Codes) -> Iterator[Codes]:
    """The rows that a row tells together; itself where it tells no others."""
    return product(*(written.split(JOINT) for written in row))


def quantity(measure: Measure, count: str) -> str:
    """What ``count`` is called by every measure that tells it."""
    shared = (name for name, counts in measure.relations.tells.items() if list(counts) == [count])
    return next(shared, f"{measure.name}.{count}")


def lies_in(inner: Where, outer: Where) -> bool:
    """Whether all that is counted in ``inner`` is counted in ``outer``."""
    codes = dict(inner)
    return all(dimension in codes and codes[dimension] <= known for dimension, known in outer)


def is_apart(one: Where, other: Where, dimensions: frozenset[str]) -> bool:
    """Whether nothing is counted in both, by dimensions of which everything has just one code."""
    codes = dict(one)
    return any(d in dimensions and d in codes and not codes[d] & known for d, known in other)
