"""An XmR chart as a figure: which months stand out, and by which rule."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from maatstaf.publication import Cause, Share, Signal
from maatstaf.reporting import charts, formats
from maatstaf.reporting.components import MISSING, TOO_FEW, Cell, Column, DataTable, Figure, Note
from maatstaf.reporting.presenting import tells
from maatstaf.reporting.presenting.absent import not_measured
from maatstaf.reporting.presenting.tables import notes
from maatstaf.reporting.words import words


def signal(found: Signal, caption: str, prefix: str, lang: str) -> Figure | Note:
    """The share or count per month with its mean and limits, and a sentence on the newest month."""
    say = words(lang).say
    if found.missing:
        return not_measured(caption, found.missing, lang)
    newest, chart = found.trend[-1], found.chart
    counts = found.shares[-1].whole is None
    frame = pd.DataFrame(
        [
            {
                "month": one.period.name,
                "value": value,
                "state": "value" if value is not None else "too_few" if share.whole else "missing",
                "stands_out": bool(point.causes),
            }
            for one, share, value, point in zip(found.trend, found.shares, found.values, chart.points, strict=True)
        ]
    )
    more = [say("signal.rules")]
    if not counts:
        more.append(say("signal.too_few", count=newest.minimum_n or 1))
    if chart.is_trial:
        more.append(say("signal.trial"))
    return Figure(
        caption=caption,
        svg=charts.control_line(
            frame,
            lang,
            prefix,
            mean=chart.mean,
            lower=chart.lower,
            upper=chart.upper,
            unit=_unit(found, lang),
            counts=counts,
        ),
        summary=_summary(found, lang),
        table=_table(found, caption, lang),
        notes=notes(newest.measure, lang, more=more),
        lang=lang,
    )


def _table(found: Signal, caption: str, lang: str) -> DataTable:
    say = words(lang).say
    rows = [
        [formats.month(one.period.start, lang), *_told_of(share, value, point.causes, lang)]
        for one, share, value, point in zip(found.trend, found.shares, found.values, found.chart.points, strict=True)
    ]
    heading = say("table.how_many" if found.shares[-1].whole is None else "table.share")
    columns = [Column(say("table.month")), Column(heading, kind="number"), Column(say("signal.verdict"))]
    counted = tells.by_period(found.trend, [found.part], others=1) if found.shares[-1].whole is None else None
    return DataTable(caption=caption, columns=columns, rows=rows, tells=counted, lang=lang)


def _told_of(share: Share, value: float | None, causes: Sequence[Cause], lang: str) -> tuple[Cell | int, Cell]:
    """A month's number and verdict, or why there is neither."""
    if value is None:
        absent = MISSING if share.whole is None else TOO_FEW
        return absent, absent
    number = share.part if share.whole is None else Cell(formats.share(share.part, share.whole, lang))
    return number, _verdict(causes, lang)


def _verdict(causes: Sequence[Cause], lang: str) -> Cell:
    say = words(lang).say
    if not causes:
        return Cell(say("signal.ordinary"))
    return Cell(f"{say('signal.stands_out')}: {_told(causes, lang)}")


def _told(causes: Sequence[Cause], lang: str) -> str:
    rules = dict.fromkeys(cause.rule for cause in causes)
    return ", ".join(words(lang).say(f"signal.{rule}") for rule in rules)


def _summary(found: Signal, lang: str) -> str:
    say, points = words(lang).say, found.chart.points
    if found.chart.upper is None:
        return say("signal.unknown")
    if points[-1].causes:
        month = formats.month(found.trend[-1].period.start, lang).capitalize()
        return say("signal.newest", month=month, causes=_told(points[-1].causes, lang))
    outstanding = [
        formats.month(one.period.start, lang) for one, point in zip(found.trend, points, strict=True) if point.causes
    ]
    return say("signal.earlier", months=", ".join(outstanding)) if outstanding else say("signal.none")


def _unit(found: Signal, lang: str) -> str:
    """What is counted; a share is one of the units of the measure."""
    asked = found.trend[-1].measure
    if found.shares[-1].whole is None:
        return asked.counts[found.part].text(lang)
    return words(lang).say(f"units.{asked.unit}")
