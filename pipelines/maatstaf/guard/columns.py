"""Judges a column as a whole: one number may look like a BSN by chance, a column of them does not."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from maatstaf.contracts import Column, Organisation, Pseudonym, Table, identifier
from maatstaf.guard.shapes import ELEVEN_TEST, NINE_DIGITS, TELLING

#: A column of BSNs passes the eleven-test wholly, any other nine-digit numbers in one case of eleven.
BSN_SHARE = 0.5
BSN_LEAST = 4


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
    return tuple(suspicion for column in columns for suspicion in _judge(column.name, answers))


def _counts(columns: Sequence[Column]) -> Iterator[str]:
    for column in columns:
        cell = identifier(f"raw_{column.name}")
        yield f"count({cell})"
        yield f"count(*) filter (regexp_full_match({cell}, '{NINE_DIGITS}'))"
        for shape in (ELEVEN_TEST, *TELLING.values()):
            yield f"count(*) filter ({shape.replace('{cell}', cell)})"


def _judge(column: str, answers: Iterator[int]) -> Iterator[Suspicion]:
    filled, nine_digits, eleven = next(answers), next(answers), next(answers)
    if eleven >= BSN_LEAST and eleven > BSN_SHARE * nine_digits:
        yield Suspicion(column, "BSN", eleven, filled)
    for kind in TELLING:
        if found := next(answers):
            yield Suspicion(column, kind, found, filled)
