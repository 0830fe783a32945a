"""Counts per month, in layers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import altair as alt
import pandas as pd
from markupsafe import Markup

from maatstaf.reporting import formats
from maatstaf.reporting.charts.axes import count_axis
from maatstaf.reporting.charts.drawing import COLOURS, NOTHING, ON_COLOUR, PAPER, Size, Tone, drawing
from maatstaf.reporting.charts.months import Row, absent_months, month_axis, month_rows
from maatstaf.reporting.languages import Lang, language


@dataclass(frozen=True)
class Series:
    """One layer of a stack: the column that holds it, its name in the report, and how it is meant."""

    column: str
    label: str
    tone: Tone


def stacked_months(frame: pd.DataFrame, series: Sequence[Series], lang: str, prefix: str, unit: str = "") -> Markup:
    """Counts per month, stacked in the order of ``series`` from the axis up.

    Arguments:
        frame: ``month`` (a day of it, or ``2026-10``), a column of counts per series, and ``state``.
        unit: what is counted, above the axis.
    """
    chosen, rows = language(lang), month_rows(frame, [layer.column for layer in series])
    if not rows:
        return NOTHING
    highest = max((sum(row[s.column] for s in series) for row in rows if row["state"] == "value"), default=0)
    parts = [part for row in rows if row["state"] == "value" for part in _parts(row, series, highest, chosen)]

    def make(size: Size) -> alt.TopLevelMixin:
        height = 200 if size.narrow else 260
        x = month_axis(rows, chosen, size)
        base = alt.Chart(alt.InlineData(values=parts)).encode(x=x)
        colour = alt.Color(
            "layer:N",
            sort=None,
            scale=alt.Scale(domain=[s.label for s in series], range=[COLOURS[s.tone] for s in series]),
            legend=alt.Legend(columns=1 if size.narrow else len(series)),
        )
        bars = base.mark_bar(stroke=PAPER, strokeWidth=1).encode(
            y=count_axis(unit, highest, "low"),
            y2="high:Q",
            color=colour,
        )
        inside = [
            base.transform_filter(alt.datum.tone == tone)
            .mark_text(fontSize=10 if size.narrow else 11, color=ON_COLOUR[tone])
            .encode(y="middle:Q", text="text:N")
            for tone in dict.fromkeys(layer.tone for layer in series)
        ]
        layers = [*absent_months(rows, x, chosen, size, height), bars, *inside]
        return alt.layer(*layers).resolve_scale(fill="independent").properties(width=size.width, height=height)

    return drawing(make, chosen, prefix)


def _parts(row: Row, series: Sequence[Series], highest: float, lang: Lang) -> list[Row]:
    """The pieces of one month's bar, from the axis up; a number stands in those that have room for it."""
    parts, low = [], 0.0
    for layer in series:
        high = low + row[layer.column]
        text = formats.number(row[layer.column], lang) if row[layer.column] > highest * 0.065 else ""
        parts.append(
            {"month": row["month"], "layer": layer.label, "tone": layer.tone, "low": low, "high": high,
             "middle": (low + high) / 2, "text": text}
        )  # fmt: skip
        low = high
    return parts
