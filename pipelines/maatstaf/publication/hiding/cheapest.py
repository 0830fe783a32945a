"""The cheapest safe choice of cells to hide, proven to be so."""

from __future__ import annotations

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, linprog, milp

from maatstaf.publication.hiding.attack import NOISE, Attacker
from maatstaf.publication.hiding.cuts import companions, cuts, first_cuts, support
from maatstaf.publication.hiding.parts import Part

#: Limits in steps and never in seconds, so that the same tables have the same answer on any machine.
RELAXED_ROUNDS = 60
ROUNDS = 60
NODES = 2_000
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

    def tighten(self) -> None:
        """Finds cuts for cells that are hidden by shares, which is quick and shortens the search for whole ones."""
        kept = self._doubtful
        for _ in range(RELAXED_ROUNDS):
            chosen = self._relaxed()
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

    def _relaxed(self) -> np.ndarray:
        """The cheapest shares."""
        cost = self._part.costs[self._free]
        rows, at_least = self._rows()
        solved = linprog(cost / cost.max(initial=1), A_ub=-rows, b_ub=-at_least, bounds=(0, 1), method="highs-ds")
        return self._all(solved.x)

    def whole(self) -> np.ndarray | None:
        """The cheapest choice; nothing when it takes more than the allowed steps."""
        cost = self._part.costs[self._free]
        rows, at_least = self._rows()
        solved = milp(
            cost / cost.max(initial=1),
            integrality=np.ones(len(cost)),
            bounds=Bounds(0, 1),
            constraints=LinearConstraint(rows, at_least),
            options={"node_limit": NODES, "mip_rel_gap": 0},
        )
        return self._all(solved.x) > 0.5 if solved.status == 0 else None

    def _rows(self) -> tuple[np.ndarray, np.ndarray]:
        rows = np.vstack([self._companions, self._cuts])[:, self._free]
        return rows, np.repeat([0.0, 1.0 - NOISE], [len(self._companions), len(self._cuts)])

    def _all(self, free: np.ndarray) -> np.ndarray:
        chosen = np.ones(len(self._free))
        chosen[self._free] = free
        return chosen
