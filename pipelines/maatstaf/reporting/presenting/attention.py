"""Which processing activities need the FG's attention first, and why: counted points, no weights and no score."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from maatstaf.policy import ImpactRules, Point, PolicyError, Told
from maatstaf.publication import Desk, Measure, Period, measures
from maatstaf.reporting import formats

#: The dimension over which activities are told apart: the name that the register gives them.
ACTIVITY = "activity"
#: Tells which activities there are.
REGISTER = "sensitivity_by_activity"
#: Where cases need not name an activity: the measure by activity, and the one that tells how many do.
NAMING = {
    "disclosures_by_activity": "disclosures_naming_activity",
    "cover_by_activity": "disclosures_naming_activity",
    "disclosures_registered_by_activity": "disclosures_naming_activity",
    "requests_by_activity": "requests_naming_activity",
    "complaints_by_activity": "complaints_naming_activity",
}
#: Where the register may be silent: the count, and the one that tells so; a zero is then not known to be one.
SILENT = {
    Told("sensitivity_by_activity", "art9"): Told(REGISTER, "art9_unknown"),
    Told("categories_by_activity", "categories"): Told(REGISTER, "without_categories"),
}


@dataclass(frozen=True)
class Activities:
    """What was counted of every activity.

    Attributes:
        names: the activities of the register.
        counts: measure -> activity -> counts; an activity that is not in it has none of what is counted.
        absent: measure -> the tables that were not delivered; none where the cases in them name no activity.
    """

    names: Sequence[str]
    counts: Mapping[str, Mapping[str, Mapping[str, int]]]
    absent: Mapping[str, Sequence[str]]

    def count(self, told: Told, activity: str) -> int | None:
        """A count of an activity; None where it is not known."""
        if told.measure in self.absent:
            return None
        number = self.counts[told.measure].get(activity, {}).get(told.count, 0)
        return None if not number and told in SILENT and self.count(SILENT[told], activity) else number


@dataclass(frozen=True)
class Ranked:
    """An activity with its points, in the order of the policy."""

    activity: str
    points: Sequence[Point]


def gathered(desk: Desk, period: Period, names: Iterable[str]) -> Activities:
    """What the measures called ``names`` count by activity, with the longest number of days where one counts days."""
    counts: dict[str, Mapping[str, Mapping[str, int]]] = {}
    absent: dict[str, Sequence[str]] = {}
    for name in dict.fromkeys((REGISTER, *names)):
        published = desk.publish(name, period)
        if not published.is_measured:
            absent[name] = published.missing
        elif _names_none(desk, name, period):
            absent[name] = ()
        elif "days" in published.measure.grain:
            longest = desk.longest_by(name, period, ACTIVITY)
            counts[name] = {activity: {"days": found.days or 0} for activity, found in longest.items()}
        else:
            rows = published.rows.to_dict("records")
            told = published.measure.counts
            counts[name] = {row[ACTIVITY]: {count: int(row[count]) for count in told} for row in rows}
    return Activities(sorted(counts.get(REGISTER, {}), key=_by_name), counts, absent)


def ranked(activities: Activities, rules: ImpactRules) -> list[Ranked]:
    """Every activity: most points first, then by the counts of ``then``, then by name."""
    found = [Ranked(name, tuple(_points(activities, rules, name))) for name in activities.names]

    def place(one: Ranked) -> tuple[int | tuple[str, str], ...]:
        then = (-(activities.count(told, one.activity) or 0) for told in rules.then)
        return (-len(one.points), *then, _by_name(one.activity))

    return sorted(found, key=place)


def reason(one: Ranked, activities: Activities, lang: str) -> str:
    """Why an activity needs attention: its points in a sentence."""
    said = "; ".join(_said(point, activities, one.activity, lang) for point in one.points)
    return f"{said[:1].upper()}{said[1:]}."


def measures_of(rules: ImpactRules) -> list[str]:
    """The measures that the points and their order rest on."""
    told = [*(point.of for point in rules.points), *rules.then]
    return list(dict.fromkeys([*(one.measure for one in told), *(p.longest for p in rules.points if p.longest)]))


def check(rules: ImpactRules) -> None:
    """Refuses points and an order that rest on nothing that is counted.

    Raises:
        PolicyError: a measure does not exist, is not by activity, or does not give the count that is asked of it.
    """
    for point in rules.points:
        measure_of(point.of, point.out_of)
        if point.longest and point.longest not in _by((ACTIVITY, "days")):
            raise PolicyError(f"impact.toml: no measure {point.longest} counts days by activity")
    for told in rules.then:
        measure_of(told)


def measure_of(told: Told, further: str | None = None) -> Measure:
    """The measure of a count.

    Raises:
        PolicyError: there is none that gives this count, and the ``further`` one, by activity.
    """
    asked = _by((ACTIVITY,)).get(told.measure)
    wanted = {told.count} | ({further} if further else set())
    if asked is None or not wanted <= set(asked.counts):
        raise PolicyError(f"impact.toml: no measure {told.measure} gives {', '.join(sorted(wanted))} by activity")
    return asked


def _by(grain: tuple[str, ...]) -> Mapping[str, Measure]:
    return {one.name: one for one in measures() if tuple(one.grain) == grain}


def _names_none(desk: Desk, name: str, period: Period) -> bool:
    """Whether there are cases and none of them names its activity."""
    if name not in NAMING:
        return False
    found = desk.publish(NAMING[name], period)
    return bool(next(iter(found.total.values()))) and not found.total["naming_activity"]


def _points(activities: Activities, rules: ImpactRules, name: str) -> Iterable[Point]:
    return (point for point in rules.points if (activities.count(point.of, name) or 0) >= point.at_least)


def _said(point: Point, activities: Activities, name: str, lang: str) -> str:
    told = {
        "count": formats.number(activities.count(point.of, name) or 0, lang),
        "whole": formats.number(activities.count(Told(point.of.measure, point.out_of or ""), name) or 0, lang),
        "longest": formats.days(activities.count(Told(point.longest, "days"), name) or 0, lang)
        if point.longest
        else "",
    }
    return point.says.text(lang).format(**told)


def _by_name(name: str) -> tuple[str, str]:
    return name.casefold(), name
