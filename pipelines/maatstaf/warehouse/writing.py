"""Writes a snapshot: the accepted rows, the law as tables, and the account of the intake."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import astuple
from datetime import date, timedelta
from typing import TYPE_CHECKING

from maatstaf.contracts import TABLES, Column, Day, ManyOf, Table, identifier
from maatstaf.warehouse import tabulate
from maatstaf.warehouse.duckdb_engine import Builder
from maatstaf.warehouse.engine import Clocks
from maatstaf.warehouse.reckoning import reckon_terms

if TYPE_CHECKING:
    from maatstaf.warehouse.checking import BrokenRule, Refusal
    from maatstaf.warehouse.groups import SmallestGroups
    from maatstaf.warehouse.guarding import Flag
    from maatstaf.warehouse.intake import TableIntake
    from maatstaf.warehouse.judging import Judged
    from maatstaf.warehouse.reference_codes import ReferenceIntake
    from maatstaf.warehouse.settings import Settings

#: How far beyond the as-of date the days are tabulated: a term of three months, paused and rolled.
DAYS_AHEAD = 400
#: How far before the as-of date, so that a trend of thirteen months finds its days in any delivery.
DAYS_BACK = 800


def prepare(builder: Builder) -> None:
    """Makes the schemas of a snapshot and its tables of the intake."""
    for schema in ("delivered", "tabulated", "intake"):
        builder.run(f"create schema snapshot.{schema}")
    builder.run("create table snapshot.intake.snapshot (key varchar, as_of date, calendar varchar, pauses varchar)")
    builder.run(
        "create table snapshot.intake.files "
        "(table_name varchar, file varchar, read bigint, loaded bigint, refused bigint)"
    )
    builder.run(
        "create table snapshot.intake.refusals "
        "(table_name varchar, file varchar, line bigint, column_name varchar, rule varchar)"
    )
    builder.run(
        "create table snapshot.intake.broken_rules "
        "(table_name varchar, file varchar, column_name varchar, rule varchar, refuses varchar, rows bigint)"
    )
    builder.run("create table snapshot.intake.unread_columns (table_name varchar, file varchar, heading varchar)")
    builder.run(
        "create table snapshot.intake.flags "
        "(table_name varchar, column_name varchar, kind varchar, found bigint, filled bigint)"
    )
    builder.run(
        "create table snapshot.intake.groups (table_name varchar, without varchar, columns bigint, smallest bigint, "
        "groups bigint, small_groups bigint, small_rows bigint, threshold bigint)"
    )


def write_table(builder: Builder, judged: Judged) -> None:
    """Writes the accepted rows of a table, straight from where they were delivered.

    Args:
        builder: the build; the guard has passed every table of the delivery.
        judged: the table.
    """
    table = judged.laid.table
    _create(builder, table)
    columns = ", ".join(
        f"set_{column.name}.set_id" if isinstance(column.kind, ManyOf) else f"rows.{identifier(column.name)}"
        for column in table.columns
    )
    sets = " ".join(
        f"left join set_of_{column.kind.code_list} as set_{column.name} on set_{column.name}.codes = rows.{column.name}"
        for column in table.columns
        if isinstance(column.kind, ManyOf)
    )
    builder.run(
        f"insert into snapshot.delivered.{table.name} select {columns} from ({judged.accepted_sql()}) as rows {sets}"
    )


def write_absent_tables(builder: Builder, delivered: Collection[str]) -> None:
    """Makes the tables that were not delivered, empty, so that every snapshot has one shape."""
    for table in TABLES.values():
        if table.name not in delivered:
            _create(builder, table)


def write_law(builder: Builder, as_of: date, settings: Settings) -> None:
    """Tabulates calendars, clocks and the terms of requests for the days that this delivery needs."""
    first, last = _span(builder, as_of, [TABLES["requests"], TABLES["request_pauses"], TABLES["complaints"]])
    for columns, rows in (
        (tabulate.DAYS, tabulate.days(first, last)),
        (tabulate.WORKING_DAYS, tabulate.working_days(first, last, settings.royal_days)),
        (tabulate.CLOCKS, tabulate.clocks()),
    ):
        builder.run(f"create table snapshot.tabulated.{columns}")
        builder.fill(f"snapshot.tabulated.{columns.split(' ')[0]}", rows)
    builder.run("use snapshot")
    reckon_terms(builder.run, settings.clocks, "table tabulated.request_terms")
    builder.run("use memory")


def write_intake(
    builder: Builder,
    key: str,
    as_of: date,
    clocks: Clocks,
    tables: Sequence[TableIntake],
    broken: Sequence[BrokenRule],
    refusals: Sequence[Refusal],
    unread: Sequence[tuple[str, str, str]],
) -> None:
    """Writes the account of the delivery beside its rows."""
    builder.fill("snapshot.intake.snapshot", [(key, as_of, clocks.calendar, clocks.pauses)])
    builder.fill("snapshot.intake.files", [(t.table, t.file, t.read, t.loaded, t.refused) for t in tables])
    builder.fill(
        "snapshot.intake.broken_rules", [(b.table, b.file, b.column, b.rule, b.refuses, b.rows) for b in broken]
    )
    builder.fill("snapshot.intake.refusals", [(r.table, r.file, r.line, r.column, r.rule) for r in refusals])
    builder.fill("snapshot.intake.unread_columns", unread)


def write_reference_lists(builder: Builder, references: Sequence[ReferenceIntake]) -> None:
    """Writes what reference files added to the code lists: codes of a public standard and lines, no rows."""
    builder.run(
        "create table snapshot.intake.reference_lists "
        "(code_list varchar, file varchar, valid bigint, unmapped varchar, refused_lines varchar)"
    )
    builder.fill(
        "snapshot.intake.reference_lists",
        [
            (
                one.code_list,
                one.file,
                one.valid,
                ", ".join(one.unmapped),
                ", ".join(str(line) for line in sorted({refusal.line for refusal in one.refusals})),
            )
            for one in references
        ],
    )


def write_warnings(builder: Builder, flags: Sequence[Flag], groups: Sequence[SmallestGroups]) -> None:
    """Writes what was loaded and may single out a person: flagged columns and smallest groups."""
    builder.fill("snapshot.intake.flags", [astuple(flag) for flag in flags])
    builder.fill("snapshot.intake.groups", [astuple(one) for one in groups])


def _create(builder: Builder, table: Table) -> None:
    columns = ", ".join(f"{identifier(column.stored_name)} {_type(column)}" for column in table.columns)
    builder.run(f"create table snapshot.delivered.{table.name} ({columns})")


def _type(column: Column) -> str:
    return "integer" if isinstance(column.kind, ManyOf) else column.kind.sql_type


def _span(builder: Builder, as_of: date, tables: Sequence[Table]) -> tuple[date, date]:
    """The days from the earliest in ``tables`` until well after the as-of date."""
    columns = [
        f"select min({column.name}) as day from snapshot.delivered.{table.name}"
        for table in tables
        for column in table.columns
        if isinstance(column.kind, Day)
    ]
    (earliest,) = builder.rows(f"select min(day) from ({' union all '.join(columns)})")[0]
    back = as_of - timedelta(days=DAYS_BACK)
    return min(earliest or back, back), as_of + timedelta(days=DAYS_AHEAD)
