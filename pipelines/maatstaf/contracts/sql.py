"""Writes text into SQL so that it stays text."""

from __future__ import annotations


def literal(text: str) -> str:
    """``text`` as a SQL string, quotes doubled.

    >>> literal("'s-Gravenhage")
    "'''s-Gravenhage'"
    """
    return "'" + text.replace("'", "''") + "'"


def identifier(name: str) -> str:
    """``name`` as a quoted SQL identifier.

    >>> identifier("received_on")
    '"received_on"'
    """
    return '"' + name.replace('"', '""') + '"'
