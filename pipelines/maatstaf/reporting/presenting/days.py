"""How long things take: a curve, medians by group, and what is expected to be late."""

from __future__ import annotations

import pandas as pd

from maatstaf.publication import Desk, Distribution, ExpectedBreaches, Period, label
from maatstaf.reporting import charts, formats
from maatstaf.reporting.components import TOO_FEW, Cell, Column, DataTable, Figure, Note, Sentence
from maatstaf.reporting.presenting.absent import not_measured, table_names
from maatstaf.reporting.presenting.tables import notes
from maatstaf.reporting.spans import span
from maatstaf.reporting.words import words

#: After how many days the share is told in the table below the curve.
TOLD_AFTER = (7, 14, 30, 60, 90)


def curve(found: Distribution, caption: str, prefix: str, lang: str) -> Figure | Note:
    """The share answered (decided, registered) by each day, with the median; nothing is drawn on too few cases."""
    say, asked = words(lang).say, found.measure
    if found.missing:
        return not_measured(caption, found.missing, lang)
    days = found.curve.days if found.curve else ()
    frame = pd.DataFrame({"day": list(days), "share": [found.answered_within(day) for day in days]})
    unit, done = say(f"units.{asked.unit}"), asked.counts["answered"].text(lang)
    shares = [
        [say("figure.within", done=done, days=formats.days(limit, lang)), _share(found.answered_within(limit), lang)]
        for limit in TOLD_AFTER
    ]
    quarters = zip(("quarter", "three_quarters"), found.quartile_days, strict=True)
    table = DataTable(
        caption=caption,
        columns=[Column(say("table.what")), Column(say("table.how_many"), kind="number")],
        rows=[
            [say("figure.median"), median_cell(found, lang)],
            [say("figure.median_between"), _between(found, lang)],
            *([say(f"figure.{part}"), _reached(found, days, lang)] for part, days in quarters),
            *shares,
            [unit, found.cases],
            [done, found.answered],
        ],
        lang=lang,
    )
    return Figure(
        caption=caption,
        svg=charts.curve(frame, lang, prefix, found.median_days, unit),
        summary=_said(found, lang),
        table=table,
        notes=notes(asked, lang, counted=say("figure.kaplan_meier", count=found.cases)),
        lang=lang,
    )


def medians(desk: Desk, measure: str, period: Period, lang: str) -> DataTable | Note:
    """The median number of days for each code of a dimension; too few cases say so, and not how many."""
    say, published = words(lang).say, desk.totals(measure, period)
    asked = published.measure
    if not published.is_measured:
        return not_measured(asked.title.text(lang), published.missing, lang)
    dimension = next(one for one in asked.grain if one != "days")
    return DataTable(
        caption=f"{asked.title.text(lang)}, {span(period, lang)}",
        columns=[Column(asked.grain[dimension].text(lang)), Column(say("figure.median"), kind="number")],
        rows=[
            [label(dimension, code, lang), median_cell(found, lang)]
            for code, found in desk.distributions(measure, period).items()
        ],
        notes=notes(asked, lang),
        lang=lang,
    )


def expected(found: ExpectedBreaches, lang: str) -> Sentence:
    """What is coming: how many of the requests that fall due within a month will be late at last year's pace."""
    say = words(lang).say
    if found.missing:
        return Sentence(say("absent.short", tables=table_names(found.missing, lang)), tone="unsure", lang=lang)
    if found.late is None:
        return Sentence(say("expected.unknown"), tone="unsure", lang=lang)
    late = formats.number(found.late, lang, decimals=1)
    return Sentence(say("expected.late", count=found.open_requests, late=late), lang=lang)


def _said(found: Distribution, lang: str) -> str:
    if found.curve is None:
        return ""
    median, between = median_cell(found, lang).text, _between(found, lang).text
    return words(lang).say("figure.median_said", median=median, between=between)


def median_cell(found: Distribution, lang: str) -> Cell:
    """The median, or that it is not reached or rests on too few cases."""
    return _reached(found, found.median_days, lang)


def _reached(found: Distribution, days: int | None, lang: str) -> Cell:
    if found.curve is None:
        return TOO_FEW
    return Cell(words(lang).say("card.not_reached") if days is None else formats.days(days, lang))


def _between(found: Distribution, lang: str) -> Cell:
    """The interval of the median; an end that is not reached says so."""
    if found.curve is None:
        return TOO_FEW
    say = words(lang).say
    low, high = (str(limit) if limit is not None else None for limit in found.median_between)
    if low is None:
        return Cell(say("card.not_reached"))
    return Cell(say("figure.between", low=low, high=high) if high else say("figure.from", low=low))


def _share(share: float | None, lang: str) -> Cell:
    return TOO_FEW if share is None else Cell(formats.percent(share, lang))
