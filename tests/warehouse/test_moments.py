"""The day of a moment is that of Amsterdam, in every format; a plain calendar of the standard library is the twin."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import duckdb
import openpyxl
import pytest

from maatstaf.contracts import TABLES, Day
from maatstaf.sources import Dialect
from maatstaf.sources.cells import written
from maatstaf.warehouse.typed import as_text
from warehouse.deliveries import lay_files, loaded

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
#: Around midnight of an ordinary day, of both switches of the clock, and of New Year.
MIDNIGHTS = ["2026-01-01", "2026-03-29", "2026-03-30", "2026-07-15", "2026-10-25", "2026-10-26", "1995-09-24"]
AROUND = [timedelta(minutes=minutes) for minutes in range(-150, 151, 30)] + [timedelta(seconds=-1)]
MOMENTS = [datetime.fromisoformat(day).replace(tzinfo=UTC) + by for day in MIDNIGHTS for by in AROUND]


@pytest.fixture(scope="module")
def days():
    """The days that the engine reads in cells of a dialect."""

    def days(cells, dialect):
        with duckdb.connect() as connection:
            connection.execute("set TimeZone = 'America/New_York'")
            sql = f"select {Day().stored('cell', dialect, {})}::varchar from (select unnest($cells) as cell)"
            return [day for (day,) in connection.execute(sql, {"cells": cells}).fetchall()]

    return days


def dutch_day(moment):
    return moment.astimezone(AMSTERDAM).date().isoformat()


DUTCH_DAYS = [dutch_day(moment) for moment in MOMENTS]


def test_a_moment_in_a_declared_zone_has_the_day_of_amsterdam(days):
    dialect = Dialect(date_format="%d-%m-%Y %H:%M:%S", time_zone="UTC")
    assert days([moment.strftime("%d-%m-%Y %H:%M:%S") for moment in MOMENTS], dialect) == DUTCH_DAYS


@pytest.mark.parametrize("zone", ["UTC", "Europe/Amsterdam", "America/New_York", "Asia/Kolkata"])
def test_a_moment_with_its_distance_to_utc_has_the_day_of_amsterdam(days, zone):
    dialect = Dialect(date_format="%Y-%m-%dT%H:%M:%S%z")
    written = [moment.astimezone(ZoneInfo(zone)).isoformat() for moment in MOMENTS]
    assert days(written, dialect) == DUTCH_DAYS


def test_the_letter_z_is_utc(days):
    dialect = Dialect(date_format="%Y-%m-%dT%H:%M:%S%z")
    assert days([moment.strftime("%Y-%m-%dT%H:%M:%SZ") for moment in MOMENTS], dialect) == DUTCH_DAYS


def test_a_moment_without_a_zone_is_dutch_time_already(days):
    assert days(["24-10-2026 23:59", "25-10-2026 00:00"], Dialect(date_format="%d-%m-%Y %H:%M")) == [
        "2026-10-24",
        "2026-10-25",
    ]


def test_a_day_has_no_zone(days):
    assert days(["24-10-2026"], Dialect(time_zone="UTC")) == ["2026-10-24"]


def test_a_moment_that_does_not_state_its_distance_is_refused_where_it_must(days):
    assert days(["2026-10-24T22:30:00", "2026-10-24"], Dialect(date_format="%Y-%m-%dT%H:%M:%S%z")) == [None, None]


def test_a_value_that_is_a_moment_has_the_day_of_amsterdam():
    dialect = Dialect(time_zone="UTC")
    assert [written(moment, dialect, "%Y-%m-%d") for moment in MOMENTS] == DUTCH_DAYS
    assert [written(moment.replace(tzinfo=None), dialect, "%Y-%m-%d") for moment in MOMENTS] == DUTCH_DAYS


def loaded_days(delivery):
    with duckdb.connect(str(loaded(delivery).path), read_only=True) as connection:
        sql = "select disclosed_on::varchar from delivered.disclosures order by disclosure_id"
        return [day for (day,) in connection.execute(sql).fetchall()]


HEADINGS = ["disclosure_id", "disclosed_on", "recipient_id", "purpose", "lawful_basis", "data_categories", "records"]
UTC_MAPPING = '[dialect]\ntime_zone = "UTC"\n'
PAST = [moment for moment in MOMENTS if moment.year < 2026 or moment.month < 10 or moment.day < 26]


def test_moments_in_a_workbook_have_the_day_of_amsterdam(tmp_path):
    book = openpyxl.Workbook()
    book.active.append(HEADINGS)
    for place, moment in enumerate(PAST):
        book.active.append([f"D{place:03}", moment.replace(tzinfo=None), "O1", "P01", "contract", "name", 1])
    book.save(tmp_path / "disclosures.xlsx")
    assert loaded_days(lay_files(tmp_path, UTC_MAPPING, {})) == [dutch_day(moment) for moment in PAST]


@pytest.mark.parametrize("sql_type", ["timestamp", "timestamptz", "timestamp_ns", "timestamp_s"])
def test_moments_in_parquet_have_the_day_of_amsterdam(tmp_path, sql_type):
    with duckdb.connect() as connection:
        connection.execute("set TimeZone = 'UTC'")
        connection.execute(
            "copy (select format('D{:03d}', place) as disclosure_id, "
            f"cast(moment::timestamp as {sql_type}) as disclosed_on, 'O1' as recipient_id, 'P01' as purpose, "
            "'contract' as lawful_basis, 'name' as data_categories, 1 as records from "
            "(select unnest($moments) as moment, unnest(range(len($moments))) as place)) "
            f"to '{tmp_path / 'disclosures.parquet'}' (format parquet)",
            {"moments": [moment.replace(tzinfo=None).isoformat() for moment in PAST]},
        )
    assert loaded_days(lay_files(tmp_path, UTC_MAPPING, {})) == [dutch_day(moment) for moment in PAST]


FORMATS = ["%d-%m-%y", "%Y-%m-%dT%H:%M:%S%z", "%d-%m-%Y %H:%M", "%Y-%d-%m"]
DAYS = [date(1969, 1, 1), date(1999, 12, 31), date(2026, 3, 29), date(2026, 10, 25), date(2026, 10, 31)]


@pytest.mark.parametrize("zone", ["UTC", "Europe/Amsterdam", "Asia/Kolkata", "America/Los_Angeles"])
@pytest.mark.parametrize("pattern", FORMATS)
def test_a_typed_day_is_itself_whatever_the_format_and_zone_of_text(days, pattern, zone):
    dialect = Dialect(date_format=pattern, time_zone=zone)
    column = next(column for column in TABLES["disclosures"].columns if column.name == "disclosed_on")
    with duckdb.connect() as connection:
        sql = f"select {as_text('day', 'DATE', column, dialect)} from (select unnest($days)::date as day)"
        told = [text for (text,) in connection.execute(sql, {"days": DAYS}).fetchall()]
    expected = [day.isoformat() for day in DAYS]
    assert days(told, dialect) == expected
    assert days([written(day, dialect, pattern) for day in DAYS], dialect) == expected


def test_a_year_that_two_digits_cannot_tell_is_refused_and_not_moved_a_century():
    dialect = Dialect(date_format="%d-%m-%y")
    assert written(date(1968, 12, 31), dialect, "%d-%m-%y") == written(date(2069, 1, 1), dialect, "%d-%m-%y") == "\x1a"
