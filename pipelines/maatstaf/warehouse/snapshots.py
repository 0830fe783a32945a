"""Knows the snapshots in a warehouse folder: one immutable file per delivery, named by day and content."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from maatstaf.warehouse.engine import EngineError

NAME = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})_([0-9a-f]{12})\.duckdb")


@dataclass(frozen=True, order=True)
class SnapshotFile:
    """One snapshot in the warehouse.

    Attributes:
        as_of: the day of the extract.
        loaded_at: when the file was put there, in nanoseconds, to tell the newest of one day.
        key: digest of its content.
        path: the file.
    """

    as_of: date
    loaded_at: int
    key: str
    path: Path


def snapshot_path(warehouse: Path, as_of: date, key: str) -> Path:
    """Where the snapshot with this content belongs."""
    return warehouse / f"{as_of.isoformat()}_{key}.duckdb"


def snapshots(warehouse: Path) -> tuple[SnapshotFile, ...]:
    """The snapshots in ``warehouse``, oldest as-of date first, then in order of loading."""
    files = warehouse.iterdir() if warehouse.is_dir() else ()
    found = ((NAME.fullmatch(path.name), path) for path in files)
    return tuple(
        sorted(
            SnapshotFile(date.fromisoformat(match[1]), path.stat().st_mtime_ns, match[2], path)
            for match, path in found
            if match
        )
    )


def snapshot_for(warehouse: Path, last_day: date, key: str | None = None) -> SnapshotFile:
    """The snapshot from which a report up to ``last_day`` is made.

    Args:
        warehouse: the folder of snapshots.
        last_day: the last day that the report describes.
        key: which snapshot; without it the newest.

    Raises:
        EngineError: there is none, or it does not reach ``last_day``.
    """
    found = [one for one in snapshots(warehouse) if key is None or one.key.startswith(key)]
    if not found:
        which = f" {key}" if key else ""
        raise EngineError(f"there is no snapshot{which} in {warehouse}; load a delivery first")
    newest = found[-1]
    if newest.as_of < last_day:
        raise EngineError(
            f"the newest delivery is as of {newest.as_of}, before the end of the month asked for ({last_day})"
        )
    return newest
