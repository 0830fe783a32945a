"""Looks at every row once and keeps in memory what it showed: a few bytes a row, and nothing that a cell says."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from maatstaf.contracts import Check, ManyOf, identifier, key_hash, literal, offending_keys
from maatstaf.sources import UnreadableFile
from maatstaf.warehouse.duckdb_engine import Builder
from maatstaf.warehouse.matching import DeliveryRefused, MatchedFile, MatchedTable
from maatstaf.warehouse.reading import FIRST_ROWS, few, known, known_sql, text_sql, valued_sql
from maatstaf.warehouse.relations import Cells, cells_of

#: The engine's numbers, by how many bits they hold.
NUMBERS = {8: "utinyint", 16: "usmallint", 32: "uinteger", 64: "ubigint"}
#: Of how many rows the keys are laid side by side at a time, so that memory stays bounded.
KEYS_AT_A_TIME = 4_000_000


def lay(builder: Builder, matched: MatchedTable) -> None:
    """Makes ``text_<table>``, ``numbered_<table>`` and, for columns with few values, what is known of those.

    Raises:
        DeliveryRefused: a file of the table cannot be read.
    """
    name = matched.table.name

    def cells(file: MatchedFile) -> Cells:
        try:
            return cells_of(builder, matched, file)
        except UnreadableFile as error:
            raise DeliveryRefused(f"{name}: {file.name}, line {error.line}: {error.rule}") from None

    read = {file.name: cells(file) for file in matched.files}
    builder.run(f"create temp view text_{name} as {text_sql(matched, read)}")
    builder.run(f"create temp view numbered_{name} as {text_sql(matched, read, numbered=True)}")
    texts = ", ".join(identifier(f"raw_{column.name}") for column in few(matched))
    if texts:
        builder.run(f"create or replace temp table first_rows as select {texts} from text_{name} limit {FIRST_ROWS}")
    for column in few(matched):
        builder.run(f"create temp table {known(matched, column)} as {known_sql(matched, column, 'first_rows')}")


def mark(
    builder: Builder,
    matched: MatchedTable,
    delivered: Collection[str],
    checks: Sequence[Check],
    seen: Mapping[str, str],
) -> tuple[Check, ...]:
    """Makes ``marks_<table>``: of each row its ``file``, a hash of its ``key``, and what else is asked.

    Lists that are not known yet are known afterwards, so that all lists of the table are.

    Args:
        builder: the build, the table laid.
        matched: the table.
        delivered: the tables to which references are followed.
        checks: the rules that a row can break by itself, or by what it refers to.
        seen: what else is asked of a row: its name, and its SQL over ``raw_<column>``.

    Returns:
        Those of ``checks`` that some row breaks.
    """
    name = f"marks_{matched.table.name}"
    lists = [column for column in few(matched) if isinstance(column.kind, ManyOf)]
    bits = " + ".join(f"case when {check.offends} then {1 << place} else 0 end" for place, check in enumerate(checks))
    asked = {
        "file": f"cast(file as enum({', '.join(literal(file.name) for file in matched.files)}))",
        "key": key_hash(matched.table),
        "broken": f"cast({bits} as {next(number for width, number in NUMBERS.items() if len(checks) < width)})",
        **seen,
        **{is_new: is_new for column in lists if (is_new := identifier(f"is_new_{column.name}"))},
    }
    rows = valued_sql(matched, f"text_{matched.table.name}", delivered)
    builder.keep(name, f"select {', '.join(f'{sql} as {one}' for one, sql in asked.items())} from ({rows})")
    builder.run(f"create temp view {name} as select * from {builder.kept(name)}")
    for column in lists:
        if builder.rows(f"select bool_or({identifier(f'is_new_{column.name}')}) from {name}")[0][0]:
            others = f"(from text_{matched.table.name} where {identifier(f'raw_{column.name}')} not in "
            others += f"(select raw from {known(matched, column)}))"
            builder.run(f"insert into {known(matched, column)} {known_sql(matched, column, others)}")
    broken = builder.rows(f"select coalesce(bit_or(broken), 0) from {name}")[0][0]
    return tuple(check for place, check in enumerate(checks) if broken >> place & 1)


def has_repeated(builder: Builder, matched: MatchedTable) -> bool:
    """Whether a key of the table stands more than once; makes ``repeated_<table>`` of the rows with such a key.

    Hashes are laid side by side in parts, and of the few that stand twice the keys themselves.
    """
    table = matched.table
    twice, repeated = f"twice_{table.name}", f"repeated_{table.name}"
    builder.run(f"create temp table {twice} (key ubigint)")
    rows = builder.rows(f"select count(*) from marks_{table.name}")[0][0]
    parts = 1 + rows // KEYS_AT_A_TIME
    for part in range(parts):
        builder.run(
            f"insert into {twice} select key from marks_{table.name} where key % {parts} = {part} "
            "group by key having count(*) > 1"
        )
    if not builder.rows(f"select count(*) from {twice}")[0][0]:
        return False
    valued = f"({valued_sql(matched, f'numbered_{table.name}')})"
    builder.run(f"create temp table {repeated} as {offending_keys(table, valued, twice)}")
    return builder.rows(f"select count(*) from {repeated}")[0][0] > 0
