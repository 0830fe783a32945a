from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from law.strategies import steady
from maatstaf.law import Period


@pytest.mark.parametrize(
    ("duration", "trigger_on", "end_on"),
    [
        ("P2Y", date(2024, 2, 29), date(2026, 2, 28)),
        ("P4Y", date(2024, 2, 29), date(2028, 2, 29)),
        ("P6M", date(2026, 8, 31), date(2027, 2, 28)),
        ("P4W", date(2026, 2, 10), date(2026, 3, 10)),
        ("P10D", date(2026, 12, 25), date(2027, 1, 4)),
        ("P0D", date(2026, 7, 4), date(2026, 7, 4)),
        ("P0Y", date(2026, 7, 4), date(2026, 7, 4)),
        ("P1Y6M", date(2025, 8, 31), date(2027, 2, 28)),
        ("P1M1D", date(2026, 1, 31), date(2026, 3, 1)),
    ],
)
def test_a_period_ends_months_first_and_days_after(duration, trigger_on, end_on):
    assert Period.parse(duration).end_after(trigger_on) == end_on


def test_a_period_may_end_in_the_weekend():
    saturday = date(2026, 7, 4)
    assert Period.parse("P1Y").end_after(date(2025, 7, 4)) == saturday


@pytest.mark.parametrize(
    "duration",
    [
        "",
        "P",
        "2Y",
        "p2y",
        "P2",
        "P-2Y",
        "-P2Y",
        "P2,5Y",
        "P1.5M",
        "PT4H",
        "P1DT1H",
        "P1W2D",
        "P1Y1W",
        "P2M1Y",
        "P2Y ",
        "P2Y\n",
        "P 2Y",
        "P٢Y",
        "P12345Y",
    ],
)
def test_anything_else_is_refused_in_one_clear_sentence(duration):
    with pytest.raises(ValueError, match="ISO 8601 duration"):
        Period.parse(duration)


@pytest.mark.parametrize("duration", ["P9999Y", "P99999D"])
def test_an_end_beyond_the_calendar_is_refused(duration):
    with pytest.raises(ValueError, match="beyond the year 9999"):
        Period.parse(duration).end_after(date(9990, 1, 1))


@steady
@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.integers(0, 99), st.integers(0, 99))
def test_years_are_twelve_months(trigger_on, years, months):
    written = Period.parse(f"P{years}Y{months}M").end_after(trigger_on)
    assert written == Period.parse(f"P{12 * years + months}M").end_after(trigger_on)


@steady
@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.integers(0, 9999))
def test_weeks_are_seven_days(trigger_on, weeks):
    written = Period.parse(f"P{weeks}W").end_after(trigger_on)
    assert written == Period.parse(f"P{7 * weeks}D").end_after(trigger_on)
