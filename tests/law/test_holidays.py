from datetime import date

import holidays as package
import pytest

from law.twin import easter_sunday
from maatstaf.law import HOLIDAY_KEYS, good_friday, public_holidays

NAMES = {
    "New Year's Day": "new_years_day",
    "Good Friday": "good_friday",
    "Easter Monday": "easter_monday",
    "King's Day": "kings_day",
    "Queen's Day": "queens_day",
    "Liberation Day": "liberation_day",
    "Ascension Day": "ascension_day",
    "Pentecost Monday": "whit_monday",
    "Whit Monday": "whit_monday",
    "Christmas Day": "christmas_day",
    "Second Day of Christmas": "second_christmas_day",
}
SUNDAYS = {"Easter Sunday", "Pentecost", "Whit Sunday"}


@pytest.mark.parametrize("year", range(2016, 2041))
def test_the_rule_agrees_with_the_holidays_package(year):
    # Its default says 5 May only every fifth year; with the optional days it is listed every year.
    theirs = package.NL(years=year, categories=(package.PUBLIC, package.OPTIONAL), language="en_US", expand=False)
    listed = {(day, NAMES[name]) for day, names in theirs.items() for name in names.split("; ") if name not in SUNDAYS}
    ours = {(day, key) for day, key in public_holidays(year).items()} | {(good_friday(year), "good_friday")}
    # Two holidays on one day are two lines there and one day here.
    if public_holidays(year)[date(year, 5, 5)] == "ascension_day":
        listed -= {(date(year, 5, 5), "liberation_day")}
    assert ours == listed


def test_the_fifth_of_may_is_a_holiday_every_year():
    assert all(date(year, 5, 5) in public_holidays(year) for year in range(1990, 2101))


def test_kings_day_moves_to_saturday_when_it_would_be_a_sunday():
    assert public_holidays(2025)[date(2025, 4, 26)] == "kings_day"
    assert date(2025, 4, 27) not in public_holidays(2025)
    assert public_holidays(2026)[date(2026, 4, 27)] == "kings_day"


def test_until_2013_the_queens_birthday_was_the_holiday():
    assert public_holidays(2013)[date(2013, 4, 30)] == "queens_day"
    assert date(2013, 4, 27) not in public_holidays(2013)
    assert public_holidays(2014)[date(2014, 4, 26)] == "kings_day"
    assert date(2014, 4, 30) not in public_holidays(2014)


def test_queens_day_moved_to_saturday_when_it_would_be_a_sunday():
    assert public_holidays(2006)[date(2006, 4, 29)] == "queens_day"
    assert date(2006, 4, 30) not in public_holidays(2006)


def test_ascension_day_on_the_fifth_of_may_is_listed_once():
    assert public_holidays(2016)[date(2016, 5, 5)] == "ascension_day"
    assert "liberation_day" not in public_holidays(2016).values()


@pytest.mark.parametrize("year", range(1990, 2101))
def test_the_days_that_follow_easter_follow_an_independent_easter(year):
    sunday = easter_sunday(year)
    offsets = {"easter_monday": 1, "ascension_day": 39, "whit_monday": 50}
    found = {key: (day - sunday).days for day, key in public_holidays(year).items() if key in offsets}
    assert found == offsets
    assert (good_friday(year) - sunday).days == -2


def test_every_key_is_used_and_no_other():
    used = {key for year in range(1990, 2101) for key in public_holidays(year).values()}
    assert used | {"good_friday"} == set(HOLIDAY_KEYS)


def test_the_holidays_of_a_year_cannot_be_changed_by_a_caller():
    with pytest.raises(TypeError):
        public_holidays(2026)[date(2026, 7, 1)] = "a_day_off"
