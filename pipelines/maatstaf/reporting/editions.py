"""Knows the folders of rendered months, ``2026-10`` and beside it each other edition, and puts them in place."""

from __future__ import annotations

import os
import re
import secrets
import shutil
from datetime import date
from pathlib import Path

from maatstaf.publication import Period, Profile
from maatstaf.reporting.document import Edition, index_html
from maatstaf.reporting.signing import is_released

FOLDER = re.compile(r"(?P<month>[0-9]{4}-[0-9]{2})(?P<internal>-internal)?(?P<en>-en)?")


def edition_folder(period: Period, profile: Profile, lang: str) -> str:
    """The folder of one edition: the public Dutch one bears the month alone.

    >>> edition_folder(Period.month("2026-10"), Profile.INTERNAL, "en")
    '2026-10-internal-en'
    """
    internal = "-internal" if profile is Profile.INTERNAL else ""
    return f"{period.name}{internal}{'-en' if lang == 'en' else ''}"


def rendered_months(reports: Path) -> list[tuple[Path, date]]:
    """Every folder of an edition with the last day of its month; a link is not one, nor what it leads to."""
    folders = sorted(reports.iterdir()) if reports.is_dir() else ()
    found = ((FOLDER.fullmatch(folder.name), folder) for folder in folders)
    return [
        (folder, Period.month(match["month"]).last_day)
        for match, folder in found
        if match and folder.is_dir() and not folder.is_symlink() and int(match["month"][5:]) in range(1, 13)
    ]


def editions(reports: Path) -> list[Edition]:
    """Every rendered edition in ``reports``."""
    found = ((FOLDER.fullmatch(folder.name), folder) for folder in sorted(reports.iterdir()))
    return [
        Edition(
            month=Period.month(match["month"]).start,
            profile="internal" if match["internal"] else "public",
            lang="en" if match["en"] else "nl",
            href=f"{folder.name}/index.html",
            concept=not is_released(folder),
        )
        for match, folder in found
        if match and (folder / "index.html").is_file()
    ]


def write_index(reports: Path) -> None:
    """Writes ``index.html`` of all reports anew, in Dutch; each edition bears its own language."""
    making = reports / f".index-{os.getpid()}-{secrets.token_hex(4)}.html"
    making.write_text(index_html(editions(reports)), encoding="utf-8", newline="\n")
    making.replace(reports / "index.html")


def put_in_place(making: Path, target: Path) -> None:
    """Renames the finished folder into place; an earlier edition goes only when the new one stands."""
    old = making.with_name(f"{making.name}-old")
    if target.exists():
        target.rename(old)
    try:
        making.rename(target)
    except OSError:
        if old.exists():
            old.rename(target)
        raise
    shutil.rmtree(old, ignore_errors=True)
