"""Releases a month: who says that its public editions may go out, on which pages, when, and with what note."""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from maatstaf.publication.chain import append, read_chain
from maatstaf.reporting.auditing import PublicEdition
from maatstaf.reporting.editions import put_in_place, write_index
from maatstaf.reporting.signing import Signature, digest_of, marked, pages_in

RELEASES = "releases.jsonl"


class NotReleased(Exception):
    """A month cannot be released as asked."""


@dataclass(frozen=True)
class Released:
    """What became of a month.

    Attributes:
        signed: how many persons have signed these pages.
        persons: how many must.
    """

    signed: int
    persons: int

    @property
    def is_whole(self) -> bool:
        """Whether the month may go out."""
        return self.signed >= self.persons


def editions_of(folder: Path) -> list[PublicEdition]:
    """The public editions of the month of a folder, in each language in which it was rendered.

    Raises:
        NotAnEdition: it is not the folder of a public edition.
    """
    asked = PublicEdition.at(folder)
    beside = (asked.folder.resolve().with_name(f"{asked.month}{ending}") for ending in ("", "-en"))
    return [PublicEdition.at(one) for one in beside if one.is_dir()]


def release(
    editions: Sequence[PublicEdition], by: str, note: str, persons: int, now: datetime | None = None
) -> Released:
    """Signs the editions of a month; with the last signature they no longer bear the mark of a concept.

    First the line is written, then the pages are put in place: a crash in between leaves a concept that was signed,
    and signing again by the same person puts the pages in place.

    Args:
        editions: the public editions of one month, which passed the audit.
        by: who signs.
        note: why, or on what was looked at.
        persons: how many persons must sign.
        now: the moment; by default the clock's.

    Raises:
        NotReleased: this person signed these pages before, and a second one must.
        ChainBroken: the file of releases is not as it was written.
    """
    now = now or datetime.now(UTC)
    reports = editions[0].folder.resolve().parent
    pages = {edition.name: pages_in(edition.folder) for edition in editions}
    digests = {edition.name: digest_of(pages[edition.name], edition.lang) for edition in editions}
    signatures = signatures_on(read_chain(reports / RELEASES), digests)
    if len(signatures) < persons:
        if _name(by) in {_name(one.by) for one in signatures}:
            raise NotReleased(f"{by} has signed these pages already; another person must release them")
        said = {"by": by, "note": note, "month": editions[0].month, "persons": persons, "pages": digests}
        append(reports / RELEASES, {"at": now.isoformat(timespec="seconds"), **said})
        signatures.append(Signature(by, now.date()))
    for edition in editions:
        _mark(edition, pages[edition.name], signatures[:persons], persons)
    write_index(reports)
    return Released(len(signatures), persons)


def signatures_on(lines: Iterable[dict[str, Any]], digests: dict[str, str]) -> list[Signature]:
    """Who signed exactly these pages."""
    return [
        Signature(line["by"], date.fromisoformat(line["at"][:10]))
        for line in lines
        if all(line["pages"].get(name) == digest for name, digest in digests.items())
    ]


def _mark(edition: PublicEdition, pages: dict[str, str], signatures: Sequence[Signature], persons: int) -> None:
    making = edition.folder.resolve().with_name(f".making-{os.getpid()}-{secrets.token_hex(4)}")
    making.mkdir()
    try:
        for name, html in pages.items():
            (making / name).write_text(marked(html, edition.lang, signatures, persons), encoding="utf-8", newline="\n")
        put_in_place(making, edition.folder.resolve())
    finally:
        shutil.rmtree(making, ignore_errors=True)


def _name(written: str) -> str:
    return " ".join(written.split()).casefold()
