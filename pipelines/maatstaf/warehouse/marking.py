"""Looks at every row once and keeps in memory what it showed: a few bytes a row, and for the guard one key in 32."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from maatstaf.contracts import Check, identifier, key_hash, literal, offending_keys
from maatstaf.guard import part
from maatstaf.sources import UnreadableFile
from maatstaf.warehouse.duckdb_engine import Builder
from maatstaf.warehouse.matching import DeliveryRefused, MatchedFile, MatchedTable
from maatstaf.warehouse.reading import FEW, FIRST_ROWS, Laid, known_sql, plain_types, text_sql, valued_sql
from maatstaf.warehouse.relations import Cells, cells_of

#: The engine's numbers, by how many bits they hold.
NUMBERS = {8: "utinyint", 16: "usmallint", 32: "uinteger", 64: "ubigint"}
#: Of how many rows the keys are laid side by side at a time, so that memory stays bounded.
KEYS_AT_A_TIME = 4_000_000


def lay(builder: Builder, matched: MatchedTable, seen: Mapping[str, str]) -> Laid:
    """Makes ``text_<table>`` and ``numbered_<table>``, and for columns with few cells what is known of those.

    Args:
        builder: the build.
        matched: the table.
        seen: what the guard asks of each row: its name, and its SQL over ``raw_<column>``.

    Raises:
        DeliveryRefused: a file of the table cannot be read.
    """
    table = matched.table

    def cells(file: MatchedFile) -> Cells:
        try:
            return cells_of(builder, matched, file)
        except UnreadableFile as error:
            raise DeliveryRefused(f"{table.name}: {file.name}, line {error.line}: {error.rule}") from None

    read = {file.name: cells(file) for file in matched.files}
    types = plain_types(matched, read)
    builder.run(f"create temp view text_{table.name} as {text_sql(matched, read, types)}")
    builder.run(f"create temp view numbered_{table.name} as {text_sql(matched, read, types, numbered=True)}")
    builder.run(f"create temp table first_rows as select * from text_{table.name} limit {FIRST_ROWS}")
    few = {column.name for column in Laid(matched, types, (), seen).coded}
    if builder.rows("select count(*) from first_rows")[0][0] >= FIRST_ROWS:
        cells_in = ", ".join(f"count(distinct {identifier(f'cell_{column.name}')})" for column in table.columns)
        counts = zip(table.columns, builder.rows(f"select {cells_in} from first_rows")[0], strict=True)
        few |= {column.name for column, count in counts if count <= FEW}
    laid = Laid(matched, types, few, seen)
    for column in table.columns:
        if column.name in few:
            builder.run(f"create temp table {laid.known(column)} as {known_sql(laid, column, 'first_rows')}")
    builder.run("drop table first_rows")
    return laid


def mark(builder: Builder, laid: Laid, delivered: Collection[str], checks: Sequence[Check]) -> tuple[Check, ...]:
    """Makes ``marks_<table>``: of each row its ``file``, a hash of its ``key``, and what the guard asks of it.

    All codes and lists of the table are known afterwards.

    Args:
        builder: the build.
        laid: the table.
        delivered: the tables to which references are followed.
        checks: the rules that a row can break by itself, or by what it refers to.

    Returns:
        Those of ``checks`` that some row breaks.
    """
    name, text = f"marks_{laid.table.name}", f"text_{laid.table.name}"
    bits = " + ".join(f"case when {check.offends} then {1 << place} else 0 end" for place, check in enumerate(checks))
    asked = {
        "file": f"cast(file as enum({', '.join(literal(file.name) for file in laid.matched.files)}))",
        "key": key_hash(laid.table),
        "broken": f"cast({bits} as {next(number for width, number in NUMBERS.items() if len(checks) < width)})",
        **{seen: seen for seen in laid.seen},
        **{name: sql for column in laid.parted for name, sql in part(column).items()},
        **{is_new: is_new for column in laid.coded if (is_new := identifier(f"is_new_{column.name}"))},
    }
    rows = valued_sql(laid, text, delivered)
    builder.keep(name, f"select {', '.join(f'{sql} as {one}' for one, sql in asked.items())} from ({rows})")
    builder.run(f"create temp view {name} as select * from {builder.kept(name)}")
    broken, unknown = builder.rows(f"select coalesce(bit_or(broken), 0) from {name}")[0][0], _unknown(builder, laid)
    of_codes = {column.name: column.kind.rule for column in laid.coded}

    def breaks(place: int, check: Check) -> bool:
        if of_codes.get(check.column) == check.rule:
            return check.column in unknown
        return bool(broken >> place & 1)

    return tuple(check for place, check in enumerate(checks) if breaks(place, check))


def _unknown(builder: Builder, laid: Laid) -> set[str]:
    """Makes all codes and lists of the table known, and gives the columns in which some are of no code list."""
    name, text = laid.table.name, f"text_{laid.table.name}"
    if not laid.coded:
        return set()
    new = ", ".join(f"bool_or({identifier(f'is_new_{column.name}')})" for column in laid.coded)
    for column, is_new in zip(laid.coded, builder.rows(f"select {new} from marks_{name}")[0], strict=True):
        if is_new:
            cell, known = identifier(f"cell_{column.name}"), laid.known(column)
            others = f"(select {cell} from {text} where {cell} not in (select cell from {known}))"
            builder.run(f"insert into {known} {known_sql(laid, column, others)}")
    wrong = ", ".join(
        f"(select bool_or(raw is not null and stored is null) from {laid.known(column)})" for column in laid.coded
    )
    found = builder.rows(f"select {wrong}")[0]
    return {column.name for column, is_wrong in zip(laid.coded, found, strict=True) if is_wrong}


def has_repeated(builder: Builder, laid: Laid) -> bool:
    """Whether a key of the table stands more than once; makes ``repeated_<table>`` of the rows with such a key.

    Hashes are laid side by side in parts, and of the few that stand twice the keys themselves.
    """
    table = laid.table
    twice, repeated = f"twice_{table.name}", f"repeated_{table.name}"
    builder.run(f"create temp table {twice} (key ubigint)")
    rows = builder.rows(f"select count(*) from marks_{table.name}")[0][0]
    parts = 1 + rows // KEYS_AT_A_TIME
    for number in range(parts):
        builder.run(
            f"insert into {twice} select key from marks_{table.name} where key % {parts} = {number} "
            "group by key having count(*) > 1"
        )
    if not builder.rows(f"select count(*) from {twice}")[0][0]:
        return False
    valued = f"({valued_sql(laid, f'numbered_{table.name}')})"
    builder.run(f"create temp table {repeated} as {offending_keys(table, valued, twice)}")
    return builder.rows(f"select count(*) from {repeated}")[0][0] > 0
