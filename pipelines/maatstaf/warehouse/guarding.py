"""Lays what was read before the guard, and refuses the file in which it sees persons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from maatstaf.contracts import identifier, literal
from maatstaf.guard import Suspicion, inspect, inspect_refused
from maatstaf.warehouse.duckdb_engine import Builder
from maatstaf.warehouse.matching import DeliveryRefused, MatchedTable


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


def guard_text(builder: Builder, matched: MatchedTable, as_of: date) -> tuple[Flag, ...]:
    """Judges the columns of ``text_<table>`` in which a value may be anything.

    Raises:
        DeliveryRefused: one of them seems to hold what identifies a person.
    """
    table = matched.table
    headings = {column.name: matched.headings_of(column) for column in table.columns}
    found = inspect(table, f"text_{table.name}", _asking(builder), as_of, headings)
    _refuse(matched, found)
    return tuple(Flag(table.name, one.column, one.kind, one.found, one.filled) for one in found)


def guard_refused(builder: Builder, matched: MatchedTable, as_of: date) -> None:
    """Judges the cells of ``refused_<table>`` that are not what their column asks: an e-mail address is no flag.

    Raises:
        DeliveryRefused: they seem to hold what identifies a person, or running text.
    """
    table = matched.table
    rules = {column.name: column.kind.rule for column in table.columns}
    broken = builder.rows(f"select distinct column_name, rule from refused_{table.name}")
    columns = sorted(column for column, rule in broken if rules[column] == rule)
    if not columns:
        return
    cells = ", ".join(
        f"case when list_contains(broken, {literal(column)}) then {identifier(f'raw_{column}')} end "
        f"as {identifier(f'raw_{column}')}"
        for column in columns
    )
    of_their_kind = " or ".join(
        f"(column_name = {literal(column)} and rule = {literal(rules[column])})" for column in columns
    )
    builder.run(
        f"create or replace temp view unacceptable_{table.name} as select {cells} from text_{table.name} as rows "
        f"inner join (select file, record, list(column_name::varchar) as broken from refused_{table.name} "
        f"where {of_their_kind} group by all) as found on found.file = rows.file and found.record = rows.record"
    )
    _refuse(
        matched,
        inspect_refused(table, columns, f"unacceptable_{table.name}", f"text_{table.name}", _asking(builder), as_of),
    )


def _asking(builder: Builder) -> Any:
    return lambda sql: builder.rows(sql)[0]


def _refuse(matched: MatchedTable, found: Sequence[Suspicion]) -> None:
    if refused := [str(one) for one in found if one.refuses]:
        raise DeliveryRefused(f"{matched.table.name}: {matched.file_names}: {'; '.join(refused)}")
