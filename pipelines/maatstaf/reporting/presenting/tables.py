"""Published tables as tables of a page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pandas as pd

from maatstaf.publication import Measure, Published, label
from maatstaf.publication.labels import codes_of
from maatstaf.reporting import formats
from maatstaf.reporting.components import WITHHELD, Cell, Column, DataTable, Note, Notes
from maatstaf.reporting.presenting import tells
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
    if is_all_withheld(published):
        zero = _is_zero(published)
        return totals(published, lang, _nothing_else(published, lang, "all_withheld"), published.rows[zero])
    told, zeros = without_zeros(published, lang)
    left_out = published.rows.drop(told.index) if tell_zeros else published.rows.iloc[:0]
    return DataTable(
        caption=_caption(published, lang),
        columns=[
            *(name_column(asked, dimension, lang) for dimension in dimensions),
            *(Column(asked.counts[count].text(lang), kind="number") for count in counts),
        ],
        rows=[
            [
                *(label(dimension, row[dimension], lang) for dimension in dimensions),
                *(cell(row[count]) for count in counts),
            ]
            for row in told.to_dict("records")
        ],
        total=[*[""] * len(dimensions), *(cell(published.total[count]) for count in counts)] if asked.adds_up else None,
        notes=notes(asked, lang, more=(*restated(published, lang), *(zeros if tell_zeros else ()))),
        tells=replace(
            tells.by_row(published, told, counts, leading=len(dimensions)),
            nothing=tells.marks(published, left_out),
        ),
        lang=lang,
    )


def is_all_withheld(published: Published) -> bool:
    """Whether the rows of a table that adds up hold no number but zeros, because the others are withheld."""
    shown = published.rows[list(published.measure.counts)].fillna(0)
    return published.measure.adds_up and bool(published.withheld.any(axis=None)) and not (shown > 0).any(axis=None)


def only_withheld(published: Published, lang: str) -> Note:
    """A box in place of a table that holds nothing but totals that were given before."""
    paragraphs = _nothing_else(published, lang, "all_withheld_again")
    return Note(paragraphs=paragraphs, title=_caption(published, lang), lang=lang)


def _nothing_else(published: Published, lang: str, sentence: str) -> tuple[str, ...]:
    by = ", ".join(heading.text(lang).lower() for heading in published.measure.grain.values())
    return (words(lang).say(f"table.{sentence}", by=by), *_zeros_told(published, _is_zero(published), lang))


def internal_only(titles: Sequence[str], lang: str) -> Note:
    """The box in the public edition that says which tables stand in the internal one."""
    say = words(lang).say
    sentence = say("table.internal_only", titles="; ".join(titles))
    return Note(paragraphs=(sentence,), title=say("table.internal_title"), lang=lang)


def totals(
    published: Published, lang: str, more: Sequence[str] = (), nothing: pd.DataFrame | None = None
) -> DataTable | Note:
    """The totals of a measure, one count a row: the organisation's own work, without groups of people.

    Args:
        published: the measure.
        lang: the language.
        more: what else to say below the table.
        nothing: rows that hold nothing and are named there.
    """
    asked, say = published.measure, words(lang).say
    if not published.is_measured:
        return not_measured(asked.title.text(lang), published.missing, lang)
    if published.rows.empty and not published.restated and set(published.total.values()) == {None}:
        return internal_only([asked.title.text(lang)], lang)
    return DataTable(
        caption=_caption(published, lang),
        columns=[Column(say("table.what")), Column(say("table.how_many"), kind="number")],
        rows=[[heading.text(lang), cell(published.total[count])] for count, heading in asked.counts.items()],
        notes=notes(asked, lang, more=(*restated(published, lang), *more)),
        tells=replace(
            tells.by_count(published), nothing=tells.marks(published, nothing) if nothing is not None else ()
        ),
        lang=lang,
    )


def restated(published: Published, lang: str) -> tuple[str, ...]:
    """What became of a table that was published before and of which the delivery now gives other numbers."""
    return (words(lang).say(f"table.{published.restated}"),) if published.restated else ()


def name_column(asked: Measure, dimension: str, lang: str) -> Column:
    """The column that names the rows; where there is no list of codes the names are the data's own."""
    return Column(asked.grain[dimension].text(lang), kind="text" if codes_of(dimension) else "name")


def cell(value: object) -> Cell | int:
    """A count as a cell; what is absent in a published table was withheld."""
    return WITHHELD if pd.isna(value) else int(value)


def row_name(published: Published, row: Mapping[str, object], lang: str) -> str:
    """What a row is about: the words for its codes, or names from the data without marks of direction."""
    return formats.undirected(", ".join(label(one, row[one], lang) for one in published.measure.grain))


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
