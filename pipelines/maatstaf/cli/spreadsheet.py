"""Keeps text from the data from being run by the spreadsheet in which a CSV file is opened."""

from __future__ import annotations

import re
from collections.abc import Iterable

#: How a spreadsheet knows a formula; a plain number is none.
_FORMULA = re.compile(r"\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n]")
_NUMBER = re.compile(r"[+-]?[0-9][0-9.,]*")


def inert(cell: object) -> str:
    """A cell as text that no spreadsheet takes for a formula: one that looks like it gets an apostrophe before it.

    >>> inert("=cmd|'/c calc'!A1"), inert("-12,5"), inert(7)
    ("'=cmd|'/c calc'!A1", '-12,5', '7')

    Source: OWASP, CSV injection.
    """
    text = str(cell)
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text


def inert_row(cells: Iterable[object]) -> list[str]:
    """Every cell of a row so."""
    return [inert(cell) for cell in cells]
