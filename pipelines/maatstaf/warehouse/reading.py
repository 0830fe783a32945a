"""Writes the SQL that reads a delivered table: text as it stands, beside the value it would be stored as."""

from __future__ import annotations

from collections.abc import Callable

from maatstaf.contracts import Column, ManyOf, OneOf, identifier, literal
from maatstaf.warehouse.matching import MatchedFile, MatchedTable
from maatstaf.warehouse.relations import Cells
from maatstaf.warehouse.typed import as_text


def text_sql(matched: MatchedTable, cells_of: Callable[[MatchedFile], Cells]) -> str:
    """A relation with ``file``, ``record`` and the trimmed text of each column as ``raw_<column>``.

    Args:
        matched: the table and its files.
        cells_of: gives the cells of a file as the engine reads them.
    """
    return " union all ".join(_file_sql(matched, file, cells_of(file)) for file in matched.files)


def lists_sql(matched: MatchedTable, column: Column) -> str:
    """The distinct lists of a column as written (``raw``) and as stored (``codes``).

    There are few distinct lists in any number of rows, so each is read once and not once a row.
    """
    raw = identifier(f"raw_{column.name}")
    return (
        f"select raw, {_stored(matched, column, 'raw')} as codes "
        f"from (select distinct {raw} as raw from text_{matched.table.name}) where raw is not null"
    )


def reading_sql(matched: MatchedTable, broken: str) -> str:
    """Per row ``file``, ``record``, the value each column would be stored as, and which rules it breaks.

    Args:
        matched: the table.
        broken: SQL of the rules that a row breaks, over ``raw_<column>`` and ``<column>``.
    """
    table = matched.table
    lists = [column for column in table.columns if isinstance(column.kind, ManyOf)]
    stored = ", ".join(
        f"lists_{column.name}.codes as {identifier(column.name)}"
        if column in lists
        else f"{_stored(matched, column, identifier(f'raw_{column.name}'))} as {identifier(column.name)}"
        for column in table.columns
    )
    joins = " ".join(
        f"left join lists_of_{table.name}_{column.name} as lists_{column.name} "
        f"on lists_{column.name}.raw = raw_{column.name}"
        for column in lists
    )
    columns = ", ".join(identifier(column.name) for column in table.columns)
    return (
        f"select file, record, {columns}, {broken} as broken "
        f"from (select text_{table.name}.*, {stored} from text_{table.name} {joins})"
    )


def _file_sql(matched: MatchedTable, file: MatchedFile, cells: Cells) -> str:
    columns = ", ".join(_raw(matched, file, cells, column) for column in matched.table.columns)
    return f"select {literal(file.name)} as file, record, {columns} from {cells.sql}"


def _raw(matched: MatchedTable, file: MatchedFile, cells: Cells, column: Column) -> str:
    name = identifier(f"raw_{column.name}")
    if column.name in matched.source.constants:
        return f"nullif(trim({literal(matched.source.constants[column.name])}), '') as {name}"
    if column.name not in file.columns:
        return f"cast(null as varchar) as {name}"
    place = file.columns[column.name]
    cell = f"c{place}"
    if cells.types:
        cell = as_text(cell, cells.types[place], column, matched.dialect)
    return f"nullif(trim({cell}), '') as {name}"


def _stored(matched: MatchedTable, column: Column, cell: str) -> str:
    kind = column.kind
    spellings = matched.source.values.get(column.name, {}) if isinstance(kind, OneOf) else {}
    return kind.stored(cell, matched.dialect, spellings)
