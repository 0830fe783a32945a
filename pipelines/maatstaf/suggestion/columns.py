"""Looks at the columns whose headings ask for it: which codes they hold, how they write days; it keeps no row."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from maatstaf.sources import Dialect, rows_of

#: A column with more spellings than this does not hold codes.
MOST_SPELLINGS = 60
ROWS_SEEN = 200_000

DAY = re.compile(r"([0-9]{1,4})([-/. ]?)([0-9]{1,2})\2([0-9]{1,4})(?:([ T])[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?)?")


@dataclass
class SeenColumn:
    """What was counted in one column.

    Attributes:
        spellings: rows by what stands there, lower case; only to be compared with known words, never shown.
        is_open: whether it holds more than a few dozen spellings, so that it is no column of codes.
        shapes: cells by the shape of a day: a strptime pattern, where ``?`` is a day or a month.
        day_first: whether a number above 12 stands before another one.
        month_first: whether one stands behind.
    """

    spellings: Counter[str] = field(default_factory=Counter)
    is_open: bool = False
    shapes: Counter[str] = field(default_factory=Counter)
    day_first: bool = False
    month_first: bool = False

    def see_code(self, cell: str) -> None:
        """Counts a cell of a column of codes."""
        if not self.is_open:
            self.spellings[cell.lower()] += 1
            if len(self.spellings) > MOST_SPELLINGS:
                self.is_open = True
                self.spellings.clear()

    def see_day(self, cell: str) -> None:
        """Counts the shape of a cell of a column of days."""
        found = DAY.fullmatch(cell)
        if not found:
            return
        first, sign, second, third, gap, seconds = found.groups()
        time = f"{gap}%H:%M{':%S' if seconds else ''}" if gap else ""
        if not sign:
            self.shapes[f"%Y%m%d{time}" if len(cell.split(gap or "\0")[0]) == 8 and first >= "1900" else "?"] += 1
        elif len(first) == 4:
            self.shapes[f"%Y{sign}%m{sign}%d{time}" if int(second) <= 12 else "?"] += 1
        elif len(third) == 4:
            self.shapes[f"?{sign}?{sign}%Y{time}"] += 1
            self.day_first |= int(first) > 12
            self.month_first |= int(second) > 12
        else:
            self.shapes["?"] += 1


def see_columns(
    path: Path, dialect: Dialect, codes: Collection[int], days: Collection[int]
) -> Mapping[int, SeenColumn]:
    """What was counted in the columns at these places; no other column is looked at.

    Args:
        path: the file.
        dialect: how it is written.
        codes: places of columns whose heading says that they hold codes.
        days: places of columns whose heading says that they hold days.
    """
    seen = {place: SeenColumn() for place in (*codes, *days)}
    for _, row in islice(_rows_below_header(path, dialect), ROWS_SEEN):
        for place in codes:
            if place < len(row) and (cell := row[place].strip()):
                seen[place].see_code(cell)
        for place in days:
            if place < len(row) and (cell := row[place].strip()):
                seen[place].see_day(cell)
    return seen


def cells_of(path: Path, dialect: Dialect, place: int) -> Iterator[tuple[int, str]]:
    """The filled cells of one column, each with the line on which its row begins."""
    for line, row in islice(_rows_below_header(path, dialect), ROWS_SEEN):
        if place < len(row) and (cell := row[place].strip()):
            yield line, cell


def _rows_below_header(path: Path, dialect: Dialect) -> Iterator[tuple[int, list[str]]]:
    return islice(rows_of(path, dialect), 1, None)


def day_format(columns: Collection[SeenColumn]) -> str | None:
    """The one pattern in which these columns write days; empty where they hold none, None where it stays open.

    Day and month are told apart by a number above 12 alone.
    """
    shapes = {shape for column in columns for shape in column.shapes}
    day_first = any(column.day_first for column in columns)
    month_first = any(column.month_first for column in columns)
    if not shapes:
        return ""
    if len(shapes) > 1 or "?" in shapes or (day_first and month_first):
        return None
    (shape,) = shapes
    if "?" not in shape:
        return shape
    if not day_first and not month_first:
        return None
    first, second = ("%d", "%m") if day_first else ("%m", "%d")
    return shape.replace("?", first, 1).replace("?", second, 1)
