"""Hiding, against an outsider of a different make and against other ways to find the cheapest cells."""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import Bounds, LinearConstraint, milp

from maatstaf.publication.hiding import CannotHide, Problem, hide
from maatstaf.publication.hiding.approximate import approximate
from maatstaf.publication.hiding.attack import Attacker
from maatstaf.publication.hiding.parts import parts
from publication.sums import A_5_BY_3, A_6_BY_5, Numbers, cheapest_of_all, dearness, is_margin, too_narrow

a_count = st.one_of(st.integers(0, 4), st.integers(0, 30))


def everything(problem: Problem) -> set[int]:
    return set(range(len(problem.values))) - problem.open


def by_approximation(problem: Problem) -> set[int]:
    """What is hidden when no part is small enough for the cheapest choice."""
    hidden = set(problem.widths) | problem.closed
    for part in parts(problem):
        hidden.update(part.cells[approximate(part, Attacker(part))].tolist())
    return hidden


@st.composite
def tables(draw, rows: int, columns: int, name: str = "") -> Numbers:
    """A table of rows by columns with its margins."""
    counts = draw(st.lists(a_count, min_size=rows * columns, max_size=rows * columns))
    lines = [" ".join("abcdefgh"[:columns])]
    lines += [f"row{row} " + " ".join(map(str, counts[row * columns : (row + 1) * columns])) for row in range(rows)]
    return Numbers().table("\n".join(lines), name)


@st.composite
def small_problems(draw) -> Problem:
    """At most 16 cells, with margins open or not, some of them needing a wide interval."""
    numbers = draw(tables(draw(st.integers(2, 3)), 2))
    if draw(st.booleans()):
        numbers.total("across", draw(st.permutations([name for name in numbers.values if "all" not in name]))[:2])
    is_open = is_margin if draw(st.booleans()) else lambda name: name == ("all", "all")
    small = [name for name, value in numbers.values.items() if 0 < value < 5 and not is_open(name)]
    return numbers.problem({name: draw(st.sampled_from([1, 2, 5])) for name in small}, is_open)


@st.composite
def linked_problems(draw) -> Problem:
    """Two tables that share their row totals, in a hierarchy of two groups, and a sum across both."""
    numbers = draw(tables(4, 3, "one"))
    first = [("one", f"row{row}", "all") for row in range(4)]
    for row, total in enumerate(first):
        left = draw(st.integers(0, numbers.values[total]))
        numbers.values[("two", f"row{row}", "a")] = left
        numbers.values[("two", f"row{row}", "b")] = numbers.values[total] - left
        numbers.sums.append({("two", f"row{row}", "a"): 1, ("two", f"row{row}", "b"): 1, total: -1})
    for column in "ab":
        numbers.total(("two", "all", column), [("two", f"row{row}", column) for row in range(4)])
    numbers.total(("group", "one", "all"), first[:2])
    numbers.total(("group", "two", "all"), first[2:])
    numbers.sums.append({("group", "one", "all"): 1, ("group", "two", "all"): 1, ("one", "all", "all"): -1})
    is_open = (lambda name: name[1] == "all") if draw(st.booleans()) else (lambda name: name[1:] == ("all", "all"))
    small = [name for name, value in numbers.values.items() if 0 < value < 5 and not is_open(name)]
    return numbers.problem({name: draw(st.sampled_from([1, 3, 10])) for name in small}, is_open)


@settings(max_examples=12, deadline=None)
@given(small_problems())
def test_no_other_choice_costs_less(problem):
    best = cheapest_of_all(problem)
    if best is None:
        with pytest.raises(CannotHide) as refused:
            hide(problem)
        assert refused.value.cells == too_narrow(problem, everything(problem))
        return
    hidden = hide(problem)
    assert not too_narrow(problem, hidden)
    assert dearness(problem, hidden) == best


@settings(max_examples=12, deadline=None)
@given(linked_problems())
def test_no_hidden_cell_can_be_found_in_linked_tables_and_hierarchies(problem):
    lost = too_narrow(problem, everything(problem))
    if lost:
        with pytest.raises(CannotHide) as refused:
            hide(problem)
        assert refused.value.cells == lost
        return
    hidden, approximated = hide(problem), by_approximation(problem)
    for found in (hidden, approximated):
        assert found >= set(problem.widths)
        assert not found & problem.open
        assert not too_narrow(problem, found)
    assert dearness(problem, hidden) <= dearness(problem, approximated)


@settings(max_examples=12, deadline=None)
@given(small_problems())
def test_the_choice_of_bounded_time_hides_no_cell_without_need(problem):
    if too_narrow(problem, everything(problem)):
        return
    hidden = by_approximation(problem)
    assert not too_narrow(problem, hidden)
    for cell in hidden - set(problem.widths):
        assert too_narrow(problem, hidden - {cell})


@pytest.mark.parametrize("limit", ["ROUNDS", "NODES"])
def test_a_search_that_reaches_its_limits_is_left_to_the_choice_of_bounded_time(monkeypatch, limit):
    numbers = Numbers().table(A_6_BY_5)
    problem = numbers.problem(numbers.small(5, 1), is_margin)
    assert dearness(problem, hide(problem)) < dearness(problem, by_approximation(problem))
    monkeypatch.setattr(f"maatstaf.publication.hiding.cheapest.{limit}", 0)
    assert hide(problem) == by_approximation(problem)


def test_the_same_numbers_have_the_same_answer_in_any_order_and_any_process():
    """All cells cost the same, so that many choices are as cheap as each other."""
    numbers = Numbers().table(A_6_BY_5)
    kept = numbers.small(5, 4)
    problem = numbers.problem(kept, cost=lambda _: 1)
    answers = [sorted(hide(problem)), sorted(by_approximation(problem))]
    assert sorted(hide(numbers.problem(dict(reversed(kept.items())), cost=lambda _: 1))) == answers[0]
    code = """
from maatstaf.publication.hiding import cheapest, hide
from publication.sums import A_6_BY_5, Numbers
numbers = Numbers().table(A_6_BY_5)
problem = numbers.problem(numbers.small(5, 4), cost=lambda _: 1)
first = sorted(hide(problem))
cheapest.ROUNDS = 0
print([first, sorted(hide(problem))])
"""
    elsewhere = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONHASHSEED": "7", "PYTHONPATH": str(Path(__file__).parents[2])},
        capture_output=True,
        text=True,
        check=True,
    )
    assert elsewhere.stdout.strip() == str(answers)


def test_where_the_searches_of_bounded_time_find_too_little_all_is_hidden_first(monkeypatch):
    monkeypatch.setattr("maatstaf.publication.hiding.approximate._touched", lambda part, hidden, cell: hidden)
    numbers = Numbers().table(A_6_BY_5)
    problem = numbers.problem(numbers.small(5, 4), is_margin)
    assert not too_narrow(problem, by_approximation(problem))


def in_one_programme(problem: Problem) -> float:
    """The least cost by the whole model of Fischetti and Salazar at once, without cuts: all outsiders are written out.

    Of every kept cell two tables are sought with the cell a whole number; any cell that differs from its value in one
    of them must be hidden.
    """
    count, top = len(problem.values), max(problem.values) + max(problem.widths.values())
    sums = np.zeros((len(problem.sums), count))
    for row, terms in enumerate(problem.sums):
        for cell, factor in terms:
            sums[row, cell] = factor
    must = set(problem.widths) | problem.closed
    hideable = np.array([cell not in problem.open for cell in range(count)], dtype=float)
    low, high = [np.array([cell in must for cell in range(count)], dtype=float)], [hideable]
    rows, whole = [], [np.ones(count)]
    tables = 2 * len(problem.widths)
    down = np.array(problem.values) - np.array(problem.least)
    for number, cell in enumerate(sorted(problem.widths)):
        for side in (0, 1):
            at = 2 * number + side
            blank = [np.zeros((count, count))] * tables
            rows += [
                LinearConstraint(np.hstack([np.diag(down), *blank[:at], np.eye(count), *blank[at + 1 :]]), 0, np.inf),
                LinearConstraint(np.hstack([top * np.eye(count), *blank[:at], -np.eye(count), *blank[at + 1 :]]), 0),
                LinearConstraint(np.pad(sums, ((0, 0), (count * (at + 1), count * (tables - at - 1)))), 0, 0),
            ]
            low.append(-down.astype(float))
            high.append(np.full(count, float(top)))
            whole.append(np.eye(count)[cell])
        apart = np.zeros((1, count * (tables + 1)))
        apart[0, count * (2 * number + 1) + cell], apart[0, count * (2 * number + 2) + cell] = 1, -1
        rows.append(LinearConstraint(apart, problem.widths[cell]))
    cost = np.array([0 if cell in must else price for cell, price in enumerate(problem.costs)], dtype=float)
    solved = milp(
        np.concatenate([cost, np.zeros(count * tables)]),
        integrality=np.concatenate(whole),
        bounds=Bounds(np.concatenate(low), np.concatenate(high)),
        constraints=rows,
        options={"mip_rel_gap": 0},
    )
    return solved.fun


@pytest.mark.parametrize(("drawn", "width"), [(A_5_BY_3, 1), (A_5_BY_3, 5), (A_6_BY_5, 1), (A_6_BY_5, 5)])
def test_the_whole_model_at_once_costs_the_same(drawn, width):
    numbers = Numbers().table(drawn)
    problem = numbers.problem(numbers.small(5, width), is_margin)
    assert dearness(problem, hide(problem)) == pytest.approx(in_one_programme(problem))
