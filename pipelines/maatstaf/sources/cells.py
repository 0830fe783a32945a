"""Writes a value that has a type (of a workbook or a database) as the text that a file in the dialect would hold."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from maatstaf.sources.dialect import LOCAL_TIME, Dialect

#: Stands for a value that no cell may hold, such as an error of a workbook: no kind accepts it, so its row is
#: refused with line and column, and nothing is lost in silence.
UNACCEPTABLE = "\x1a"
#: Longer whole numbers have lost digits in a workbook already.
LARGEST_EXACT = 10**15
MONTH = "%Y-%m"
#: Two digits of a year are read as 1969 until 2068.
FIRST_OF_TWO_DIGITS = 1969


def day_pattern(is_day: bool, is_month: bool, dialect: Dialect) -> str | None:
    """The strptime pattern with which a typed day is written in a column of days or months; None in any other."""
    return dialect.date_format if is_day else MONTH if is_month else None


def written(value: Any, dialect: Dialect, pattern: str | None) -> str:
    """The text of ``value``; empty for nothing.

    Args:
        value: what a workbook or a database gave.
        dialect: how a file of the table would be written.
        pattern: strptime pattern of the days of its column; None where days do not belong: a code that a
            program took for a day (3-10) is refused, and not told as a day.
    """
    if value is None:
        return ""
    if isinstance(value, str):
        return value.replace("\r\n", "\n").replace("\r", "\n").replace("\0", UNACCEPTABLE)
    if isinstance(value, bool):
        return (dialect.true if value else dialect.false)[0]
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float | Decimal):
        return _number(value, dialect)
    if isinstance(value, date):
        return _day(value, dialect, pattern)
    if isinstance(value, list | tuple):
        return dialect.list_separator.join(written(one, dialect, pattern) for one in value if one is not None)
    return str(value) if type(value).__name__ == "UUID" else UNACCEPTABLE


def _number(value: float | Decimal, dialect: Dialect) -> str:
    if value != value or abs(value) >= LARGEST_EXACT:
        return UNACCEPTABLE
    if value == int(value):
        return str(int(value))
    return format(value, "f" if isinstance(value, Decimal) else "").replace(".", dialect.decimal or ".")


def _day(value: date, dialect: Dialect, pattern: str | None) -> str:
    if isinstance(value, datetime):
        if value.tzinfo is None:
            value = value.replace(tzinfo=ZoneInfo(dialect.time_zone))
        value = value.astimezone(ZoneInfo(LOCAL_TIME)).date()
    if pattern is None or (pattern == MONTH and value.day != 1):
        return UNACCEPTABLE
    if "%y" in pattern and not FIRST_OF_TWO_DIGITS <= value.year < FIRST_OF_TWO_DIGITS + 100:
        return UNACCEPTABLE
    # At noon, so that a format with a time and a zone reads back the same day.
    return datetime.combine(value, time(12), UTC).strftime(pattern)
