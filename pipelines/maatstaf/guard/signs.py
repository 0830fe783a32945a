"""What gives an identifier away, and when a column of cells that bear the sign is more than chance."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from math import log

#: How seldom a harmless column may be refused by chance: once in ten thousand columns that could have the shape.
ERROR = 1e-4


@dataclass(frozen=True)
class Sign:
    """One shape that an identifier has.

    The SQL is a template: ``{cell}`` is the trimmed text of a cell, ``{digits}`` its digits where it has 8 to 24
    signs.

    Attributes:
        kind: what the shape is of, as a refusal names it.
        may: SQL, true for a cell that could have the shape.
        has: SQL, true for one of those that has it.
        chance: the share of harmless cells that have it among those that may; None where one identifier is enough,
            unless most cells that may have the shape have not.
        part: the least share of identifiers among the cells that may, so that a big column is not refused for a
            trifle that happens to be no chance.
        glance: SQL that is quick and true for at least the cells that have it; without it ``may`` itself.
        among: SQL that is quick and true for at least the cells that may; without it ``glance``.
        heading: what a heading says that names this kind; under it, most of the cells that may is enough.
        value: SQL of what must differ; numbers given out in order differ little.
        beside: a relation of one row whose columns the SQL needs.
        differs: whether most of the cells that have it must be different.
        short: whether shorter cells than can identify anyone are among those that may have it.
        refuses: whether the file is refused for it, or the column only flagged.
    """

    kind: str
    may: str
    has: str
    chance: float | None = None
    part: float = 0.05
    glance: str = ""
    among: str = ""
    heading: str = ""
    value: str = "{cell}"
    beside: str = ""
    differs: bool = False
    short: bool = False
    refuses: bool = True

    def is_named_by(self, headings: Collection[str]) -> bool:
        """Whether a heading says that this is what stands below it."""
        return bool(self.heading) and any(re.search(self.heading, heading.lower()) for heading in headings)

    def is_borne_out(self, found: int, candidates: int, *, named: bool = False) -> bool:
        """Whether so many different cells of a column tell that it holds this kind.

        By Chernoff's bound the chance that ``candidates`` harmless cells give ``found`` or more is at most
        ``exp(-candidates * KL(found / candidates, chance))``; where all of them have the shape that is exact.

        Args:
            found: how many different cells have the shape.
            candidates: how many different cells may have it.
            named: whether the heading of the column names it.
        """
        if found == 0:
            return False
        if self.chance is None or named:
            return 2 * found > candidates
        share = found / candidates
        if share <= self.chance + self.part * (1 - self.chance):
            return False
        return candidates * _divergence(share, self.chance) >= log(1 / ERROR)


def _divergence(share: float, chance: float) -> float:
    """The Kullback-Leibler divergence of two coins, in nats; ``share`` above ``chance`` and above zero."""
    rest = (1 - share) * log((1 - share) / (1 - chance)) if share < 1 else 0.0
    return share * log(share / chance) + rest
