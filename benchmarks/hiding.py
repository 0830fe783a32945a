"""How long it takes to find the cells to hide, against one attack on what was found.

    python benchmarks/hiding.py [--seeds 3]

Tables of counts with their margins: single ones, as a month has them, and pairs that share their row totals. The grand
total is open, a count below the threshold must be left with an interval as wide as the threshold; a cell that cannot
be is given up, as a desk would drop its table. An attack finds the interval of every kept cell from nothing but what is
shown; no choice can be known to be safe in less. Ratios in one run on one machine, by processor time.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Sequence

import numpy as np

from maatstaf.publication.hiding import Problem
from maatstaf.publication.hiding.approximate import approximate
from maatstaf.publication.hiding.attack import Attacker
from maatstaf.publication.hiding.cheapest import cheapest
from maatstaf.publication.hiding.parts import Part, parts

#: Rows, columns, tables that share their row totals, threshold.
SHAPES = [(5, 3, 1, 5), (6, 5, 1, 5), (20, 5, 1, 10), (10, 6, 2, 10), (15, 6, 2, 5), (20, 10, 2, 5), (20, 10, 2, 10)]


def main() -> None:
    """Prints a line per table and seed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seeds", type=int, default=3)
    asked = parser.parse_args()
    print(f"{'table':<12}{'cells':>6}{'kept':>6}{'attack':>10}{'cheapest: hidden, time':>26}{'approximate':>28}")
    for rows, columns, tables, threshold in SHAPES:
        for seed in range(asked.seeds):
            problem = drawn(rows, columns, tables, threshold, seed)
            for part in parts(problem):
                give_up(part)
                if part.widths:
                    print(f"{f'{rows}x{columns}x{tables}':<12}{measured(part)}")


def drawn(rows: int, columns: int, tables: int, threshold: int, seed: int) -> Problem:
    """Rows of very different size, spread over the columns of each table."""
    random = np.random.default_rng(seed)
    totals = random.poisson(random.gamma(1, 10, size=rows) * columns)
    values: list[int] = []
    sums: list[list[tuple[int, int]]] = []
    places = []
    for _ in range(tables):
        inner = np.array([random.multinomial(total, random.dirichlet(np.full(columns, 2.0))) for total in totals])
        full = np.pad(inner, ((0, 1), (0, 1)))
        full[-1], full[:, -1] = full.sum(axis=0), full.sum(axis=1)
        full[-1, -1] = inner.sum()
        place = len(values) + np.arange(full.size).reshape(full.shape)
        values += full.ravel().tolist()
        sums += [_adding_up(line) for line in (*place, *place.T)]
        places.append(place)
    sums += [[(one, 1), (other, -1)] for place in places[1:] for one, other in _pairs(places[0][:, -1], place[:, -1])]
    return Problem(
        values=tuple(values),
        least=(0,) * len(values),
        sums=tuple(map(tuple, sums)),
        widths={cell: threshold for cell, value in enumerate(values) if 0 < value < threshold},
        open=frozenset(int(place[-1, -1]) for place in places),
        closed=frozenset(),
        costs=tuple(1000 + min(value, 999) for value in values),
    )


def _adding_up(line: Sequence[int]) -> list[tuple[int, int]]:
    return [*((int(cell), 1) for cell in line[:-1]), (int(line[-1]), -1)]


def _pairs(one: Sequence[int], other: Sequence[int]) -> list[tuple[int, int]]:
    return list(zip(map(int, one), map(int, other), strict=True))


def give_up(part: Part) -> None:
    """Asks nothing more for what cannot be protected."""
    for cell in Attacker(part).narrow(np.ones_like(part.always)):
        del part.widths[cell]


def measured(part: Part) -> str:
    """Cells hidden beyond the kept ones by either method, and their time as a multiple of one attack."""
    best, best_time = timed(lambda: cheapest(part, Attacker(part)))
    near, near_time = timed(lambda: approximate(part, Attacker(part)))
    _, attack = timed(lambda: Attacker(part).narrow(near if best is None else best))
    hidden = "limit" if best is None else int((best & ~part.always).sum())
    return (
        f"{len(part.cells):>6}{len(part.widths):>6}{attack * 1000:>8.0f}ms{hidden:>15}{best_time / attack:>10.1f}x"
        f"{int((near & ~part.always).sum()):>17}{near_time / attack:>10.1f}x"
    )


def timed(run: Callable[[], np.ndarray | None]) -> tuple[np.ndarray | None, float]:
    """What a run gives, and the processor time it takes."""
    start = time.process_time()
    found = run()
    return found, time.process_time() - start


if __name__ == "__main__":
    main()
