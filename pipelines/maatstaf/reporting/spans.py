"""Periods in words."""

from __future__ import annotations

from maatstaf.publication import Period
from maatstaf.reporting import formats
from maatstaf.reporting.words import words

QUARTER, YEAR = 3, 12


def span(period: Period, lang: str) -> str:
    """``oktober 2026``, ``derde kwartaal van 2026`` or ``2026``."""
    year = f"{period.start:%Y}"
    if period.months == YEAR:
        return year
    if period.months == QUARTER:
        quarter = (period.start.month - 1) // QUARTER + 1
        return words(lang).say(f"span.quarter_{quarter}", year=year)
    return formats.month(period.start, lang)
