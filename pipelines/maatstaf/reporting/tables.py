"""Tables and figures: numbers that say what they are, and say so when they are not there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import ClassVar, Literal

from maatstaf.reporting import formats
from maatstaf.reporting.component import Component, Tone
from maatstaf.reporting.tells import Line, Tells

State = Literal["value", "zero", "withheld", "missing", "too_few"]

EXPLAINED: tuple[State, ...] = ("withheld", "too_few", "missing")


@dataclass(frozen=True)
class Cell:
    """One cell: a text, a true zero, or the reason why no number stands there.

    Attributes:
        text: what it says; nothing where the number is withheld, missing or on too few cases.
        state: ``value``, ``zero``, ``withheld`` (suppressed), ``missing`` (not measured) or ``too_few``.
        tone: the judgement, if there is one.
    """

    text: str = ""
    state: State = "value"
    tone: Tone = "neutral"

    def __post_init__(self) -> None:
        """Refuse a cell that hides a number and yet carries it."""
        if self.state in EXPLAINED and self.text:
            raise ValueError(f"a cell that is {self.state} has no text")

    @property
    def name(self) -> str:
        """The text as a name from the data: without marks that turn the direction of writing."""
        return formats.undirected(self.text)


ZERO = Cell(state="zero")
WITHHELD = Cell(state="withheld")
MISSING = Cell(state="missing")
TOO_FEW = Cell(state="too_few")

Written = Cell | str | int


@dataclass(frozen=True)
class Column:
    """One column: its label, what it holds and how it is aligned.

    Attributes:
        label: the heading.
        kind: ``text``, ``number`` (right-aligned, tabular) or ``name`` (from the data, isolated).
        align: overrides the alignment that follows from the kind.
    """

    label: str
    kind: Literal["text", "number", "name"] = "text"
    align: Literal["start", "end"] | None = None

    @property
    def classes(self) -> str:
        """The style classes of its cells."""
        return f"{self.kind} {self.align or ('end' if self.kind == 'number' else 'start')}"


@dataclass(frozen=True)
class Notes:
    """The small print of a table or figure: what was counted, how often, without what, from where."""

    definition: str = ""
    counted: str = ""
    exclusions: str = ""
    source: str = ""
    more: Sequence[str] = ()

    @property
    def lines(self) -> list[tuple[str, str]]:
        """Wording key and text of each line that there is."""
        named = ("definition", "counted", "exclusions", "source")
        return [(f"notes.{name}", getattr(self, name)) for name in named if getattr(self, name)]


@dataclass(frozen=True)
class DataTable(Component):
    """A table whose first column names the row.

    Attributes:
        caption: what the table shows.
        columns: at least one.
        rows: a cell per column; whole numbers are written in the language, zero as zero, text as it is.
        total: the last row, set apart; its first cell may be empty and then says total.
        notes: the small print.
        tells: which published numbers stand in it; None where it shows no measure.
    """

    template: ClassVar[str] = "data_table"

    caption: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[Written]]
    total: Sequence[Written] | None = None
    notes: Notes = field(default_factory=Notes)
    tells: Tells | None = None

    def __post_init__(self) -> None:
        """Refuse rows that do not fit the columns and cells that are not said."""
        for row in self._all_rows():
            if len(row) != len(self.columns):
                raise ValueError(f"a row has {len(row)} cells for {len(self.columns)} columns")
            for value in row:
                if isinstance(value, bool) or not isinstance(value, (Cell, str, int)):
                    raise TypeError(f"a cell is a Cell, text or a whole number, not {type(value).__name__}")
        for line, _ in self.lines(self.rows):
            if line and len(line.counts) != len(self.columns):
                raise ValueError(f"a row tells of {len(line.counts)} cells for {len(self.columns)} columns")

    def lines(self, rows: Sequence[Sequence[Written]]) -> list[tuple[Line | None, Sequence[Written]]]:
        """Rows, each with what it tells."""
        told = self.tells.lines if self.tells else [None] * len(rows)
        return list(zip(told, rows, strict=True))

    def cells(self, row: Iterable[Written], lang: str) -> list[tuple[Column, Cell]]:
        """The cells of a row, each with its column."""
        return [(column, _cell(value, lang)) for column, value in zip(self.columns, row, strict=True)]

    @property
    def explained(self) -> list[State]:
        """The reasons for an absent number that occur in the table."""
        seen = {value.state for row in self._all_rows() for value in row if isinstance(value, Cell)}
        return [state for state in EXPLAINED if state in seen]

    def _all_rows(self) -> list[Sequence[Written]]:
        return [*self.rows, *([self.total] if self.total is not None else [])]


@dataclass(frozen=True)
class Folded(Component):
    """A table that is opened by who wants it: the long end of another one.

    Attributes:
        summary: what is in it.
        table: the table.
    """

    template: ClassVar[str] = "folded"

    summary: str
    table: DataTable


@dataclass(frozen=True)
class Figure(Component):
    """A drawing with a title that states what it shows, a summary in words and its numbers in a table.

    Attributes:
        caption: the title, a sentence.
        svg: a drawing of ``charts``; empty where there is nothing to draw. Other text is escaped.
        summary: what a reader who does not see the drawing must know.
        table: the numbers.
        notes: the small print.
    """

    template: ClassVar[str] = "figure"

    caption: str
    svg: str
    summary: str
    table: DataTable
    notes: Notes = field(default_factory=Notes)


def _cell(value: Written, lang: str) -> Cell:
    if isinstance(value, Cell):
        return value
    if isinstance(value, str):
        return Cell(value)
    return Cell(formats.number(value, lang)) if value else ZERO
