"""Lays what was read before the guard, and refuses the file in which it sees persons."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from maatstaf.contracts import Check, identifier
from maatstaf.guard import Suspicion, inspect, inspect_refused
from maatstaf.warehouse.duckdb_engine import Builder
from maatstaf.warehouse.matching import DeliveryRefused, MatchedTable
from maatstaf.warehouse.reading import Laid, valued_sql


@dataclass(frozen=True)
class Flag:
    """A column that may hold something of a person, and for a person to look at.

    Attributes:
        table: the table.
        column: the column, by its canonical name.
        kind: what its cells look like.
        found: how many cells do.
        filled: how many cells are not empty.
    """

    table: str
    column: str
    kind: str
    found: int
    filled: int


def guard_text(builder: Builder, laid: Laid, as_of: date, headings: Mapping[str, Collection[str]]) -> tuple[Flag, ...]:
    """Judges the columns of ``text_<table>`` in which a value may be anything, by what ``marks_<table>`` has of them.

    Raises:
        DeliveryRefused: one of them seems to hold what identifies a person.
    """
    name, parted = laid.table.name, [column.name for column in laid.parted]
    found = inspect(laid.table, f"text_{name}", f"marks_{name}", _asking(builder), as_of, headings, parted)
    _refuse(laid.matched, found)
    return tuple(Flag(name, one.column, one.kind, one.found, one.filled) for one in found)


def guard_refused(builder: Builder, laid: Laid, broken: Collection[Check], as_of: date) -> None:
    """Judges the cells that are not what their column asks: an e-mail address is no flag.

    Raises:
        DeliveryRefused: they seem to hold what identifies a person, or running text.
    """
    table = laid.table
    columns = sorted(check.column for check in broken if check.rule == table.column(check.column).kind.rule)
    if not columns:
        return
    raw = {column: identifier(f"raw_{column}") for column in columns}
    cells = ", ".join(f"case when {identifier(one)} is null then {cell} end as {cell}" for one, cell in raw.items())
    bad = " or ".join(f"({cell} is not null and {identifier(one)} is null)" for one, cell in raw.items())
    builder.run(
        f"create temp view unacceptable_{table.name} as "
        f"select {cells} from ({valued_sql(laid, f'text_{table.name}')}) where {bad}"
    )
    _refuse(
        laid.matched,
        inspect_refused(table, columns, f"unacceptable_{table.name}", f"text_{table.name}", _asking(builder), as_of),
    )


def _asking(builder: Builder) -> Any:
    return lambda sql: builder.rows(sql)[0]


def _refuse(matched: MatchedTable, found: Sequence[Suspicion]) -> None:
    if refused := [str(one) for one in found if one.refuses]:
        raise DeliveryRefused(f"{matched.table.name}: {matched.file_names}: {'; '.join(refused)}")
