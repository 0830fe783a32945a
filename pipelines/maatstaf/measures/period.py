"""The fixed periods over which a measure counts: a month, a quarter or a year, never a sliding window."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

MONTHS_A_YEAR = 12


@dataclass(frozen=True, order=True)
class Period:
    """A span of whole months.

    Attributes:
        start: first day.
        months: length in months: 1, 3 or 12.
    """

    start: date
    months: int

    @classmethod
    def month(cls, text: str) -> Period:
        """The month written ``YYYY-MM``.

        Raises:
            ValueError: ``text`` is not such a month.

        >>> Period.month("2026-10").last_day
        datetime.date(2026, 10, 31)
        """
        match = re.fullmatch(r"([0-9]{4})-(0[1-9]|1[0-2])", text)
        if match is None:
            raise ValueError(f"{text!r} is not a month; write it as 2026-10")
        return cls(date(int(match[1]), int(match[2]), 1), 1)

    @property
    def end(self) -> date:
        """The first day after the period."""
        return _shifted(self.start, self.months)

    @property
    def last_day(self) -> date:
        """The day whose world the period's report describes."""
        return self.end - timedelta(days=1)

    @property
    def name(self) -> str:
        """``2026-10``, ``2026-Q3`` or ``2026``.

        >>> Period.month("2026-10").last_full(3).name
        '2026-Q3'
        """
        if self.months == MONTHS_A_YEAR:
            return f"{self.start:%Y}"
        if self.months > 1:
            return f"{self.start:%Y}-Q{(self.start.month + 2) // 3}"
        return f"{self.start:%Y-%m}"

    def back(self, steps: int) -> Period:
        """The period of the same length ``steps`` earlier.

        >>> Period.month("2026-01").back(1).name
        '2025-12'
        """
        return Period(_shifted(self.start, -steps * self.months), self.months)

    def last_full(self, months: int) -> Period:
        """The newest whole quarter (3) or calendar year (12) that had ended when this period ended."""
        index = self.end.year * MONTHS_A_YEAR + self.end.month - 1
        first = index - index % months - months
        return Period(date(first // MONTHS_A_YEAR, first % MONTHS_A_YEAR + 1, 1), months)

    @property
    def year_start(self) -> date:
        """The first day of the twelve months that end with the period."""
        return self.months_to_end(MONTHS_A_YEAR)

    def months_to_end(self, months: int) -> date:
        """The first day of the ``months`` months that end with the period.

        >>> Period.month("2026-10").months_to_end(6)
        datetime.date(2026, 5, 1)
        """
        return _shifted(self.end, -months)


def _shifted(first_of_month: date, months: int) -> date:
    index = first_of_month.year * MONTHS_A_YEAR + first_of_month.month - 1 + months
    return date(index // MONTHS_A_YEAR, index % MONTHS_A_YEAR + 1, 1)
