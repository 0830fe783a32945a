"""Judges a column as a whole: one number may look like a BSN by chance, a column of them does not."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from maatstaf.contracts import Column, Organisation, Pseudonym, Table, identifier
from maatstaf.guard.shapes import BY_SHARE, TELLING

#: A column of BSNs passes the eleven-test wholly, any other nine-digit numbers in one case of eleven.
TELLING_SHARE = 0.5
#: Fewer different values may all have a shape by chance.
LEAST_VALUES = 4


@dataclass(frozen=True)
class Suspicion:
    """A column that seems to hold direct identifiers.

    Attributes:
        column: the column, by its canonical name.
        kind: what its values look like.
        found: how many of its values do.
        filled: how many values it has.
    """

    column: str
    kind: str
    found: int
    filled: int

    def __str__(self) -> str:
        """The suspicion in words, without a value."""
        return f"column {self.column} seems to hold {self.kind} ({self.found} of {self.filled} values)"


def inspect(table: Table, rows: str, ask: Callable[[str], Sequence[Any]]) -> tuple[Suspicion, ...]:
    """The columns of ``rows`` that may not enter.

    Args:
        table: the contract of the rows.
        rows: the relation with a ``raw_<column>`` per column.
        ask: runs a statement and gives its one row.
    """
    columns = [column for column in table.columns if isinstance(column.kind, Pseudonym | Organisation)]
    if not columns:
        return ()
    answers = iter(ask(f"select {', '.join(_counts(columns))} from {rows}"))
    return tuple(suspicion for column in columns for suspicion in _judge(_Asked(column, rows, ask), answers))


@dataclass(frozen=True)
class _Asked:
    """A column and whom to ask about it."""

    column: Column
    rows: str
    ask: Callable[[str], Sequence[Any]]

    def has_many_of(self, may: str, has: str) -> bool:
        """Whether most of the different values that may have a shape have it: one key stands in many rows."""
        cell = _cell(self.column)
        shapes = (shape.replace("{cell}", cell) for shape in (may, has))
        counts = ", ".join(f"count(distinct {cell}) filter ({shape})" for shape in shapes)
        candidates, found = self.ask(f"select {counts} from {self.rows}")
        return _are_many(found, candidates)


def _cell(column: Column) -> str:
    return identifier(f"raw_{column.name}")


def _counts(columns: Sequence[Column]) -> Iterator[str]:
    shapes = [shape for pair in BY_SHARE.values() for shape in pair] + list(TELLING.values())
    for column in columns:
        yield f"count({_cell(column)})"
        for shape in shapes:
            yield f"count(*) filter ({shape.replace('{cell}', _cell(column))})"


def _judge(asked: _Asked, answers: Iterator[int]) -> Iterator[Suspicion]:
    filled = next(answers)
    for kind, (may, has) in BY_SHARE.items():
        candidates, found = next(answers), next(answers)
        # Different values are counted only where the rows arouse suspicion: in a big table that is dear.
        if _are_many(found, candidates) and asked.has_many_of(may, has):
            yield Suspicion(asked.column.name, kind, found, filled)
    for kind in TELLING:
        if found := next(answers):
            yield Suspicion(asked.column.name, kind, found, filled)


def _are_many(found: int, candidates: int) -> bool:
    return found >= LEAST_VALUES and found > TELLING_SHARE * candidates
