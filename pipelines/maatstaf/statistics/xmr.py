"""The XmR chart: which months differ by more than the months always do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby, pairwise
from typing import Literal

Rule = Literal["outside", "shift", "trend", "two_of_three"]
Direction = Literal["above", "below", "rising", "falling"]

LIMIT = Fraction("2.66")
"""How many mean moving ranges a limit lies from the mean: 3 / 1.128."""
SCREEN = Fraction("3.267")
"""Above how many times their mean a moving range is left out, when it is screened."""
NEAR = Fraction(2, 3)
"""From which part of the way to the limit a month is near it."""
IN_A_ROW = 7
"""How many months in a row make a shift or a trend."""
FIRM = 12
"""From how many months on the limits are no longer trial limits."""


@dataclass(frozen=True)
class Cause:
    """Why a month is not just noise.

    Attributes:
        rule: ``outside`` a limit; ``shift``: one of 7 or more in a row on one side of the mean; ``trend``: one of 7
            or more in a row that each rise or each fall; ``two_of_three``: one of 2 in 3 in a row that lie
            more than two thirds of the way to the limit, on one side.
        direction: ``above`` or ``below`` the mean; for a trend ``rising`` or ``falling``. Whether that is good or
            bad is for who knows what was counted.
    """

    rule: Rule
    direction: Direction


@dataclass(frozen=True)
class Point:
    """One month.

    Attributes:
        value: what was counted; None when it is withheld.
        moving_range: by how much it differs from the month before; None when either is withheld.
        causes: why it is not just noise; empty for a month that is.
    """

    value: float | None
    moving_range: float | None
    causes: tuple[Cause, ...]


@dataclass(frozen=True)
class Chart:
    """Months with their mean and limits, in the unit of the values.

    Attributes:
        points: the months in the order given.
        mean: their mean; None when all are withheld.
        lower: the lower limit, not below the floor; None when no two months in a row are known.
        upper: the upper limit; None when no two months in a row are known.
        mean_moving_range: the mean moving range on which the limits rest; None when there is none.
        left_out: how many moving ranges were left out of it.
        is_trial: the limits rest on fewer than 12 months: say so where they are shown.
    """

    points: tuple[Point, ...]
    mean: float | None
    lower: float | None
    upper: float | None
    mean_moving_range: float | None
    left_out: int
    is_trial: bool


def xmr(values: Sequence[float | None], *, screened: bool = False, floor: float | None = 0.0) -> Chart:
    """The XmR chart of a number a month, by the rules of NHS England's Making Data Count.

    What it tells the FG: a month without a cause differs from the others by no more than they always
    differ among themselves, and asks for no explanation; a month with a cause does.

    - The limits lie 2.66 mean moving ranges from the mean. A month *on* a limit is not outside it.
    - A month on the mean is on neither side: it ends a row of months on one side, and starts none.
    - Two equal months in a row end a rise and a fall. 7 in a row rising are 7 months, so 6 steps up.
    - All months of a row are marked, and those of the 2 in 3 that are near the limit or outside it; the third may lie
      anywhere. (The R package NHSRplotthedots also wants the third on the same side of the mean, and does not
      count a month outside the limits as near.)
    - A withheld month ends every row and has no moving range; 3 in a row are three known months.
    - The floor only cuts off the lower limit that is shown. What is near is measured to the limit as calculated.
    - Whatever is compared is compared exactly, as decimal numbers: three times 0.1 lies on its mean.

    Screened, moving ranges above 3.267 times their mean are left out once and their mean is taken anew, as the
    R package does; unscreened is the Excel tool. The mean of the months keeps all of them. If only
    ranges of 0 would remain (a row of zeros with one incident), none is left out: limits without width would mark
    every month.

    Args:
        values: a number a month, without gaps in the calendar; None for a month that is withheld.
        screened: leave large moving ranges out of the limits.
        floor: what the values cannot be below (0 for counts and shares); None if there is no such number.

    Raises:
        ValueError: a value is not a finite number, or is below the floor.

    Source: NHS England, Making Data Count; Wheeler, Understanding Variation (2000); for screening and worked
    values NHSRplotthedots (``ptd_spc_standard``).

    >>> chart = xmr([1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1], screened=True, floor=None)
    >>> round(chart.mean, 2), round(chart.upper, 2), round(chart.lower, 2), chart.left_out
    (1.94, 4.6, -0.72, 2)
    >>> [(place, cause.rule, cause.direction) for place, point in enumerate(chart.points) for cause in point.causes]
    [(4, 'outside', 'above')]
    """
    exact = [None if value is None else _exact(value) for value in values]
    known = [value for value in exact if value is not None]
    if floor is not None and any(value < _exact(floor) for value in known):
        raise ValueError(f"a value is below the floor of {floor}")
    ranges = [None, *(None if None in pair else abs(pair[1] - pair[0]) for pair in pairwise(exact))][: len(exact)]
    kept, left_out = _screen([one for one in ranges if one is not None], screened)
    mean = _mean(known)
    spread = _mean(kept)
    reach = None if spread is None else LIMIT * spread
    lower = None if reach is None else mean - reach
    if lower is not None and floor is not None:
        lower = max(lower, _exact(floor))
    distances = [None if value is None else value - mean for value in exact]
    marks: list[list[Cause]] = [[] for _ in exact]
    for place, cause in (*_outside(distances, reach), *_shifts(distances), *_trends(exact), *_near(distances, reach)):
        if cause not in marks[place]:
            marks[place].append(cause)
    return Chart(
        points=tuple(
            Point(_float(value), _float(moved), tuple(causes))
            for value, moved, causes in zip(exact, ranges, marks, strict=True)
        ),
        mean=_float(mean),
        lower=_float(lower),
        upper=None if reach is None else float(mean + reach),
        mean_moving_range=_float(spread),
        left_out=left_out,
        is_trial=len(known) < FIRM,
    )


def _exact(value: float) -> Fraction:
    """The number as it is written, so that 0.1 is one tenth."""
    try:
        return Fraction(str(value))
    except ValueError:
        raise ValueError(f"{value!r} is not a finite number; a month that is withheld is None") from None


def _float(value: Fraction | None) -> float | None:
    return None if value is None else float(value)


def _mean(values: Sequence[Fraction]) -> Fraction | None:
    return sum(values, Fraction(0)) / len(values) if values else None


def _screen(ranges: list[Fraction], screened: bool) -> tuple[list[Fraction], int]:
    """The moving ranges on which the limits rest, and how many were left out."""
    mean = _mean(ranges)
    if not screened or mean is None:
        return ranges, 0
    kept = [one for one in ranges if one <= SCREEN * mean]
    return (kept, len(ranges) - len(kept)) if any(kept) else (ranges, 0)


Marks = Iterator[tuple[int, Cause]]


def _outside(distances: Sequence[Fraction | None], reach: Fraction | None) -> Marks:
    for place, distance in enumerate(distances):
        if None not in (distance, reach) and abs(distance) > reach:
            yield place, Cause("outside", _side(distance))


def _shifts(distances: Sequence[Fraction | None]) -> Marks:
    for start, end, sign in _rows([_sign(distance) for distance in distances], IN_A_ROW):
        for place in range(start, end):
            yield place, Cause("shift", _side(sign))


def _trends(values: Sequence[Fraction | None]) -> Marks:
    steps = [_sign(None if None in pair else pair[1] - pair[0]) for pair in pairwise(values)]
    for start, end, sign in _rows(steps, IN_A_ROW - 1):
        for place in range(start, end + 1):
            yield place, Cause("trend", "rising" if sign > 0 else "falling")


def _near(distances: Sequence[Fraction | None], reach: Fraction | None) -> Marks:
    for start in range(len(distances) - 2):
        three = distances[start : start + 3]
        if reach is None or None in three:
            continue
        for sign in (1, -1):
            near = [start + place for place, distance in enumerate(three) if sign * distance > NEAR * reach]
            if len(near) > 1:
                yield from ((place, Cause("two_of_three", _side(sign))) for place in near)


def _rows(signs: Sequence[int], at_least: int) -> Iterator[tuple[int, int, int]]:
    """Where the same sign, not 0, comes ``at_least`` times in a row: first place, place after the last, sign."""
    start = 0
    for sign, group in groupby(signs):
        end = start + len(list(group))
        if sign and end - start >= at_least:
            yield start, end, sign
        start = end


def _sign(distance: Fraction | None) -> int:
    """1 above, -1 below; 0 on the line and for what is withheld: neither side."""
    return 0 if not distance else 1 if distance > 0 else -1


def _side(sign: Fraction | int) -> Direction:
    return "above" if sign > 0 else "below"
