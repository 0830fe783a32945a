"""What is kept too long or will be: the longest overrun, the months ahead, and the schedule behind them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

import pandas as pd

from maatstaf.publication import Desk, Longest, Period, Profile, Published, label
from maatstaf.reporting import charts, formats
from maatstaf.reporting.components import MISSING, TOO_FEW, Cell, Column, DataTable, Figure, KeyFigure, Note, Notes
from maatstaf.reporting.presenting.absent import not_measured, table_names
from maatstaf.reporting.presenting.tables import internal_only, name_column, notes
from maatstaf.reporting.spans import span
from maatstaf.reporting.tells import Line, Tells, row_mark
from maatstaf.reporting.words import words

#: How many months ahead are shown.
AHEAD = 6


def longest_card(found: Longest, heading: str, lang: str) -> KeyFigure:
    """The largest number of days, on how many cases; on too few it is not told."""
    say = words(lang).say
    if found.missing:
        return KeyFigure(heading, MISSING, note=say("absent.short", tables=table_names(found.missing, lang)))
    if not found.cases:
        return KeyFigure(heading, formats.number(0, lang), note=say("card.promised", count=0), tone="good")
    value = TOO_FEW if found.days is None else formats.days(found.days, lang)
    return KeyFigure(heading, value, note=say("card.longest_note", count=found.cases), tone="bad")


def longest_by(
    desk: Desk, measure: str, dimensions: Sequence[str], period: Period, lang: str
) -> Sequence[DataTable | Note]:
    """The largest number of days by each of ``dimensions``, in the internal edition only.

    The same holdings stand in other tables by the same groups, where the public does not see how many there are.
    """
    whole = desk.longest(measure, period)
    asked = whole.measure
    title = asked.title.text(lang)
    if whole.missing:
        return [not_measured(title, whole.missing, lang)]
    if desk.profile is not Profile.INTERNAL:
        return [internal_only([f"{title}: {asked.grain[one].text(lang).lower()}" for one in dimensions], lang)]
    return [_longest_by(desk, whole, dimension, lang) for dimension in dimensions]


def _longest_by(desk: Desk, whole: Longest, dimension: str, lang: str) -> DataTable:
    asked = whole.measure
    rows = [
        [label(dimension, code, lang), _days(found, lang), found.cases]
        for code, found in desk.longest_by(asked.name, whole.period, dimension).items()
    ]
    first = next(iter(asked.counts.values()))
    return DataTable(
        caption=f"{asked.title.text(lang)}, {span(whole.period, lang)}",
        columns=[
            name_column(asked, dimension, lang),
            Column(asked.grain["days"].text(lang), kind="number"),
            Column(first.text(lang), kind="number"),
        ],
        rows=rows,
        total=["", _days(whole, lang), whole.cases] if rows else None,
        notes=notes(asked, lang),
        lang=lang,
    )


def ahead(published: Published, parts: Mapping[str, str], caption: str, prefix: str, lang: str) -> Figure | Note:
    """What is counted for each of the months after the period, as bars in the order of the months."""
    say, asked = words(lang).say, published.measure
    if not published.is_measured:
        return not_measured(caption, published.missing, lang)
    months = [_later(published.period, steps) for steps in range(1, AHEAD + 1)]
    counted = {int(row["months_ahead"]): row for row in published.rows.to_dict("records")}
    numbers = [
        {count: int(counted[steps][count]) if steps in counted else 0 for count in asked.counts}
        for steps in range(1, AHEAD + 1)
    ]
    layers = [charts.Series(part, asked.counts[part].text(lang), tone) for part, tone in parts.items()]
    frame = pd.DataFrame(
        [{"month": f"{month:%Y-%m}", "state": "value", **number} for month, number in zip(months, numbers, strict=True)]
    )
    table = DataTable(
        caption=caption,
        columns=[
            Column(say("table.month")),
            *(Column(heading.text(lang), kind="number") for heading in asked.counts.values()),
        ],
        rows=[[formats.month(month, lang), *number.values()] for month, number in zip(months, numbers, strict=True)],
        total=["", *(published.total[count] for count in asked.counts)],
        tells=Tells(
            asked.name,
            [Line(("", *asked.counts), row_mark({"months_ahead": str(steps)})) for steps in range(1, AHEAD + 1)],
            published.period.name,
            total=Line(("", *asked.counts)),
        ),
        lang=lang,
    )
    counts = ((formats.number(published.total[count], lang), word.text(lang)) for count, word in asked.counts.items())
    said = ", ".join(" ".join(one) for one in counts)
    unit = say(f"units.{asked.unit}")
    return Figure(
        caption=caption,
        svg=charts.stacked_months(frame, layers, lang, prefix, unit),
        summary=f"{say('retention.ahead_said')}: {said}.",
        table=table,
        notes=notes(asked, lang),
        lang=lang,
    )


def schedule(desk: Desk, lang: str) -> DataTable:
    """Every rule that was in force when the delivery was loaded, with its ground, and the sentence of a default one."""
    say = words(lang).say
    rules = desk.intake("retention_schedule").to_dict("records")
    order = {code: place for place, code in enumerate(("law", "practice", "policy"))}
    rules.sort(key=lambda rule: (label("data_category", rule["data_category"], lang), order[rule["status"]]))
    return DataTable(
        caption=say("schedule.caption"),
        columns=[
            Column(say("schedule.data_category")),
            Column(say("schedule.period")),
            Column(say("schedule.trigger")),
            Column(say("schedule.status")),
            Column(say("schedule.source"), kind="name"),
            Column(say("schedule.origin_heading")),
        ],
        rows=[
            [
                label("data_category", rule["data_category"], lang),
                say("schedule.rule", period=_period(rule["period"], lang), direction=_direction(rule, lang)),
                label("retention_trigger", rule["trigger"], lang),
                label("retention_status", rule["status"], lang),
                rule["source"],
                say("schedule.delivered" if rule["is_delivered"] else "schedule.default"),
            ]
            for rule in rules
        ],
        notes=Notes(
            definition=say("schedule.definition"),
            more=(say("schedule.origin"), *(rule[lang] for rule in rules if isinstance(rule[lang], str))),
        ),
        lang=lang,
    )


def _days(found: Longest, lang: str) -> Cell:
    return TOO_FEW if found.days is None else Cell(formats.number(found.days, lang))


def _later(period: Period, steps: int) -> date:
    return period.back(-steps).start


def _direction(rule: Mapping[str, object], lang: str) -> str:
    return label("retention_direction", rule["direction"], lang)


def _period(written: str, lang: str) -> str:
    """A period in words: ``P2Y`` is two years, ``P0D`` is at once."""
    parts = [(int(number), unit) for number, unit in re.findall(r"([0-9]+)([YMWD])", written)]
    say = words(lang).say
    return " ".join(say(f"schedule.{unit}", count=number) for number, unit in parts if number) or say(
        "schedule.at_once"
    )
