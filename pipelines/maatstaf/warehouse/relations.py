"""Shows the engine the cells of one file, sheet or query, and of them only those that a column asks for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from maatstaf.contracts import Day, Month, identifier, literal
from maatstaf.sources import (
    LONGEST_LINE_BYTES,
    Dialect,
    ParquetFile,
    Query,
    TextFile,
    UnreadableFile,
    Workbook,
    day_pattern,
)
from maatstaf.warehouse.duckdb_engine import Builder, EngineError
from maatstaf.warehouse.matching import MatchedFile, MatchedTable
from maatstaf.warehouse.typed import NUMERAL

DAMAGED = "the Parquet file is damaged and cannot be read"


@dataclass(frozen=True)
class Cells:
    """The cells of one file.

    Attributes:
        sql: a relation with the cell of each place as ``c<place>``, in no order.
        numbered: the same with ``record``, counted from 1; a text can only be numbered by one reader at a time.
        types: the type of each place in the engine; empty where all are text.
    """

    sql: str
    numbered: str
    types: Mapping[int, str] = field(default_factory=dict)


def headings_of(builder: Builder, file: ParquetFile) -> tuple[str, ...]:
    """The columns of a Parquet file, those in the names of its folders (``month=2026-10``) with them.

    Raises:
        UnreadableFile: it is none, or has a column twice, of which the engine would rename one.
    """
    try:
        headings = tuple(builder.types(_parquet(file)))
        schema = builder.rows(
            f"select name, coalesce(num_children, 0) from parquet_schema({literal(_path(file.path))})"
        )
    except EngineError:
        raise UnreadableFile(1, DAMAGED) from None
    names = [name.lower() for name in _columns(schema)]
    if len(set(names)) < len(names):
        raise UnreadableFile(1, "a column stands twice in the Parquet file")
    return headings


def damaged_parquet(builder: Builder, matched: MatchedTable) -> str | None:
    """The first file of a table whose cells the engine cannot read to their end; None where it can read all."""
    for file in matched.files:
        if isinstance(file.input, ParquetFile):
            cells = ", ".join(identifier(file.headings[place]) for place in sorted(file.columns.values()))
            try:
                builder.rows(f"select bit_xor(hash({cells})) from {_parquet(file.input)}")
            except EngineError:
                return file.name
    return None


def _columns(schema: Sequence[tuple[str, int]]) -> Iterator[str]:
    """The names of the columns in a schema, where each is followed by the parts that it has, and they by theirs."""
    below = [schema[0][1]]
    for name, parts in schema[1:]:
        while below[-1] == 0:
            below.pop()
        if len(below) == 1:
            yield name
        below[-1] -= 1
        below.append(parts)


def cells_of(builder: Builder, matched: MatchedTable, file: MatchedFile) -> Cells:
    """The cells of a file as the engine reads them: where they are, each time, or from memory.

    A text or Parquet may have any number of rows and costs little to read again. A workbook, which is slow to read
    and has few rows, and a query, which may answer differently the next time, are kept in memory, compressed.

    Raises:
        UnreadableFile: it cannot be read.
        BrokenRow: its rows are not those that its mapping says.
    """
    kinds = {file.columns[column.name]: column.kind for column in matched.table.columns if column.name in file.columns}
    patterns = {
        place: pattern
        for place, kind in kinds.items()
        if (pattern := day_pattern(isinstance(kind, Day), isinstance(kind, Month), matched.dialect))
    }
    if isinstance(file.input, ParquetFile):
        return _of_parquet(builder, file, file.input)
    if isinstance(file.input, Query):
        return _of_query(builder, matched, file, file.input, patterns)
    text = file.input
    size = text.size(patterns)
    is_plain = isinstance(text, TextFile) and text.is_plain_utf8()
    address = _path(text.path) if is_plain else builder.show(text.text(patterns), size)
    used = ", ".join(f"c{place}" for place in sorted(kinds))
    read = _csv(address, len(file.headings), text.dialect)
    if isinstance(text, Workbook):
        builder.keep(_name(matched, file), f"select {used} from {read}")
        text.close()
        return _kept(builder, matched, file, {})
    return Cells(read, f"(select row_number() over () as record, {used} from {read})")


def forget_cells(builder: Builder, matched: MatchedTable) -> None:
    """Frees the memory of the cells of a table, once its rows have been written."""
    for file in matched.files:
        builder.forget(_name(matched, file))


def _csv(address: str, width: int, dialect: Dialect) -> str:
    cells = ", ".join(f"'c{place}': 'varchar'" for place in range(width))
    quote = literal(dialect.quote)
    return (
        f"read_csv({literal(address)}, auto_detect = false, header = true, "
        f"skip = {dialect.title_rows}, delim = {literal(dialect.separator)}, quote = {quote}, escape = {quote}, "
        f"columns = {{{cells}}}, strict_mode = true, null_padding = false, "
        f"max_line_size = {LONGEST_LINE_BYTES})"
    )


def _parquet(file: ParquetFile) -> str:
    return f"read_parquet({literal(_path(file.path))}, hive_partitioning = true, hive_types_autocast = false)"


def _path(path: Path) -> str:
    """The path of one file to the engine, which takes some signs for those of a pattern."""
    return "".join(f"[{sign}]" if sign in "*?[" else sign for sign in str(path))


def _of_parquet(builder: Builder, file: MatchedFile, parquet: ParquetFile) -> Cells:
    types = builder.types(_parquet(parquet))
    numbered = _parquet(parquet).removesuffix(")") + ", file_row_number = true)"
    used = sorted(set(file.columns.values()))
    cells = ", ".join(f"{identifier(file.headings[place])} as c{place}" for place in used)
    return Cells(
        f"(select {cells} from {_parquet(parquet)})",
        f"(select file_row_number + 1 as record, {cells} from {numbered})",
        {place: types[heading] for place, heading in enumerate(file.headings)},
    )


def _of_query(
    builder: Builder, matched: MatchedTable, file: MatchedFile, query: Query, patterns: Mapping[int, str]
) -> Cells:
    places = sorted(set(file.columns.values()))
    asked = [file.headings[place] for place in places]
    at = {place: number for number, place in enumerate(places)}
    with query.stream(asked, {at[place]: one for place, one in patterns.items()}, matched.dialect) as (parts, numerals):
        cells = ", ".join(f"#{number + 1} as c{place}" for place, number in at.items())
        builder.keep(_name(matched, file), f"select {cells} from incoming", parts)
    types = builder.types(builder.kept(_name(matched, file)))
    return _kept(
        builder, matched, file, {place: NUMERAL if at[place] in numerals else types[f"c{place}"] for place in places}
    )


def _kept(builder: Builder, matched: MatchedTable, file: MatchedFile, types: Mapping[int, str]) -> Cells:
    """Cells that are kept in memory, in the order in which they were read."""
    kept = builder.kept(_name(matched, file))
    return Cells(kept, f"(select rowid + 1 as record, * from {kept})", types)


def _name(matched: MatchedTable, file: MatchedFile) -> str:
    return f"{matched.table.name}_{matched.files.index(file)}"
