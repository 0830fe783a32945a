"""Kaplan-Meier from counts: a worked vector, the conventions, and a twin that follows every case."""

from collections import Counter
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maatstaf.statistics import Curve, kaplan_meier

TIMES = (3, 5, 6, 7, 8, 10, 12, 12)
EVENTS = (1, 0, 1, 1, 0, 1, 1, 0)

cases = st.lists(st.tuples(st.integers(0, 40), st.booleans()), max_size=60)


def counts(times, events):
    """Counts per day of cases that ended in an answer, or did not."""
    answered = Counter(day for day, event in zip(times, events, strict=True) if event)
    censored = Counter(day for day, event in zip(times, events, strict=True) if not event)
    return [(day, answered[day], censored[day]) for day in sorted(answered | censored)]


def twin(times, events) -> dict[int, Fraction]:
    """The curve case by case: each answer day takes its share of those who were still waiting that day."""
    still_open, curve = Fraction(1), {}
    for day in sorted({time for time, event in zip(times, events, strict=True) if event}):
        waiting = sum(time >= day for time in times)
        answered = sum(time == day and event for time, event in zip(times, events, strict=True))
        still_open *= 1 - Fraction(answered, waiting)
        curve[day] = still_open
    return curve


def test_the_worked_vector():
    curve = kaplan_meier(counts(TIMES, EVENTS))
    assert curve.days == (3, 6, 7, 10, 12)
    assert [round(float(share), 6) for share in curve.share_open] == [0.875, 0.729167, 0.583333, 0.388889, 0.194444]
    assert curve.cases == 8
    assert curve.median == 10


def test_where_the_curve_is_level_at_one_half_the_median_is_its_first_day():
    assert kaplan_meier([(2, 1, 0), (4, 1, 0), (6, 1, 0), (8, 1, 0)]).median == 4


def test_a_quantile_is_the_day_by_which_that_share_is_answered():
    curve = kaplan_meier([(day, 1, 0) for day in range(1, 11)])
    assert [curve.quantile(Fraction(part, 10)) for part in (1, 5, 9, 10)] == [1, 5, 9, 10]


def test_a_median_that_is_not_reached_is_none():
    assert kaplan_meier([(3, 1, 0), (9, 0, 2)]).median is None
    assert kaplan_meier([(9, 0, 2)]).median is None


def test_who_stopped_waiting_on_the_day_of_an_answer_was_still_waiting_that_day():
    assert kaplan_meier([(5, 1, 1)]).share_open == (Fraction(1, 2),)


def test_an_answer_on_the_day_of_receipt_counts():
    assert kaplan_meier([(0, 3, 0), (4, 1, 0)]).median == 0


def test_no_cases_give_a_curve_without_days():
    assert kaplan_meier([]) == kaplan_meier([(7, 0, 0)]) == Curve((), (), 0)
    assert kaplan_meier([]).median is None


@pytest.mark.parametrize("row", [(-1, 1, 0), (1, -1, 0), (1, 0, -1)])
def test_a_negative_day_or_count_is_refused(row):
    with pytest.raises(ValueError, match="zero or more"):
        kaplan_meier([(3, 1, 0), row])


@given(cases)
def test_counts_give_what_following_every_case_gives(drawn):
    times, events = [day for day, _ in drawn], [event for _, event in drawn]
    curve = kaplan_meier(counts(times, events))
    expected = twin(times, events)
    assert dict(zip(curve.days, curve.share_open, strict=True)) == expected
    assert curve.cases == len(drawn)
    assert curve.median == next((day for day, share in expected.items() if share <= Fraction(1, 2)), None)


@given(cases, st.randoms(use_true_random=False))
def test_the_order_and_the_grouping_of_the_counts_do_not_matter(drawn, random):
    each = [(day, int(event), int(not event)) for day, event in drawn]
    random.shuffle(each)
    assert kaplan_meier(each) == kaplan_meier(counts([day for day, _ in drawn], [event for _, event in drawn]))


@given(cases)
def test_the_curve_only_falls_and_leaving_cases_open_never_lowers_it(drawn):
    curve = kaplan_meier([(day, int(event), int(not event)) for day, event in drawn])
    shares = [Fraction(1), *curve.share_open]
    assert all(later < earlier for earlier, later in pairwise(shares))
    closed_only = kaplan_meier([(day, 1, 0) for day, event in drawn if event]).median
    if closed_only is not None and curve.median is not None:
        assert closed_only <= curve.median


def test_quartiles_are_the_quantiles_of_a_quarter_half_and_three_quarters():
    curve = kaplan_meier([(2, 1, 0), (4, 1, 0), (6, 1, 0), (8, 1, 0)])
    assert curve.quartiles == (2, 4, 6)
    assert kaplan_meier([(2, 1, 0), (4, 0, 3)]).quartiles == (2, None, None)
    assert kaplan_meier([]).quartiles == (None, None, None)


def test_the_share_open_after_a_day_is_that_of_the_last_answer_before():
    curve = kaplan_meier(counts(TIMES, EVENTS))
    assert [curve.open_after(day) for day in (-1, 0, 2, 3, 5, 6)] == [1, 1, 1, *map(Fraction, ("7/8", "7/8", "35/48"))]
    assert curve.open_after(12) == curve.open_after(999) == curve.share_open[-1]
    assert kaplan_meier([]).open_after(3) == 1


def test_the_curve_knows_how_many_were_still_waiting():
    assert kaplan_meier(counts(TIMES, EVENTS)).waiting == (8, 6, 5, 3, 2)


def test_a_limit_that_is_not_reached_is_none():
    assert kaplan_meier([(3, 1, 0), (9, 0, 40)]).interval(Fraction(1, 2)) == (None, None)
    assert kaplan_meier([]).interval(Fraction(1, 2)) == (None, None)


def test_a_day_on_which_nothing_is_open_any_more_is_no_limit():
    assert kaplan_meier([(5, 9, 0)]).median == 5
    assert kaplan_meier([(5, 9, 0)]).interval(Fraction(1, 2)) == (None, None)


@pytest.mark.parametrize(
    ("share", "confidence"), [(Fraction(0), 0.95), (Fraction(1), 0.95), (Fraction(1, 2), 0), (Fraction(1, 2), 95)]
)
def test_a_share_or_confidence_outside_0_and_1_is_refused(share, confidence):
    with pytest.raises(ValueError, match="between 0 and 1"):
        kaplan_meier([(3, 1, 1)]).interval(share, confidence)


def test_a_curve_without_the_numbers_waiting_has_no_interval():
    with pytest.raises(ValueError, match="still waiting"):
        Curve((3,), (Fraction(1, 2),), 2).interval(Fraction(1, 2))
