"""Tables as a reader draws them, and an outsider who is not the one that the product imagines."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from itertools import combinations

import numpy as np
from scipy.optimize import linprog

from maatstaf.publication.hiding import Problem

Name = tuple[str, ...] | str

A_5_BY_3 = """
              letter  email  desk
    access         4     31     2
    erasure        1     12    40
    objection     22      3    17
    rectify       15     28     4
    inform        60      2    11
"""
A_6_BY_5 = """
              a   b   c   d   e
    tenant   21   3  14   2  40
    former    4  18   1  33  12
    seeker   16  25  30   4  11
    employee  2  13  22  17   3
    visitor  35   1  19  26  15
    other    12  41  10   3  28
"""


def is_margin(name: Name) -> bool:
    """Whether a number is the total of a row, a column or a table."""
    return "all" in name


class Numbers:
    """Named numbers and how they add up."""

    def __init__(self) -> None:
        self.values: dict[Name, int] = {}
        self.sums: list[dict[Name, int]] = []

    def total(self, name: Name, parts: Iterable[Name]) -> None:
        """A number that is the sum of others."""
        parts = list(parts)
        self.values[name] = sum(self.values[part] for part in parts)
        self.sums.append({**dict.fromkeys(parts, 1), name: -1})

    def table(self, drawn: str, name: str = "") -> Numbers:
        """A table of rows by columns as drawn, with its margins: (row, column), (row, "all"), ("all", "all")."""
        heading, *lines = [line.split() for line in drawn.strip().splitlines()]
        rows, columns = [line[0] for line in lines], heading
        mark = (name,) if name else ()
        self.values |= {
            (*mark, line[0], column): int(value)
            for line in lines
            for column, value in zip(columns, line[1:], strict=True)
        }
        for row in rows:
            self.total((*mark, row, "all"), [(*mark, row, column) for column in columns])
        for column in [*columns, "all"]:
            self.total((*mark, "all", column), [(*mark, row, column) for row in rows])
        self.sums.append({(*mark, "all", column): 1 for column in columns} | {(*mark, "all", "all"): -1})
        return self

    def same(self, one: Name, other: Name) -> None:
        """Two tables show the same number."""
        self.sums.append({one: 1, other: -1})

    def problem(
        self,
        kept: Mapping[Name, int],
        is_open: Callable[[Name], bool] = lambda name: name[-2:] == ("all", "all"),
        closed: Iterable[Name] = (),
        least: int = 0,
        cost: Callable[[int], int] = lambda value: 1000 + value,
    ) -> Problem:
        """The problem of keeping these numbers."""
        place = {name: cell for cell, name in enumerate(self.values)}
        return Problem(
            tuple(self.values.values()),
            (least,) * len(place),
            tuple(tuple((place[name], factor) for name, factor in terms.items()) for terms in self.sums),
            {place[name]: width for name, width in kept.items()},
            frozenset(place[name] for name in place if is_open(name)),
            frozenset(place[name] for name in closed),
            tuple(cost(value) for value in self.values.values()),
        )

    def small(self, below: int, width: int, at_least: int = 1) -> dict[Name, int]:
        """The numbers below a threshold, each with the width it needs."""
        return {name: width for name, value in self.values.items() if at_least <= value < below}

    def names(self, cells: Iterable[int]) -> set[Name]:
        """The names of cells of the problem."""
        names = list(self.values)
        return {names[cell] for cell in cells}


def interval(problem: Problem, hidden: Iterable[int], cell: int) -> tuple[float, float]:
    """The smallest and largest count that a cell can be, to who knows the sums and what is not hidden."""
    hidden = set(hidden)
    matrix = np.zeros((len(problem.sums), len(problem.values)))
    for row, terms in enumerate(problem.sums):
        for place, factor in terms:
            matrix[row, place] += factor
    bounds = [
        (problem.least[place], None) if place in hidden else (value, value)
        for place, value in enumerate(problem.values)
    ]
    ends = []
    for sign in (1, -1):
        aim = np.zeros(len(bounds))
        aim[cell] = sign
        solved = linprog(aim, A_eq=matrix, b_eq=np.zeros(len(matrix)), bounds=bounds)
        ends.append(solved.x[cell] if solved.status == 0 else math.inf)
    return math.ceil(ends[0] - 1e-6), math.floor(ends[1] + 1e-6) if math.isfinite(ends[1]) else math.inf


def too_narrow(problem: Problem, hidden: Iterable[int]) -> set[int]:
    """The kept cells that an outsider finds, or nearly."""
    found = set()
    for cell, width in problem.widths.items():
        least, most = interval(problem, hidden, cell)
        if most - least < width:
            found.add(cell)
    return found


def dearness(problem: Problem, hidden: Iterable[int]) -> int:
    """What the further cells cost a reader."""
    return sum(problem.costs[cell] for cell in hidden if cell not in problem.widths and cell not in problem.closed)


def cheapest_of_all(problem: Problem) -> int | None:
    """The least that any choice of further cells costs, by trying them all; nothing when none is safe."""
    must = set(problem.widths) | problem.closed
    free = [cell for cell in range(len(problem.values)) if cell not in must and cell not in problem.open]
    choices = [choice for count in range(len(free) + 1) for choice in combinations(free, count)]
    for choice in sorted(choices, key=lambda choice: dearness(problem, choice)):
        if not too_narrow(problem, must | set(choice)):
            return dearness(problem, choice)
    return None
