"""The privacy impact of each processing activity: what needs attention and why, and the measures side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from maatstaf.policy import Told
from maatstaf.publication import Desk, Measure, Period, Profile, measures
from maatstaf.reporting.component import Component
from maatstaf.reporting.components import MISSING, Cell, Column, DataTable, Folded, Note, Notes
from maatstaf.reporting.presenting.absent import not_measured, table_names
from maatstaf.reporting.presenting.attention import (
    REGISTER,
    Activities,
    Ranked,
    check,
    gathered,
    measure_of,
    measures_of,
    ranked,
    reason,
)
from maatstaf.reporting.presenting.tables import internal_only
from maatstaf.reporting.spans import span
from maatstaf.reporting.words import words

#: How many activities stand in the open; the others are folded, so that a long register can still be read.
IN_THE_OPEN = 25


def by_activity(desk: Desk, columns: Mapping[str, Sequence[str]], period: Period, lang: str) -> Sequence[Component]:
    """The activities that need attention first, and all of them with the counts of ``columns`` side by side.

    In the internal edition only: the activity for nuisance or urgency is the group of people it is about.

    Args:
        desk: the desk.
        columns: the measures by activity and which of their counts stand in the table, in this order; ``days`` is
            the largest number of days of a measure that counts per day.
        period: the month.
        lang: the language.
    """
    say, rules = words(lang).say, desk.policy.impact
    if desk.profile is not Profile.INTERNAL:
        return [internal_only([say("impact.first"), say("impact.all")], lang)]
    check(rules)
    found = gathered(desk, period, [*columns, *measures_of(rules)])
    if REGISTER in found.absent:
        return [not_measured(say("impact.all"), found.absent[REGISTER], lang)]
    if not found.names:
        return [Note(paragraphs=(say("impact.empty"),), lang=lang)]
    order = ranked(found, rules)
    known = {name: counts for name, counts in columns.items() if name not in found.absent}
    return [
        *_unknown(found, lang),
        _first(order, found, rules.shown, period, lang),
        *_side_by_side(order, found, known, period, lang),
    ]


def points(desk: Desk, lang: str) -> DataTable:
    """What calls for attention, from which number on, and how activities are put in order: the rules in force."""
    say, rules = words(lang).say, desk.policy.impact
    check(rules)
    rows = []
    for point in rules.points:
        asked = measure_of(point.of)
        rows.append([asked.counts[point.of.count].text(lang), point.at_least, asked.title.text(lang)])
    then = [measure_of(told).counts[told.count].text(lang) for told in rules.then]
    order = say("impact.order", then=", ".join([*then, say("impact.name")]))
    return DataTable(
        caption=say("impact.points"),
        columns=[
            Column(say("impact.point")),
            Column(say("impact.at_least"), kind="number"),
            Column(say("impact.counted")),
        ],
        rows=rows,
        notes=Notes(definition=order, source="policy/impact.toml"),
        lang=lang,
    )


def _first(order: Sequence[Ranked], found: Activities, shown: int, period: Period, lang: str) -> Component:
    """The list of the activities with the most points, each with its reason in a sentence."""
    say = words(lang).say
    calling = [one for one in order if one.points]
    if not calling:
        return Note(paragraphs=(say("impact.none", count=len(order)),), lang=lang)
    first = calling[:shown]
    return DataTable(
        caption=f"{say('impact.first')}, {span(period, lang)}",
        columns=[
            Column(say("impact.activity"), kind="name"),
            Column(say("impact.how_many"), kind="number"),
            Column(say("impact.reason")),
        ],
        rows=[[one.activity, len(one.points), reason(one, found, lang)] for one in first],
        notes=Notes(counted=say("impact.calling", count=len(order), calling=len(calling), shown=len(first))),
        lang=lang,
    )


def _side_by_side(
    order: Sequence[Ranked],
    found: Activities,
    columns: Mapping[str, Sequence[str]],
    period: Period,
    lang: str,
) -> list[Component]:
    say = words(lang).say
    asked = {one.name: one for one in measures()}
    headings = [
        Column(say("impact.activity"), kind="name"),
        Column(say("impact.how_many"), kind="number"),
        *(Column(_heading(asked[name], count, lang), kind="number") for name in columns for count in columns[name]),
    ]
    rows = [
        [
            one.activity,
            len(one.points),
            *(_cell(found, name, count, one) for name in columns for count in columns[name]),
        ]
        for one in order
    ]
    definitions = [f"{asked[name].title.text(lang)}: {asked[name].question.text(lang)}" for name in columns]
    caption = f"{say('impact.all')}, {span(period, lang)}"
    parts: list[Component] = [
        DataTable(
            caption=caption,
            columns=headings,
            rows=rows[:IN_THE_OPEN],
            notes=Notes(definition=say("impact.definition"), more=definitions),
            lang=lang,
        )
    ]
    if rest := rows[IN_THE_OPEN:]:
        others = DataTable(caption=caption, columns=headings, rows=rest, lang=lang)
        parts.append(Folded(say("impact.others", count=len(rest)), others, lang=lang))
    return parts


def _heading(asked: Measure, count: str, lang: str) -> str:
    return (asked.grain if count in asked.grain else asked.counts)[count].text(lang)


def _cell(found: Activities, measure: str, count: str, one: Ranked) -> Cell | int:
    number = found.count(Told(measure, count), one.activity)
    return MISSING if number is None else number


def _unknown(found: Activities, lang: str) -> Iterator[Note]:
    """A box with what is not weighed: its tables were not delivered, or the cases in them name no activity."""
    say, titles = words(lang).say, {one.name: one.title.text(lang) for one in measures()}
    reasons: dict[str, list[str]] = {}
    for name, tables in found.absent.items():
        reason = say("impact.not_delivered", tables=table_names(tables, lang)) if tables else say("impact.not_named")
        reasons.setdefault(reason, []).append(titles[name])
    if reasons:
        told = [f"{reason}: {'; '.join(names)}." for reason, names in reasons.items()]
        yield Note(paragraphs=told, kind="warning", title=say("impact.not_weighed"), lang=lang)
