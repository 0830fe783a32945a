"""What a measure says about numbers that others tell too: how its counts add up, and of what they are a part.

Disclosure control reads these facts: a number that is hidden in one table may follow from another.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

KEYS = ("adds", "holds", "tells", "within", "rows_are", "spread", "protected_totals", "empty_rows", "merges")


@dataclass(frozen=True)
class Relations:
    """How the numbers of a measure hang together, and with those of others.

    Attributes:
        adds: a count, and the counts that add up to it, in every row and in the total.
        holds: a count, and the counts that are each a part of it, in every row and in the total.
        tells: what is counted (``disclosures``) by a name that several measures share, and the counts whose sum it is.
        within: the codes to which the measure confines itself, by dimension; what it tells is of these alone.
        rows_are: rows that are also called otherwise: per dimension and code the dimension and code of others.
        spread: counts of cases that stand in several rows, and what they are without doubles, by its shared name:
            that is no more than the rows together and no less than any of them.
        protected_totals: counts of which the total itself says something about a group of data subjects, not only of
            the organisation's own work: how many requests were refused, or made for someone under 16.
        empty_rows: whether a row may stand for nothing at all, so that to name it tells nothing.
        merges: whether small rows may be told together as one.
    """

    adds: Mapping[str, Sequence[str]] = field(default_factory=dict)
    holds: Mapping[str, Sequence[str]] = field(default_factory=dict)
    tells: Mapping[str, Sequence[str]] = field(default_factory=dict)
    within: Mapping[str, Sequence[str]] = field(default_factory=dict)
    rows_are: Mapping[str, Mapping[str, tuple[str, str]]] = field(default_factory=dict)
    spread: Mapping[str, str] = field(default_factory=dict)
    protected_totals: Sequence[str] = ()
    empty_rows: bool = False
    merges: bool = False

    @classmethod
    def read(cls, header: Mapping[str, Any]) -> Relations:
        """The relations in the header of a measure.

        Raises:
            KeyError, TypeError, ValueError: they are not written as they must be.
        """
        entries = {key: header[key] for key in KEYS if key in header}
        if "rows_are" in entries:
            entries["rows_are"] = {
                dimension: {code: (other[0], other[1]) for code, other in codes.items()}
                for dimension, codes in entries["rows_are"].items()
            }
        return cls(**entries)

    def counts(self) -> set[str]:
        """Every count that they name."""
        grouped = (*self.adds.values(), *self.holds.values(), *self.tells.values())
        single = (*self.adds, *self.holds, *self.spread, *self.protected_totals)
        return {*single, *(count for group in grouped for count in group)}
