"""Loads a delivery: reads, guards, checks and writes one immutable snapshot, or changes nothing."""

from __future__ import annotations

import os
import secrets
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from maatstaf.contracts import TABLES, ManyOf
from maatstaf.sources import Delivery, UnreadableFile
from maatstaf.warehouse.checking import (
    BrokenRule,
    broken_rules,
    broken_sql,
    find_conflicts,
    find_refusals,
    only_known_rules,
    refused_files,
)
from maatstaf.warehouse.comparing import earlier_snapshot, write_changes
from maatstaf.warehouse.digest import content_key
from maatstaf.warehouse.duckdb_engine import BrokenRow, Builder
from maatstaf.warehouse.engine import EngineError
from maatstaf.warehouse.groups import only_known_groups, smallest_groups
from maatstaf.warehouse.guarding import Flag, guard_refused, guard_text
from maatstaf.warehouse.intake import Intake, TableIntake, account, refuses_all, why_all
from maatstaf.warehouse.matching import DeliveryRefused, MatchedFile, MatchedTable
from maatstaf.warehouse.placing import UNFINISHED, changing, put_in_place, remove
from maatstaf.warehouse.reading import lists_sql, reading_sql, text_sql
from maatstaf.warehouse.reference_codes import match_as_of
from maatstaf.warehouse.relations import DAMAGED, Cells, cells_of, damaged_parquet, forget_cells, headings_of
from maatstaf.warehouse.scheduling import admit_schedule, write_retention
from maatstaf.warehouse.sets import build_sets
from maatstaf.warehouse.settings import Settings
from maatstaf.warehouse.snapshots import snapshot_path
from maatstaf.warehouse.writing import (
    prepare,
    write_absent_tables,
    write_intake,
    write_law,
    write_reference_lists,
    write_table,
    write_warnings,
)

#: The tables whose keys others refer to: all that a check needs to keep.
REFERRED_TO = {reference.table for table in TABLES.values() for reference in table.references}
#: The settings of no policy: a row that breaks a rule is refused, and no groups are counted.
USUAL = Settings()


def check(delivery: Delivery, as_of: date, settings: Settings = USUAL) -> Intake:
    """Reads and checks a delivery and writes nothing; of its rows it keeps what others refer to and groups need.

    Args:
        delivery: the delivery.
        as_of: the day of the extract.
        settings: what the policy says about taking it in.

    Raises:
        DeliveryRefused: the delivery cannot be loaded at all.
        PolicyError: the policy names a rule, table, column, data category or event that does not exist.
        SourcesError: its mapping asks for something that does not exist.
    """
    _only_known_names(settings)
    builder = Builder(None)
    try:
        matched, references = match_as_of(delivery, as_of, partial(headings_of, builder))
        kept = (REFERRED_TO | set(settings.groups.columns)) & set(matched)
        broken, flags = _judge(builder, matched, as_of, settings, kept)
        groups = tuple(smallest_groups(builder, matched, settings.groups))
        tables, refusals, unread = account(builder, matched, broken)
    finally:
        builder.close()
    return Intake(as_of, "", None, False, tables, broken, refusals, unread, references, flags, groups)


def load(delivery: Delivery, as_of: date, warehouse: Path, settings: Settings = USUAL) -> Intake:
    """Makes the snapshot of a delivery; the same content as of the same day is the same snapshot.

    Args:
        delivery: the delivery.
        as_of: the day of the extract.
        warehouse: the folder of snapshots; made when it is not there.
        settings: what the policy says about taking it in.

    Raises:
        DeliveryRefused: the delivery cannot be loaded at all, or policy refuses it; nothing was changed.
        PolicyError: the policy names a rule, table, column, data category or event that does not exist.
        WarehouseBusy: another load or purge is at work in the warehouse; nothing was changed.
        SourcesError: its mapping asks for something that does not exist.
    """
    _only_known_names(settings)
    building = warehouse / f"{UNFINISHED}{os.getpid()}-{secrets.token_hex(4)}.duckdb"
    with changing(warehouse):
        try:
            intake = _build(delivery, as_of, settings, building)
            path = snapshot_path(warehouse, as_of, intake.key)
            is_new = not path.exists()
            if is_new:
                put_in_place(building, path)
        finally:
            for rest in warehouse.glob(f"{building.stem}*"):
                remove(rest)
    return replace(intake, path=path, is_new=is_new)


def _only_known_names(settings: Settings) -> None:
    only_known_rules(settings.rules)
    only_known_groups(settings.groups)
    admit_schedule(settings.schedule)


def _build(delivery: Delivery, as_of: date, settings: Settings, building: Path) -> Intake:
    builder = Builder(building)
    try:
        matched, references = match_as_of(delivery, as_of, partial(headings_of, builder))
        broken, flags = _judge(builder, matched, as_of, settings, matched)
        if refuses_all(broken):
            raise DeliveryRefused(why_all(broken))
        write_absent_tables(builder, matched)
        write_law(builder, as_of, settings)
        schedule = write_retention(builder, admit_schedule(settings.schedule))
        tables, refusals, unread = account(builder, matched, broken)
        _nothing_lost(builder, tables)
        refused = {name: sum(one.refused for one in tables if one.table == name) for name in matched}
        groups = tuple(smallest_groups(builder, matched, settings.groups))
        key = content_key(builder, as_of, refused, settings, schedule)
        write_intake(builder, key, as_of, settings.clocks, tables, broken, refusals, unread)
        write_reference_lists(builder, references)
        write_warnings(builder, flags, groups)
        write_changes(builder, matched, earlier_snapshot(building.parent, as_of))
        builder.finish()
    finally:
        builder.close()
    return Intake(as_of, key, None, False, tables, broken, refusals, unread, references, flags, groups)


def _judge(
    builder: Builder, matched: Mapping[str, MatchedTable], as_of: date, settings: Settings, kept: Collection[str]
) -> tuple[tuple[BrokenRule, ...], tuple[Flag, ...]]:
    """Reads and guards every table, then finds what breaks a rule; writes the accepted rows of the tables in ``kept``.

    Nothing is written, nor spilled to the disk, before the guard has judged all of them.
    """
    prepare(builder)
    flags: list[Flag] = []
    for table in matched.values():
        with _naming(builder, table):
            flags += _read(builder, table, as_of)
    builder.allow_spilling()
    build_sets(builder, matched)
    broken: list[BrokenRule] = []
    for name, table in matched.items():
        with _naming(builder, table):
            find_conflicts(builder, table, matched)
            broken += broken_rules(builder, table, settings.rules)
            if name in kept:
                write_table(builder, table, refused_files(name, broken))
    return tuple(broken), tuple(flags)


@contextmanager
def _naming(builder: Builder, table: MatchedTable) -> Iterator[None]:
    """Says of which file, and where it can of which line, it is that the engine could not read a row."""
    try:
        yield
    except BrokenRow:
        for file in table.files:
            if line := file.input.broken_line():
                rule = (
                    "the row has not the cells of the header, a quote in it is not closed, or it is longer than 1 MiB"
                )
                raise DeliveryRefused(f"{table.table.name}: {file.name}, line {line}: {rule}") from None
        rule = "its lines end in different ways, or one of them is longer than 1 MiB"
        raise DeliveryRefused(f"{table.table.name}: {table.file_names}: {rule}") from None
    except EngineError:
        if damaged := damaged_parquet(builder, table):
            raise DeliveryRefused(f"{table.table.name}: {damaged}, line 1: {DAMAGED}") from None
        raise


def _read(builder: Builder, matched: MatchedTable, as_of: date) -> tuple[Flag, ...]:
    """Makes ``read_<table>`` and ``refused_<table>`` in memory, once the guard has judged every column.

    What the cells themselves say is forgotten afterwards; nothing is written yet.
    """
    name = matched.table.name

    def cells(file: MatchedFile) -> Cells:
        try:
            return cells_of(builder, matched, file)
        except UnreadableFile as error:
            raise DeliveryRefused(f"{name}: {file.name}, line {error.line}: {error.rule}") from None

    builder.run(f"create temp view text_{name} as {text_sql(matched, cells)}")
    flags = guard_text(builder, matched, as_of)
    for column in matched.table.columns:
        if isinstance(column.kind, ManyOf):
            builder.run(f"create temp table lists_of_{name}_{column.name} as {lists_sql(matched, column)}")
    builder.run(f"create temp table read_{name} as {reading_sql(matched, broken_sql(matched, as_of))}")
    find_refusals(builder, matched, as_of)
    guard_refused(builder, matched, as_of)
    forget_cells(builder, matched)
    return flags


def _nothing_lost(builder: Builder, tables: Sequence[TableIntake]) -> None:
    """Counts what was written: every row that was read and not refused must be there once."""
    for name in {one.table for one in tables}:
        expected = sum(one.loaded for one in tables if one.table == name)
        (written,) = builder.rows(f"select count(*) from snapshot.delivered.{name}")[0]
        if written != expected:
            raise DeliveryRefused(f"{name}: {expected} rows were accepted but {written} written; nothing was changed")
