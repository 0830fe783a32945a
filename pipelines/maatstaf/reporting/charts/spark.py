"""The course of a number, small enough for a card."""

from __future__ import annotations

import altair as alt
import pandas as pd
from markupsafe import Markup

from maatstaf.reporting.charts.drawing import COLOURS, MUTED, NOTHING, SPARK, Size, drawing
from maatstaf.reporting.charts.months import Row, month_axis, month_rows


def sparkline(frame: pd.DataFrame, prefix: str, value: str = "value") -> Markup:
    """The course of a number over the months without axes, for a card; a month without a number is a hatched tick."""
    rows = month_rows(frame, [value])
    if not rows:
        return NOTHING
    known = [row["month"] for row in rows if row["state"] == "value"]
    numbers = [row[value] for row in rows if row["state"] == "value"] or [0.0]
    low, high = min(numbers), max(numbers)
    room = (high - low) or 1.0
    points = [
        {"month": row["month"], "value": row[value], "last": row["month"] in known[-1:], "lone": _is_lone(rows, place)}
        for place, row in enumerate(rows)
    ]

    def make(size: Size) -> alt.TopLevelMixin:
        x = month_axis(rows, "nl", size)
        x.axis = None
        scale = alt.Scale(domain=[low - room * 0.12, high + room * 0.12], nice=False, zero=False)
        base = alt.Chart(alt.InlineData(values=points)).encode(x=x, y=alt.Y("value:Q", axis=None, scale=scale))
        absent = (
            base.transform_filter("datum.value === null")
            .mark_rect(fill="url(#hatch)")
            .encode(y=alt.value(0), y2=alt.value(28))
        )
        line = base.mark_line(color=MUTED, strokeWidth=1.75, invalid="break-paths-show-domains")
        dots = base.transform_filter("datum.lone").mark_point(filled=True, color=MUTED, size=9, opacity=1)
        dot = base.transform_filter("datum.last").mark_point(filled=True, color=COLOURS["good"], size=42, opacity=1)
        return alt.layer(absent, line, dots, dot).properties(width=size.width, height=28)

    return drawing(make, "nl", prefix, SPARK)


def _is_lone(rows: list[Row], place: int) -> bool:
    """Whether a month has a number and neither neighbour has: no line would reach it."""
    around = rows[max(place - 1, 0) : place] + rows[place + 1 : place + 2]
    return rows[place]["state"] == "value" and all(row["state"] != "value" for row in around)
