"""Finds the numbers in a text, as a reader would."""

from __future__ import annotations

import re

_NUMBER = re.compile(r"[0-9]+(?:[.,\u00a0\u202f][0-9]{3}(?![0-9]))*")


def numbers_in(text: str) -> set[int]:
    """The whole numbers that a text names, with or without marks between thousands.

    >>> sorted(numbers_in("1.234 van 2,345 (67,5%)"))
    [5, 67, 1234, 2345]
    """
    return {int(re.sub("[^0-9]", "", found)) for found in _NUMBER.findall(text)}
