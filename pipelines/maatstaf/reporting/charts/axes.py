"""Axes that several charts share."""

from __future__ import annotations

import math
from typing import Any

import altair as alt


def unit_title(unit: str) -> dict[str, Any]:
    """The unit, flat above the axis, where it reads as a line of text."""
    return {
        "title": unit or None,
        "titleAngle": 0,
        "titleAlign": "left",
        "titleAnchor": "start",
        "titleX": 0,
        "titleY": -14,
        "titleBaseline": "bottom",
    }


def share_axis(unit: str, column: str = "share") -> alt.Y:
    """From none to all, whatever the shares: a cut axis would make small differences look large."""
    axis = alt.Axis(values=[0, 0.25, 0.5, 0.75, 1], format=".0%", **unit_title(unit))
    return alt.Y(f"{column}:Q", axis=axis, scale=alt.Scale(domain=[0, 1]))


def count_axis(unit: str, highest: float, column: str) -> alt.Y:
    """From zero to the highest count, in whole numbers."""
    axis = alt.Axis(format=",d", tickMinStep=1, tickCount=min(4, math.ceil(highest) or 1), **unit_title(unit))
    return alt.Y(f"{column}:Q", axis=axis, scale=alt.Scale(domain=[0, max(highest, 1)]))
