"""What can be wrong with a publication, said without a number."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from maatstaf.publication.audit.cells import Source


class PublicationRefused(Exception):
    """A table would give away what it hides; the sentence names the table, never a number."""


class Wrong(StrEnum):
    """What can be wrong with a table, in the words of the refusal."""

    UNKNOWN = "it is no measure over a known period with these rows and counts"
    NOT_ALLOWED = "it tells numbers of groups of data subjects, which policy does not publish over this period"
    SMALL = "a count below the threshold is shown"
    ZERO = "a zero that policy hides is shown"
    UNIFORM = "it is shown that all of a group had the same outcome"
    MOVED = "since it was published before a number in it moved by less than the threshold"
    UNRECORDED = "the ledger of what was published does not hold these numbers"
    CONTRADICTION = "the numbers do not add up"
    EXACT = "a withheld number follows from what is shown"
    NARROW = "a withheld number lies within too narrow an interval"


@dataclass(frozen=True, order=True)
class Finding:
    """Something that may not leave.

    Attributes:
        table: the measure and period in which it is.
        wrong: what is wrong.
        others: the tables that must be laid beside it to see it.
    """

    table: Source
    wrong: Wrong
    others: tuple[Source, ...] = ()

    def __str__(self) -> str:
        """The sentence for a refusal; it holds no number of the publication."""
        beside = f", beside {', '.join(map(_named, self.others))}" if self.others else ""
        return f"{_named(self.table)}: {self.wrong}{beside}"

    @classmethod
    def of(cls, wrong: Wrong, sources: frozenset[Source], table: Source | None = None) -> Finding:
        """A finding about several tables, by default in the first of them."""
        first = table or min(sources)
        return cls(first, wrong, tuple(sorted(sources - {first})))


def _named(source: Source) -> str:
    return " ".join(source)
