"""What each hidden cell can be at least and at most, however little is shown."""

from __future__ import annotations

import numpy as np

from maatstaf.publication.hiding.problem import Problem

#: Bounds follow from bounds along the sums; after so many rounds the rest is left to the attack itself.
ROUNDS = 30
#: A cell that nothing limits is taken to be at most so many times the widest interval above its value.
ENOUGH = 1000


def reach(problem: Problem) -> tuple[np.ndarray, np.ndarray]:
    """The smallest and the largest value of each cell that the open totals and the least values leave.

    Returns:
        Two arrays, a whole number per cell. An outsider knows these bounds whatever is hidden.
    """
    values = np.array(problem.values, dtype=float)
    is_open = np.isin(np.arange(len(values)), sorted(problem.open))
    low = np.where(is_open, values, np.array(problem.least, dtype=float))
    high = np.where(is_open, values, np.inf)
    entries = np.array(
        [(row, cell, factor) for row, terms in enumerate(problem.sums) for cell, factor in terms], dtype=int
    ).reshape(-1, 3)
    for _ in range(ROUNDS):
        before = low.copy(), high.copy()
        _narrow(entries, low, high)
        if np.array_equal(before[0], low) and np.array_equal(before[1], high):
            break
    widest = max(problem.widths.values(), default=0)
    return low, np.minimum(high, values + ENOUGH * widest)


def _narrow(entries: np.ndarray, low: np.ndarray, high: np.ndarray) -> None:
    """Each cell of a sum is at most what the others leave when they are as small as can be, and so the other way."""
    row, cell, factor = entries.T
    smallest = np.where(factor > 0, factor * low[cell], factor * high[cell])
    largest = np.where(factor > 0, factor * high[cell], factor * low[cell])
    at_most, at_least = -_others(row, smallest), -_others(row, largest)
    upper = np.floor(np.where(factor > 0, at_most, at_least) / factor)
    lower = np.ceil(np.where(factor > 0, at_least, at_most) / factor)
    np.minimum.at(high, cell, upper)
    np.maximum.at(low, cell, lower)


def _others(row: np.ndarray, amounts: np.ndarray) -> np.ndarray:
    """For each entry the sum of the other entries of its row; unlimited as soon as one of them is."""
    is_finite = np.isfinite(amounts)
    finite = np.where(is_finite, amounts, 0)
    unlimited = np.bincount(row, ~is_finite)[row] - ~is_finite
    sign = amounts[~is_finite][:1]
    rest = np.bincount(row, finite)[row] - finite
    return np.where(unlimited > 0, sign[0] if len(sign) else 0, rest)
