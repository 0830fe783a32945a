"""Cells that have to do with each other: what is hidden in one part tells nothing of another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components

from maatstaf.publication.hiding.problem import Problem
from maatstaf.publication.hiding.reach import reach


@dataclass(frozen=True, eq=False)
class Part:
    """The cells of a problem that may move together, with everything else taken as known.

    Attributes:
        cells: their places in the problem; all that follows counts within the part.
        sums: a matrix of sums by cells.
        down: how far below its value each cell can be.
        up: how far above its value each cell can be.
        widths: the cells that nobody may find, each with the width of the interval that must be left.
        always: which cells are hidden in any case.
        costs: what hiding each cell costs a reader.
    """

    cells: np.ndarray
    sums: csr_array
    down: np.ndarray
    up: np.ndarray
    widths: dict[int, int]
    always: np.ndarray
    costs: np.ndarray


def parts(problem: Problem) -> Iterator[Part]:
    """The parts in which something must be hidden, in the order of their first cells.

    A kept cell that cannot move at all is a part alone, without sums and without room.
    """
    low, high = reach(problem)
    values = np.array(problem.values, dtype=float)
    can_move = low < high
    sums = _matrix(problem, can_move)
    _, label = connected_components(abs(sums).T @ abs(sums), directed=False)
    for one in dict.fromkeys(label[cell] for cell in sorted(problem.widths)):
        cells = np.flatnonzero(label == one)
        own = sums[:, cells]
        yield Part(
            cells,
            own[np.diff(own.indptr) > 0],
            (values - low)[cells],
            (high - values)[cells],
            {place: problem.widths[cell] for place, cell in enumerate(cells.tolist()) if cell in problem.widths},
            np.isin(cells, sorted(problem.closed | set(problem.widths))),
            np.array(problem.costs, dtype=float)[cells],
        )


def _matrix(problem: Problem, can_move: np.ndarray) -> csr_array:
    """The sums over the cells that can move, as a matrix of sums by cells."""
    entries = [
        (row, cell, factor) for row, terms in enumerate(problem.sums) for cell, factor in terms if can_move[cell]
    ]
    row, cell, factor = np.array(entries, dtype=int).reshape(-1, 3).T
    return csr_array((factor.astype(float), (row, cell)), shape=(len(problem.sums), len(problem.values)))
