"""Decides which rows of a protected table may not be shown.

A row is hidden whole when any of its counts is small, because the counts of a row add up to each
other. Further rows are hidden until no hidden number can be had by subtracting the shown rows from
the true totals: no hidden row stands alone, neither in the table nor among those in which one of
its counts, or what remains of the first count without it, is more than zero (a request at the desk
is never in writing, so a letter beside it would be alone), and together they stay at or above the
threshold.

This holds within one table, against someone who subtracts. It does not weigh what several tables or
periods say together, nor what someone may infer who knows that the smallest neighbour is taken; that
is another strategy behind the same interface.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from typing import Protocol

import pandas as pd

#: With one hidden row, the total minus the others is that row.
LEAST_HIDDEN_ROWS = 2


class Suppressor(Protocol):
    """A way to decide what a table may not show."""

    def hide(self, counts: pd.DataFrame, at_least: int = 0) -> pd.Series:
        """Which rows are hidden.

        Args:
            counts: the exact counts, a row per group of data subjects, the most telling count first.
            at_least: what a row holds at least because it is there at all: 1 in a table that has rows
                only for what occurs, 0 in one that has a row for every code.

        Returns:
            A truth value per row. All of them and still ``gives_away``: not even the rows may be named.
        """
        ...


class RowSuppressor:
    """Hides small rows, and the smallest others while the small ones could be found by subtraction."""

    def __init__(self, threshold: int) -> None:
        """A suppressor that hides counts of 1 up to and not including ``threshold``."""
        self._threshold = threshold

    def hide(self, counts: pd.DataFrame, at_least: int = 0) -> pd.Series:
        """See ``Suppressor.hide``; zeros stay unless they must hide a neighbour, and then all of them do."""
        hidden = ((counts > 0) & (counts < self._threshold)).any(axis=1)
        while hidden.any() and (further := self._companions(counts, hidden, at_least)):
            hidden[further] = True
        return hidden

    def _companions(self, counts: pd.DataFrame, hidden: pd.Series, at_least: int) -> list[Hashable]:
        """The rows to hide next; none when the hidden ones are safe or no other row is left."""
        first = counts.iloc[:, 0]
        is_empty = (counts == 0).all(axis=1)
        filled = list(first[~hidden & ~is_empty].sort_values(kind="stable").index)
        empty = list(first[~hidden & is_empty].index)
        if gives_away(counts, hidden, at_least) or first[hidden].sum() < self._threshold:
            return filled[:1] or empty
        for part in _parts(counts):
            is_positive = part > 0
            is_alone = (is_positive & hidden).sum() == 1 and part[hidden].max() < self._threshold
            if not is_alone:
                continue
            if also := [row for row in filled if is_positive[row]]:
                return also[:1]
            is_whole_or_nothing = (~is_positive | (part == first)).all()
            if is_whole_or_nothing and empty:
                return empty
        return []


def _parts(counts: pd.DataFrame) -> Iterator[pd.Series]:
    """What can be subtracted of each row: its counts, and what remains of the first without each other one."""
    first = counts.iloc[:, 0]
    for count in counts.columns[1:]:
        yield counts[count]
        yield first - counts[count]


def hide_in_parts(
    suppressor: Suppressor, counts: pd.DataFrame, parts: Iterable[pd.Series], at_least: int = 0
) -> pd.Series:
    """Which rows are hidden where the sum of each part is known from elsewhere: each part must hide its own.

    Args:
        suppressor: decides within a part.
        counts: the exact counts of all rows.
        parts: a truth value per row for each part; together they hold every row once.
        at_least: see ``Suppressor.hide``.
    """
    hidden = pd.Series(data=False, index=counts.index)
    for part in parts:
        hidden[part] = suppressor.hide(counts[part], at_least)
    return hidden


def gives_away(counts: pd.DataFrame, hidden: pd.Series, at_least: int) -> bool:
    """Whether subtraction finds the hidden rows: there is but one, or each holds just what every row must."""
    rows, sums = int(hidden.sum()), counts[hidden].sum()
    if rows == 0:
        return False
    fewest = at_least * rows
    return rows < LEAST_HIDDEN_ROWS or 0 < sums.iloc[0] <= fewest or sums.sum() <= fewest
