"""Tables as a test draws them, before anything is hidden."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from maatstaf.measures import measure
from maatstaf.publication.protection.exact import Exact


def exact(name: str, *rows: Sequence, total: Mapping[str, int] | None = None) -> Exact:
    """A table of the measure ``name``; a row has its codes first and then its counts, a measure without rows a total.

    >>> exact("requests_received", ("access", 12), ("erasure", 4)).total
    {'received': 16}
    """
    asked = measure(name)
    dimensions, counts = len(asked.grain), list(asked.counts)
    numbers = {tuple(row[:dimensions]): dict(zip(counts, row[dimensions:], strict=True)) for row in rows}
    summed = {count: sum(row[count] for row in numbers.values()) for count in counts} if asked.adds_up else {}
    return Exact(asked, numbers if dimensions else {}, total or summed, is_named=bool(dimensions and rows))
