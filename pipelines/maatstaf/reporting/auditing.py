"""Audits a rendered edition from its pages and the ledger alone, as an outsider with a long memory would."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from maatstaf.policy import Policy
from maatstaf.publication import Entry, measures
from maatstaf.publication.audit import Finding, Wrong, examine
from maatstaf.publication.told import Told
from maatstaf.reporting.editions import FOLDER
from maatstaf.reporting.reading import language_of, read_pages, told_by
from maatstaf.reporting.scan import Leak, scan
from maatstaf.reporting.signing import NotMarked, digest_of, pages_in


class NotAnEdition(ValueError):
    """A folder is not that of a public edition."""


@dataclass(frozen=True)
class PublicEdition:
    """A rendered public edition.

    Attributes:
        folder: where its pages are.
        month: the name of the month.
        lang: its language.
    """

    folder: Path
    month: str
    lang: str

    @property
    def name(self) -> str:
        """What the ledger calls it."""
        return self.folder.resolve().name

    @classmethod
    def at(cls, folder: Path) -> PublicEdition:
        """The edition in a folder.

        Raises:
            NotAnEdition: it is not there, or is an internal one, which is exact and is not published.
        """
        match = FOLDER.fullmatch(folder.resolve().name)
        if match is None or not folder.is_dir():
            raise NotAnEdition(f"{folder} is not the folder of a rendered month, such as reports/2026-10")
        if match["internal"]:
            raise NotAnEdition(f"{folder} is an internal edition: it is exact, for the FG, and never published")
        return cls(folder, match["month"], "en" if match["en"] else "nl")


def audit(edition: PublicEdition, ledger: Iterable[Entry], policy: Policy) -> tuple[Finding | Leak, ...]:
    """What is wrong with an edition; nothing when it may go out.

    Args:
        edition: the edition.
        ledger: all that was ever published, oldest first.
        policy: the policy in force.

    Raises:
        UnreadablePage: a page cannot be read back.
    """
    entries, pages = list(ledger), read_pages(edition.folder)
    told = told_by(pages)
    promises = [re.sub(r"\s+", " ", norm.promise.text(edition.lang)) for norm in policy.norms]
    known = {one.name: one for one in measures()}
    before = [one.told for one in entries]
    strange = [name for name, tree in pages.items() if language_of(tree) != edition.lang]
    return (
        *examine(told, before, policy.publication, known),
        *(_unrecorded(told, before, {name for name, one in known.items() if one.is_protected})),
        *scan(edition.folder, pages, promises),
        *(Leak(name, "it is in another language than its folder says") for name in strange),
        *_changed(edition, entries),
    )


def _unrecorded(told: Iterable[Told], before: Iterable[Told], protected: set[str]) -> Iterator[Finding]:
    """Rows on the pages that the ledger does not hold in this form."""
    held: dict[tuple[str, str], list[Told]] = {}
    for one in before:
        held.setdefault((one.measure, one.period), []).append(one)
    for one in told:
        source = (one.measure, one.period)
        if one.measure in protected and one.rows and not any(_holds(entry, one) for entry in held.get(source, ())):
            yield Finding(source, Wrong.UNRECORDED)


def _holds(entry: Told, told: Told) -> bool:
    return _agrees(entry.total, told.total) and all(
        _agrees(entry.rows.get(row), numbers) for row, numbers in told.rows.items()
    )


def _agrees(held: Mapping[str, int | None] | None, shown: Mapping[str, int | None]) -> bool:
    """Whether every number that is shown is the one that was written down; a page may show less."""
    return held is not None and all(number in (None, held.get(count)) for count, number in shown.items())


def _changed(edition: PublicEdition, entries: Iterable[Entry]) -> Iterator[Leak]:
    """Whether the pages are those that were written down."""
    reports = [one.report for one in entries if one.edition == edition.name]
    try:
        found = digest_of(pages_in(edition.folder), edition.lang)
    except NotMarked as error:
        yield Leak("", str(error))
        return
    if reports and found != reports[-1]:
        yield Leak("", "its pages are not those that were written down in the ledger")
