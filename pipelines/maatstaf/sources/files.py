"""Finds the files of a table within a delivery, and only there."""

from __future__ import annotations

from pathlib import Path

from maatstaf.sources.errors import SourcesError


def find_files(folder: Path, pattern: str) -> tuple[Path, ...]:
    """The files of ``folder`` that ``pattern`` names, in order of name.

    Raises:
        SourcesError: the pattern, or a link that it finds, leaves the delivery.
    """
    named = Path(pattern)
    if named.is_absolute() or named.drive or ".." in named.parts:
        raise SourcesError(f"the file pattern {pattern!r} leaves the delivery")
    try:
        found = sorted(path for path in folder.glob(pattern) if path.is_file())
    except (ValueError, IndexError):
        raise SourcesError(f"{pattern!r} is not a file pattern, such as verzoeken*.csv") from None
    inside = folder.resolve()
    for path in found:
        if not path.resolve().is_relative_to(inside):
            raise SourcesError(f"{path.relative_to(folder).as_posix()} is a link that leaves the delivery")
    return tuple(found)
