"""Published tables as tables of a page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from maatstaf.publication import Measure, Published, label
from maatstaf.reporting.components import WITHHELD, Cell, Column, DataTable, Note, Notes
from maatstaf.reporting.presenting.absent import not_measured
from maatstaf.reporting.spans import span
from maatstaf.reporting.words import words

#: From this many on, rows of zeros are named in one line below the table instead of a row each.
MANY_ZEROS = 4


def table(published: Published, lang: str, *, tell_zeros: bool = True) -> DataTable | Note:
    """A measure as a table, or a box that says which data are missing.

    Args:
        published: the measure.
        lang: the language.
        tell_zeros: whether the codes with nothing are told; not where the measure leaves some codes out.
    """
    asked = published.measure
    if not published.is_measured:
        return not_measured(asked.title.text(lang), published.missing, lang)
    if not asked.grain:
        return totals(published, lang)
    dimensions, counts = list(asked.grain), list(asked.counts)
    hidden, zero = published.withheld.all(axis=1), _is_zero(published)
    if asked.adds_up and hidden.any() and (hidden | zero).all():
        by = ", ".join(heading.text(lang).lower() for heading in asked.grain.values())
        nothing_else = words(lang).say("table.all_withheld", by=by)
        return totals(published, lang, more=(nothing_else, *_zeros_told(published, zero, lang)))
    told, zeros = without_zeros(published, lang)
    return DataTable(
        caption=_caption(published, lang),
        columns=[
            *(Column(asked.grain[dimension].text(lang)) for dimension in dimensions),
            *(Column(asked.counts[count].text(lang), kind="number") for count in counts),
        ],
        rows=[
            [
                *(label(dimension, row[dimension], lang) for dimension in dimensions),
                *(cell(row[count]) for count in counts),
            ]
            for row in told.to_dict("records")
        ],
        total=[*[""] * len(dimensions), *(published.total[count] for count in counts)] if asked.adds_up else None,
        notes=notes(asked, lang, more=zeros if tell_zeros else ()),
        lang=lang,
    )


def internal_only(titles: Sequence[str], lang: str) -> Note:
    """The box in the public edition that says which tables stand in the internal one."""
    say = words(lang).say
    sentence = say("table.internal_only", titles="; ".join(titles))
    return Note(paragraphs=(sentence,), title=say("table.internal_title"), lang=lang)


def totals(published: Published, lang: str, more: Sequence[str] = ()) -> DataTable | Note:
    """The totals of a measure, one count a row: the organisation's own work, without groups of people.

    Args:
        published: the measure.
        lang: the language.
        more: what else to say below the table.
    """
    asked, say = published.measure, words(lang).say
    if not published.is_measured:
        return not_measured(asked.title.text(lang), published.missing, lang)
    return DataTable(
        caption=_caption(published, lang),
        columns=[Column(say("table.what")), Column(say("table.how_many"), kind="number")],
        rows=[[heading.text(lang), published.total[count]] for count, heading in asked.counts.items()],
        notes=notes(asked, lang, more=more),
        lang=lang,
    )


def cell(value: object) -> Cell | int:
    """A count as a cell; what is absent in a published table was withheld."""
    return WITHHELD if pd.isna(value) else int(value)


def row_name(published: Published, row: Mapping[str, object], lang: str) -> str:
    """What a row is about: the words for its codes."""
    return ", ".join(label(dimension, row[dimension], lang) for dimension in published.measure.grain)


def without_zeros(published: Published, lang: str) -> tuple[pd.DataFrame, tuple[str, ...]]:
    """The rows that have anything to tell, and a line that names the others: a zero is told, not left out."""
    zero = _is_zero(published)
    if zero.sum() < MANY_ZEROS:
        return published.rows, ()
    return published.rows[~zero], _zeros_told(published, zero, lang)


def _is_zero(published: Published) -> pd.Series:
    """Which rows are shown and hold nothing but zeros; what is withheld is not zero."""
    counts = published.rows[list(published.measure.counts)]
    return (counts == 0).fillna(value=False).astype(bool).all(axis=1)


def _zeros_told(published: Published, zero: pd.Series, lang: str) -> tuple[str, ...]:
    names = ", ".join(row_name(published, row, lang) for row in published.rows[zero].to_dict("records"))
    return (words(lang).say("table.zeros", names=names),) if names else ()


def notes(asked: Measure, lang: str, counted: str = "", more: Sequence[str] = ()) -> Notes:
    """What was counted and left out, and on what it rests."""
    return Notes(
        definition=asked.question.text(lang),
        counted=counted,
        exclusions=asked.excludes.text(lang) if asked.excludes else "",
        source=asked.basis,
        more=more,
    )


def _caption(published: Published, lang: str) -> str:
    return f"{published.measure.title.text(lang)}, {span(published.period, lang)}"
