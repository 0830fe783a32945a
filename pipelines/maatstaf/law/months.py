"""Knows how to count in months: the same day number, or the last day when the month is shorter."""

from calendar import monthrange
from datetime import date


def add_months(day: date, months: int) -> date:
    """The day on which a period of whole months ends that was set off by an event on ``day``.

    The FG reads it as: received on the 5th, then due on the 5th; received on 31 January, then due
    on the last day of February. The day of the event is not counted, so the end carries its number.

    Arguments: ``day``, the day of the event; ``months``, how many months (may be negative or 0).
    Result: the nominal end, before any shift for weekends and holidays.
    Raises: ValueError when the end lies outside the years 1 to 9999.
    Article: Regulation (EEC, Euratom) 1182/71 art. 3(1) and 3(2)(c).
    """
    year, month_index = divmod(day.year * 12 + day.month - 1 + months, 12)
    month = month_index + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
