"""The cheapest safe choice of cells to hide, proven to be so."""

from __future__ import annotations

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, linprog, milp

from maatstaf.publication.hiding.attack import NOISE, Attacker
from maatstaf.publication.hiding.cuts import companions, cuts, first_cuts, support
from maatstaf.publication.hiding.parts import Part

#: Limits in steps and never in seconds, so that the same tables have the same answer on any machine.
ROUNDS = 20
NODES = 1_000
#: Shares are no longer bettered once so many rounds have raised the least cost by less than this.
PATIENCE, LEAST_RISE = 4, 1e-3
#: Cuts for so many cells are sought at a time.
AT_ONCE = 12


def cheapest(part: Part, attacker: Attacker) -> np.ndarray | None:
    """The cells to hide at the least cost.

    A choice that satisfies all cuts found so far is attacked; where it is too narrow, new cuts forbid it and its
    like. The first that withstands the attack costs no more than any other that does.

    Returns:
        A truth value for each cell; nothing when no proof was found within the limits.
    """
    doubtful = attacker.narrow(part.always)
    if not doubtful:
        return part.always
    choice = _Choice(part, doubtful)
    choice.tighten()
    for _ in range(ROUNDS):
        hidden = choice.whole()
        if hidden is None:
            return None
        narrow = attacker.narrow(hidden)
        if not narrow:
            return hidden
        choice.forbid(hidden, narrow)
    return None


class _Choice:
    """The choices that are still possible, by the cuts found so far."""

    def __init__(self, part: Part, doubtful: list[int]) -> None:
        self._part = part
        self._doubtful = doubtful
        self._companions = companions(part)
        self._cuts = first_cuts(part, doubtful)
        self._free = ~part.always
        self._nodes = NODES

    def tighten(self) -> None:
        """Finds cuts for cells that are hidden by shares, which is quick and shortens the search for whole ones."""
        kept, bounds = self._doubtful, []
        while len(bounds) <= PATIENCE or bounds[-1] > bounds[-1 - PATIENCE] * (1 + LEAST_RISE):
            chosen = self._relaxed()
            bounds.append(chosen[self._free] @ self._part.costs[self._free])
            for _ in range(0, len(kept), AT_ONCE):
                now, kept = kept[:AT_ONCE], kept[AT_ONCE:] + kept[:AT_ONCE]
                if len(further := cuts(self._part, chosen, now)):
                    self._cuts = np.vstack([self._cuts, further])
                    break
            else:
                return

    def forbid(self, hidden: np.ndarray, narrow: list[int]) -> None:
        """Adds cuts that this choice does not satisfy."""
        further = cuts(self._part, hidden.astype(float), narrow[:AT_ONCE])
        if not len(further):
            further = support(self._part, hidden, narrow[0])[None, :]
        self._cuts = np.vstack([self._cuts, further])

    def whole(self) -> np.ndarray | None:
        """The cheapest choice; nothing when the search for it takes more nodes than are left of those allowed."""
        cost = self._part.costs[self._free]
        rows, at_least = self._rows()
        solved = milp(
            cost,
            integrality=np.ones(len(cost)),
            bounds=Bounds(0, 1),
            constraints=LinearConstraint(rows, at_least),
            options={"node_limit": self._nodes, "mip_rel_gap": 0},
        )
        self._nodes = max(self._nodes - (solved.mip_node_count or 0), 0)
        is_proven = solved.status == 0
        return self._all(solved.x) > 0.5 if is_proven else None

    def _relaxed(self) -> np.ndarray:
        """The cheapest shares."""
        rows, at_least = self._rows()
        solved = linprog(self._part.costs[self._free], A_ub=-rows, b_ub=-at_least, bounds=(0, 1), method="highs-ds")
        return self._all(solved.x)

    def _rows(self) -> tuple[np.ndarray, np.ndarray]:
        """The weights of the cells that are free to choose, and what those of the hidden ones must add up to."""
        rows = np.vstack([self._companions, self._cuts])[:, self._free]
        return rows, np.repeat([0.0, 1.0 - NOISE], [len(self._companions), len(self._cuts)])

    def _all(self, free: np.ndarray) -> np.ndarray:
        """The choice for all cells, with those that are hidden in any case."""
        chosen = np.ones(len(self._free))
        chosen[self._free] = free
        return chosen
