"""The limits of what may leave: thresholds with the floor below which they may not be set."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from maatstaf.policy.errors import PolicyError

#: No policy may go below these (CBS, ONS and ACRO publish from 10; 3 is the lowest in use anywhere).
FLOORS = {"threshold": 3, "minimum_n": 3}


@dataclass(frozen=True)
class PublicationRules:
    """What may be published under the public profile.

    Attributes:
        threshold: the smallest count over identifying dimensions that is shown (zero apart).
        minimum_n: the smallest number on which a share, median or curve is shown.
    """

    threshold: int
    minimum_n: int

    @classmethod
    def read(cls, entries: Mapping[str, Any]) -> PublicationRules:
        """The rules in ``publication.toml``.

        Raises:
            PolicyError: an entry is absent, unknown or below its floor.
        """
        known = {entry.name for entry in fields(cls)}
        if strangers := set(entries) - known:
            raise PolicyError(f"publication.toml: unknown entry {', '.join(sorted(strangers))}")
        for name in sorted(known):
            value = entries.get(name)
            if type(value) is not int or value < FLOORS[name]:
                raise PolicyError(f"publication.toml: {name} is a whole number of at least {FLOORS[name]}")
        return cls(**entries)
