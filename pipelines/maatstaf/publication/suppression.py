"""Decides which rows of a protected table may not be shown.

A row is hidden whole when any of its counts is small, because the counts of a row add up to each
other. Further rows are hidden until no hidden row can be had by subtracting the shown ones from the
true totals. Protection over several tables and periods together is another strategy behind the
same interface.
"""

from __future__ import annotations

from typing import Protocol

import pandas as pd

#: With one hidden row, the total minus the others is that row.
LEAST_HIDDEN_ROWS = 2


class Suppressor(Protocol):
    """A way to decide what a table may not show."""

    def hide(self, counts: pd.DataFrame) -> pd.Series:
        """Which rows are hidden.

        Args:
            counts: the exact counts, a row per group of data subjects, the most telling count first.

        Returns:
            A truth value per row.
        """
        ...


class RowSuppressor:
    """Hides small rows, and the smallest others while the small ones could be found by subtraction."""

    def __init__(self, threshold: int) -> None:
        """A suppressor that hides counts of 1 up to and not including ``threshold``."""
        self._threshold = threshold

    def hide(self, counts: pd.DataFrame) -> pd.Series:
        """See ``Suppressor.hide``; zeros stay unless they must hide a neighbour."""
        small = ((counts > 0) & (counts < self._threshold)).any(axis=1)
        hidden = small.copy()
        if not small.any():
            return hidden
        first = counts.iloc[:, 0]
        candidates = first[~hidden].sort_values(kind="stable")
        nonzero_then_zero = [*candidates[candidates > 0].index, *candidates[candidates == 0].index]
        for row in nonzero_then_zero:
            if hidden.sum() >= LEAST_HIDDEN_ROWS and first[hidden].sum() >= self._threshold:
                break
            hidden[row] = True
        return hidden
