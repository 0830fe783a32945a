"""Expected breaches: how many open requests will be late if they go as the earlier ones went."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from maatstaf.statistics.survival import Curve


def expected_breaches(curve: Curve, work: Iterable[tuple[int, int, int]]) -> float:
    """How many of the open requests will, by the curve, not be answered in the days they have left.

    What it tells the FG: the number of late answers to count on if nothing changes. It is an expectation
    (4.3 late answers), not a forecast of which ones, and only as good as the curve: a curve of last year
    does not know that somebody left.

    A request that is open after ``age`` days stays open ``left`` days more with the chance
    S(age + left) / S(age), where S is the share still open after so many days. So the as-of day is over,
    and a request with 0 days left counts as 1. A request past its term (days left below 0) also
    counts as 1. Where the curve has nobody open for so long (S(age) = 0) it says nothing, and each request
    counts as 1. Beyond its last answer the curve stays level, so there the number is on the high side.

    Args:
        curve: how long answers took, by Kaplan-Meier.
        work: age in days since receipt, days left until the end of the term, and the number of open
            requests with that age and that many days left.

    Returns:
        The expected number of late answers; 0.0 without open work. Exact until the last step.

    Raises:
        ValueError: an age or a number of requests is negative.

    Source: the conditional survival function, e.g. Klein and Moeschberger, Survival Analysis (2003), section 2.2.

    >>> from maatstaf.statistics import kaplan_meier
    >>> curve = kaplan_meier([(10, 1, 0), (20, 1, 0), (30, 1, 0), (40, 1, 0)])
    >>> expected_breaches(curve, [(10, 20, 3), (20, 5, 2), (45, 10, 1)])
    4.0
    """
    total = Fraction(0)
    for age, left, requests in work:
        if min(age, requests) < 0:
            raise ValueError("ages and numbers of requests are zero or more")
        now = curve.open_after(age)
        chance = curve.open_after(age + left) / now if now and left > 0 else 1
        total += requests * chance
    return float(total)
