"""A file of lines in which each holds the digest of the one before, so that none can be changed or put in unseen."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

#: What stands before the first line.
BEGINNING = "0" * 64


class ChainBroken(Exception):
    """A file is not what was written; the sentence names the line."""


def read_chain(path: Path) -> list[dict[str, Any]]:
    """The lines of a file, oldest first; none where there is no file.

    Raises:
        ChainBroken: a line was changed, taken out, put in, or cut short.
    """
    lines, last = [], BEGINNING
    for number, text in enumerate(_lines(path), 1):
        try:
            line = json.loads(text)
            is_next = line.get("previous") == last
        except (ValueError, AttributeError):
            is_next = False
        if not is_next:
            raise ChainBroken(f"{path.name}, line {number}: it is not as it was written; restore it from a backup")
        last = _digest(text)
        lines.append(line)
    return lines


def append(path: Path, *entries: Mapping[str, Any]) -> None:
    """Adds lines, and puts the file in place whole: after a crash it is the old one or the new one.

    Raises:
        ChainBroken: see ``read_chain``.
    """
    making = path.with_name(f".{path.name}-{os.getpid()}")
    rehearse(path, entries, making)
    making.replace(path)


def rehearse(path: Path, entries: Iterable[Mapping[str, Any]], other: Path) -> None:
    """Writes the file as it will be with further lines to another place.

    Raises:
        ChainBroken: see ``read_chain``.
    """
    read_chain(path)
    lines = _lines(path)
    for entry in entries:
        previous = _digest(lines[-1]) if lines else BEGINNING
        lines.append(json.dumps({"previous": previous, **entry}, ensure_ascii=False))
    with other.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(f"{line}\n" for line in lines)
        file.flush()
        os.fsync(file.fileno())


def _lines(path: Path) -> list[str]:
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    return text.removesuffix("\n").split("\n") if text else []


def _digest(line: str) -> str:
    return hashlib.sha256(line.encode()).hexdigest()
