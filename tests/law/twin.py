"""The term of art. 12 told a second time, by walking the days one by one; shares no code with `law`.

On each day: first hear what was asked and told that day, then see whether the clock runs, then
whether the term ends. The first day on which the clock runs is the uncounted day of receipt.
"""

from dataclasses import dataclass
from datetime import date, timedelta

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Walk:
    due_on: date | None
    extension: str


def easter_sunday(year: int) -> date:
    # Butcher's arithmetic, so that not even dateutil is shared.
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (a + 11 * h) // 319
    r = (2 * e + 2 * i - k - h + m + 32) % 7
    month = (h - m + r + 90) // 25
    return date(year, month, (h - m + r + month + 19) % 32)


def is_official_holiday(day: date) -> bool:
    after_easter = (day - easter_sunday(day.year)).days
    kings_day = (day.month, day.day) == (4, 27) or ((day.month, day.day) == (4, 26) and day.strftime("%w") == "6")
    fixed = (day.month, day.day) in {(1, 1), (5, 5), (12, 25), (12, 26)}
    return fixed or kings_day or after_easter in {-2, 1, 39, 50}


def is_working(day: date) -> bool:
    return day.strftime("%w") not in "06" and not is_official_holiday(day)


def counted_days(received_on: date, months: int) -> int:
    """Days from receipt to the end of the span: walk until the same number or the month is over."""
    day, crossed = received_on, 0
    while True:
        tomorrow = day + ONE_DAY
        if crossed == months and (day.day == received_on.day or tomorrow.day == 1):
            return (day - received_on).days
        crossed += tomorrow.day == 1
        day = tomorrow


def walk(received_on: date, extended_on: date | None, refused: bool, pauses: list) -> Walk:
    """The due day, or None when the clock never runs again, and what became of the extension."""
    needed = counted_days(received_on, 1)
    extension = "none" if extended_on is None else "not_possible" if refused else "too_late"
    heard: list = []
    elapsed = -1
    day = received_on
    while True:
        heard += [pause for pause in pauses if pause.asked_on == day]
        if day == extended_on and not refused:
            extension, needed = "valid", counted_days(received_on, 3)
        if any(pause.resolved_on is None for pause in heard):
            # Nothing can end the term any more, so an extension told later still comes in time.
            told_later = extended_on is not None and extended_on > day and not refused
            return Walk(None, "valid" if told_later else extension)
        if not any(pause.asked_on <= day < pause.resolved_on for pause in heard):
            elapsed += 1
            if elapsed >= needed and is_working(day):
                return Walk(day, extension)
        day += ONE_DAY
