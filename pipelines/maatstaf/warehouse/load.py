"""Loads a delivery: reads, guards, checks and writes one immutable snapshot, or changes nothing."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from maatstaf.sources import Delivery
from maatstaf.warehouse.checking import BrokenRule, only_known_rules
from maatstaf.warehouse.comparing import earlier_snapshot, write_changes
from maatstaf.warehouse.digest import content_key
from maatstaf.warehouse.duckdb_engine import Builder
from maatstaf.warehouse.groups import only_known_groups, smallest_groups
from maatstaf.warehouse.guarding import Flag
from maatstaf.warehouse.intake import Intake, TableIntake, account, refuses_all, why_all
from maatstaf.warehouse.judging import Judged, judge, naming
from maatstaf.warehouse.matching import DeliveryRefused, only_unchanged
from maatstaf.warehouse.placing import UNFINISHED, changing, put_in_place, remove
from maatstaf.warehouse.reference_codes import match_as_of
from maatstaf.warehouse.relations import forget_cells, headings_of
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
        prepare(builder)
        judged = judge(builder, matched, as_of, settings.rules)
        build_sets(builder, matched)
        _write(builder, [one for name, one in judged.items() if name in settings.groups.columns])
        only_unchanged(matched)
        broken, flags = _told(judged)
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
        prepare(builder)
        judged = judge(builder, matched, as_of, settings.rules)
        broken, flags = _told(judged)
        if refuses_all(broken):
            raise DeliveryRefused(why_all(broken))
        only_unchanged(matched)
        builder.allow_spilling()
        build_sets(builder, matched)
        _write(builder, judged.values())
        only_unchanged(matched)
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


def _told(judged: Mapping[str, Judged]) -> tuple[tuple[BrokenRule, ...], tuple[Flag, ...]]:
    tables = judged.values()
    return tuple(rule for one in tables for rule in one.rules), tuple(flag for one in tables for flag in one.flags)


def _write(builder: Builder, judged: Iterable[Judged]) -> None:
    """Writes the accepted rows of tables, and forgets what was kept of them in memory."""
    for one in judged:
        with naming(builder, one.laid.matched):
            write_table(builder, one)
        forget_cells(builder, one.laid.matched)


def _nothing_lost(builder: Builder, tables: Sequence[TableIntake]) -> None:
    """Counts what was written: every row that was read and not refused must be there once."""
    for name in {one.table for one in tables}:
        expected = sum(one.loaded for one in tables if one.table == name)
        (written,) = builder.rows(f"select count(*) from snapshot.delivered.{name}")[0]
        if written != expected:
            raise DeliveryRefused(f"{name}: {expected} rows were accepted but {written} written; nothing was changed")
