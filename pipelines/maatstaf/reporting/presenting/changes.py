"""What is new, late or gone against the delivery before, by table and by month."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from maatstaf.publication import Change, Comparison
from maatstaf.reporting import formats
from maatstaf.reporting.component import Component
from maatstaf.reporting.components import Cell, Column, DataTable, Note, Notes
from maatstaf.reporting.presenting.absent import table_names
from maatstaf.reporting.words import words

#: Of how many months it is shown what differs; older ones are in the rows by table.
MONTHS_SHOWN = 24


def changes(found: Comparison | None, lang: str) -> Sequence[Component]:
    """Two tables, rows by table and rows by month; a note where there is no earlier delivery."""
    say = words(lang).say
    if found is None:
        return (Note(paragraphs=(say("changes.none"),), kind="info", lang=lang),)
    return _tables(found, lang), _months(found, lang)


def _tables(found: Comparison, lang: str) -> DataTable:
    say = words(lang).say
    rows = [[table_names([one.table], lang), *_counts(one, lang)] for one in found.tables]
    return DataTable(
        caption=say("changes.tables", day=formats.day(found.earlier_as_of, lang)),
        columns=[Column(say("intake.table")), *_headings(lang)],
        rows=rows,
        notes=Notes(definition=say("changes.definition"), exclusions=say("changes.both")),
        lang=lang,
    )


def _months(found: Comparison, lang: str) -> DataTable | Note:
    say = words(lang).say
    newest = sorted({one.month for one in found.months}, reverse=True)[:MONTHS_SHOWN]
    rows = [
        [table_names([one.table], lang), _month(one.month, lang), *_counts(one, lang)]
        for one in found.months
        if one.month in newest
    ]
    if not rows:
        return Note(paragraphs=(say("changes.no_month"),), kind="info", lang=lang)
    return DataTable(
        caption=say("changes.months"),
        columns=[Column(say("intake.table")), Column(say("changes.month")), *_headings(lang)],
        rows=rows,
        notes=Notes(definition=say("changes.months_definition", months=MONTHS_SHOWN)),
        lang=lang,
    )


def _headings(lang: str) -> list[Column]:
    names = ("before", "now", "appeared", "late", "vanished")
    return [Column(words(lang).say(f"changes.{name}"), kind="number") for name in names]


def _counts(one: Change, lang: str) -> list[Cell | int]:
    late = Cell(words(lang).say("changes.undated")) if one.late is None else one.late
    return [one.before, one.now, one.appeared, late, one.vanished]


def _month(month: str, lang: str) -> str:
    return formats.month(date.fromisoformat(f"{month}-01"), lang)
