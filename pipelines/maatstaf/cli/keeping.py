"""The commands about what is kept: deliveries lists it, purge removes what was kept long enough."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from maatstaf.cli.console import out, remark
from maatstaf.cli.options import a_day, a_period
from maatstaf.cli.workplace import OutOption, WarehouseOption, Workplace
from maatstaf.law import Period
from maatstaf.reporting.editions import rendered_months
from maatstaf.warehouse.keeping import (
    Removal,
    outlived,
    outlived_snapshots,
    remove_with_record,
    snapshot_removal,
    tables_of,
)
from maatstaf.warehouse.placing import changing
from maatstaf.warehouse.snapshots import SnapshotFile, snapshots


def deliveries(
    tables: Annotated[bool, typer.Option("--tables", help="Also the rows of each table.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the list as JSON.")] = False,
    warehouse: WarehouseOption = None,
) -> None:
    """List the snapshots in the warehouse, oldest first: as-of date, key, rows, size, when it was loaded.

    Example: `maatstaf deliveries --tables`
    """
    place = Workplace.here(warehouse)
    found = [_as_data(one) for one in snapshots(place.warehouse)]
    if as_json:
        typer.echo(json.dumps(found, indent=2))
        return
    for one in found:
        rows = "cannot be read" if one["rows"] is None else f"{one['rows']} rows"
        size = f"{one['bytes'] / (1 << 20):.1f} MiB"
        out.print(f"{one['as_of']}  {one['key']}  {rows}  {size}  loaded {one['loaded_at']}", markup=False)
        for name, count in (one["tables"] or {}).items() if tables else ():
            out.print(f"  {name}: {count} rows", markup=False)
    if not found:
        remark(f"there is no snapshot in {place.warehouse}; load a delivery first")


def purge(
    older_than: Annotated[
        Period | None,
        typer.Option(
            "--older-than",
            parser=a_period,
            metavar="PERIOD",
            help="How long to keep, as P24M or P2Y.",
            show_default="keep in intake.toml",
        ),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Tell what would be removed and remove nothing.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Remove without asking.")] = False,
    today: Annotated[
        date | None,
        typer.Option("--as-of", parser=a_day, metavar="DAY", help="Judge as on this day.", show_default="today"),
    ] = None,
    warehouse: WarehouseOption = None,
    reports: OutOption = None,
) -> None:
    """Remove snapshots and reports that were kept long enough, and write down what was removed.

    A snapshot is kept until the period after its as-of date has ended, a report until the period after the last
    day of its month has. The newest snapshot always stays. What is removed is added to `removed.jsonl` in this
    folder: when, what, its day, key, rows and SHA-256, and the period.

    Example: `maatstaf purge --older-than P24M --dry-run`
    """
    place = Workplace.here(warehouse, reports)
    policy = place.read_policy()
    keep = older_than or Period.parse(policy.intake.keep)
    said = f"P{keep.months}M{keep.days}D ({'--older-than' if older_than else 'intake.toml'})"
    now = datetime.now().astimezone()
    found = list(_kept_long_enough(place, keep, today or now.date()))
    for _, removal in found:
        rows = f", {removal.rows} rows" if removal.rows is not None else ""
        verb = "would remove" if dry_run else "to remove"
        out.print(f"{verb}: {removal.what} {removal.name}{rows}, kept until {removal.kept_until}", markup=False)
    if not found:
        remark("nothing was kept long enough to be removed")
    if dry_run or not found:
        return
    if not yes and not sys.stdin.isatty():
        raise typer.BadParameter("nothing is removed without --yes where nobody can be asked")
    if not yes and not typer.confirm("Remove these for good?"):
        remark("nothing was removed")
        return
    with changing(place.warehouse):
        for path, removal in found:
            remove_with_record(path, removal, place.record, now.isoformat(timespec="seconds"), said)
    if any(removal.what == "report" for _, removal in found):
        from maatstaf.reporting.render import write_index  # papermill takes longer to import than this command to run

        write_index(place.reports)
    out.print(f"removed {len(found)}; see {place.record}", markup=False)


def _kept_long_enough(place: Workplace, keep: Period, today: date) -> Iterator[tuple[Path, Removal]]:
    for snapshot in outlived_snapshots(place.warehouse, keep, today):
        yield snapshot.path, snapshot_removal(snapshot, keep.end_after(snapshot.as_of))
    for folder, last_day in rendered_months(place.reports):
        if kept_until := outlived(last_day, keep, today):
            yield folder, Removal("report", folder.name, last_day, kept_until, None, None)


def _as_data(snapshot: SnapshotFile) -> dict[str, Any]:
    tables = tables_of(snapshot)
    loaded_at = datetime.fromtimestamp(snapshot.loaded_at // 1_000_000_000).astimezone()
    return {
        "as_of": snapshot.as_of.isoformat(),
        "key": snapshot.key,
        "rows": None if tables is None else sum(tables.values()),
        "tables": tables and dict(tables),
        "bytes": snapshot.path.stat().st_size,
        "loaded_at": loaded_at.isoformat(timespec="seconds"),
        "file": snapshot.path.name,
    }


def register(app: typer.Typer) -> None:
    """Adds the commands of this module."""
    app.command()(deliveries)
    app.command()(purge)
