"""Expected breaches: worked by hand, the edges of the curve, and a twin that draws answers from the curve itself."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maatstaf.statistics import expected_breaches, kaplan_meier

TENS = kaplan_meier([(day, 1, 0) for day in (10, 20, 30, 40)])

counts = st.lists(st.tuples(st.integers(0, 12), st.integers(0, 3), st.integers(0, 3)), max_size=8)
work = st.lists(st.tuples(st.integers(0, 15), st.integers(-3, 15), st.integers(0, 4)), max_size=6)


def by_population(curve, rows) -> Fraction:
    """Draws a population whose answers fall exactly as the curve says, and counts whose answer comes too late.

    Each answer day takes its drop of the curve; who is left at the end is never answered.
    """
    drops, before = [], Fraction(1)
    for day, share in zip(curve.days, curve.share_open, strict=True):
        drops.append((day, before - share))
        before = share
    people = [*drops, (10**6, before)]
    total = Fraction(0)
    for age, left, requests in rows:
        alike = [(day, weight) for day, weight in people if day > age]
        late = sum((weight for day, weight in alike if day > age + left), Fraction(0))
        everyone = sum((weight for _, weight in alike), Fraction(0))
        total += requests * (late / everyone if everyone else 1)
    return total


def test_worked_by_hand():
    # After 10 days 3/4 is open, after 30 days 1/4: of three requests one is late. After 25 days it is still 1/2.
    assert expected_breaches(TENS, [(10, 20, 3)]) == 1.0
    assert expected_breaches(TENS, [(0, 10, 4), (10, 20, 3), (20, 5, 2)]) == 3 + 1 + 2


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        pytest.param((10, 0, 5), 5.0, id="the last day is over"),
        pytest.param((10, -4, 5), 5.0, id="already late"),
        pytest.param((40, 3, 5), 5.0, id="nobody was open for so long"),
        pytest.param((30, 10, 5), 0.0, id="everyone was answered by then"),
        pytest.param((5, 90, 0), 0.0, id="no requests"),
    ],
)
def test_the_edges(row, expected):
    assert expected_breaches(TENS, [row]) == expected


def test_beyond_what_is_known_the_curve_stays_level():
    assert expected_breaches(kaplan_meier([(10, 1, 0), (20, 0, 3)]), [(0, 500, 4)]) == 3.0


def test_without_a_curve_everything_is_late_and_without_work_nothing():
    assert expected_breaches(kaplan_meier([]), [(3, 9, 2)]) == 2.0
    assert expected_breaches(TENS, []) == 0.0


def test_thirds_add_up_exactly():
    thirds = kaplan_meier([(1, 1, 0), (2, 1, 0), (3, 1, 0)])
    assert expected_breaches(thirds, [(0, 1, 1)] * 3) == 2.0


@pytest.mark.parametrize("row", [(-1, 3, 1), (1, 3, -1)])
def test_a_negative_age_or_number_is_refused(row):
    with pytest.raises(ValueError, match="zero or more"):
        expected_breaches(TENS, [row])


@given(counts, work)
def test_it_counts_the_late_in_a_population_that_follows_the_curve(drawn, rows):
    curve = kaplan_meier(drawn)
    assert expected_breaches(curve, rows) == float(by_population(curve, rows))


@given(counts, work)
def test_it_lies_between_none_and_all_and_more_time_never_adds_to_it(drawn, rows):
    curve = kaplan_meier(drawn)
    found = expected_breaches(curve, rows)
    assert 0 <= found <= sum(requests for _, _, requests in rows)
    assert expected_breaches(curve, [(age, left + 1, requests) for age, left, requests in rows]) <= found
