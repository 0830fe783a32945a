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
AT_ONCE = 16
#: From so many doubtful cells on, tables are sought first that clear many of them at once.
MANY = 8


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
        down, up = self._part.down * hidden, self._part.up * hidden
        doubtful = self._unproven(hidden, list(self._part.widths) if cells is None else cells)
        if len(doubtful) >= MANY:
            widest = max(self._part.widths.values())
            self._look(np.minimum(down, widest), np.minimum(up, widest), self._several(doubtful))
            doubtful = self._unproven(hidden, doubtful)
        if doubtful:
            self._look(down, up, both_ways(self._part, doubtful))
            doubtful = self._unproven(hidden, doubtful)
        return doubtful

    def _look(self, down: np.ndarray, up: np.ndarray, aims: np.ndarray) -> None:
        moves, _ = furthest(self._part, down, up, aims)
        self._found = np.vstack([self._found, moves])

    def _several(self, cells: list[int]) -> np.ndarray:
        """Aims that pull many cells at once, half of them up and half down, and each two apart in some aim."""
        digits = np.arange(len(cells)) >> np.arange(len(cells).bit_length())[:, None] & 1
        aims = np.zeros((len(digits), len(self._part.cells)))
        aims[:, cells] = 1 - 2 * digits
        return np.vstack([aims, -aims])

    def _unproven(self, hidden: np.ndarray, cells: list[int]) -> list[int]:
        """Those of the cells whose interval the tables found so far do not show to be wide enough."""
        possible = self._found[~(self._found[:, ~hidden] != 0).any(axis=1)][:, cells]
        above = np.floor(possible.max(axis=0, initial=0) + NOISE)
        below = np.floor(-possible.min(axis=0, initial=0) + NOISE)
        return [cell for cell, width in zip(cells, above + below, strict=True) if width < self._part.widths[cell]]


def both_ways(part: Part, cells: Sequence[int]) -> np.ndarray:
    """For each cell the aim to be as high as it can be, and the aim to be as low."""
    aims = np.zeros((2 * len(cells), len(part.cells)))
    aims[np.arange(len(aims)), np.repeat(cells, 2)] = np.tile([1, -1], len(cells))
    return aims


def furthest(part: Part, down: np.ndarray, up: np.ndarray, aims: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The tables that reach each aim as far as possible.

    Args:
        part: the cells and their sums.
        down: how far below its value each cell can be, zero for what is shown.
        up: how far above.
        aims: a row per aim: how much it counts that a cell is above its value.

    Returns:
        For each aim the move of every cell, and the multiplier of every sum that proves that none is further.
    """
    found = [_furthest(part, down, up, aims[start : start + AT_ONCE]) for start in range(0, len(aims), AT_ONCE)]
    return np.vstack([moves for moves, _ in found]), np.vstack([multipliers for _, multipliers in found])


def _furthest(part: Part, down: np.ndarray, up: np.ndarray, aims: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """As many independent outsiders in one linear program, which costs less than as many programs."""
    free = (down > 0) | (up > 0)
    count = len(aims), part.sums.shape[0]
    moves = np.where(aims > 0, up, -down) * (aims != 0)
    if not free.any() or not count[1]:
        return moves, np.zeros(count)
    solved = linprog(
        -aims[:, free].ravel(),
        A_eq=csr_array(kron(eye_array(count[0]), part.sums[:, free])),
        b_eq=np.zeros(count[0] * count[1]),
        bounds=np.column_stack([np.tile(-down[free], count[0]), np.tile(up[free], count[0])]),
        method="highs-ds",
    )
    moves[:, free] = solved.x.reshape(count[0], -1)
    moves[abs(moves) < NOISE / 100] = 0
    return moves, -solved.eqlin.marginals.reshape(count)
