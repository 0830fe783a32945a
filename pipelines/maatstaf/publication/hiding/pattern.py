"""Which cells to hide."""

from __future__ import annotations

import numpy as np

from maatstaf.publication.hiding.approximate import approximate
from maatstaf.publication.hiding.attack import Attacker
from maatstaf.publication.hiding.cheapest import cheapest
from maatstaf.publication.hiding.parts import parts
from maatstaf.publication.hiding.problem import CannotHide, Problem


def hide(problem: Problem) -> frozenset[int]:
    """The cells to hide: those that must be, and the others that cost a reader least.

    Whoever knows all sums, all shown cells and what each cell is at least is left, for each kept cell, with an
    interval at least as wide as asked. The same problem has the same answer.

    Args:
        problem: the numbers and what is asked of them.

    Returns:
        The kept cells, the closed ones and the further ones.

    Raises:
        CannotHide: some kept cells can be found even if everything is hidden that is not open.
    """
    found = [(part, Attacker(part)) for part in parts(problem)]
    lost = [part.cells[cell] for part, attacker in found for cell in attacker.narrow(np.ones_like(part.always))]
    if lost:
        raise CannotHide(frozenset(map(int, lost)))
    hidden = set(problem.widths) | problem.closed
    for part, attacker in found:
        choice = cheapest(part, attacker)
        if choice is None:
            choice = approximate(part, attacker)
        hidden.update(part.cells[choice].tolist())
    return frozenset(hidden)
