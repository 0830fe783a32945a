"""Changes a warehouse one process at a time, and puts a finished file in place whole or not at all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from maatstaf.warehouse.engine import EngineError

try:
    import fcntl
except ImportError:  # Windows: nothing is locked, but a file that another process builds cannot be removed
    fcntl = None  # type: ignore[assignment]

#: How a file or folder is called that is not finished; no reader takes it for a snapshot.
UNFINISHED = ".building-"
LOCK = ".changing"


class WarehouseBusy(EngineError):
    """Another process changes the warehouse."""


@contextmanager
def changing(warehouse: Path) -> Iterator[None]:
    """Holds the warehouse for one load or purge, and removes what a process that died left unfinished.

    The lock is the operating system's: it ends with the process that holds it, however that ends.

    Args:
        warehouse: the folder of snapshots; made when it is not there.

    Raises:
        WarehouseBusy: another process holds it.
        EngineError: nothing can be written there.
    """
    warehouse.mkdir(parents=True, exist_ok=True)
    lock = _taken(warehouse / LOCK) if fcntl else None
    try:
        for rest in warehouse.glob(f"{UNFINISHED}*"):
            remove(rest)
        yield
    finally:
        if lock is not None:
            (warehouse / LOCK).unlink(missing_ok=True)
            os.close(lock)


def put_in_place(finished: Path, path: Path) -> None:
    """Gives a finished file its name; after a power cut it is there whole or not at all."""
    sync(finished)
    finished.replace(path)
    sync(path.parent)


def sync(path: Path) -> None:
    """Waits until what was written to a file, or which names a folder holds, is on the disk."""
    if path.is_dir() and os.name == "nt":
        return
    opened = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def remove(path: Path) -> None:
    """Removes a file, or a folder with all that is in it."""
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _taken(path: Path) -> int:
    """The lock file, opened and locked; whoever lets go of it removes it, so it must still be the one of that name."""
    while True:
        try:
            opened = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError:
            raise EngineError("the warehouse cannot be written to; nothing was changed") from None
        try:
            fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if path.exists() and os.path.samestat(os.fstat(opened), path.stat()):
                return opened
        except BlockingIOError:
            os.close(opened)
            raise WarehouseBusy(
                f"another load or purge is at work in {path.parent}; nothing was changed, try again when it has ended"
            ) from None
        except FileNotFoundError:
            pass
        os.close(opened)
