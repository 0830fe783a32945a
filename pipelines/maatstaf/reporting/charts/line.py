"""A share per month against its target."""

from __future__ import annotations

import altair as alt
import pandas as pd
from markupsafe import Markup

from maatstaf.reporting import formats
from maatstaf.reporting.charts.axes import share_axis
from maatstaf.reporting.charts.drawing import COLOURS, INK, NOTHING, PAPER, Size, drawing
from maatstaf.reporting.charts.months import Row, absent_months, month_axis, month_rows
from maatstaf.reporting.languages import Lang, language
from maatstaf.reporting.words import words


def share_line(
    frame: pd.DataFrame, lang: str, prefix: str, value: str = "share", target: float | None = None, unit: str = ""
) -> Markup:
    """A share per month between 0 % and 100 %, with the target as a line; the last and the lowest are written.

    Arguments:
        frame: ``month``, ``value`` between 0 and 1, and ``state``.
        value: the column with the share.
        target: the share to be reached, between 0 and 1.
        unit: what it is a share of, above the axis.
    """
    chosen, rows = language(lang), month_rows(frame, [value])
    if not rows:
        return NOTHING
    points = [{"month": row["month"], "share": row[value], "text": _label_of(row, rows, value, chosen)} for row in rows]

    def make(size: Size) -> alt.TopLevelMixin:
        height = 180 if size.narrow else 220
        x = month_axis(rows, chosen, size)
        y = share_axis(unit)
        base = alt.Chart(alt.InlineData(values=points)).encode(x=x, y=y)
        known = base.transform_filter("datum.share !== null")
        layers = [
            *absent_months(rows, x, chosen, size, height),
            base.mark_line(color=COLOURS["good"], strokeWidth=2.5, invalid="break-paths-show-domains"),
            known.mark_point(filled=True, color=COLOURS["good"], size=44, opacity=1),
            *(
                known.mark_text(dy=15, fontWeight="bold", **style).encode(text="text:N")
                for style in ({"stroke": PAPER, "strokeWidth": 3}, {"color": INK})
            ),
            *([] if target is None else _target(target, chosen, size)),
        ]
        return alt.layer(*layers).properties(width=size.width, height=height)

    return drawing(make, chosen, prefix)


def _label_of(row: Row, rows: list[Row], value: str, lang: Lang) -> str:
    known = [other for other in rows if other["state"] == "value"]
    if row["state"] != "value" or row not in (known[-1], min(known, key=lambda other: other[value])):
        return ""
    return formats.percent(row[value], lang)


def _target(target: float, lang: Lang, size: Size) -> list[alt.Chart]:
    text = words(lang).say("chart.target", target=formats.percent(target, lang))
    base = alt.Chart(alt.InlineData(values=[{"share": target, "text": text}])).encode(y="share:Q")
    return [
        base.mark_rule(color=COLOURS["bad"], strokeWidth=1.5, strokeDash=[6, 3]),
        base.mark_text(align="right", baseline="bottom", dy=-4, color=COLOURS["bad"]).encode(
            x=alt.value(size.width), text="text:N"
        ),
    ]
