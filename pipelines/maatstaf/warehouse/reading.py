"""Writes the SQL that reads a delivered table: text as it stands, beside the value it would be stored as."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from maatstaf.contracts import TABLES, Column, OneOf, Table, identifier, literal, references_into
from maatstaf.warehouse.matching import MatchedFile, MatchedTable
from maatstaf.warehouse.relations import Cells
from maatstaf.warehouse.typed import WHOLE, as_text

#: So many rows show most of what ever stands in a column with few different texts; more texts are not few. In a table
#: with fewer rows only codes are known beforehand.
FIRST_ROWS, FEW = 100_000, 10_000
#: Types of which two cells are equal only where their texts are.
PLAIN = ("VARCHAR", "DATE", *WHOLE)


@dataclass(frozen=True)
class Laid:
    """A table that lies ready to be judged.

    Attributes:
        matched: the table.
        types: by column the one type in which its cells lie, where that is plain; of the others the text is the cell.
        few: the columns in which few different cells occur: each is then judged once, and not once a row.
        seen: what the guard asks of each row: its name, and its SQL over ``raw_<column>``.
    """

    matched: MatchedTable
    types: Mapping[str, str]
    few: Collection[str]
    seen: Mapping[str, str]

    @property
    def table(self) -> Table:
        """Its contract."""
        return self.matched.table

    @property
    def parted(self) -> list[Column]:
        """Its columns with many different cells that the guard looks at: of those it is handed a part."""
        return [
            column
            for column in self.table.columns
            if column.name not in self.few and identifier(f"seen_{column.name}") in self.seen
        ]

    @property
    def coded(self) -> list[Column]:
        """Its columns of codes and lists of codes: dear to read, so that only what is known of a text is asked."""
        return [
            column
            for column in self.table.columns
            if isinstance(column.kind, OneOf) and column.name not in self.table.key
        ]

    def known(self, column: Column) -> str:
        """The table of each ``cell`` of a column, its text (``raw``), its value (``stored``) and what is ``seen``."""
        return f"known_{self.table.name}_{column.name}"

    def text(self, column: Column) -> str:
        """SQL of the trimmed text of ``cell_<column>``."""
        cell = identifier(f"cell_{column.name}")
        if column.name not in self.types:
            return cell
        return _trimmed(as_text(cell, self.types[column.name], column, self.matched.dialect))

    def seen_in(self, column: Column) -> str:
        """SQL of what the guard sees in ``raw_<column>``; null where it asks nothing."""
        return self.seen.get(identifier(f"seen_{column.name}"), "null")


def plain_types(matched: MatchedTable, cells: Mapping[str, Cells]) -> Mapping[str, str]:
    """By column the type of its cells, where it is plain and the same in every file that brings the column.

    Args:
        matched: the table and its files.
        cells: the cells of each file as the engine reads them.
    """
    found: dict[str, set[str]] = {column.name: set() for column in matched.table.columns}
    for file in matched.files:
        types = cells[file.name].types
        for name, place in file.columns.items():
            found[name].add(types[place] if types else "VARCHAR")
    constant = matched.source.constants
    return {name: next(iter(one)) for name, one in found.items() if name not in constant and _is_plain(one)}


def text_sql(
    matched: MatchedTable, cells: Mapping[str, Cells], types: Mapping[str, str], *, numbered: bool = False
) -> str:
    """A relation with ``file``, each column as ``cell_<column>``, and its trimmed text as ``raw_<column>``.

    Args:
        matched: the table and its files.
        cells: the cells of each file as the engine reads them.
        types: as ``plain_types`` gives them.
        numbered: whether it has ``record`` as well, the number of a row within its file.
    """
    return " union all ".join(_file_sql(matched, file, cells[file.name], types, numbered) for file in matched.files)


def known_sql(laid: Laid, column: Column, rows: str) -> str:
    """The different cells of a column in ``rows``, the text and value of each, and what the guard sees in it."""
    cell, raw = identifier(f"cell_{column.name}"), identifier(f"raw_{column.name}")
    return (
        f"select {cell} as cell, {raw} as raw, {_stored(laid.matched, column, raw)} as stored, "
        f"{laid.seen_in(column)} as seen from (select {cell}, {laid.text(column)} as {raw} "
        f"from (select distinct {cell} from {rows}) where {cell} is not null)"
    )


def valued_sql(laid: Laid, rows: str, delivered: Collection[str] = (), acceptable: Collection[str] = ()) -> str:
    """The rows, the value that each column would be stored as, and of what they refer to, what a check must know.

    Args:
        laid: the table.
        rows: its text, as of ``text_sql``.
        delivered: the tables to which references are followed, whose accepted keys are known.
        acceptable: the columns of which every cell is known to be acceptable.
    """
    values = []
    for column in laid.table.columns:
        raw, name, cell, known = (identifier(f"{part}{column.name}") for part in ("raw_", "", "cell_", "known_"))
        seen = laid.seen_in(column)
        if column.name in laid.few:
            seen = f"case when {known}.cell is not null then {known}.seen else {seen} end"
            value = f"{known}.stored"
            if column in laid.coded:
                values.append(f"{cell} is not null and {known}.cell is null as {identifier(f'is_new_{column.name}')}")
            else:
                value = f"case when {known}.cell is not null then {value} else {_stored(laid.matched, column, raw)} end"
        elif column.kind.is_open and column.name in acceptable:
            value = _read(laid.matched, column, raw)
        else:
            value = _stored(laid.matched, column, raw)
        values += [f"{value} as {name}", f"{seen} as {identifier(f'seen_{column.name}')}"]
    valued = f"select rows.*, {', '.join(values)} from ({_with_known(laid, rows)}) as rows"
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


def _with_known(laid: Laid, rows: str) -> str:
    """The rows, with what is known of the cells of columns with few, their text too: it need not be made once a row."""
    few = [column for column in laid.table.columns if column.name in laid.few]
    if not few:
        return f"select * from {rows}"
    joins, known, texts = [], [], []
    for column in few:
        cell, here, raw = (identifier(f"{part}{column.name}") for part in ("cell_", "known_", "raw_"))
        joins.append(f"left join {laid.known(column)} as {here} on {here}.cell = rows.{cell}")
        known.append(here)
        texts.append(f"case when {here}.cell is not null then {here}.raw else {laid.text(column)} end as {raw}")
    return f"select rows.* replace ({', '.join(texts)}), {', '.join(known)} from {rows} as rows {' '.join(joins)}"


def _is_plain(types: Collection[str]) -> bool:
    return len(types) == 1 and {*types} <= {*PLAIN}


def _file_sql(matched: MatchedTable, file: MatchedFile, cells: Cells, types: Mapping[str, str], numbered: bool) -> str:
    columns = ", ".join(
        f"{_cell(file, column, types) or _raw(matched, file, cells, column)} as {identifier(f'cell_{column.name}')}, "
        f"{_raw(matched, file, cells, column)} as {identifier(f'raw_{column.name}')}"
        for column in matched.table.columns
    )
    record, rows = ("record, ", cells.numbered) if numbered else ("", cells.sql)
    return f"select {literal(file.name)} as file, {record}{columns} from {rows}"


def _cell(file: MatchedFile, column: Column, types: Mapping[str, str]) -> str | None:
    """SQL of a cell as it lies, where it is of the one plain type of its column."""
    if column.name not in types:
        return None
    place = file.columns.get(column.name)
    return f"cast(null as {types[column.name]})" if place is None else f"c{place}"


def _raw(matched: MatchedTable, file: MatchedFile, cells: Cells, column: Column) -> str:
    if column.name in matched.source.constants:
        return _trimmed(literal(matched.source.constants[column.name]))
    if column.name not in file.columns:
        return "cast(null as varchar)"
    place = file.columns[column.name]
    cell = f"c{place}"
    if cells.types:
        cell = as_text(cell, cells.types[place], column, matched.dialect)
    return _trimmed(cell)


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
