"""The command that lists the cases that break a norm, for the FG alone."""

from __future__ import annotations

import csv
import getpass
import json
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from maatstaf.cli.choosing import chosen_snapshot
from maatstaf.cli.console import out
from maatstaf.cli.options import MonthOption, ProfileOption, SnapshotOption
from maatstaf.cli.spreadsheet import inert_row
from maatstaf.cli.workplace import WarehouseOption, Workplace
from maatstaf.publication import Desk, Profile

#: Where it is written down that cases were listed, beside the snapshots; never which.
LOG = "findings.jsonl"


def findings(
    norm: Annotated[str, typer.Argument(help="The norm, such as R1.")],
    to: Annotated[Path, typer.Option("--to", help="The CSV file to write; it must not exist yet.", dir_okay=False)],
    month: MonthOption = None,
    profile: ProfileOption = Profile.INTERNAL,
    snapshot: SnapshotOption = None,
    warehouse: WarehouseOption = None,
) -> None:
    """List the cases that break a norm, so that the organisation can act on them.

    The file holds keys alone (pseudonyms), as the organisation delivered them, and is for the FG: it is refused
    under the public profile and is never part of a report. That it was made is written to `findings.jsonl` in the
    warehouse folder: when, by whom, of which norm and month, and how many cases.

    Example: `maatstaf findings R3 --month 2026-10 --to R3-2026-10.csv`
    """
    if to.exists():
        raise typer.BadParameter(f"{to} is there already; name a file that is not", param_hint="--to")
    place = Workplace.here(warehouse)
    chosen, period = chosen_snapshot(place, month, snapshot)
    desk = Desk.open(chosen.path, place.read_policy(), profile)
    try:
        key, cases = desk.breaches(norm, period)
        count = _write(to, key, cases)
        _log(place.warehouse / LOG, norm, period.name, desk.snapshot, count, to)
    finally:
        desk.close()
    out.print(f"{count} cases of {norm} in {period.name} are in {to}", markup=False)


def _write(path: Path, key: tuple[str, ...], cases: Iterable[tuple[str, ...]]) -> int:
    with path.open("x", newline="", encoding="utf-8") as file:
        try:
            writer = csv.writer(file)
            writer.writerow(key)
            count = 0
            for case in cases:
                writer.writerow(inert_row(case))
                count += 1
        except BaseException:
            path.unlink()
            raise
    return count


def _log(path: Path, norm: str, month: str, snapshot: str, count: int, to: Path) -> None:
    said = {
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "by": getpass.getuser(),
        "norm": norm,
        "month": month,
        "snapshot": snapshot,
        "cases": count,
        "file": to.name,
    }
    with path.open("a", encoding="utf-8") as log:
        log.write(json.dumps(said) + "\n")


def register(app: typer.Typer) -> None:
    """Adds the commands of this module."""
    app.command()(findings)
