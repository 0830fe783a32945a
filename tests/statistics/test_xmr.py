"""The XmR chart: worked values, every convention at its edge, naive twins of the rules, and invariances."""

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from maatstaf.statistics import Cause, xmr

# 1 and 2 in turn with 10 in fifth place: the example by which the R package and the Excel tool are told apart.
SPIKE = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]

# NHSRplotthedots, tests/testthat/_snaps/ptd_spc_standard.md: values, mean and limits as R printed them (screened, no
# range left out).
SNAPSHOT = [
    *(-0.560, -0.230, 1.56, 0.0705, 0.129, 1.72, 0.461, -1.27, -0.687, -0.446),
    *(1.22, 0.360, 0.401, 0.111, -0.556, 1.79, 0.498, -1.97, 0.701, -0.473),
]

OTHER_WAY = {"above": "below", "below": "above", "rising": "falling", "falling": "rising"}

months = st.lists(st.one_of(st.none(), st.integers(0, 12), st.integers(4, 6)), max_size=30)
runs = st.lists(st.tuples(st.sampled_from([-1, 0, 1]), st.integers(1, 9)), max_size=5).map(
    lambda parts: [
        50 + sum(steps[: n + 1]) for steps in [[s for s, n in parts for _ in range(n)]] for n in range(len(steps))
    ]
)
series = st.one_of(months, runs)


def places(chart, rule, direction=None):
    """The months that carry a cause, counted from 0."""
    return [
        place
        for place, point in enumerate(chart.points)
        if any(cause.rule == rule and direction in (None, cause.direction) for cause in point.causes)
    ]


def plain_limits(values, screened):
    """Mean and distance to the limits, word for word."""
    known = [Fraction(value) for value in values if value is not None]
    moved = [
        abs(Fraction(values[i]) - Fraction(values[i - 1]))
        for i in range(1, len(values))
        if values[i] is not None and values[i - 1] is not None
    ]
    if not moved:
        return (sum(known) / len(known) if known else None), None
    average = sum(moved) / len(moved)
    if screened:
        left = [m for m in moved if m * 1000 <= average * 3267]
        if sum(left) > 0:
            average = sum(left) / len(left)
    return sum(known) / len(known), average * 266 / 100


def plain_causes(values, screened):
    """Each rule tried on every stretch of months of its length, for each month apart."""
    mean, reach = plain_limits(values, screened)
    found = [set() for _ in values]

    def stretch(start, length):
        part = values[start : start + length]
        return part if len(part) == length and None not in part else None

    for i, value in enumerate(values):
        if value is not None and reach is not None:
            if value > mean + reach:
                found[i].add(Cause("outside", "above"))
            if value < mean - reach:
                found[i].add(Cause("outside", "below"))
        for start in range(max(0, i - 6), i + 1):
            seven = stretch(start, 7)
            if seven is None:
                continue
            if all(v > mean for v in seven):
                found[i].add(Cause("shift", "above"))
            if all(v < mean for v in seven):
                found[i].add(Cause("shift", "below"))
            if all(seven[j] < seven[j + 1] for j in range(6)):
                found[i].add(Cause("trend", "rising"))
            if all(seven[j] > seven[j + 1] for j in range(6)):
                found[i].add(Cause("trend", "falling"))
        for start in range(max(0, i - 2), i + 1):
            three = stretch(start, 3)
            if three is None or reach is None:
                continue
            if value > mean + reach * 2 / 3 and sum(v > mean + reach * 2 / 3 for v in three) >= 2:
                found[i].add(Cause("two_of_three", "above"))
            if value < mean - reach * 2 / 3 and sum(v < mean - reach * 2 / 3 for v in three) >= 2:
                found[i].add(Cause("two_of_three", "below"))
    return found


@pytest.mark.parametrize(("screened", "upper", "lower", "left_out"), [(False, 6.95, -3.06, 0), (True, 4.60, -0.72, 2)])
def test_the_worked_example(screened, upper, lower, left_out):
    chart = xmr(SPIKE, screened=screened, floor=None)
    assert [round(one, 2) for one in (chart.mean, chart.upper, chart.lower)] == [1.94, upper, lower]
    assert chart.left_out == left_out
    assert not chart.is_trial
    assert chart.points[4].value == 10
    assert [point.moving_range for point in chart.points[:6]] == [None, 1, 1, 1, 8, 9]
    assert {place: point.causes for place, point in enumerate(chart.points) if point.causes} == {
        4: (Cause("outside", "above"),)
    }


def test_what_r_printed():
    chart = xmr(SNAPSHOT, screened=True, floor=None)
    assert chart.left_out == 0
    assert (chart.mean, chart.lower, chart.upper) == pytest.approx((0.142, -3.01, 3.29), abs=0.01)
    assert not any(point.causes for point in chart.points)


def test_points_near_opposite_limits_are_common_cause():
    # NHSRplotthedots, tests/testthat/test-ptd_spc_standard.R: the last two are near a limit, each on its own side.
    assert not any(point.causes for point in xmr([1, -1] * 7 + [5.5, -5.5], screened=True, floor=None).points)


def test_the_floor_cuts_off_the_lower_limit_and_nothing_else():
    bare, floored = xmr(SPIKE, floor=None), xmr(SPIKE)
    assert floored.lower == 0
    assert replace(floored, lower=bare.lower) == bare
    assert xmr([100, 101] * 6).lower == xmr([100, 101] * 6, floor=None).lower > 0


def test_zeros_are_not_near_a_limit_that_lies_below_the_floor():
    chart = xmr([0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 3])
    assert chart.lower == 0
    assert places(chart, "two_of_three") == []


def test_fewer_than_12_known_months_make_a_trial():
    assert xmr([1, 2] * 5 + [1]).is_trial
    assert xmr([*[1, 2] * 5, 1, None]).is_trial
    assert not xmr([1, 2] * 6).is_trial


def test_a_month_on_the_limit_is_not_outside():
    # With 291 and -241 (or 292 and -242) the mean is 25 and the mean range 100: the limits are 291 and -241.
    begin = [None, 100, 0, None, 133, None, -133, None]
    chart = xmr([*begin, 291, None, -241], floor=None)
    assert (chart.mean, chart.lower, chart.upper) == (25, -241, 291)
    assert places(chart, "outside") == []
    assert places(xmr([*begin, 292, None, -242], floor=None), "outside") == [8, 10]


def test_seven_on_one_side_are_all_marked_and_six_are_not():
    assert places(xmr([9, 8] * 3 + [9] + [1, 2] * 4), "shift", "above") == list(range(7))
    assert places(xmr([9, 8] * 3 + [9] + [1, 2] * 4), "shift", "below") == list(range(7, 15))
    assert places(xmr([9, 8] * 3 + [1, 2] * 3), "shift") == []


def test_a_month_on_the_mean_ends_a_row_and_starts_none():
    assert places(xmr([7, 7, 7, 5, 7, 7, 7, 7, *[3] * 6, 5, 3]), "shift") == []
    assert places(xmr([5] * 20), "shift") == []


def test_equal_decimals_lie_on_their_mean():
    assert places(xmr([0.1] * 13), "shift") == places(xmr([0.1] * 13), "outside") == []
    assert places(xmr([0.3, 0.1, 0.2] * 3 + [0.2] * 8), "shift") == []


def test_seven_rising_are_six_steps_and_equal_months_end_them():
    assert places(xmr([5, 1, 2, 3, 4, 5, 6, 7, 6]), "trend", "rising") == list(range(1, 8))
    assert places(xmr([5, 1, 2, 3, 4, 5, 6, 5]), "trend") == []
    assert places(xmr([1, 2, 3, 4, 4, 5, 6, 7, 8]), "trend") == []


def test_a_top_ends_a_rise_and_begins_a_fall():
    chart = xmr([1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1])
    assert places(chart, "trend", "rising") == list(range(7))
    assert places(chart, "trend", "falling") == list(range(6, 13))
    assert [cause.direction for cause in chart.points[6].causes if cause.rule == "trend"] == ["rising", "falling"]


def test_two_of_three_marks_those_near_the_limit_and_not_the_third():
    values = [10, 11] * 10 + [14, 9, 14] + [10, 11] * 10
    chart = xmr(values)
    assert places(chart, "two_of_three", "above") == [20, 22]
    assert places(xmr([10, 11] * 10 + [14, 9, 9, 14] + [10, 11] * 10), "two_of_three") == []


def test_a_withheld_month_ends_rows_and_has_no_range():
    assert [point.moving_range for point in xmr([1, None, 4, 6]).points] == [None, None, None, 2]
    assert places(xmr([9] * 4 + [None] + [9] * 3 + [1] * 6), "shift") == []
    assert places(xmr([1, 2, 3, 4, None, 6, 7, 8]), "trend") == []
    values = [10, 11] * 10 + [14, None, 14] + [10, 11] * 10
    assert places(xmr(values), "two_of_three") == []


@pytest.mark.parametrize(("values", "mean"), [([], None), ([None, None], None), ([4], 4), ([4, None, 6], 5)], ids=repr)
def test_without_two_months_in_a_row_there_are_no_limits(values, mean):
    chart = xmr(values)
    assert (chart.mean, chart.lower, chart.upper, chart.mean_moving_range) == (mean, None, None, None)
    assert chart.is_trial
    assert [point.value for point in chart.points] == values
    assert not any(point.causes for point in chart.points)


def test_a_range_on_the_screen_stays():
    # Ranges 0.733 three times and 9.801: their mean is 3, and 3.267 times 3 is 9.801.
    assert xmr([0, 0.733, 0, 0.733, 10.534], screened=True).left_out == 0
    assert xmr([0, 0.733, 0, 0.733, 10.535], screened=True).left_out == 1


def test_screening_that_would_leave_no_width_is_not_done():
    quiet = [0] * 6 + [5] + [0] * 6
    assert xmr(quiet, screened=True) == xmr(quiet)
    assert places(xmr(quiet, screened=True), "outside") == [6]


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_what_is_not_a_number_is_refused(value):
    with pytest.raises(ValueError, match="finite"):
        xmr([1, value, 2])


def test_a_value_below_the_floor_is_refused():
    with pytest.raises(ValueError, match="below the floor"):
        xmr([1, -1])
    assert xmr([1, -1], floor=-5).lower == -5


def test_numbers_of_numpy_are_numbers():
    assert xmr(list(np.array(SPIKE))) == xmr(list(np.array(SPIKE, dtype=float))) == xmr(SPIKE)


@given(series, st.booleans())
@example([3, 1, 2, 3, 4, 5, 6, 7, 7], False)
def test_the_rules_find_what_naive_rules_find(values, screened):
    chart = xmr(values, screened=screened, floor=None)
    mean, reach = plain_limits(values, screened)
    assert chart.mean == (None if mean is None else float(mean))
    assert (chart.lower, chart.upper) == ((None, None) if reach is None else (float(mean - reach), float(mean + reach)))
    assert [set(point.causes) for point in chart.points] == plain_causes(values, screened)
    assert all(len(set(point.causes)) == len(point.causes) for point in chart.points)


@given(series, st.booleans(), st.integers(-500, 500))
def test_a_shift_of_all_months_shifts_the_limits_and_changes_no_cause(values, screened, by):
    chart = xmr(values, screened=screened, floor=None)
    moved = xmr([None if value is None else value + by for value in values], screened=screened, floor=None)
    assert [point.causes for point in moved.points] == [point.causes for point in chart.points]
    for name in ("mean", "lower", "upper"):
        before, after = getattr(chart, name), getattr(moved, name)
        assert after == (None if before is None else pytest.approx(before + by, abs=1e-9))


@given(series, st.booleans())
def test_a_mirror_turns_every_direction_round(values, screened):
    chart = xmr(values, screened=screened, floor=None)
    mirrored = xmr([None if value is None else -value for value in values], screened=screened, floor=None)
    assert [{Cause(one.rule, OTHER_WAY[one.direction]) for one in point.causes} for point in mirrored.points] == [
        set(point.causes) for point in chart.points
    ]
    assert (mirrored.lower, mirrored.upper) == ((None, None) if chart.upper is None else (-chart.upper, -chart.lower))


@given(series, st.booleans())
def test_read_backwards_a_rise_is_a_fall_and_nothing_else_changes(values, screened):
    turn = {"above": "above", "below": "below", "rising": "falling", "falling": "rising"}
    chart = xmr(values, screened=screened)
    backwards = xmr(values[::-1], screened=screened)
    assert [{Cause(one.rule, turn[one.direction]) for one in point.causes} for point in backwards.points[::-1]] == [
        set(point.causes) for point in chart.points
    ]
