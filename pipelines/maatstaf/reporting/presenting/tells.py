"""Which published numbers stand in a table, for who reads them back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from maatstaf.publication import Published
from maatstaf.reporting.tells import Line, Tells, row_mark


def by_row(published: Published, rows: pd.DataFrame, counts: Sequence[str], *, leading: int = 1) -> Tells:
    """A table with a line for each of ``rows`` and a column for each of ``counts`` after ``leading`` other columns."""
    columns = (*[""] * leading, *counts)
    return Tells(
        published.measure.name,
        [Line(columns, mark) for mark in marks(published, rows)],
        published.period.name,
        total=Line(columns) if published.total else None,
    )


def by_count(published: Published) -> Tells:
    """A table of totals with a line for each count."""
    lines = [Line(("", count)) for count in published.measure.counts]
    return Tells(published.measure.name, lines, published.period.name)


def by_period(
    trend: Sequence[Published], counts: Sequence[str], where: Mapping[str, str] | None = None, others: int = 0
) -> Tells:
    """A table with a line for each period and a column for each of ``counts`` before ``others`` columns."""
    columns = ("", *counts, *[""] * others)
    mark = row_mark(dict(where or {}))
    return Tells(trend[-1].measure.name, [Line(columns, mark, one.period.name) for one in trend])


def marks(published: Published, rows: pd.DataFrame) -> list[str]:
    """The mark of each of ``rows``."""
    grain = list(published.measure.grain)
    return [row_mark({dimension: str(row[dimension]) for dimension in grain}) for row in rows.to_dict("records")]
