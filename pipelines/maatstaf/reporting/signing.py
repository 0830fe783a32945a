"""The mark on every page that says whether an edition is a concept or by whom it was released."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from maatstaf.reporting import formats
from maatstaf.reporting.languages import language
from maatstaf.reporting.templating import fragment

_MARK = re.compile(r'<p class="edition (?:concept|released)">.*?</p>', re.DOTALL)
_RELEASED = '<p class="edition released">'


class NotMarked(ValueError):
    """A page does not bear the mark of an edition once."""


@dataclass(frozen=True)
class Signature:
    """Who said on which day that an edition may go out."""

    by: str
    on: date


def marked(html: str, lang: str, signatures: Sequence[Signature], persons: int) -> str:
    """A page with the mark that these signatures give it; its other bytes stay as they are.

    Raises:
        NotMarked: it has no such mark, or more than one.
    """
    mark = fragment(
        "mark",
        language(lang),
        signatures=signatures,
        persons=persons,
        by=", ".join(formats.name(one.by) for one in signatures),
        day=formats.day(signatures[-1].on, lang) if signatures else "",
    )
    again, times = _MARK.subn(lambda _: str(mark).strip(), html)
    if times != 1:
        raise NotMarked("a page does not say whether it is a concept")
    return again


def is_released(folder: Path) -> bool:
    """Whether the first page of an edition says that it was released."""
    return _RELEASED in (folder / "index.html").read_text(encoding="utf-8")


def pages_in(folder: Path) -> dict[str, str]:
    """The pages of an edition by file name."""
    return {path.name: path.read_bytes().decode("utf-8") for path in sorted(folder.glob("*.html"))}


def digest_of(pages: Mapping[str, str], lang: str) -> str:
    """The digest of an edition as it was when it was a concept, as the ledger holds it.

    Raises:
        NotMarked: a page has no mark, or more than one.
    """
    concept = {name: marked(html, lang, (), 1) for name, html in pages.items()}
    return digest({name: html.encode() for name, html in concept.items()})


def digest(pages: Mapping[str, bytes]) -> str:
    """A digest of the pages of an edition: of their names and bytes, in order of name."""
    whole = hashlib.sha256()
    for name in sorted(pages):
        whole.update(f"{name} {hashlib.sha256(pages[name]).hexdigest()}\n".encode())
    return whole.hexdigest()
