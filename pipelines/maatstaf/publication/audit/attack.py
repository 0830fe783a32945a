"""Recomputes what was not told: the least and the most that each withheld number can be.

All that is known is linear, so a linear programme finds both ends. Cells that no equation ties together are
solved at once in one programme, each for a cell of its own; and every solution found is a possible world, so
that most cells are seen to be wide enough before they are asked for.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import coo_array, csr_array, diags_array, hstack
from scipy.sparse.csgraph import connected_components

from maatstaf.publication.audit.cells import Cell, Source
from maatstaf.publication.audit.equations import Equation

#: What the solver may be off, in counts.
NEARLY = 1e-4
#: What it costs to be off in an equation that must hold, against one that compares different times.
HARD = 1000.0


@dataclass(frozen=True)
class Found:
    """What an outsider finds.

    Attributes:
        narrow: the cells of which too much is known: the least and the most that they can be, and from which tables.
        contradictions: tables whose numbers cannot all be true.
    """

    narrow: Mapping[Cell, tuple[int, int, frozenset[Source]]]
    contradictions: tuple[frozenset[Source], ...]


def attack(
    equations: Collection[Equation],
    values: Mapping[Cell, int],
    tellers: Mapping[Cell, frozenset[Source]],
    least: Mapping[Cell, int],
    wanted: Mapping[Cell, int],
) -> Found:
    """What follows from all that is known.

    Args:
        equations: what holds between cells.
        values: the cells that were told.
        tellers: which tables told them.
        least: cells of which it is known that they are at least something; all others are at least nothing.
        wanted: for each cell that must not be known, how wide the interval around it must be.
    """
    reduced = [_reduced(one, values, tellers) for one in equations]
    untrue = [one.sources for one in reduced if not one.weights and not one.is_soft and not one.is_possible]
    unknown = sorted({cell for one in reduced for cell in one.weights} | set(wanted), key=repr)
    if not wanted:
        return Found({}, tuple(untrue))
    puzzle = _Puzzle([one for one in reduced if one.weights], unknown, least, max(values.values(), default=0))
    narrow = puzzle.narrow(wanted)
    return Found(narrow, (*untrue, *puzzle.contradictions))


@dataclass(frozen=True)
class _Known:
    """An equation of which the known cells are taken out: between ``low`` and ``high``."""

    weights: Mapping[Cell, int]
    low: float
    high: float
    sources: frozenset[Source]
    is_soft: bool

    @property
    def is_possible(self) -> bool:
        return self.low <= 0 <= self.high


def _reduced(one: Equation, values: Mapping[Cell, int], tellers: Mapping[Cell, frozenset[Source]]) -> _Known:
    known = [cell for cell in one.weights if cell in values]
    constant = sum(one.weights[cell] * values[cell] for cell in known)
    weights = {cell: weight for cell, weight in one.weights.items() if cell not in values}
    sources = one.sources.union(*(tellers[cell] for cell in known))
    return _Known(weights, -constant if one.is_equal else -np.inf, -constant, sources, one.is_soft)


class _Puzzle:
    """The unknown cells with what holds between them."""

    def __init__(self, known: Sequence[_Known], cells: Sequence[Cell], least: Mapping[Cell, int], largest: int) -> None:
        self._known, self._cells = known, cells
        self._place = {cell: place for place, cell in enumerate(cells)}
        entries = [
            (row, self._place[cell], weight) for row, one in enumerate(known) for cell, weight in one.weights.items()
        ]
        rows, columns, weights = zip(*entries, strict=True) if entries else ((), (), ())
        self._matrix = csr_array(coo_array((weights, (rows, columns)), shape=(len(known), len(cells))), dtype=float)
        self._low = np.array([one.low for one in known])
        self._high = np.array([one.high for one in known])
        # Where nothing bounds a cell from above it is wide in any case; the solver wants an end.
        self._bounds = Bounds([least.get(cell, 0) for cell in cells], 2 * largest + len(cells) + HARD)
        _, self._group = connected_components(abs(self._matrix.T) @ abs(self._matrix), directed=False)
        self.contradictions: list[frozenset[Source]] = []

    def narrow(self, wanted: Mapping[Cell, int]) -> dict[Cell, tuple[int, int, frozenset[Source]]]:
        """The wanted cells that are less wide than they must be."""
        self._relax()
        places = np.array([self._place[cell] for cell in wanted])
        widths = np.array(list(wanted.values()))
        low, high = np.full(len(self._cells), np.inf), np.full(len(self._cells), -np.inf)
        left = {(place, sense) for place in places.tolist() for sense in (-1, 1)}
        while turn := self._turn(left):
            aim = np.zeros(len(self._cells))
            for place, sense in turn:
                aim[place] = sense
            world = self._solve(aim)
            low, high = np.minimum(low, world), np.maximum(high, world)
            wide = places[np.floor(high + NEARLY)[places] - np.ceil(low - NEARLY)[places] >= widths]
            settled = set(wide.tolist())
            left = {one for one in left - turn if one[0] not in settled}
        least, most = np.ceil(low - NEARLY), np.floor(high + NEARLY)
        return {
            self._cells[place]: (int(least[place]), int(most[place]), self._sources(place))
            for place in places[most[places] - least[places] < widths].tolist()
        }

    def _turn(self, left: Collection[tuple[int, int]]) -> set[tuple[int, int]]:
        """One cell and direction for each group of cells that hang together."""
        chosen = {self._group[place]: (place, sense) for place, sense in sorted(left, reverse=True)}
        return set(chosen.values())

    def _solve(self, aim: np.ndarray) -> np.ndarray:
        found = milp(aim, constraints=self._constraint(), bounds=self._bounds)
        if found.x is None:
            raise ArithmeticError("the numbers that were told could not be weighed against each other")
        return found.x

    def _constraint(self) -> LinearConstraint | None:
        return LinearConstraint(self._matrix, self._low, self._high) if self._known else None

    def _relax(self) -> None:
        """Lets go, by as little as possible, of what cannot all hold: first of what compares different times."""
        nothing = np.zeros(len(self._cells))
        if milp(nothing, constraints=self._constraint(), bounds=self._bounds).x is not None:
            return
        cost = np.array([1.0 if one.is_soft else HARD for one in self._known])
        off = diags_array(np.ones(len(cost)))
        found = milp(
            np.concatenate([nothing, cost, cost]),
            constraints=LinearConstraint(hstack([self._matrix, off, -off]), self._low, self._high),
            bounds=Bounds(np.concatenate([self._bounds.lb, np.zeros(2 * len(cost))]), np.inf),
        )
        over, under = found.x[len(self._cells) :].reshape(2, -1)
        self._low, self._high = self._low - over - NEARLY / 10, self._high + under + NEARLY / 10
        self.contradictions += [
            one.sources
            for one, slack in zip(self._known, over + under, strict=True)
            if slack > NEARLY and not one.is_soft
        ]

    def _sources(self, place: int) -> frozenset[Source]:
        """The tables that say anything of the group of a cell."""
        entries = self._matrix.tocoo()
        rows = set(entries.row[self._group[entries.col] == self._group[place]].tolist())
        return frozenset(source for row in rows for source in self._known[row].sources)
