"""A share or a count per month with its mean and limits: which months stand out."""

from __future__ import annotations

import altair as alt
import pandas as pd
from markupsafe import Markup

from maatstaf.reporting.charts.axes import count_axis, share_axis
from maatstaf.reporting.charts.drawing import COLOURS, EDGE, INK, MUTED, NOTHING, Size, drawing
from maatstaf.reporting.charts.months import absent_months, month_axis, month_rows
from maatstaf.reporting.languages import language
from maatstaf.reporting.words import words

#: Beside the drawing, so that the names of the lines hide no month.
ROOM_FOR_NAMES = 76


def control_line(
    frame: pd.DataFrame,
    lang: str,
    prefix: str,
    *,
    mean: float | None,
    lower: float | None,
    upper: float | None,
    unit: str = "",
    counts: bool = False,
) -> Markup:
    """A number per month; a month that stands out is a larger diamond of another colour.

    Arguments:
        frame: ``month``, ``value``, ``state``, and ``stands_out``.
        mean: the mean of the values, a solid line; None where there is none.
        lower: the lower limit, a dashed line; None where there is none.
        upper: the upper limit; None where there is none.
        unit: what is counted, or what it is a share of, above the axis.
        counts: whether the values are counts from 0 on, and not shares between 0 and 1.
    """
    chosen, rows = language(lang), month_rows(frame, ["value"])
    if not rows:
        return NOTHING
    marked = dict(zip((row["month"] for row in rows), frame["stands_out"].tolist(), strict=True))
    points = [{"month": row["month"], "value": row["value"], "stands_out": bool(marked[row["month"]])} for row in rows]
    say = words(chosen).say
    values = [at for at in (mean, upper, *(row["value"] for row in rows)) if at is not None]
    highest = max(values, default=0.0) if counts else 1.0
    lines = [
        {"value": min(max(at, 0.0), highest), "text": say(key), "dash": key == "signal.limit"}
        for at, key in ((mean, "signal.mean"), (lower, "signal.limit"), (upper, "signal.limit"))
        if at is not None
    ]

    def make(size: Size) -> alt.TopLevelMixin:
        height = 190 if size.narrow else 230
        width = size.width - ROOM_FOR_NAMES
        x = month_axis(rows, chosen, size)
        y = count_axis(unit, highest, "value") if counts else share_axis(unit, "value")
        base = alt.Chart(alt.InlineData(values=points)).encode(x=x, y=y)
        known = base.transform_filter("datum.value !== null")
        ruled = alt.Chart(alt.InlineData(values=lines)).encode(y=y)
        layers = [
            *absent_months(rows, x, chosen, size, height),
            ruled.transform_filter("!datum.dash").mark_rule(color=EDGE, strokeWidth=1.5),
            ruled.transform_filter("datum.dash").mark_rule(color=EDGE, strokeWidth=1.5, strokeDash=[6, 3]),
            base.mark_line(color=MUTED, strokeWidth=1.75, invalid="break-paths-show-domains"),
            known.transform_filter("!datum.stands_out").mark_point(filled=True, color=MUTED, size=44, opacity=1),
            known.transform_filter("datum.stands_out").mark_point(
                filled=True, color=COLOURS["unsure"], stroke=INK, strokeWidth=1, size=130, opacity=1, shape="diamond"
            ),
            ruled.mark_text(align="left", baseline="middle", dx=6, color=MUTED).encode(
                x=alt.value(width), text="text:N"
            ),
        ]
        return alt.layer(*layers).properties(width=width, height=height)

    return drawing(make, chosen, prefix)
