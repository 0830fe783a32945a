"""Knows which snapshots have been kept long enough, and removes one with a record of what it was."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from maatstaf.law import Period
from maatstaf.warehouse.engine import EngineError, open_engine
from maatstaf.warehouse.placing import remove, sync
from maatstaf.warehouse.snapshots import SnapshotFile, snapshots

CHUNK_BYTES = 1 << 20


@dataclass(frozen=True)
class Removal:
    """One thing that was kept long enough, as the record of removals tells it.

    Attributes:
        what: ``snapshot`` or ``report``.
        name: its file or folder.
        as_of: the day of the extract, or the last day of the reported month.
        kept_until: the last day on which it had to be kept.
        key: the key of a snapshot; None for a report.
        rows: the rows in a snapshot; None for a report or a snapshot that cannot be read.
    """

    what: str
    name: str
    as_of: date
    kept_until: date
    key: str | None
    rows: int | None


def outlived(day: date, keep: Period, today: date) -> date | None:
    """The last day of keeping what is of ``day``, when that lies before ``today``; None while it is to be kept."""
    try:
        last = keep.end_after(day)
    except ValueError:
        return None
    return last if last < today else None


def outlived_snapshots(warehouse: Path, keep: Period, today: date) -> tuple[SnapshotFile, ...]:
    """The snapshots that were kept long enough, never the newest: without it there is nothing to report from."""
    return tuple(one for one in snapshots(warehouse)[:-1] if outlived(one.as_of, keep, today))


def tables_of(snapshot: SnapshotFile) -> Mapping[str, int] | None:
    """The rows of each delivered table of a snapshot; None when it cannot be read."""
    try:
        engine = open_engine(snapshot.path)
    except EngineError:
        return None
    try:
        return engine.snapshot.tables
    finally:
        engine.close()


def snapshot_removal(snapshot: SnapshotFile, kept_until: date) -> Removal:
    """What the record says of a snapshot."""
    tables = tables_of(snapshot)
    rows = None if tables is None else sum(tables.values())
    return Removal("snapshot", snapshot.path.name, snapshot.as_of, kept_until, snapshot.key, rows)


def remove_with_record(path: Path, removal: Removal, record: Path, removed_at: str, policy: str) -> None:
    """Writes down what goes, and then removes it: after a break a record may stand twice, never be missing.

    Args:
        path: the file or folder.
        removal: what it is.
        record: a file with one JSON object a line, only ever added to.
        removed_at: the moment, ISO 8601.
        policy: the period for which things are kept, and who says so.
    """
    told = {"removed_at": removed_at, **asdict(removal), "sha256": digest_of(path), "policy": policy}
    is_new = not record.exists()
    with record.open("a", encoding="utf-8") as file:
        file.write(json.dumps(told, default=date.isoformat) + "\n")
    sync(record)
    if is_new:
        sync(record.parent)
    remove(path)


def digest_of(path: Path) -> str:
    """The SHA-256 of a file, or of a folder's files: each its name, a zero byte, its size, a zero byte, its bytes."""
    digest = hashlib.sha256()
    if not path.is_dir():
        _add(digest, path)
        return digest.hexdigest()
    for file in sorted(found for found in path.rglob("*") if found.is_file()):
        digest.update(f"{file.relative_to(path).as_posix()}\0{file.stat().st_size}\0".encode())
        _add(digest, file)
    return digest.hexdigest()


def _add(digest: hashlib._Hash, path: Path) -> None:
    with path.open("rb") as file:
        while chunk := file.read(CHUNK_BYTES):
            digest.update(chunk)
