"""Lays the headings of a file beside the tables of the contract: which table it most likely is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from maatstaf.contracts import TABLES, Column, Day, Table
from maatstaf.suggestion.spelling import likeness, squeezed, synonyms, words_in

#: Words that say of a heading no more than that a day stands below it.
SAYS_A_DAY = frozenset({"datum", "date", "dd", "dag"})
#: From this lead over the next table on, a table is sure.
CLEAR_LEAD = 1.5


@dataclass(frozen=True)
class Match:
    """A file taken for a table.

    Attributes:
        table: the table.
        columns: canonical column to the place of its heading.
        unsure: columns whose heading is only alike.
        points: how well it fits.
        rival: another table that fits nearly as well; empty when there is none.
    """

    table: Table
    columns: Mapping[str, int]
    unsure: frozenset[str]
    points: float
    rival: str = ""


def match_headings(path: Path, headings: Sequence[str]) -> Match | None:
    """The table that a file with these headings most likely is; None when nothing points to one."""
    found = sorted((_match(table, path, headings) for table in TABLES.values()), key=lambda one: -one.points)
    best, second = found[:2]
    # One known word may stand by chance in a file without headings, whose first row is data.
    enough = 2 if _named(best.table, path) else 3
    has_key = best.table.key[0] in best.columns
    if len(best.columns) < enough or not (has_key or _named(best.table, path)):
        return None
    is_close = best.points - second.points < CLEAR_LEAD and len(second.columns) >= len(best.columns) - 1
    rival = second.table.name if is_close else ""
    return Match(best.table, best.columns, best.unsure, best.points, rival)


def _match(table: Table, path: Path, headings: Sequence[str]) -> Match:
    candidates = sorted(
        (
            (-fit, order, place, column.name)
            for order, column in enumerate(table.columns)
            for place, heading in enumerate(headings)
            if (fit := _fit(table, column, heading))
        ),
    )
    columns: dict[str, int] = {}
    unsure = set()
    for fit, _, place, name in candidates:
        if name not in columns and place not in columns.values():
            columns[name] = place
            if -fit < 0.9:
                unsure.add(name)
    required = [column.name for column in table.columns if not column.empty]
    points = (
        _named(table, path)
        + (table.key[0] in columns)
        + 2 * len(columns) / len(headings)
        + 2 * sum(name in columns for name in required) / len(required)
    )
    return Match(table, columns, frozenset(unsure), points)


def _fit(table: Table, column: Column, heading: str) -> float:
    """How well a heading fits a column: 1 its own name, 0.95 a known synonym, less where it is only alike."""
    words = words_in(heading)
    forms = {"".join(words)}
    if isinstance(column.kind, Day):
        forms.add("".join(word for word in words if word not in SAYS_A_DAY))
    own = {squeezed(column.name), squeezed(column.nl)}
    known = {squeezed(synonym) for synonym in synonyms()["columns"][table.name].get(column.name, ())}
    if forms & own:
        return 1.0
    if forms & known:
        return 0.95
    return 0.9 * max(likeness(form, own | known) for form in forms if form) if any(forms) else 0.0


def _named(table: Table, path: Path) -> float:
    """What the name of a file says: 3 its own name, 2 a synonym."""
    words = [word for word in words_in(path.stem) if not word.isdigit()]
    if "".join(words) in {squeezed(table.name), squeezed(table.nl)}:
        return 3
    for name in (table.name, table.nl, *synonyms()["files"].get(table.name, ())):
        wanted = words_in(name)
        if any(tuple(words[at : at + len(wanted)]) == wanted for at in range(len(words))) or squeezed(name) in words:
            return 2
    return 0
