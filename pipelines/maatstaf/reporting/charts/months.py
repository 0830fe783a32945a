"""Months on the axis of a chart: their labels, and how a month without a number is drawn."""

from __future__ import annotations

import datetime as dt
import json
import math
from typing import Any

import altair as alt
import pandas as pd

from maatstaf.reporting import formats
from maatstaf.reporting.charts.drawing import EDGE, MUTED, PAPER, PATTERNS, Size
from maatstaf.reporting.languages import Lang
from maatstaf.reporting.words import words

Row = dict[str, Any]

ROOM_FOR_A_LABEL = 30


def plain_rows(frame: pd.DataFrame, key: str, values: list[str]) -> list[Row]:
    """The rows of ``frame`` with the drawn columns only, and without any number that is not to be shown.

    A row's ``state`` (column of that name, ``value`` without it) says whether its numbers may be drawn. A
    row with an absent number counts as ``withheld``. Where the state is not ``value`` the numbers are gone.
    """
    rows: list[Row] = []
    for record in frame.to_dict("records"):
        state = record.get("state", "value")
        state = "value" if state == "zero" else state
        if state not in ("value", *PATTERNS):
            raise ValueError(f"a row is value, zero, {' or '.join(PATTERNS)}, not {state!r}")
        if state == "value" and any(pd.isna(record[column]) for column in values):
            state = "withheld"
        numbers = {column: float(record[column]) if state == "value" else None for column in values}
        rows.append({key: record[key], "state": state, **numbers})
    return rows


def month_rows(frame: pd.DataFrame, values: list[str]) -> list[Row]:
    """``plain_rows`` with each month as text, ``2026-10``: an axis of days would move with the time zone."""
    rows = plain_rows(frame, "month", values)
    for row in rows:
        month = row["month"]
        row["month"] = month[:7] if isinstance(month, str) else f"{month.year:04d}-{month.month:02d}"
    return rows


def month_axis(rows: list[Row], lang: Lang, size: Size) -> alt.X:
    """An ordinal axis of the months: as many labels as fit, the last for certain, each year under its first."""
    months = [row["month"] for row in rows]
    every = math.ceil(len(months) * ROOM_FOR_A_LABEL / size.width)
    shown = months[::-1][::every][::-1]
    labels = {
        month: _label(month, lang, with_year=month[:4] != before[:4])
        for before, month in zip(["", *shown], shown, strict=False)
    }
    axis = alt.Axis(
        title=None, labelAngle=0, labelPadding=8, values=shown,
        labelExpr=f"split({json.dumps(labels)}[datum.value], '|')",
    )  # fmt: skip
    scale = alt.Scale(type="band", domain=months, paddingInner=0.28, paddingOuter=0.14)
    return alt.X("month:O", sort=None, axis=axis, scale=scale)


def absent_months(rows: list[Row], x: alt.X, lang: Lang, size: Size, height: int) -> list[alt.Chart]:
    """The months without a number, each as a patterned band that says why."""
    say = words(lang).say
    absent = [
        {"month": row["month"], "state": row["state"], "word": say(f"cell.{row['state']}")}
        for row in rows
        if row["state"] != "value"
    ]
    if not absent:
        return []
    base = alt.Chart(alt.InlineData(values=absent)).encode(x=x)
    fill = alt.Fill("state:N", legend=None, scale=alt.Scale(domain=list(PATTERNS), range=list(PATTERNS.values())))
    band = base.mark_rect(stroke=EDGE, strokeWidth=1, strokeDash=[3, 2]).encode(fill=fill)
    word = base.mark_text(angle=270, color=MUTED, fontSize=11 if size.narrow else 12).encode(
        text="word:N", y=alt.value(height / 2)
    )
    halo = word.copy()
    halo.mark = alt.MarkDef(
        type="text", angle=270, fontSize=11 if size.narrow else 12, stroke=PAPER, strokeWidth=4, strokeOpacity=0.9
    )
    return [band, halo, word]


def _label(month: str, lang: Lang, with_year: bool) -> str:
    day = dt.date(int(month[:4]), int(month[5:7]), 1)
    short, _ = formats.short_month(day, lang).rsplit(" ", 1)
    return f"{short}|{day.year}" if with_year else short
