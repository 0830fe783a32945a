"""Axes that several charts share."""

from __future__ import annotations

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


def share_axis(unit: str) -> alt.Y:
    """From none to all, whatever the shares: a cut axis would make small differences look large."""
    axis = alt.Axis(values=[0, 0.25, 0.5, 0.75, 1], format=".0%", **unit_title(unit))
    return alt.Y("share:Q", axis=axis, scale=alt.Scale(domain=[0, 1]))
