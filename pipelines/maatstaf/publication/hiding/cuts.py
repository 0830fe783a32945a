"""What every safe choice of hidden cells satisfies: weights of the cells of which the hidden ones add up to 1 or more.

For any multipliers of the sums, an outsider can move a cell no further than the room that the hidden cells have, each
weighed by what the multipliers leave of it. That holds for every choice, so where one choice is too narrow the same
multipliers tell which other cells would help, and how much.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from maatstaf.publication.hiding.attack import NOISE, both_ways, furthest
from maatstaf.publication.hiding.parts import Part

#: What a cell that is shown may move when looking for multipliers: so that they lean on as few such cells as possible.
HARDLY = 1e-3


def first_cuts(part: Part, cells: Sequence[int]) -> np.ndarray:
    """Each sum by itself: the others in it must leave a kept cell its room.

    Args:
        part: the cells and their sums.
        cells: the kept cells that the others must leave room.

    Returns:
        A row of weights per cut.
    """
    found = []
    for row in part.sums.toarray():
        for cell in (cell for cell in cells if row[cell]):
            others = abs(row / row[cell]) * (part.up + part.down)
            others[cell] = 0
            found += _cut(part, part.widths[cell], others)
    return np.array(found).reshape(-1, len(part.cells))


def companions(part: Part) -> np.ndarray:
    """No further cell is hidden alone in a sum: it would cost a reader and protect nobody.

    Returns:
        A row of weights per sum and cell, -1 for the cell that may not be alone; those of the hidden cells add up to
        0 or more.
    """
    found = []
    for row in part.sums.toarray() != 0:
        if not part.always[row].any():
            found += [np.where(np.arange(len(row)) == cell, -1.0, row) for cell in np.flatnonzero(row)]
    return np.array(found).reshape(-1, len(part.cells))


def cuts(part: Part, chosen: np.ndarray, cells: Sequence[int]) -> np.ndarray:
    """Cuts that this choice does not satisfy, for cells that it leaves too narrow an interval.

    Args:
        part: the cells and their sums.
        chosen: how far each cell is hidden, from 0 to 1; between them in a relaxed choice.
        cells: the kept cells to look at.

    Returns:
        A row of weights per cut; fewer than the cells where the relaxed choice leaves room.
    """
    widest = max(part.widths.values())
    share = np.maximum(chosen, HARDLY)
    down, up = np.minimum(part.down, widest) * share, np.minimum(part.up, widest) * share
    found = []
    for cell, weights in zip(cells, _weights(part, down, up, cells), strict=True):
        found += [cut for cut in _cut(part, part.widths[cell], weights) if cut @ chosen < 1 - NOISE]
    return np.array(found).reshape(-1, len(part.cells))


def support(part: Part, hidden: np.ndarray, cell: int) -> np.ndarray:
    """The cut that at least one more cell is hidden of those that could move this one."""
    (weights,) = _weights(part, part.down * hidden, part.up * hidden, [cell])
    return ((weights > 0) & ~hidden).astype(float)


def _weights(part: Part, down: np.ndarray, up: np.ndarray, cells: Sequence[int]) -> np.ndarray:
    """For each of the cells, how much every cell adds to its interval at most if it is hidden."""
    aims = both_ways(part, cells)
    _, multipliers = furthest(part, down, up, aims)
    left = aims - multipliers @ part.sums
    left[abs(left) < NOISE] = 0
    each = np.maximum(left, 0) * part.up + np.maximum(-left, 0) * part.down
    return each[::2] + each[1::2]


def _cut(part: Part, width: int, weights: np.ndarray) -> list[np.ndarray]:
    """The weights as shares of what the cells that are hidden in any case do not yet give; none if they give all."""
    needed = width - weights[part.always].sum()
    if needed <= NOISE:
        return []
    return [np.where(part.always, 0, np.minimum(weights / needed, 1))]
