"""How long answers take: the share answered by each day."""

from __future__ import annotations

import altair as alt
import pandas as pd
from markupsafe import Markup

from maatstaf.reporting import formats
from maatstaf.reporting.charts.axes import share_axis
from maatstaf.reporting.charts.drawing import COLOURS, INK, NOTHING, PAPER, Size, drawing
from maatstaf.reporting.languages import language
from maatstaf.reporting.words import words


def curve(frame: pd.DataFrame, lang: str, prefix: str, median: int | None, unit: str = "") -> Markup:
    """The share answered by each day after receipt, as steps, with the median marked.

    Arguments:
        frame: ``day`` (whole days after receipt) and ``share`` (answered by then, between 0 and 1).
        median: the first day by which half was answered; None where that is not reached, which is said.
        unit: what it is a share of, above the axis.
    """
    chosen = language(lang)
    say = words(chosen).say
    steps = [{"day": int(row["day"]), "share": float(row["share"])} for row in frame.to_dict("records")]
    if not steps:
        return NOTHING
    if steps[0]["day"] > 0:
        steps.insert(0, {"day": 0, "share": 0.0})
    last = steps[-1]["day"]
    text = say("chart.median_not_reached") if median is None else say("chart.median", days=formats.days(median, chosen))
    mark = [{"day": 0 if median is None else median, "share": 0.5, "text": text, "start": 0, "foot": 0.0}]

    def make(size: Size) -> alt.TopLevelMixin:
        x = alt.X("day:Q", scale=alt.Scale(domain=[0, last], nice=False), axis=_day_axis(say("chart.days"), size))
        y = share_axis(unit)
        line = alt.Chart(alt.InlineData(values=steps)).mark_line(
            interpolate="step-after", color=COLOURS["good"], strokeWidth=2.5
        )
        marked = alt.Chart(alt.InlineData(values=mark)).encode(x=x, y=y)
        left = median is not None and median > last * 0.6
        layers = [line.encode(x=x, y=y)]
        if median is not None:
            layers += [
                marked.mark_rule(color=INK, strokeDash=[4, 3]).encode(x=x, y=y, y2="foot:Q"),
                marked.mark_rule(color=INK, strokeDash=[4, 3]).encode(x="start:Q", x2="day:Q", y=y),
                marked.mark_point(filled=True, color=INK, size=60, opacity=1),
            ]
        side = {"align": "right", "dx": -10} if left else {"align": "left", "dx": 10}
        layers += [
            marked.mark_text(dy=14, fontWeight="bold", **side, **style).encode(text="text:N")
            for style in ({"stroke": PAPER, "strokeWidth": 4}, {"color": INK})
        ]
        return alt.layer(*layers).properties(width=size.width, height=180 if size.narrow else 240)

    return drawing(make, chosen, prefix)


def _day_axis(title: str, size: Size) -> alt.Axis:
    return alt.Axis(
        title=title, titleAnchor="end", format="d", grid=False, tickMinStep=1, tickCount=5 if size.narrow else 9
    )
