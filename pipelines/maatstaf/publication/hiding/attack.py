"""What an outsider can find out: how far each hidden cell can be from its value, given all that is shown."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import csr_array, eye_array, kron

from maatstaf.publication.hiding.parts import Part

#: The solver's numbers are exact to about a millionth; the true ones are fractions of small numbers.
NOISE = 1e-5
#: So many outsiders at once are the fastest to solve.
AT_ONCE = 64

Goal = tuple[int, int]


class Attacker:
    """Looks for cells with too narrow an interval, and remembers every other table that it found possible."""

    def __init__(self, part: Part) -> None:
        """An attacker who has seen nothing yet."""
        self._part = part
        self._found = np.empty((0, len(part.cells)))

    def narrow(self, hidden: np.ndarray, cells: list[int] | None = None) -> list[int]:
        """The kept cells whose interval is narrower than needed when these cells are hidden.

        The interval is rounded inwards to whole numbers, for an outsider knows that they are counts.

        Args:
            hidden: a truth value for each cell of the part.
            cells: the kept cells to look at; all of them if none are named.
        """
        doubtful = self._unproven(hidden, list(self._part.widths) if cells is None else cells)
        if not doubtful:
            return []
        goals = [(cell, sign) for cell in doubtful for sign in (1, -1)]
        moves, _ = furthest(self._part, self._part.down * hidden, self._part.up * hidden, goals)
        self._found = np.vstack([self._found, moves])
        return self._unproven(hidden, doubtful)

    def _unproven(self, hidden: np.ndarray, cells: list[int]) -> list[int]:
        """Those of the cells whose interval the tables found so far do not show to be wide enough."""
        possible = self._found[~(self._found[:, ~hidden] != 0).any(axis=1)][:, cells]
        above = np.floor(possible.max(axis=0, initial=0) + NOISE)
        below = np.floor(-possible.min(axis=0, initial=0) + NOISE)
        return [cell for cell, width in zip(cells, above + below, strict=True) if width < self._part.widths[cell]]


def furthest(part: Part, down: np.ndarray, up: np.ndarray, goals: Sequence[Goal]) -> tuple[np.ndarray, np.ndarray]:
    """The tables in which each goal is as far from its value as it can be.

    Args:
        part: the cells and their sums.
        down: how far below its value each cell can be, zero for what is shown.
        up: how far above.
        goals: each a cell with 1 for upwards or -1 for downwards.

    Returns:
        For each goal the move of every cell, and the multiplier of every sum that proves that none is further.
    """
    found = [_furthest(part, down, up, goals[start : start + AT_ONCE]) for start in range(0, len(goals), AT_ONCE)]
    return np.vstack([moves for moves, _ in found]), np.vstack([multipliers for _, multipliers in found])


def _furthest(part: Part, down: np.ndarray, up: np.ndarray, goals: Sequence[Goal]) -> tuple[np.ndarray, np.ndarray]:
    """As many independent outsiders in one linear program, which costs less than as many programs."""
    free = np.flatnonzero((down > 0) | (up > 0))
    place = {cell: at for at, cell in enumerate(free.tolist())}
    aim = np.zeros((len(goals), len(free)))
    for number, (cell, sign) in enumerate(goals):
        if cell in place:
            aim[number, place[cell]] = -sign
    moves = np.zeros((len(goals), len(part.cells)))
    count = len(goals), part.sums.shape[0]
    if not len(free) or not count[1]:
        return moves, np.zeros(count)
    solved = linprog(
        aim.ravel(),
        A_eq=csr_array(kron(eye_array(len(goals)), part.sums[:, free])),
        b_eq=np.zeros(count[0] * count[1]),
        bounds=np.column_stack([np.tile(-down[free], len(goals)), np.tile(up[free], len(goals))]),
        method="highs-ds",
    )
    moves[:, free] = solved.x.reshape(aim.shape)
    moves[abs(moves) < NOISE / 100] = 0
    return moves, -solved.eqlin.marginals.reshape(count)
