"""The limits of what may leave: numbers with the floor below which none may be set, and what is published at all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from maatstaf.policy.errors import PolicyError

#: No policy may go below these (CBS, ONS and ACRO publish from 10; 3 is the lowest in use anywhere).
FLOORS = {"threshold": 3, "minimum_n": 3, "least_width": 3, "persons": 1}
CHOICES = {"zeros": ("shown", "hidden"), "uniform": ("shown", "hidden")}
#: How many months a breakdown may be about.
SPANS: Mapping[str, int] = {"month": 1, "quarter": 3, "year": 12}


@dataclass(frozen=True)
class PublicationRules:
    """What may be published under the public profile.

    Attributes:
        threshold: the smallest count over identifying dimensions that is shown (zero apart).
        minimum_n: the smallest number on which a share, median or curve is shown.
        least_width: the least width of the interval in which someone who knows all that was published can place a
            suppressed number.
        zeros: whether zeros are ``shown`` or ``hidden`` as if they were small.
        uniform: whether an outcome of all or none of a group is ``shown`` or ``hidden``.
        persons: how many persons must release a month, 1 or 2.
        sensitive: the codes of which a zero is protected too, by dimension.
        breakdowns: the protected measures of which rows are published, each with its fixed period in months.
    """

    threshold: int
    minimum_n: int
    least_width: int
    zeros: str
    uniform: str
    persons: int
    sensitive: Mapping[str, tuple[str, ...]]
    breakdowns: Mapping[str, int]

    @classmethod
    def read(cls, entries: Mapping[str, Any]) -> PublicationRules:
        """The rules in ``publication.toml``.

        Raises:
            PolicyError: an entry is absent, unknown or below its floor.
        """
        known = {*FLOORS, *CHOICES, "sensitive", "breakdowns"}
        if strangers := set(entries) - known:
            raise PolicyError(f"publication.toml: unknown entry {', '.join(sorted(strangers))}")
        for name, floor in FLOORS.items():
            value = entries.get(name)
            if type(value) is not int or value < floor:
                raise PolicyError(f"publication.toml: {name} is a whole number of at least {floor}")
        if entries["persons"] > len((1, 2)):
            raise PolicyError("publication.toml: persons is 1 or 2")
        for name, choices in CHOICES.items():
            if entries.get(name) not in choices:
                raise PolicyError(f"publication.toml: {name} is one of {', '.join(choices)}")
        return cls(
            **{name: entries[name] for name in (*FLOORS, *CHOICES)},
            sensitive=_sensitive(_table(entries, "sensitive")),
            breakdowns={name: _months(name, span) for name, span in _table(entries, "breakdowns").items()},
        )


def _table(entries: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    found = entries.get(name)
    if not isinstance(found, dict):
        raise PolicyError(f"publication.toml: [{name}] is a table")
    return found


def _sensitive(entries: Mapping[str, Any]) -> Mapping[str, tuple[str, ...]]:
    for dimension, codes in entries.items():
        if not isinstance(codes, list) or not all(isinstance(code, str) for code in codes):
            raise PolicyError(f"publication.toml: sensitive.{dimension} is a list of codes")
    return {dimension: tuple(codes) for dimension, codes in entries.items()}


def _months(name: str, span: object) -> int:
    if span not in SPANS:
        raise PolicyError(f"publication.toml: breakdowns.{name} is one of {', '.join(SPANS)}")
    return SPANS[str(span)]
