"""The Kaplan-Meier curve: how long answers take when some requests are still open."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True)
class Curve:
    """The share of requests still without an answer after each number of days.

    Attributes:
        days: the days on which at least one answer came, ascending.
        share_open: the share still open after each of those days, exact.
        cases: how many requests the curve rests on.
    """

    days: tuple[int, ...]
    share_open: tuple[Fraction, ...]
    cases: int

    def quantile(self, share: Fraction) -> int | None:
        """The smallest number of days after which at most ``1 - share`` is still open; None if not reached.

        Where the curve is level at exactly that height this is its first day, so the median of
        2, 4, 6 and 8 days is 4 (the convention is printed with the figure).
        """
        for day, still_open in zip(self.days, self.share_open, strict=True):
            if still_open <= 1 - share:
                return day
        return None

    @property
    def median(self) -> int | None:
        """The number of days within which half is answered; None when it is not reached."""
        return self.quantile(Fraction(1, 2))


def kaplan_meier(counts: Iterable[tuple[int, int, int]]) -> Curve:
    """The curve of counts per day.

    Args:
        counts: days since receipt, requests answered after so many days, and requests that were not
            (still open, or withdrawn) and have been known for so many days.

    Raises:
        ValueError: a count or a number of days is negative.

    >>> curve = kaplan_meier([(3, 1, 0), (5, 0, 1), (6, 1, 0), (7, 1, 0), (8, 0, 1), (10, 1, 0), (12, 1, 1)])
    >>> [round(float(share), 6) for share in curve.share_open]
    [0.875, 0.729167, 0.583333, 0.388889, 0.194444]
    >>> curve.median
    10
    """
    by_day: dict[int, tuple[int, int]] = {}
    for day, answered, censored in counts:
        if min(day, answered, censored) < 0:
            raise ValueError("days and counts are zero or more")
        so_far = by_day.get(day, (0, 0))
        by_day[day] = so_far[0] + answered, so_far[1] + censored
    cases = at_risk = sum(answered + censored for answered, censored in by_day.values())
    days, shares, share = [], [], Fraction(1)
    for day in sorted(by_day):
        answered, censored = by_day[day]
        if answered:
            share *= Fraction(at_risk - answered, at_risk)
            days.append(day)
            shares.append(share)
        at_risk -= answered + censored
    return Curve(tuple(days), tuple(shares), cases)
