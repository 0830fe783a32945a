"""Remembers what was ever published, in a chain in which no line can be changed, taken out or put in unseen.

A line holds one table as it was published, the edition it stood in, and the digest of the line before it. It holds
nothing that was not published: a suppressed number is not in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from maatstaf.publication.chain import ChainBroken, append, read_chain, rehearse
from maatstaf.publication.told import Told

LEDGER = "ledger.jsonl"
#: How many seconds a report waits for another that is being published in the same folder.
PATIENCE = 1800


class LedgerBusy(Exception):
    """Another report is being published in the same folder."""


@dataclass(frozen=True)
class Entry:
    """One table as it was published.

    Attributes:
        told: the table.
        edition: in which edition it stood, by its folder: ``2026-10-en``.
        snapshot: key of the snapshot in which it was counted.
        report: digest of the pages of the edition.
    """

    told: Told
    edition: str
    snapshot: str
    report: str

    @classmethod
    def read(cls, line: Mapping[str, Any]) -> Entry:
        """The entry that ``written`` wrote."""
        return cls(Told.read(line), line["edition"], line["snapshot"], line["report"])

    def written(self) -> dict[str, Any]:
        """As text in JSON can hold it."""
        return {"edition": self.edition, "snapshot": self.snapshot, "report": self.report, **self.told.written()}


class Ledger:
    """The memory of all reports in one folder."""

    def __init__(self, path: Path | None = None) -> None:
        """The ledger in the file ``path``, empty where there is none.

        Raises:
            ChainBroken: a line was changed, taken out, put in, or cut short.
        """
        self.path = path
        self._read()

    @classmethod
    def nearby(cls) -> Ledger:
        """The ledger in ``reports/`` of this folder or of the one above it, for an analyst's notebook."""
        here = Path.cwd()
        paths = (place / "reports" / LEDGER for place in (here, here.parent))
        return cls(next((path for path in paths if path.exists()), None))

    def entries(self) -> Iterator[Entry]:
        """All that was published, oldest first."""
        return iter(self._entries)

    def told(self) -> tuple[Told, ...]:
        """Every table that was published, oldest first, once for each time that it was told otherwise."""
        newest: dict[tuple[str, str], Told] = {}
        found = []
        for one in self._entries:
            source = (one.told.measure, one.told.period)
            if newest.get(source) != one.told:
                found.append(one.told)
            newest[source] = one.told
        return tuple(found)

    def tellings(self, measure: str, period: str) -> tuple[Told, ...]:
        """Every way in which a measure over a period was published, oldest first."""
        found = [one.told for one in self._entries if (one.told.measure, one.told.period) == (measure, period)]
        return tuple([*same][-1] for _, same in groupby(found))

    @contextmanager
    def held(self) -> Iterator[None]:
        """Keeps others from publishing until what is decided now is written down.

        Raises:
            LedgerBusy: another report is being published and does not end.
        """
        try:
            with FileLock(self._file.with_name(f".{LEDGER}.lock"), timeout=PATIENCE):
                self._read()
                yield
        except Timeout:
            raise LedgerBusy(f"another report is being published in {self._file.parent}; try again later") from None

    def append(self, entries: Iterable[Entry]) -> None:
        """Adds entries that it does not have."""
        append(self._file, *(one.written() for one in entries if one not in self._entries))
        self._read()

    def rehearse(self, entries: Iterable[Entry], other: Path) -> None:
        """Writes the ledger as it will be with further entries to another file, for what is made before they count."""
        rehearse(self._file, (one.written() for one in entries), other)

    @property
    def _file(self) -> Path:
        if self.path is None:
            raise ValueError("this ledger has no file")
        return self.path

    def _read(self) -> None:
        lines = read_chain(self.path) if self.path else []
        try:
            self._entries = [Entry.read(line) for line in lines]
        except (KeyError, TypeError, ValueError):
            raise ChainBroken(
                f"{LEDGER} was not written by this version of Maatstaf; keep it, and begin another"
            ) from None
