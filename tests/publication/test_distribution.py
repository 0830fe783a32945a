"""Distributions: medians and shares by the curve, on enough cases."""

import pytest

from maatstaf.measures import measure
from maatstaf.publication import Profile
from maatstaf.publication.distribution import Distribution, split
from maatstaf.warehouse.engine import Counts
from publication.desks import OCTOBER, desk


def of(*days, profile=Profile.PUBLIC):
    return desk(profile, days_to_answer=list(days)).distribution("days_to_answer", OCTOBER)


def test_the_median_comes_from_the_curve_over_answered_and_open_alike():
    found = of((10, 4, 0), (20, 4, 0), (30, 0, 4))
    assert (found.cases, found.answered, found.median_days) == (12, 8, 20)


def test_a_median_that_is_not_reached_is_none_though_there_is_a_curve():
    found = of((10, 4, 0), (30, 0, 8))
    assert found.curve is not None
    assert found.median_days is None


@pytest.mark.parametrize(("profile", "median"), [(Profile.PUBLIC, None), (Profile.INTERNAL, 10)])
def test_nine_cases_are_too_few_for_the_public(profile, median):
    found = of((10, 9, 0), profile=profile)
    assert (found.cases, found.answered, found.median_days) == (9, 9, median)
    assert (found.curve is None) == (median is None)


def test_nothing_received_is_a_measured_zero_without_a_curve():
    for profile in Profile:
        found = of(profile=profile)
        assert (found.cases, found.curve, found.missing) == (0, None, ())


def test_the_share_answered_within_some_days():
    found = of((10, 5, 0), (20, 5, 0))
    assert [found.answered_within(days) for days in (0, 9, 10, 19, 20, 99)] == [0, 0, 0.5, 0.5, 1, 1]
    assert of((10, 9, 0)).answered_within(10) is None


def test_rows_are_read_by_the_name_of_their_columns():
    assert of((5, 0, 12), (3, 12, 0)).median_days == 3


BY_RIGHT = Counts(
    ("right_invoked", "days", "answered", "censored"),
    [("access", 3, 12, 0), ("erasure", 5, 2, 0), ("access", 9, 4, 1)],
)


def test_counts_are_split_by_a_leading_dimension():
    assert split(BY_RIGHT, "right_invoked") == {
        "access": Counts(("days", "answered", "censored"), [(3, 12, 0), (9, 4, 1)]),
        "erasure": Counts(("days", "answered", "censored"), [(5, 2, 0)]),
    }


def test_of_no_counts_there_are_no_parts():
    assert split(Counts(BY_RIGHT.columns, []), "right_invoked") == {}


def test_each_part_is_a_distribution_of_its_own_on_enough_cases_only():
    by_right = measure("days_to_answer_by_right")
    parts = {
        code: Distribution.of(by_right, OCTOBER, counts, 10)
        for code, counts in split(BY_RIGHT, "right_invoked").items()
    }
    assert (parts["access"].cases, parts["access"].median_days) == (17, 3)
    assert (parts["erasure"].cases, parts["erasure"].curve) == (2, None)


@pytest.mark.parametrize(("answered", "mean"), [(6, 6), (5, None)])
def test_the_mean_is_of_the_answered_and_of_enough_of_them_only(answered, mean):
    assert of((0, 4, 0), (10, answered, 0), (90, 0, 5)).mean_days == mean


def test_of_nothing_answered_there_is_no_mean():
    assert of((90, 0, 15), profile=Profile.INTERNAL).mean_days is None
