"""Writes the SQL that reads a delivered table: text as it stands, beside the value it would be stored as."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from maatstaf.contracts import TABLES, Column, OneOf, Table, identifier, literal, references_into
from maatstaf.warehouse.matching import MatchedFile, MatchedTable
from maatstaf.warehouse.relations import Cells
from maatstaf.warehouse.typed import as_text

#: So many rows show most of what ever stands in a column with few different texts; more texts are not few. In a table
#: with fewer rows only codes are known beforehand.
FIRST_ROWS, FEW = 100_000, 10_000


@dataclass(frozen=True)
class Laid:
    """A table that lies ready to be judged.

    Attributes:
        matched: the table.
        few: the columns in which few different texts occur: each is then judged once, and not once a row.
        seen: what the guard asks of each row: its name, and its SQL over ``raw_<column>``.
    """

    matched: MatchedTable
    few: Collection[str]
    seen: Mapping[str, str]

    @property
    def table(self) -> Table:
        """Its contract."""
        return self.matched.table

    @property
    def coded(self) -> list[Column]:
        """Its columns of codes and lists of codes: dear to read, so that only what is known of a text is asked."""
        return [
            column
            for column in self.table.columns
            if isinstance(column.kind, OneOf) and column.name not in self.table.key
        ]

    def known(self, column: Column) -> str:
        """The name of the table with the texts of a column (``raw``), their values (``stored``) and ``seen``."""
        return f"known_{self.table.name}_{column.name}"

    def seen_in(self, column: Column) -> str:
        """SQL of what the guard sees in ``raw_<column>``; null where it asks nothing."""
        return self.seen.get(identifier(f"seen_{column.name}"), "null")


def text_sql(matched: MatchedTable, cells: Mapping[str, Cells], *, numbered: bool = False) -> str:
    """A relation with ``file`` and the trimmed text of each column as ``raw_<column>``.

    Args:
        matched: the table and its files.
        cells: the cells of each file as the engine reads them.
        numbered: whether it has ``record`` as well, the number of a row within its file.
    """
    return " union all ".join(_file_sql(matched, file, cells[file.name], numbered) for file in matched.files)


def known_sql(laid: Laid, column: Column, rows: str) -> str:
    """The different texts of a column in ``rows``, the value of each, and what the guard sees in it."""
    raw = identifier(f"raw_{column.name}")
    return (
        f"select {raw} as raw, {_stored(laid.matched, column, raw)} as stored, {laid.seen_in(column)} as seen "
        f"from (select distinct {raw} from {rows}) where {raw} is not null"
    )


def valued_sql(laid: Laid, rows: str, delivered: Collection[str] = (), acceptable: Collection[str] = ()) -> str:
    """The rows, the value that each column would be stored as, and of what they refer to, what a check must know.

    Args:
        laid: the table.
        rows: its text, as of ``text_sql``.
        delivered: the tables to which references are followed, whose accepted keys are known.
        acceptable: the columns of which every cell is known to be acceptable.
    """
    joins, values = [], []
    for column in laid.table.columns:
        raw, name, here = (identifier(f"{part}{column.name}") for part in ("raw_", "", "known_"))
        seen = laid.seen_in(column)
        if column.kind.is_open and column.name in acceptable:
            value = _read(laid.matched, column, raw)
        elif column.name in laid.few:
            joins.append(f"left join {laid.known(column)} as {here} on {here}.raw = {raw}")
            seen = f"case when {here}.raw is not null then {here}.seen else {seen} end"
            value = f"{here}.stored"
            if column in laid.coded:
                values.append(f"{raw} is not null and {here}.raw is null as {identifier(f'is_new_{column.name}')}")
            else:
                value = f"case when {here}.raw is not null then {value} else {_stored(laid.matched, column, raw)} end"
        else:
            value = _stored(laid.matched, column, raw)
        values += [f"{value} as {name}", f"{seen} as {identifier(f'seen_{column.name}')}"]
    valued = f"select rows.*, {', '.join(values)} from {rows} as rows {' '.join(joins)}"
    if not (references := references_into(laid.table, delivered)):
        return valued
    told, joins = ["own.*"], []
    for reference in references:
        other, key = identifier(f"to_{reference.column}"), identifier(TABLES[reference.table].key[0])
        told.append(f"{other}.{key} as {identifier(f'found_{reference.column}')}")
        if reference.not_before:
            day = identifier(reference.not_before[1])
            told.append(f"{other}.{day} as {identifier(f'since_{reference.column}')}")
        joins.append(
            f"left join keys_{reference.table} as {other} on {other}.{key} = own.{identifier(reference.column)}"
        )
    return f"select {', '.join(told)} from ({valued}) as own {' '.join(joins)}"


def _file_sql(matched: MatchedTable, file: MatchedFile, cells: Cells, numbered: bool) -> str:
    columns = ", ".join(_raw(matched, file, cells, column) for column in matched.table.columns)
    record, rows = ("record, ", cells.numbered) if numbered else ("", cells.sql)
    return f"select {literal(file.name)} as file, {record}{columns} from {rows}"


def _raw(matched: MatchedTable, file: MatchedFile, cells: Cells, column: Column) -> str:
    name = identifier(f"raw_{column.name}")
    if column.name in matched.source.constants:
        return f"{_trimmed(literal(matched.source.constants[column.name]))} as {name}"
    if column.name not in file.columns:
        return f"cast(null as varchar) as {name}"
    place = file.columns[column.name]
    cell = f"c{place}"
    if cells.types:
        cell = as_text(cell, cells.types[place], column, matched.dialect)
    return f"{_trimmed(cell)} as {name}"


def _trimmed(cell: str) -> str:
    """SQL of the cell without spaces around it, null where nothing is left.

    To trim costs more than to read, and few cells begin or end with a space, or hold a sign that is not ASCII.
    """
    may = f"{cell} < '!' or suffix({cell}, ' ') or strlen({cell}) <> length({cell})"
    return f"case when {may} then nullif(trim({cell}), '') else {cell} end"


def _stored(matched: MatchedTable, column: Column, cell: str) -> str:
    return column.kind.stored(cell, matched.dialect, _spellings(matched, column))


def _read(matched: MatchedTable, column: Column, cell: str) -> str:
    return column.kind.read(cell, matched.dialect, _spellings(matched, column))


def _spellings(matched: MatchedTable, column: Column) -> Mapping[str, str]:
    return matched.source.values.get(column.name, {}) if isinstance(column.kind, OneOf) else {}
