"""Numbers by category, as bars."""

from __future__ import annotations

from textwrap import wrap

import altair as alt
import pandas as pd
from markupsafe import Markup

from maatstaf.reporting import formats
from maatstaf.reporting.charts.drawing import COLOURS, EDGE, MUTED, NOTHING, PATTERNS, Size, Tone, drawing
from maatstaf.reporting.charts.months import Row, plain_rows
from maatstaf.reporting.languages import Lang, language
from maatstaf.reporting.words import words

#: What fits beside the bars of a wide drawing, and above those of a narrow one, in letters; longer names have lines.
NAME_LENGTH = 40
LINE = 16


def bars(
    frame: pd.DataFrame, lang: str, prefix: str, category: str = "category", value: str = "value",
    maximum: float | None = None, tone: Tone = "good",
) -> Markup:  # fmt: skip
    """Horizontal bars in the order of the frame, each with its name and number.

    A bar without a number is a patterned stub of one length for all, with the reason beside it.

    Arguments:
        frame: ``category``, ``value``, ``state``, and ``text`` where the number is not to be written as a count.
        maximum: the end of the axis, so that charts side by side compare; the highest value without it.
    """
    chosen, rows = language(lang), plain_rows(frame, category, [value])
    if not rows:
        return NOTHING
    texts = frame["text"].tolist() if "text" in frame else [None] * len(rows)
    highest = maximum or max((row[value] for row in rows if row["state"] == "value"), default=0) or 1
    drawn = [_bar(row, category, value, text, highest, chosen) for row, text in zip(rows, texts, strict=True)]
    for place, row in enumerate(drawn):
        row["place"] = f"{place:04d}"

    def make(size: Size) -> alt.TopLevelMixin:
        named = [row | {"name": wrap(row["name"], NAME_LENGTH) or [""]} for row in drawn]
        most = max(len(row["name"]) for row in named)
        thick, step = (14, 44) if size.narrow else (16, 30)
        step = step + (most - 1) * LINE if size.narrow else max(step, most * LINE + 8)
        longest = max(len(line) for row in named for line in row["name"])
        names = 0 if size.narrow else 14 + 7 * longest
        width = size.width - names - 70
        scale = alt.Scale(domain=[row["place"] for row in named], type="band")
        base = alt.Chart(alt.InlineData(values=named)).encode(y=alt.Y("place:O", axis=None, scale=scale))
        x = alt.X("length:Q", axis=None, scale=alt.Scale(domain=[0, highest]))
        below = (8 + (most - 1) * LINE / 2) if size.narrow else 0
        kinds = {"value": COLOURS[tone], **PATTERNS}
        dashed = {"stroke": EDGE, "strokeDash": [3, 2], "strokeWidth": 1}
        layers = [
            base.transform_filter(alt.datum.state == kind)
            .mark_bar(size=thick, yOffset=below, fill=fill, **({} if kind == "value" else dashed))
            .encode(x=x)
            for kind, fill in kinds.items()
        ]
        for lines in sorted({len(row["name"]) for row in named}):
            # Lines run on downwards from where the first one stands.
            above = (below - 18 if size.narrow else 0) - (lines - 1) * LINE / (1 if size.narrow else 2)
            text = base.transform_filter(f"length(datum.name) == {lines}").mark_text(
                align="left", baseline="middle", dy=above, lineHeight=LINE, fontSize=13
            )
            layers.append(text.encode(x=alt.value(-names), text="name:N"))
        numbers = base.transform_filter(alt.datum.state == "value").mark_text(align="left", dx=7, dy=below, fontSize=13)
        reasons = base.transform_filter(alt.datum.state != "value").mark_text(align="left", dx=7, dy=below, color=MUTED)
        layers += [
            numbers.encode(x=x, text="text:N"),
            reasons.encode(x=x, text="text:N"),
        ]
        return alt.layer(*layers).properties(width=width, height=alt.Step(step))

    return drawing(make, chosen, prefix)


def _bar(row: Row, category: str, value: str, text: str | None, highest: float, lang: Lang) -> Row:
    if row["state"] != "value":
        text = words(lang).say(f"cell.{row['state']}")
    elif text is None:
        text = formats.number(row[value], lang)
    length = row[value] if row["state"] == "value" else highest * 0.07
    return {"name": formats.undirected(str(row[category])), "state": row["state"], "length": length, "text": text}
