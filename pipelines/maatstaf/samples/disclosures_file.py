"""Writes the disclosures, of which there can be millions, a day and flow at a time."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import count
from pathlib import Path

from maatstaf.samples.flows import Flow
from maatstaf.samples.sharing import Day
from maatstaf.samples.writing import SEPARATOR, opened, written_code, written_codes, written_day


def write_disclosures(out: Path, days: Iterable[Day]) -> None:
    """Write every disclosure, numbered in the order in which they were made.

    The cells of a flow hold no separator, so they are joined once and not quoted row by row.
    """
    numbers = count(1)
    middles: dict[int, str] = {}
    with opened(out, "disclosures") as file:
        for day in days:
            middle = middles.get(id(day.flow)) or middles.setdefault(id(day.flow), _middle(day.flow))
            fixed = f";{written_day(day.disclosed_on)};{middle};"
            file.writelines(
                f"D{next(numbers)}{fixed}{records};{'' if persons is None else persons}\r\n"
                for records, persons in day.sizes
            )


def _middle(flow: Flow) -> str:
    return SEPARATOR.join(
        (
            flow.recipient.recipient_id,
            flow.activity_id or "",
            written_code("purpose", flow.purpose),
            written_code("lawful_basis", flow.lawful_basis),
            written_codes("data_category", flow.data_categories),
        )
    )
