"""Gives a snapshot its key: a digest of the rows, the same in whatever order or dialect they came."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping
from datetime import date

from maatstaf.contracts import TABLES, Column, ManyOf, Table
from maatstaf.warehouse.duckdb_engine import Builder
from maatstaf.warehouse.scheduling import ScheduleRow
from maatstaf.warehouse.settings import Settings

KEY_SIGNS = 12
#: Counts up when the shape of a snapshot changes, so that an old file is not taken for a new one.
SHAPE = 4


def content_key(
    builder: Builder,
    as_of: date,
    refused: Mapping[str, int],
    settings: Settings,
    schedule: Collection[ScheduleRow],
) -> str:
    """The first twelve hexadecimal signs of the digest of what a snapshot says.

    Args:
        builder: the build, its rows written.
        as_of: the day of the extract.
        refused: the number of refused rows of each delivered table; a table that is absent was not delivered,
            which is not the same as delivered without rows.
        settings: of these the royal days, on which the tabulated calendars depend, and the groups, whose sizes stand
            in the snapshot.
        schedule: the retention schedule in force, on which the ends of holdings depend.
    """
    decreed = " ".join(day.isoformat() for day in sorted(settings.royal_days))
    grouped = f"{settings.groups.threshold} {sorted(settings.groups.columns.items())}"
    digest = hashlib.sha256(f"{SHAPE} {as_of.isoformat()} {decreed} {grouped}".encode())
    for rule in schedule:
        digest.update(repr(rule).encode())
    for table in TABLES.values():
        rows, total = builder.rows(_digest_sql(table))[0]
        digest.update(f" {table.name} {rows} {total} {refused.get(table.name, 'absent')}".encode())
    return digest.hexdigest()[:KEY_SIGNS]


def _digest_sql(table: Table) -> str:
    """Counts the rows and adds up a number per row, which no order of rows changes."""
    cells = ", ".join(_written(column) for column in table.columns)
    sets = " ".join(
        f"left join set_of_{column.kind.code_list} as set_{column.name} "
        f"on set_{column.name}.set_id = rows.{column.stored_name}"
        for column in table.columns
        if isinstance(column.kind, ManyOf)
    )
    number = f"cast(md5_number(concat_ws(chr(31), {cells})) >> 64 as hugeint)"
    return f"select count(*), coalesce(sum({number}), 0) from snapshot.delivered.{table.name} as rows {sets}"


def _written(column: Column) -> str:
    value = f"set_{column.name}.codes" if isinstance(column.kind, ManyOf) else f"rows.{column.name}"
    return f"coalesce(cast({value} as varchar), chr(30))"
