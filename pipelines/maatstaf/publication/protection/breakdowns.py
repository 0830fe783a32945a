"""Which tables over groups of data subjects are published, and over which fixed period: what policy says of them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from maatstaf.measures import Measure, MeasureError, measure
from maatstaf.policy import PolicyError, PublicationRules
from maatstaf.publication.labels import codes_of

#: Dimensions whose rows are never published: they tell single cases, and statistics are made of them.
NEVER = ("days", "days_open", "days_left")


def only_known_breakdowns(rules: PublicationRules) -> None:
    """Refuses a policy that publishes what cannot be published, or protects what does not exist.

    Raises:
        PolicyError: names the entry.
    """
    listed = [_listed(name) for name in rules.breakdowns]
    for one, other in combinations(listed, 2):
        if rules.breakdowns[one.name] != rules.breakdowns[other.name] and _overlap(one, other):
            raise PolicyError(
                f"publication.toml: {one.name} and {other.name} tell the same over periods that overlap: "
                "one less the other tells what neither shows; give both the same period"
            )
    for dimension, codes in rules.sensitive.items():
        if strangers := set(codes) - set(codes_of(dimension) or ()):
            raise PolicyError(f"publication.toml: sensitive.{dimension} has no code {', '.join(sorted(strangers))}")


def listed_over(rules: PublicationRules, months: int) -> Iterator[Measure]:
    """The measures of which rows are published over periods of ``months`` months, in order of name."""
    return (measure(name) for name in sorted(rules.breakdowns) if rules.breakdowns[name] == months)


def _listed(name: str) -> Measure:
    try:
        found = measure(name)
    except MeasureError:
        raise PolicyError(f"publication.toml: breakdowns.{name} is no measure") from None
    if not found.is_protected:
        raise PolicyError(
            f"publication.toml: breakdowns.{name} is not about groups of data subjects: it is always shown"
        )
    if days := set(found.grain) & set(NEVER):
        raise PolicyError(
            f"publication.toml: breakdowns.{name} has a row for each of {', '.join(sorted(days))}: those are cases"
        )
    return found


def _overlap(one: Measure, other: Measure) -> bool:
    """Whether two measures tell the same quantity of groups of the same kind, as something that happens in a period."""
    flows = one.moment == other.moment == "flow"
    return flows and bool(_quantities(one) & _quantities(other)) and bool(_dimensions(one) & _dimensions(other))


def _quantities(one: Measure) -> set[str]:
    own = {f"{one.name}.{count}" for count in one.counts}
    return own | set(one.relations.tells) | set(one.relations.spread.values())


def _dimensions(one: Measure) -> set[str]:
    return set(one.grain) | set(one.relations.within)
