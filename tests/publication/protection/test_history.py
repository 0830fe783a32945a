"""Two years of reports, published one after the other, and someone who keeps them all."""

from __future__ import annotations

import random
import tempfile
from collections import defaultdict
from itertools import combinations
from math import ceil, floor
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog
from scipy.sparse import csr_array

from maatstaf.policy import Policy
from maatstaf.publication import Desk, Entry, Ledger
from publication.histories import BANDS, CHANNELS, FATES, GROUNDS, OUTCOMES, RIGHTS, SUBJECTS, Case, Delivered

RULES = Policy().publication
NEARLY = 1e-6
DUE = ("due", "answered_in_time", "answered_late", "open_overdue", "open_not_yet_late")
#: What everybody may know: by measure the count that several of them have in total.
SHARED = {
    "requests_received": {"received": "received"},
    "turnaround_bands": {"requests": "received"},
    "requests_by_outcome": {"closed": "closed"},
    **{
        name: {count: count for count in DUE}
        for name in ("requests_due_regulation", "requests_due_by_channel", "requests_due_by_subject_category")
    },
}


def reports(cases, months, folder):
    """Publishes ``months`` reports, one delivery after the other; every table that was ever told."""
    ledger = Ledger(folder / "ledger.jsonl")
    for number in range(months):
        engine = Delivered(cases, number)
        desk = Desk(engine, Policy(), ledger=ledger)
        told = desk.told(engine.month)
        ledger.append(Entry(one, engine.month.name, engine.snapshot.key, "c0ffee") for one in told)
    return [entry.told for entry in ledger.entries()]


def versions(told):
    """The different forms in which each table was told, oldest first."""
    found = defaultdict(list)
    for one in told:
        forms = found[one.measure, one.period]
        if one not in forms:
            forms.append(one)
    return found


def attack(tables):
    """For every hidden cell of some tables over one period: the smallest and largest value it can have.

    A reader's own arithmetic, from the definitions of the measures: rows add up to the total, the fates of a request
    to those that were due, and tables of the same requests have the same total.
    """
    place, known, equations = {}, {}, []

    def cell(*name):
        return place.setdefault(name, len(place))

    for one in tables:
        shared = SHARED.get(one.measure, {})
        for count, total in one.total.items():
            whole = cell("total", shared.get(count, f"{one.measure}.{count}"))
            if total is not None:
                known[whole] = total
            rows = []
            for (code,), numbers in one.rows.items():
                row = cell(one.measure, count, code)
                rows.append(row)
                if numbers[count] is not None:
                    known[row] = numbers[count]
                if "+" in code:
                    members = [cell(one.measure, count, part) for part in code.split("+")]
                    equations.append({row: -1, **dict.fromkeys(members, 1)})
            if rows:
                equations.append({whole: -1, **dict.fromkeys(rows, 1)})
        if "due" in one.total:
            for name in [("total",), *((one.measure, code) for (code,) in one.rows)]:
                parts = [cell(*name, c) if name == ("total",) else cell(name[0], c, name[1]) for c in DUE]
                equations.append({parts[0]: -1, **dict.fromkeys(parts[1:], 1)})
    refused = [cell("total", "refusal_grounds.refused"), cell("requests_by_outcome", "closed", "refused")]
    if {"refusal_grounds", "requests_by_outcome"} <= {one.measure for one in tables}:
        equations.append({refused[0]: -1, refused[1]: 1})
    entries = [(row, number, sign) for row, terms in enumerate(equations) for number, sign in terms.items()]
    rows, columns, signs = zip(*entries, strict=True) if entries else ((), (), ())
    matrix = csr_array((signs, (rows, columns)), shape=(max(len(equations), 1), len(place)))
    bounds = [(known[number],) * 2 if number in known else (0, 1000) for number in range(len(place))]
    found = {}
    for name, number in place.items():
        if number not in known and name[0] != "total" and "+" not in name[2]:
            aim = np.zeros(len(place))
            aim[number] = 1
            ends = [linprog(sign * aim, A_eq=matrix, b_eq=np.zeros(matrix.shape[0]), bounds=bounds) for sign in (1, -1)]
            assert all(end.success for end in ends)
            found[name] = ceil(ends[0].fun - NEARLY), floor(-ends[1].fun + NEARLY)
    return found


def weak(tables):
    """The hidden cells that a reader can place too narrowly; a total leaves no more room than itself."""
    totals = {(one.measure, count): n for one in tables for count, n in one.total.items()}
    found = []
    for (measure, count, code), (low, high) in attack(tables).items():
        if (measure, code) == ("requests_by_outcome", "refused") and totals.get(
            ("refusal_grounds", "refused")
        ) is not None:
            continue  # told as the total of the grounds
        if high == 0:
            continue  # that nothing happened may be known
        # Those that were refused are among those that were closed.
        around = [(measure, count), *([("requests_by_outcome", "closed")] if measure == "refusal_grounds" else [])]
        wanted = min((RULES.least_width, *(totals[one] for one in around if totals.get(one) is not None)))
        if high - low < wanted:
            found.append((measure, count, code, low, high))
    return found


def differences(earlier, later):
    """What two tellings of one table tell together: how much each row, and all that was hidden, has moved."""
    for count in earlier.total:
        total = (earlier.total[count], later.total[count])
        rows = set(earlier.rows) & set(later.rows)
        pairs = [(earlier.rows[row][count], later.rows[row][count]) for row in rows]
        moves = [after - before for before, after in pairs if before is not None and after is not None]
        yield from map(abs, moves)
        if None not in total and rows and set(earlier.rows) == set(later.rows):
            yield abs(total[1] - total[0] - sum(moves))


def check(cases, months):
    """Publishes, attacks every period with the newest tables and with the first, and compares every two tellings."""
    with tempfile.TemporaryDirectory() as folder:
        told = reports(cases, months, Path(folder))
    forms = versions(told)
    for period in {period for _, period in forms}:
        told_again = any(len(found) > 1 for (_, name), found in forms.items() if name == period)
        for which in (0, -1)[: 1 + told_again]:
            assert weak([found[which] for (_, name), found in forms.items() if name == period]) == []
    for found in forms.values():
        for earlier, later in combinations(found, 2):
            assert all(moved == 0 or moved >= RULES.threshold for moved in differences(earlier, later))
    for one in told:
        for numbers in one.rows.values():
            assert all(value is None or value == 0 or value >= RULES.threshold for value in numbers.values())
    return forms


def case(draw):
    choose = draw.choice
    return Case(
        draw.randrange(24),
        draw.choices(RIGHTS, (8, 4, 2, 1))[0],
        draw.choices(CHANNELS, (6, 3, 1))[0],
        draw.choices(SUBJECTS, (6, 2, 1))[0],
        draw.choices(OUTCOMES, (9, 1, 3))[0],
        choose(GROUNDS),
        draw.choices(BANDS, (3, 6, 2))[0],
        draw.choices(FATES, (8, 2, 1))[0],
        draw.choices((0, 1, 4, 9), (90, 5, 3, 2))[0],
        draw.choices((99, 1, 5), (95, 3, 2))[0],
    )


@pytest.mark.parametrize(
    ("seed", "requests"), [(1, 600), *(pytest.param(seed, 300 * seed, marks=pytest.mark.slow) for seed in range(2, 8))]
)
def test_nobody_who_keeps_24_reports_finds_what_one_of_them_hides(seed, requests):
    draw = random.Random(seed)
    forms = check([case(draw) for _ in range(requests)], 24)
    assert len({period for _, period in forms}) == 12
    rows = [numbers for found in forms.values() for one in found for numbers in one.rows.values()]
    assert any(None in numbers.values() for numbers in rows)
    assert any(value for numbers in rows for value in numbers.values())


def test_what_is_a_row_of_a_year_is_no_number_of_its_quarter():
    granted = Case(0, "access", "letter", "tenant", "granted", "excessive", "within_7", "answered_in_time", 3)
    refused = Case(0, "access", "letter", "tenant", "refused", "excessive", "within_7", "answered_in_time")
    assert check([*[granted] * 11, refused], 8)


def test_late_arrivals_and_corrections_are_among_what_is_attacked():
    draw = random.Random(4)
    quiet = [case(draw) for _ in range(900)]
    large = [Case(2, "access", "email", "tenant", "granted", "excessive", "late", "answered_late", 3)] * 40
    forms = check([*quiet, *large], 24)
    assert any(len(found) > 1 for found in forms.values())


cases = st.builds(
    Case,
    st.integers(0, 6),
    st.sampled_from(RIGHTS),
    st.sampled_from(CHANNELS),
    st.sampled_from(SUBJECTS),
    st.sampled_from(OUTCOMES),
    st.sampled_from(GROUNDS),
    st.sampled_from(BANDS),
    st.sampled_from(FATES),
    st.sampled_from([0, 0, 0, 1, 3]),
    st.sampled_from([99, 99, 2]),
)


HISTORIES = st.lists(st.tuples(cases, st.integers(1, 14)), min_size=1, max_size=25)


@pytest.mark.slow
@settings(max_examples=25, deadline=None)
@given(HISTORIES)
def test_none_of_many_histories_gives_a_hidden_number_away(drawn):
    check([one for one, times in drawn for _ in range(times)], 8)
