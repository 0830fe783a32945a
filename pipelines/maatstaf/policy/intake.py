"""What is refused when a row of a delivery breaks a rule, and how long a snapshot is kept."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from maatstaf.policy.errors import PolicyError

ROW, FILE, DELIVERY = SCOPES = ("row", "file", "delivery")
#: ``rule``, ``table.column`` or ``table.column.rule``.
DEEPEST = 3
#: A period of nothing would take the reports of last month away.
KEEP = re.compile(r"P(?=[0-9]*[1-9])([0-9]{1,3}Y)?([0-9]{1,4}M)?([0-9]{1,5}D)?|P[0-9]*[1-9][0-9]*W")


@dataclass(frozen=True)
class IntakeRules:
    """How a delivery is taken in, as the FG chose it.

    Attributes:
        refuses: what is refused (``row``, ``file`` or ``delivery``) by the name of a rule, by table and column, or
            by table, column and rule.
        keep: how long snapshots and reports are kept, an ISO 8601 duration; empty for as long as they like.
    """

    refuses: Mapping[tuple[str, ...], str] = field(default_factory=dict)
    keep: str = ""

    @classmethod
    def read(cls, entries: Mapping[str, Any]) -> IntakeRules:
        """The rules in ``intake.toml``.

        Raises:
            PolicyError: an entry is absent, unknown or not one of the choices.
        """
        if strangers := set(entries) - {"keep", "refuses"}:
            raise PolicyError(f"intake.toml: unknown entry {', '.join(sorted(strangers))}")
        keep = entries.get("keep")
        if not isinstance(keep, str) or not KEEP.fullmatch(keep):
            raise PolicyError("intake.toml: keep is an ISO 8601 duration longer than nothing, such as P24M or P2Y")
        refuses = entries.get("refuses", {})
        if not isinstance(refuses, dict):
            raise PolicyError("intake.toml: [refuses] has an entry per rule")
        return cls(dict(_leaves(refuses)), keep)

    def scope(self, table: str, column: str, rule: str) -> str:
        """What is refused when a row of ``table`` breaks ``rule`` in ``column``; the nearest entry counts."""
        for name in ((table, column, rule), (table, column), (rule,)):
            if name in self.refuses:
                return self.refuses[name]
        return ROW


def _leaves(entries: Mapping[str, Any], above: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    for name, value in entries.items():
        place = (*above, name)
        if isinstance(value, dict) and len(place) < DEEPEST:
            yield from _leaves(value, place)
        elif value in SCOPES:
            yield place, value
        else:
            raise PolicyError(f"intake.toml: refuses.{'.'.join(place)} is one of {', '.join(SCOPES)}")
