"""The months of a period, by its name."""

from __future__ import annotations

import re
from typing import NamedTuple

MONTHS_A_YEAR, MONTHS_A_QUARTER = 12, 3
PERIOD = re.compile(r"(?P<year>[0-9]{4})(-Q(?P<quarter>[1-4])|-(?P<month>0[1-9]|1[0-2]))?")


class Months(NamedTuple):
    """Months in a row.

    Attributes:
        first: number of the first, counted from the year nought.
        length: how many.
    """

    first: int
    length: int

    def meets(self, other: Months) -> bool:
        """Whether any of them is among ``other``."""
        return self.first < other.first + other.length and other.first < self.first + self.length

    def lies_in(self, other: Months) -> bool:
        """Whether all of them are among ``other``."""
        return other.first <= self.first and self.first + self.length <= other.first + other.length


def months_of(name: str) -> Months:
    """The months of ``2026-10``, ``2026-Q3`` or ``2026``.

    Raises:
        ValueError: it is no such period.

    >>> months_of("2026-Q3").lies_in(months_of("2026")), months_of("2026-10").length
    (True, 1)
    """
    match = PERIOD.fullmatch(name)
    if match is None:
        raise ValueError("that is no period")
    first = int(match["year"]) * MONTHS_A_YEAR
    if match["quarter"]:
        return Months(first + (int(match["quarter"]) - 1) * MONTHS_A_QUARTER, MONTHS_A_QUARTER)
    if match["month"]:
        return Months(first + int(match["month"]) - 1, 1)
    return Months(first, MONTHS_A_YEAR)
