"""Remembers every protected number that was published, so that later ones can be weighed against it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

import pandas as pd

from maatstaf.publication.published import Published


@dataclass(frozen=True)
class Entry:
    """One protected number as it was published.

    Attributes:
        measure: the measure.
        period: name of the period, such as ``2026-Q3``.
        cell: dimension and code of the row.
        count: which count.
        value: the number; None where it was published as suppressed.
        snapshot: key of the snapshot it was counted in.
    """

    measure: str
    period: str
    cell: tuple[tuple[str, str], ...]
    count: str
    value: int | None
    snapshot: str


class Ledger(Protocol):
    """A memory of what was published."""

    def remember(self, published: Published) -> None:
        """Adds the protected numbers of a table."""
        ...

    def entries(self) -> Iterator[Entry]:
        """All that was published, oldest first."""
        ...


class RunLedger:
    """Remembers what one run publishes."""

    def __init__(self) -> None:
        """A ledger with nothing in it."""
        self._entries: list[Entry] = []

    def remember(self, published: Published) -> None:
        """See ``Ledger.remember``; unprotected tables say nothing about data subjects."""
        if published.measure.is_protected:
            self._entries.extend(entries_of(published))

    def entries(self) -> Iterator[Entry]:
        """See ``Ledger.entries``."""
        return iter(self._entries)


def entries_of(published: Published) -> Iterator[Entry]:
    """The protected numbers of a table, row by row."""
    grain = list(published.measure.grain)
    for row in published.rows.to_dict("records"):
        cell = tuple((dimension, str(row[dimension])) for dimension in grain)
        for count in published.measure.counts:
            yield Entry(
                published.measure.name,
                published.period.name,
                cell,
                count,
                None if pd.isna(row[count]) else int(row[count]),
                published.snapshot,
            )
