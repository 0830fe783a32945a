"""A safe choice of cells to hide that is cheap, found in bounded time for parts that are too large for the cheapest."""

from __future__ import annotations

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import block_array, csr_array

from maatstaf.publication.hiding.attack import NOISE, Attacker
from maatstaf.publication.hiding.parts import Part


def approximate(part: Part, attacker: Attacker) -> np.ndarray:
    """Cells to hide, one kept cell after the other, and then shown again where that does no harm.

    For each kept cell that is not yet safe, those with the widest interval first, the two tables are sought that lie
    far enough apart and move the cheapest cells; these are hidden. It takes at most one such search a kept cell and one
    attack a hidden cell. Should the searches together not suffice, as numbers beyond the solver's precision might
    have it, everything is hidden before cells are shown again.

    Returns:
        A truth value for each cell.
    """
    hidden = part.always.copy()
    for cell in sorted(attacker.narrow(hidden), key=lambda cell: -part.widths[cell]):
        if cell in attacker.narrow(hidden, [cell]):
            hidden |= _touched(part, hidden, cell)
    if attacker.narrow(hidden):
        hidden = np.ones(len(part.cells), dtype=bool)
    for cell in sorted(np.flatnonzero(hidden & ~part.always).tolist(), key=lambda cell: -part.costs[cell]):
        hidden[cell] = False
        hidden[cell] = bool(attacker.narrow(hidden))
    return hidden


def _touched(part: Part, hidden: np.ndarray, cell: int) -> np.ndarray:
    """The cells that two tables move in which this cell lies as far apart as needed, at the least cost.

    Four amounts of every cell are sought: by how much it rises and falls in the one table and in the other. In each
    the cell itself moves by a whole number, because an outsider rounds inwards.
    """
    count = len(part.cells)
    price = np.where(hidden, 0, part.costs) / part.costs.max() + NOISE
    table = csr_array(np.hstack([np.eye(count), -np.eye(count)]))
    sums = part.sums @ table
    apart = np.zeros((1, 4 * count))
    apart[0, [cell, count + cell, 2 * count + cell, 3 * count + cell]] = 1, -1, -1, 1
    whole = np.zeros(4 * count)
    whole[apart[0] != 0] = 1
    solved = milp(
        np.tile(price, 4),
        integrality=whole,
        bounds=Bounds(0, np.tile(np.concatenate([part.up, part.down]), 2)),
        constraints=[
            LinearConstraint(block_array([[sums, None], [None, sums]]), 0, 0),
            LinearConstraint(apart, part.widths[cell], np.inf),
        ],
    )
    return solved.x.reshape(4, count).max(axis=0) > 0
