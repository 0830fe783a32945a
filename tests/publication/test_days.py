"""Statistics in days at the desk: by group, over time, and what they lead one to expect."""

import pytest

from maatstaf.publication import Profile
from publication.desks import OCTOBER, desk

PACE = [(10, 6, 0), (30, 6, 0)]
BY_RIGHT = [("access", 10, 8, 0), ("access", 20, 8, 0), ("erasure", 5, 2, 1)]


def test_a_right_with_too_few_cases_has_no_median_and_does_not_tell_how_many():
    found = desk(days_to_answer_by_right=BY_RIGHT).distributions("days_to_answer_by_right", OCTOBER)
    assert found["access"].median_days == 10
    assert (found["erasure"].curve, found["erasure"].cases, found["erasure"].answered) == (None, 0, 0)
    assert list(found)[:2] == ["information", "access"]


def test_the_internal_desk_gives_every_right_that_occurs():
    inside = desk(Profile.INTERNAL, days_to_answer_by_right=BY_RIGHT)
    assert inside.distributions("days_to_answer_by_right", OCTOBER)["erasure"].median_days == 5


def test_half_of_the_work_that_is_open_past_the_first_answers_is_expected_to_be_late():
    # After 10 days half is still open, and all of that is answered on day 30.
    found = desk(days_to_answer=PACE, open_work_by_days_left=[(0, 15, 4), (12, 10, 1), (12, 18, 2)]).expected_breaches(
        OCTOBER
    )
    assert found.late == pytest.approx(4 * 0.5 + 1 + 0)
    assert found.open_requests == 7


def test_without_a_pace_nothing_is_expected():
    few = desk(days_to_answer=[(10, 2, 0)], open_work_by_days_left=[(0, 15, 4)]).expected_breaches(OCTOBER)
    assert (few.late, few.open_requests) == (None, None)
    assert "requests" in desk().expected_breaches(OCTOBER).missing


def test_months_with_too_few_cases_are_no_part_of_a_signal():
    found = desk(requests_due_law=[("access", 20, 18, 1, 1, 0)]).signal(
        "requests_due_law", "answered_in_time", "due", OCTOBER, length=14
    )
    assert len(found.shares) == 14
    assert found.chart.mean == pytest.approx(0.9)
    few = desk(requests_due_law=[("access", 9, 8, 1, 0, 0)]).signal(
        "requests_due_law", "answered_in_time", "due", OCTOBER
    )
    assert few.chart.mean is None
