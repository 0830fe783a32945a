from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from law.strategies import steady
from law.twin import is_working
from maatstaf.law import CALENDARS, REASONS, ClosedDay, working_calendar

ROYAL = frozenset({date(2026, 5, 15)})
GOOD_FRIDAY = date(2024, 3, 29)


def test_good_friday_is_closed_in_the_official_calendar_and_open_in_the_strict_one():
    assert working_calendar("nl_official").why_closed(GOOD_FRIDAY) == "good_friday"
    assert working_calendar("nl_atw").why_closed(GOOD_FRIDAY) == "good_friday"
    assert working_calendar("nl_strict").why_closed(GOOD_FRIDAY) is None


def test_a_royal_decree_closes_a_day_in_the_atw_calendar_only():
    closed = {name: working_calendar(name, ROYAL).why_closed(date(2026, 5, 15)) for name in CALENDARS}
    assert closed == {"nl_official": None, "nl_strict": None, "nl_atw": "royal_decree"}


def test_a_royal_decree_on_a_holiday_keeps_the_name_of_the_holiday():
    calendar = working_calendar("nl_atw", frozenset({date(2026, 5, 5)}))
    assert calendar.why_closed(date(2026, 5, 5)) == "liberation_day"


def test_a_holiday_in_the_weekend_is_reported_as_the_weekend():
    assert working_calendar("nl_official").why_closed(date(2025, 4, 26)) == "saturday"
    assert working_calendar("nl_official").why_closed(date(2027, 12, 26)) == "sunday"


def test_the_days_rolled_over_are_named_in_order():
    calendar = working_calendar("nl_official")
    assert calendar.rolled_over(GOOD_FRIDAY) == (
        ClosedDay(date(2024, 3, 29), "good_friday"),
        ClosedDay(date(2024, 3, 30), "saturday"),
        ClosedDay(date(2024, 3, 31), "sunday"),
        ClosedDay(date(2024, 4, 1), "easter_monday"),
    )
    assert calendar.roll(GOOD_FRIDAY) == date(2024, 4, 2)


def test_a_working_day_is_not_moved():
    calendar = working_calendar("nl_official")
    assert calendar.roll(date(2026, 3, 2)) == date(2026, 3, 2)
    assert calendar.rolled_over(date(2026, 3, 2)) == ()


def test_an_unknown_calendar_is_refused_with_the_names_there_are():
    with pytest.raises(ValueError, match="nl_official, nl_strict, nl_atw"):
        working_calendar("nl_offical")


@steady
@given(st.dates(date(2014, 1, 1), date(2100, 12, 31)))
def test_the_official_calendar_agrees_with_the_independent_twin(day):
    assert (working_calendar("nl_official").why_closed(day) is None) == is_working(day)


@steady
@given(st.dates(date(1990, 1, 1), date(2100, 12, 31)), st.sampled_from(CALENDARS))
def test_rolling_ends_on_the_first_working_day(day, name):
    calendar = working_calendar(name, ROYAL)
    rolled = calendar.roll(day)
    between = [day + timedelta(days=passed) for passed in range((rolled - day).days)]
    assert calendar.why_closed(rolled) is None
    assert all(calendar.why_closed(earlier) in REASONS for earlier in between)
