"""What a table tells, marked for who reads the numbers back from the page: the auditor, who sees nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from maatstaf.reporting import formats

BETWEEN_DIMENSIONS, BETWEEN_ROWS = ";", "|"

#: The attributes of our own on a page; each repeats in codes what stands beside it in words.
MARKS = ("data-measure", "data-period", "data-row", "data-count", "data-nothing")


@dataclass(frozen=True)
class Line:
    """What a row of a table tells.

    Attributes:
        counts: the count in each column; empty where a column holds none.
        row: whom it is about, as ``row_mark`` writes it; empty for the total.
        period: over which period, where that is not the same in the whole table.
    """

    counts: Sequence[str]
    row: str = ""
    period: str = ""

    @property
    def attributes(self) -> dict[str, str | None]:
        """The attributes of the row."""
        return {"data-row": self.row, "data-period": self.period or None}


@dataclass(frozen=True)
class Tells:
    """Of which published measure a table shows the numbers.

    Attributes:
        measure: name of the measure.
        lines: what each row tells.
        period: name of the period, where it is the same in the whole table.
        total: what the last row tells, where there is one.
        nothing: the rows that hold nothing and are named below the table.
    """

    measure: str
    lines: Sequence[Line]
    period: str = ""
    total: Line | None = None
    nothing: Sequence[str] = ()

    @property
    def attributes(self) -> dict[str, str | None]:
        """The attributes of the table."""
        nothing = BETWEEN_ROWS.join(self.nothing) or None
        return {"data-measure": self.measure, "data-period": self.period or None, "data-nothing": nothing}


def row_mark(codes: dict[str, str]) -> str:
    """Whom a row is about: ``right_invoked=access``."""
    return formats.undirected(BETWEEN_DIMENSIONS.join(f"{dimension}={code}" for dimension, code in codes.items()))


def codes_in(mark: str) -> tuple[str, ...]:
    """The codes of a row from its mark, in the order in which they stand; none for the total.

    Raises:
        ValueError: it is no such mark.

    >>> codes_in("purpose=P01;lawful_basis=consent"), codes_in("")
    (('P01', 'consent'), ())
    """
    parts = [part.partition("=") for part in mark.split(BETWEEN_DIMENSIONS) if mark]
    if not all(dimension and between and code for dimension, between, code in parts):
        raise ValueError("no mark of a row")
    return tuple(code for _, _, code in parts)
