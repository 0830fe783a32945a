"""Loads a delivery: reads, guards, checks and writes one immutable snapshot, or changes nothing."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from maatstaf.contracts import ManyOf
from maatstaf.guard import inspect
from maatstaf.policy import Policy, ScheduleEntry
from maatstaf.sources import Delivery, UnreadableFile, line_of_broken_row
from maatstaf.warehouse.checking import Refusal, counted, find_refusals, refusals_of
from maatstaf.warehouse.digest import content_key
from maatstaf.warehouse.duckdb_engine import BrokenRow, Builder
from maatstaf.warehouse.engine import Clocks
from maatstaf.warehouse.matching import DeliveryRefused, MatchedFile, MatchedTable, match
from maatstaf.warehouse.reading import lists_sql, reading_sql, text_sql
from maatstaf.warehouse.scheduling import admit_schedule, write_retention
from maatstaf.warehouse.sets import build_sets
from maatstaf.warehouse.snapshots import snapshot_path
from maatstaf.warehouse.writing import prepare, write_absent_tables, write_intake, write_law, write_table

USUAL = Clocks()

Schedule = Sequence[ScheduleEntry]


@dataclass(frozen=True)
class TableIntake:
    """What became of one delivered table: ``read = loaded + refused``, counted in rows."""

    table: str
    file: str
    read: int
    loaded: int
    refused: int


@dataclass(frozen=True)
class Intake:
    """What became of a delivery.

    Attributes:
        as_of: its as-of date.
        key: digest of its content; empty when it was only checked.
        path: the snapshot; None when it was only checked.
        is_new: whether the load made a snapshot that was not there yet.
        tables: per file what was read, loaded and refused.
        refusals: every refused row with line, column and rule; a row may stand more than once.
        unread: table, file and heading of the columns that were not read.
    """

    as_of: date
    key: str
    path: Path | None
    is_new: bool
    tables: tuple[TableIntake, ...]
    refusals: tuple[Refusal, ...]
    unread: tuple[tuple[str, str, str], ...]


def check(
    delivery: Delivery,
    as_of: date,
    royal_days: frozenset[date] = frozenset(),
    clocks: Clocks = USUAL,
    schedule: Schedule | None = None,
) -> Intake:
    """Reads and checks a delivery and writes nothing.

    Raises:
        DeliveryRefused: the delivery cannot be loaded at all.
        SourcesError: its mapping asks for something that does not exist.
        PolicyError: the schedule names a data category or an event that does not exist.
    """
    return _build(delivery, as_of, royal_days, clocks, schedule, None)


def load(
    delivery: Delivery,
    as_of: date,
    warehouse: Path,
    royal_days: frozenset[date] = frozenset(),
    clocks: Clocks = USUAL,
    schedule: Schedule | None = None,
) -> Intake:
    """Makes the snapshot of a delivery; the same content as of the same day is the same snapshot.

    Args:
        delivery: the delivery.
        as_of: the day of the extract.
        warehouse: the folder of snapshots; made when it is not there.
        royal_days: days equated with holidays by royal decree, for the calendar of the court.
        clocks: the deadline rules in force, under which terms are reckoned beforehand. They are no part of the
            content: under others the engine reckons anew.
        schedule: the retention rules for the data categories for which the delivery brings none; by default
            those that Maatstaf ships. They are content: under others the same rows are another snapshot.

    Raises:
        DeliveryRefused: the delivery cannot be loaded at all; nothing was changed.
        SourcesError: its mapping asks for something that does not exist.
        PolicyError: the schedule names a data category or an event that does not exist.
    """
    warehouse.mkdir(parents=True, exist_ok=True)
    building = warehouse / f".building-{os.getpid()}-{secrets.token_hex(4)}.duckdb"
    try:
        intake = _build(delivery, as_of, royal_days, clocks, schedule, building)
        path = snapshot_path(warehouse, as_of, intake.key)
        is_new = not path.exists()
        if is_new:
            building.replace(path)
    finally:
        for rest in (building, building.with_suffix(".duckdb.wal")):
            rest.unlink(missing_ok=True)
    return Intake(as_of, intake.key, path, is_new, intake.tables, intake.refusals, intake.unread)


def _build(
    delivery: Delivery,
    as_of: date,
    royal_days: frozenset[date],
    clocks: Clocks,
    schedule: Schedule | None,
    target: Path | None,
) -> Intake:
    default = admit_schedule(Policy().retention if schedule is None else schedule)
    matched = match(delivery)
    builder = Builder(target)
    try:
        prepare(builder)
        for table in matched.values():
            with _naming(table):
                _read(builder, table)
        build_sets(builder, matched)
        for table in matched.values():
            with _naming(table):
                find_refusals(builder, table, matched, as_of)
                write_table(builder, table)
        write_absent_tables(builder, matched)
        write_law(builder, as_of, royal_days, clocks)
        in_force = write_retention(builder, default)
        tables, refusals, unread = _account(builder, matched)
        _nothing_lost(builder, tables)
        refused = {name: sum(one.refused for one in tables if one.table == name) for name in matched}
        key = content_key(builder, as_of, refused, royal_days, in_force)
        write_intake(builder, key, as_of, clocks, tables, refusals, unread)
    finally:
        builder.close()
    return Intake(as_of, key, None, False, tables, refusals, unread)


@contextmanager
def _naming(table: MatchedTable) -> Iterator[None]:
    """Says of which file and line it is that the engine could not read a row."""
    try:
        yield
    except BrokenRow:
        for file in table.files:
            if line := line_of_broken_row(file.path, table.dialect):
                rule = "the row has not the cells of the header, or a quote in it is not closed"
                raise DeliveryRefused(f"{table.table.name}: {file.name}, line {line}: {rule}") from None
        rule = "its lines end in different ways, or one of them is longer than 1 MiB"
        raise DeliveryRefused(f"{table.table.name}: {_names(table)}: {rule}") from None


def _read(builder: Builder, matched: MatchedTable) -> None:
    """Makes the relation ``read_<table>``, once the guard has judged its columns; nothing is written yet."""
    name = matched.table.name

    def address(file: MatchedFile) -> str:
        try:
            return builder.recode(file.path, matched.dialect.encoding)
        except UnreadableFile as error:
            raise DeliveryRefused(f"{name}: {file.name}, line {error.line}: {error.rule}") from None

    builder.run(f"create temp view text_{name} as {text_sql(matched, address)}")
    if suspicions := inspect(matched.table, f"text_{name}", lambda sql: builder.rows(sql)[0]):
        raise DeliveryRefused(f"{name}: {_names(matched)}: " + "; ".join(str(suspicion) for suspicion in suspicions))
    for column in matched.table.columns:
        if isinstance(column.kind, ManyOf):
            builder.run(f"create temp table lists_of_{name}_{column.name} as {lists_sql(matched, column)}")
    builder.run(f"create temp view read_{name} as {reading_sql(matched)}")


def _nothing_lost(builder: Builder, tables: Sequence[TableIntake]) -> None:
    """Counts what was written: every row that was read and not refused must be there once."""
    for name in {one.table for one in tables}:
        expected = sum(one.loaded for one in tables if one.table == name)
        (written,) = builder.rows(f"select count(*) from snapshot.delivered.{name}")[0]
        if written != expected:
            raise DeliveryRefused(f"{name}: {expected} rows were accepted but {written} written; nothing was changed")


def _names(table: MatchedTable) -> str:
    return ", ".join(file.name for file in table.files)


def _account(
    builder: Builder, matched: Mapping[str, MatchedTable]
) -> tuple[tuple[TableIntake, ...], tuple[Refusal, ...], tuple[tuple[str, str, str], ...]]:
    tables = tuple(
        TableIntake(name, file, read, read - refused, refused)
        for name, table in matched.items()
        for file, read, refused in counted(builder, table)
    )
    refusals = tuple(refusal for table in matched.values() for refusal in refusals_of(builder, table))
    unread = tuple(
        (name, file.name, heading) for name, table in matched.items() for file in table.files for heading in file.unread
    )
    return tables, refusals, unread
