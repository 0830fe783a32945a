"""Lays a delivery beside the one before it, in counts alone: by table and month, what came and what went."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from pathlib import Path

from maatstaf.contracts import TABLES, Table, identifier, literal
from maatstaf.warehouse.duckdb_engine import Builder
from maatstaf.warehouse.engine import EngineError
from maatstaf.warehouse.snapshots import SnapshotFile, snapshots


def earlier_snapshot(warehouse: Path, as_of: date) -> SnapshotFile | None:
    """The newest snapshot of a day before ``as_of``; None where there is none."""
    return next((one for one in reversed(snapshots(warehouse)) if one.as_of < as_of), None)


def write_changes(builder: Builder, delivered: Collection[str], earlier: SnapshotFile | None) -> None:
    """Writes what changed since the earlier delivery: ``intake.earlier`` and ``intake.changes``.

    It is written at the load and not asked at a report, so that a month can be rendered again when the earlier
    snapshot is gone. An earlier snapshot that cannot be read is as one that is not there.

    Args:
        builder: the build, its rows written.
        delivered: the tables of the delivery.
        earlier: the snapshot to compare with.
    """
    builder.run("create table snapshot.intake.earlier (key varchar, as_of date)")
    builder.run(
        "create table snapshot.intake.changes (table_name varchar, month varchar, "
        "rows_now bigint, rows_before bigint, appeared bigint, vanished bigint)"
    )
    if earlier is None:
        return
    try:
        with builder.reading(earlier.path, "earlier"):
            before = {name for (name,) in builder.rows("select distinct table_name from earlier.intake.files")}
            for table in TABLES.values():
                if table.name in delivered and table.name in before:
                    builder.run(f"insert into snapshot.intake.changes {_changes_sql(table)}")
    except EngineError:
        builder.run("delete from snapshot.intake.changes")
        return
    builder.fill("snapshot.intake.earlier", [(earlier.key, earlier.as_of)])


def _changes_sql(table: Table) -> str:
    """By month of its main day: rows now and before, keys that are new and keys that are gone."""
    keys = [identifier(column) for column in table.key]
    month = f"strftime({identifier(table.main_day)}, '%Y-%m')" if table.main_day else "cast(null as varchar)"
    same = " and ".join(f"own.{key} = other.{key}" for key in keys)
    now, before = f"snapshot.delivered.{table.name}", f"earlier.delivered.{table.name}"
    parts = (
        (1, now),
        (2, before),
        (3, f"{now} as own anti join {before} as other on {same}"),
        (4, f"{before} as own anti join {now} as other on {same}"),
    )
    counted = " union all ".join(
        f"select {month} as month, {part} as part, count(*) as rows from {rows} group by 1" for part, rows in parts
    )
    counts = ", ".join(f"coalesce(sum(rows) filter (part = {part}), 0)" for part, _ in parts)
    return f"select {literal(table.name)}, month, {counts} from ({counted}) group by month"
