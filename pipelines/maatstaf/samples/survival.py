"""The Kaplan-Meier median of days to answer, in exact fractions."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

HALF = Fraction(1, 2)


def median_days(answered: Mapping[int, int], censored: Mapping[int, int]) -> int | None:
    """The smallest number of days by which half is answered; None when it is not reached.

    Args:
        answered: days -> how many were answered after so many days.
        censored: days -> how many were last seen unanswered after so many days; at risk on that day.
    """
    at_risk = sum(answered.values()) + sum(censored.values())
    open_still = Fraction(1)
    for days in sorted({*answered, *censored}):
        if events := answered.get(days, 0):
            open_still *= Fraction(at_risk - events, at_risk)
            if open_still <= HALF:
                return days
        at_risk -= events + censored.get(days, 0)
    return None
