"""The calendar of the known answers agrees with the worked cases, by itself."""

from datetime import date

import pytest

from maatstaf.samples.answers_calendar import add_months, add_period, is_working_day, roll
from maatstaf.samples.answers_requests import law_due
from maatstaf.samples.requests import Case, Pause, Request


@pytest.mark.parametrize(
    ("received", "months", "end"),
    [
        ("2026-08-31", 1, "2026-09-30"),
        ("2026-01-31", 1, "2026-03-02"),
        ("2024-02-29", 1, "2024-04-02"),
        ("2026-12-01", 1, "2027-01-04"),
        ("2025-03-26", 1, "2025-04-28"),
        ("2026-04-05", 1, "2026-05-06"),
        ("2026-04-14", 1, "2026-05-15"),
        ("2026-01-31", 3, "2026-04-30"),
    ],
)
def test_a_term_rolls_to_the_next_working_day(received, months, end):
    assert roll(add_months(date.fromisoformat(received), months)) == date.fromisoformat(end)


def test_kings_day_moves_from_a_sunday_and_good_friday_counts():
    assert not is_working_day(date(2026, 4, 27))
    assert not is_working_day(date(2025, 4, 26))
    assert not is_working_day(date(2026, 4, 3))
    assert is_working_day(date(2026, 5, 15))


@pytest.mark.parametrize(
    ("period", "end"),
    [("P2Y", "2026-02-28"), ("P6M", "2024-08-29"), ("P4W", "2024-03-28"), ("P0D", "2024-02-29")],
)
def test_periods_of_one_unit(period, end):
    assert add_period(date(2024, 2, 29), period) == date.fromisoformat(end)


@pytest.mark.parametrize(
    ("received", "extended", "asked", "resolved", "outcome", "end"),
    [
        ("2026-08-31", "2026-09-30", None, None, "granted", "2026-11-30"),
        ("2026-06-10", "2026-07-13", None, None, "granted", "2026-07-10"),
        ("2026-06-10", "2026-07-01", None, None, "refused", "2026-07-10"),
        ("2026-01-30", None, "2026-01-30", "2026-02-13", "granted", "2026-03-16"),
        ("2026-07-01", None, "2026-07-02", "2026-07-06", "granted", "2026-08-05"),
        ("2026-11-09", None, "2026-11-10", None, "granted", None),
    ],
)
def test_the_law_term_of_the_worked_cases(received, extended, asked, resolved, outcome, end):
    def day(text):
        return date.fromisoformat(text) if text else None

    seen = date(2026, 12, 31)
    request = Request(
        "Z1", "access", day(received), None, "email", "tenant", False, False, None, day(extended), seen, outcome,
        None, None,
    )  # fmt: skip
    pause = Pause("Z1", day(asked), day(resolved), "identity") if asked else None
    assert law_due(Case(request, pause, ()), seen) == day(end)
