from datetime import date

import pytest

from maatstaf.law import add_months

LAST_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


@pytest.mark.parametrize("leap", [False, True])
@pytest.mark.parametrize("start", range(1, 13))
@pytest.mark.parametrize("end", range(1, 13))
def test_from_the_last_day_of_every_month_to_every_month(start, end, leap):
    # The end lies in the year after the start, so February's length there is what `leap` says.
    year = 2027 if leap else 2026
    last = [*LAST_DAYS[:1], 29 if leap else 28, *LAST_DAYS[2:]]
    months = 12 + end - start
    start_day = LAST_DAYS[start - 1]
    assert add_months(date(year, start, start_day), months) == date(year + 1, end, min(start_day, last[end - 1]))


def test_the_same_number_is_kept_when_the_month_has_it():
    assert add_months(date(2027, 3, 5), 1) == date(2027, 4, 5)


def test_december_goes_to_january_of_the_next_year():
    assert add_months(date(2026, 12, 31), 1) == date(2027, 1, 31)


def test_three_months_are_not_three_times_one_month():
    once = add_months(date(2026, 1, 31), 3)
    chained = add_months(add_months(add_months(date(2026, 1, 31), 1), 1), 1)
    assert (once, chained) == (date(2026, 4, 30), date(2026, 4, 28))


def test_months_may_be_counted_back():
    assert add_months(date(2026, 1, 31), -2) == date(2025, 11, 30)


def test_an_end_after_the_year_9999_is_refused():
    with pytest.raises(ValueError, match="year"):
        add_months(date(9999, 12, 1), 1)
