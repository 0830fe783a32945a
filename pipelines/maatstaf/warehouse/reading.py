"""Writes the SQL that reads a delivered table: text as it stands, beside the value it would be stored as."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from maatstaf.contracts import Column, OneOf, identifier, literal
from maatstaf.warehouse.matching import MatchedFile, MatchedTable

LONGEST_LINE_BYTES = 1 << 20


def reading_sql(matched: MatchedTable, address: Callable[[Path, str], str]) -> str:
    """A relation with ``file``, ``record``, and per column ``raw_<column>`` and ``<column>``.

    Args:
        matched: the table and its files.
        address: gives the address under which the engine reads a file in an encoding.
    """
    text = " union all ".join(_text_sql(matched, file, address) for file in matched.files)
    raw = ", ".join(identifier(f"raw_{column.name}") for column in matched.table.columns)
    stored = ", ".join(f"{_stored(matched, column)} as {identifier(column.name)}" for column in matched.table.columns)
    return f"select file, record, {raw}, {stored} from ({text})"


def _text_sql(matched: MatchedTable, file: MatchedFile, address: Callable[[Path, str], str]) -> str:
    dialect = matched.dialect
    cells = ", ".join(f"'c{place}': 'varchar'" for place in range(len(file.headings)))
    quote = literal(dialect.quote)
    reader = (
        f"read_csv({literal(address(file.path, dialect.encoding))}, auto_detect = false, header = true, "
        f"skip = {dialect.title_rows}, delim = {literal(dialect.separator)}, quote = {quote}, escape = {quote}, "
        f"columns = {{{cells}}}, strict_mode = true, null_padding = false, "
        f"max_line_size = {LONGEST_LINE_BYTES})"
    )
    columns = ", ".join(_raw(matched, file, column) for column in matched.table.columns)
    return f"select {literal(file.name)} as file, row_number() over () as record, {columns} from {reader}"


def _raw(matched: MatchedTable, file: MatchedFile, column: Column) -> str:
    name = identifier(f"raw_{column.name}")
    if column.name in matched.source.constants:
        return f"{literal(matched.source.constants[column.name])} as {name}"
    if column.name not in file.columns:
        return f"cast(null as varchar) as {name}"
    return f"nullif(trim(c{file.columns[column.name]}), '') as {name}"


def _stored(matched: MatchedTable, column: Column) -> str:
    kind = column.kind
    spellings = matched.source.values.get(column.name, {}) if isinstance(kind, OneOf) else {}
    return kind.stored(identifier(f"raw_{column.name}"), matched.dialect, spellings)
