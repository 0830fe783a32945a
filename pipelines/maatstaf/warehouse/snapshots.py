"""Knows the snapshots in a warehouse folder: one immutable file per delivery, named by day and content."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
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


def newest_full_month(as_of: date) -> str:
    """The newest month, as ``2026-10``, of which every day had come by ``as_of``."""
    tomorrow = as_of + timedelta(days=1)
    last = as_of if tomorrow.day == 1 else as_of.replace(day=1) - timedelta(days=1)
    return f"{last:%Y-%m}"


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


def snapshot_for(warehouse: Path, key: str | None = None) -> SnapshotFile:
    """The snapshot from which a report is made.

    Args:
        warehouse: the folder of snapshots.
        key: which snapshot, by its key or the beginning of it; without it the newest.

    Raises:
        EngineError: there is none.
    """
    found = [one for one in snapshots(warehouse) if key is None or one.key.startswith(key)]
    if not found:
        which = f" {key}" if key else ""
        raise EngineError(f"there is no snapshot{which} in {warehouse}; load a delivery first")
    return found[-1]
