"""The choices that the law leaves open about terms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from maatstaf.policy.errors import PolicyError

CALENDARS = ("nl_official", "nl_strict")
PAUSES = ("suspend", "suspend_rollfirst", "restart")


@dataclass(frozen=True)
class ClockSettings:
    """How terms are computed, as the FG chose it.

    Attributes:
        calendar: which days count as public holidays for the GDPR month.
        pauses: what a pause does to a term.
        royal_days: days equated with public holidays by royal decree, for the Algemene termijnenwet.
    """

    calendar: str
    pauses: str
    royal_days: frozenset[date]

    @classmethod
    def read(cls, entries: Mapping[str, Any]) -> ClockSettings:
        """The settings in ``clocks.toml``.

        Raises:
            PolicyError: an entry is absent, unknown or not one of the choices.
        """
        if strangers := set(entries) - {"calendar", "pauses", "royal_decree_days"}:
            raise PolicyError(f"clocks.toml: unknown entry {', '.join(sorted(strangers))}")
        for key, choices in (("calendar", CALENDARS), ("pauses", PAUSES)):
            if entries.get(key) not in choices:
                raise PolicyError(f"clocks.toml: {key} is one of {', '.join(choices)}")
        royal = entries.get("royal_decree_days", [])
        if not isinstance(royal, list) or not all(type(day) is date for day in royal):
            raise PolicyError("clocks.toml: royal_decree_days are days, written 2026-05-15 without quotes")
        return cls(entries["calendar"], entries["pauses"], frozenset(royal))
