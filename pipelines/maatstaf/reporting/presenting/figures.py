"""Published tables as figures: a drawing, what it shows in words, and its numbers in a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pandas as pd

from maatstaf.publication import Published
from maatstaf.publication.labels import JOINT
from maatstaf.reporting import charts, formats
from maatstaf.reporting.components import TOO_FEW, Cell, Column, DataTable, Figure, Note
from maatstaf.reporting.presenting import tells
from maatstaf.reporting.presenting.absent import not_measured
from maatstaf.reporting.presenting.tables import cell, notes, restated, row_name, without_zeros
from maatstaf.reporting.spans import span
from maatstaf.reporting.words import words


def stacked(
    trend: Sequence[Published], parts: Mapping[str, str], caption: str, prefix: str, lang: str
) -> Figure | Note:
    """Totals per month, stacked in the order of ``parts``."""
    newest, asked, say = trend[-1], trend[-1].measure, words(lang).say
    if not newest.is_measured:
        return not_measured(caption, newest.missing, lang)
    frame = pd.DataFrame([{"month": one.period.name, "state": "value", **one.total} for one in trend])
    layers = [charts.Series(part, asked.counts[part].text(lang), tone) for part, tone in parts.items()]
    table = DataTable(
        caption=caption,
        columns=[Column(say("table.month")), *(Column(layer.label, kind="number") for layer in layers)],
        rows=[[formats.month(one.period.start, lang), *(one.total[part] for part in parts)] for one in trend],
        tells=tells.by_period(trend, list(parts)),
        lang=lang,
    )
    said = ", ".join(f"{layer.label}: {formats.number(newest.total[layer.column], lang)}" for layer in layers)
    return Figure(
        caption=caption,
        svg=charts.stacked_months(frame, layers, lang, prefix, _unit(asked.unit, lang)),
        summary=f"{formats.month(newest.period.start, lang).capitalize()}: {said}.",
        table=table,
        notes=notes(asked, lang),
        lang=lang,
    )


def shares(
    trend: Sequence[Published],
    part: str,
    whole: str,
    target: float | None,
    caption: str,
    prefix: str,
    lang: str,
    where: Mapping[str, str] | None = None,
) -> Figure | Note:
    """The share of one total in another per month, or of one row; a month with too few cases has no point."""
    newest, asked, say = trend[-1], trend[-1].measure, words(lang).say
    if not newest.is_measured:
        return not_measured(caption, newest.missing, lang)
    found = [one.share(part, whole, where) for one in trend]
    frame = pd.DataFrame(
        [
            {
                "month": one.period.name,
                "share": share.value,
                "state": "value" if share.value is not None else "too_few" if share.whole else "missing",
            }
            for one, share in zip(trend, found, strict=True)
        ]
    )
    written = [
        Cell(formats.share(share.part, share.whole, lang)) if share.value is not None else TOO_FEW for share in found
    ]
    table = DataTable(
        caption=caption,
        columns=[
            Column(say("table.month")),
            *(Column(asked.counts[count].text(lang), kind="number") for count in (whole, part)),
            Column(say("table.share"), kind="number"),
        ],
        rows=[
            [formats.month(one.period.start, lang), share.whole, share.part, text]
            for one, share, text in zip(trend, found, written, strict=True)
        ],
        tells=tells.by_period(trend, (whole, part), where, others=1),
        lang=lang,
    )
    latest = written[-1].text or say("cell.too_few")
    return Figure(
        caption=caption,
        svg=charts.share_line(frame, lang, prefix, target=target, unit=_unit(asked.unit, lang)),
        summary=f"{formats.month(newest.period.start, lang).capitalize()}: {latest}.",
        table=table,
        notes=notes(asked, lang, counted=say("figure.share_rule", count=newest.minimum_n) if newest.minimum_n else ""),
        lang=lang,
    )


def bars(published: Published, count: str, tone: str, caption: str, prefix: str, lang: str) -> Figure | Note:
    """One count by the first dimension, largest first; what is withheld stands last, in the order of its list."""
    asked = published.measure
    if not published.is_measured:
        return not_measured(caption, published.missing, lang)
    kept, zeros = without_zeros(published, lang)
    names = [row_name(published, row, lang) for row in kept.to_dict("records")]
    frame = pd.DataFrame({"category": names, "value": kept[count], "hidden": published.withheld.loc[kept.index, count]})
    frame["joint"] = [JOINT in str(code) for code in kept[next(iter(asked.grain))]]
    frame = frame.sort_values("value", ascending=False, na_position="last", kind="stable")
    frame["state"] = ["withheld" if hidden else "value" for hidden in frame["hidden"]]
    heading = ", ".join(word.text(lang) for word in asked.grain.values())
    table = DataTable(
        caption=caption,
        columns=[Column(heading), Column(asked.counts[count].text(lang), kind="number")],
        rows=[[name, cell(value)] for name, value in zip(frame["category"], frame["value"], strict=True)],
        tells=replace(
            tells.by_row(published, kept.loc[frame.index], [count]),
            total=None,
            nothing=tells.marks(published, published.rows.drop(kept.index)),
        ),
        lang=lang,
    )
    return Figure(
        caption=f"{caption}, {span(published.period, lang)}",
        svg=charts.bars(frame[["category", "value", "state"]], lang, prefix, tone=tone),
        summary=_largest(frame, lang),
        table=table,
        notes=notes(asked, lang, more=(*restated(published, lang), *zeros)),
        lang=lang,
    )


def _largest(frame: pd.DataFrame, lang: str) -> str:
    """A sentence on the largest bars; none where it cannot be known, or where all are as large."""
    at_most = frame[frame["value"] == frame["value"].max()]
    # Where rows are withheld, any of them may be the largest; and a joint row is not one group.
    if frame["hidden"].any() or at_most["joint"].any() or not 0 < len(at_most) < len(frame):
        return ""
    value = formats.number(int(at_most["value"].iloc[0]), lang)
    return words(lang).say("figure.largest", names=formats.listed(at_most["category"], lang), value=value)


def _unit(unit: str, lang: str) -> str:
    return words(lang).say(f"units.{unit}")
