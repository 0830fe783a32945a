"""Writes the SQL that reads a delivered table: text as it stands, beside the value it would be stored as."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from maatstaf.contracts import TABLES, Column, ManyOf, OneOf, identifier, literal, references_into
from maatstaf.warehouse.matching import MatchedFile, MatchedTable
from maatstaf.warehouse.relations import Cells
from maatstaf.warehouse.typed import as_text

#: So many rows show most of the words that ever stand in a column of codes or days.
FIRST_ROWS = 100_000


def text_sql(matched: MatchedTable, cells: Mapping[str, Cells], *, numbered: bool = False) -> str:
    """A relation with ``file`` and the trimmed text of each column as ``raw_<column>``.

    Args:
        matched: the table and its files.
        cells: the cells of each file as the engine reads them.
        numbered: whether it has ``record`` as well, the number of a row within its file.
    """
    return " union all ".join(_file_sql(matched, file, cells[file.name], numbered) for file in matched.files)


def few(matched: MatchedTable) -> Iterator[Column]:
    """The columns in which few different values occur: each is then read once, and not once a row."""
    return (column for column in matched.table.columns if not column.kind.is_open)


def known(matched: MatchedTable, column: Column) -> str:
    """The name of the table with texts of a column (``raw``) and the value of each (``stored``)."""
    return f"known_{matched.table.name}_{column.name}"


def known_sql(matched: MatchedTable, column: Column, rows: str) -> str:
    """The different texts of a column in ``rows``, and the value of each."""
    raw = identifier(f"raw_{column.name}")
    return (
        f"select raw, {_stored(matched, column, 'raw')} as stored "
        f"from (select distinct {raw} as raw from {rows}) where raw is not null"
    )


def valued_sql(
    matched: MatchedTable, rows: str, delivered: Collection[str] = (), acceptable: Collection[str] = ()
) -> str:
    """The rows, the value that each column would be stored as, and of what they refer to, what a check must know.

    Args:
        matched: the table.
        rows: its text, as of ``text_sql``.
        delivered: the tables to which references are followed, whose accepted keys are known.
        acceptable: the columns of which every cell is known to be acceptable.
    """
    joins, values = [], []
    for column in matched.table.columns:
        raw, name = identifier(f"raw_{column.name}"), identifier(column.name)
        if column.kind.is_open:
            value = _stored(matched, column, raw, is_acceptable=column.name in acceptable)
        else:
            here = identifier(f"known_{column.name}")
            joins.append(f"left join {known(matched, column)} as {here} on {here}.raw = {raw}")
            value = f"case when {here}.raw is not null then {here}.stored else {_stored(matched, column, raw)} end"
            if isinstance(column.kind, ManyOf):
                values.append(f"{raw} is not null and {here}.raw is null as {identifier(f'is_new_{column.name}')}")
        values.append(f"{value} as {name}")
    valued = f"select rows.*, {', '.join(values)} from {rows} as rows {' '.join(joins)}"
    if not (references := references_into(matched.table, delivered)):
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
    """SQL of the cell without spaces around it, null where nothing is left; few cells have any."""
    return f"case when {cell} < '!' or suffix({cell}, ' ') then nullif(trim({cell}), '') else {cell} end"


def _stored(matched: MatchedTable, column: Column, cell: str, *, is_acceptable: bool = False) -> str:
    kind = column.kind
    spellings = matched.source.values.get(column.name, {}) if isinstance(kind, OneOf) else {}
    value = kind.read if is_acceptable else kind.stored
    return value(cell, matched.dialect, spellings)
