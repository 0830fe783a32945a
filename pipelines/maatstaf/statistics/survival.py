"""The Kaplan-Meier curve: how long answers take when some requests are still open."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from statistics import NormalDist


@dataclass(frozen=True)
class Curve:
    """The share of requests still without an answer after each number of days.

    Attributes:
        days: the days on which at least one answer came, ascending.
        share_open: the share still open after each of those days, exact.
        cases: how many requests the curve rests on.
        waiting: how many were still waiting when each of those days began; an interval rests on them.
    """

    days: tuple[int, ...]
    share_open: tuple[Fraction, ...]
    cases: int
    waiting: tuple[int, ...] = ()

    def quantile(self, share: Fraction) -> int | None:
        """The smallest number of days after which at most ``1 - share`` is still open; None if not reached.

        Where the curve is level at exactly that height this is its first day, so the median of
        2, 4, 6 and 8 days is 4 (the convention is printed with the figure). R's ``survfit`` gives the
        middle of the level stretch there: 5.
        """
        for day, still_open in zip(self.days, self.share_open, strict=True):
            if still_open <= 1 - share:
                return day
        return None

    @property
    def median(self) -> int | None:
        """The number of days within which half is answered; None when it is not reached."""
        return self.quantile(Fraction(1, 2))

    @property
    def quartiles(self) -> tuple[int | None, int | None, int | None]:
        """The number of days within which a quarter, half and three quarters are answered; None where not reached."""
        return self.quantile(Fraction(1, 4)), self.median, self.quantile(Fraction(3, 4))

    def open_after(self, days: int) -> Fraction:
        """The share still open after ``days`` days, exact.

        Before the first answer this is 1; after the last one it stays as it was, because nothing is
        known beyond.
        """
        place = bisect_right(self.days, days)
        return self.share_open[place - 1] if place else Fraction(1)

    def interval(self, share: Fraction, confidence: float = 0.95) -> tuple[int | None, int | None]:
        """Between how many days the quantile of ``share`` lies, given how few requests it rests on.

        On each day the share still open has a band: Greenwood's variance on the scale log(-log), which keeps
        the band within 0 and 1. The interval runs from the first day on which the lower edge of the band is
        at most ``1 - share`` to the first day on which the upper edge is. These are the limits of R's
        ``survfit(conf.type = "log-log")`` and of SAS's PROC LIFETEST, which defaults to this scale; R itself
        defaults to "log" and then gives other limits. A day on which nothing is open any more has no band
        and cannot be a limit, as in R.

        Source: Brookmeyer and Crowley, Biometrics 38 (1982) 29-41; Kalbfleisch and Prentice, The
        Statistical Analysis of Failure Time Data (1980), section 1.3.

        Args:
            share: the share that is answered: 1/2 for the median.
            confidence: how sure the interval is, between 0 and 1.

        Returns:
            The lower and the upper limit in days; None where the band does not come that low: not reached.

        Raises:
            ValueError: the share or the confidence is not between 0 and 1, or the curve was made without
                the numbers still waiting.

        >>> curve = kaplan_meier([(3, 1, 0), (5, 0, 1), (6, 1, 0), (7, 1, 0), (8, 0, 1), (10, 1, 0), (12, 1, 1)])
        >>> curve.median, curve.interval(Fraction(1, 2))
        (10, (3, None))
        """
        if not 0 < share < 1 or not 0 < confidence < 1:
            raise ValueError("a share and a confidence lie between 0 and 1")
        if len(self.waiting) != len(self.days):
            raise ValueError("an interval needs how many were still waiting on each day")
        z = NormalDist().inv_cdf((1 + confidence) / 2)
        height = math.log(-math.log(1 - share))
        lower = upper = None
        before, greenwood = Fraction(1), 0.0
        for day, still_open, waiting in zip(self.days, self.share_open, self.waiting, strict=True):
            if not still_open:
                break
            kept = still_open / before
            before = still_open
            greenwood += float((1 - kept) / (waiting * kept))
            log_open = math.log(still_open)
            place, reach = math.log(-log_open), z * math.sqrt(greenwood) / -log_open
            if lower is None and place + reach >= height:
                lower = day
            if upper is None and place - reach >= height:
                upper = day
        return lower, upper


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
    days, shares, waiting, share = [], [], [], Fraction(1)
    for day in sorted(by_day):
        answered, censored = by_day[day]
        if answered:
            share *= Fraction(at_risk - answered, at_risk)
            days.append(day)
            shares.append(share)
            waiting.append(at_risk)
        at_risk -= answered + censored
    return Curve(tuple(days), tuple(shares), cases, tuple(waiting))
