"""The yearly benchmark of the requests: how many came, how they ended, and how long the answers took."""

from __future__ import annotations

from collections.abc import Mapping

from maatstaf.publication import Desk, Distribution, Period, Profile, label
from maatstaf.reporting import formats
from maatstaf.reporting.components import TOO_FEW, Cell, Column, DataTable, Note
from maatstaf.reporting.presenting.absent import not_measured
from maatstaf.reporting.presenting.days import median_cell
from maatstaf.reporting.presenting.tables import notes
from maatstaf.reporting.spans import span
from maatstaf.reporting.tables import Written
from maatstaf.reporting.tells import Line, Tells, row_mark
from maatstaf.reporting.words import words

#: Counts the days of each answer.
DAYS = "days_to_answer_by_right"


def benchmark(desk: Desk, measure: str, period: Period, lang: str) -> DataTable | Note:
    """The benchmark over ``period``, with the mean and the median days.

    The FG sees a row for each right. The public sees all rights together, because a year by right, less the quarters
    by right that were published before, would give single cases away; and not how they ended, which the table of
    outcomes tells without giving small numbers away.

    Source: CCPA Regulations (California) section 7102(a), the only precise public definition.
    """
    say, published = words(lang).say, desk.publish(measure, period)
    asked = published.measure
    if not published.is_measured:
        return not_measured(asked.title.text(lang), published.missing, lang)
    shown = [count for count, number in published.total.items() if number is not None]

    def row(name: str, counts: Mapping[str, int | None], found: Distribution) -> list[Written]:
        return [name, *(counts[count] or 0 for count in shown), _mean(found, lang), median_cell(found, lang)]

    by_right = desk.distributions(DAYS, period) if desk.profile is Profile.INTERNAL else {}
    rows = [
        row(label("right_invoked", right, lang), published.row(right_invoked=right) or {}, found)
        for right, found in by_right.items()
    ]
    columns = ("", *shown, "", "")
    every = row(say("benchmark.all_rights"), published.total, desk.distribution(DAYS, period))
    return DataTable(
        caption=f"{asked.title.text(lang)}, {span(period, lang)}",
        columns=[
            Column(asked.grain["right_invoked"].text(lang)),
            *(Column(asked.counts[count].text(lang), kind="number") for count in shown),
            Column(say("benchmark.mean"), kind="number"),
            Column(say("figure.median"), kind="number"),
        ],
        rows=rows or [every],
        total=every if rows else None,
        notes=notes(asked, lang, more=() if rows else (say("benchmark.not_by_right"),)),
        tells=Tells(
            asked.name,
            [Line(columns, row_mark({"right_invoked": right})) for right in by_right] or [Line(columns)],
            period.name,
            total=Line(columns) if rows else None,
        ),
        lang=lang,
    )


def _mean(found: Distribution, lang: str) -> Cell:
    return TOO_FEW if found.mean_days is None else Cell(formats.number(float(found.mean_days), lang, decimals=1))
