"""What of a processing activity calls for the FG's attention: points that are counted, without weights or a score."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from string import Formatter
from typing import Any

from maatstaf.policy.errors import PolicyError
from maatstaf.policy.norms import Text

OF_A_POINT = frozenset({"measure", "count", "at_least", "out_of", "longest", "says"})


@dataclass(frozen=True)
class Told:
    """One count of a measure by activity.

    Attributes:
        measure: the measure.
        count: one of its counts.
    """

    measure: str
    count: str


@dataclass(frozen=True)
class Point:
    """One thing of an activity that calls for attention.

    Attributes:
        of: the count that is looked at.
        at_least: from which number on it is a point.
        out_of: the count of the same measure of which it is a part; None where it is none.
        longest: the measure whose largest number of days is told beside it; None where there is none.
        says: the point in words, with ``{count}``, ``{whole}`` and ``{longest}``.
    """

    of: Told
    at_least: int
    out_of: str | None
    longest: str | None
    says: Text


@dataclass(frozen=True)
class ImpactRules:
    """How activities are put in order.

    Attributes:
        shown: how many activities stand in the list of those that need attention first.
        points: what calls for attention, in the order in which a reason tells it.
        then: what decides among activities with as many points, the larger first.
    """

    shown: int
    points: tuple[Point, ...]
    then: tuple[Told, ...]

    @classmethod
    def read(cls, entries: Mapping[str, Any]) -> ImpactRules:
        """The rules in ``impact.toml``.

        Raises:
            PolicyError: an entry is absent, unknown or of another kind.
        """
        if strangers := set(entries) - {"shown", "points", "then"}:
            raise PolicyError(f"impact.toml: unknown entry {', '.join(sorted(strangers))}")
        shown = entries.get("shown")
        if type(shown) is not int or shown < 1:
            raise PolicyError("impact.toml: shown is a whole number of at least 1")
        try:
            then = tuple(Told(**entry) for entry in entries.get("then", []))
            points = tuple(_point(entry) for entry in entries["points"])
        except (AttributeError, KeyError, TypeError) as error:
            raise PolicyError(f"impact.toml: a point or an entry of then lacks or misstates {error}") from None
        if not points:
            raise PolicyError("impact.toml: at least one point calls for attention")
        return cls(shown, points, then)


def _point(entry: Mapping[str, Any]) -> Point:
    of = Told(entry["measure"], entry["count"])
    name = f"{of.measure}.{of.count}"
    if strangers := set(entry) - OF_A_POINT:
        raise PolicyError(f"impact.toml: {name} has an unknown entry {', '.join(sorted(strangers))}")
    at_least, says = entry["at_least"], Text(**entry["says"])
    if type(at_least) is not int or at_least < 1:
        raise PolicyError(f"impact.toml: at_least of {name} is a whole number of at least 1")
    point = Point(of, at_least, entry.get("out_of"), entry.get("longest"), says)
    known = {"count"} | ({"whole"} if point.out_of else set()) | ({"longest"} if point.longest else set())
    for sentence in (says.nl, says.en):
        if not _values(sentence, name) <= known:
            raise PolicyError(
                f"impact.toml: says of {name} may hold {', '.join(f'{{{one}}}' for one in sorted(known))}"
            )
    return point


def _values(sentence: str, name: str) -> set[str]:
    """The values that a sentence asks for; one that it wants written in a way of its own is no value."""
    try:
        parts = [part for part in Formatter().parse(sentence) if part[1] is not None]
        return {f"{value}{spec}{conversion or ''}" for _, value, spec, conversion in parts}
    except ValueError:
        raise PolicyError(f"impact.toml: says of {name} has a brace that is not closed") from None
