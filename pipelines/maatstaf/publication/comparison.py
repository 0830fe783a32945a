"""What is new, late or gone in a delivery against the one before it: counts of rows, never which."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from maatstaf.warehouse.engine import Counts
from maatstaf.warehouse.snapshots import newest_full_month


@dataclass(frozen=True)
class Change:
    """One table, or one month of it, in two deliveries.

    Attributes:
        table: the table.
        month: the month of the rows' main day, as ``2026-10``; empty for the whole table.
        before: rows in the earlier delivery.
        now: rows in this one.
        appeared: rows whose key was not in the earlier delivery.
        late: those of them dated in a month that the earlier delivery already gave in full; None where the
            rows of a table have no day.
        vanished: rows of the earlier delivery whose key is no longer there.
    """

    table: str
    month: str
    before: int
    now: int
    appeared: int
    late: int | None
    vanished: int

    @property
    def is_change(self) -> bool:
        """Whether rows came, went, or moved to or from the month."""
        return self.before != self.now or bool(self.appeared or self.vanished)


@dataclass(frozen=True)
class Comparison:
    """A delivery beside the newest one of an earlier day.

    Attributes:
        earlier_as_of: the day of the earlier delivery.
        tables: every table that both bring.
        months: every month of them in which something differs, newest first within a table.
    """

    earlier_as_of: date
    tables: tuple[Change, ...]
    months: tuple[Change, ...]

    @classmethod
    def of(cls, earlier: Counts, changes: Counts) -> Comparison | None:
        """The comparison that the load wrote down; None where there was nothing to compare with."""
        if not earlier.rows:
            return None
        ((_, as_of),) = earlier.rows
        last_full = newest_full_month(as_of)
        by_table: dict[str, list[Change]] = defaultdict(list)
        for table, month, now, before, appeared, vanished in changes.rows:
            late = None if month is None else appeared if month <= last_full else 0
            by_table[table].append(Change(table, month or "", before, now, appeared, late, vanished))
        tables = tuple(_whole(table, parts) for table, parts in by_table.items())
        months = tuple(
            part
            for parts in by_table.values()
            for part in sorted(parts, key=lambda part: part.month, reverse=True)
            if part.month and part.is_change
        )
        return cls(as_of, tables, months)


def _whole(table: str, parts: list[Change]) -> Change:
    dated = [part.late for part in parts if part.late is not None]
    return Change(
        table,
        "",
        sum(part.before for part in parts),
        sum(part.now for part in parts),
        sum(part.appeared for part in parts),
        sum(dated) if dated else None,
        sum(part.vanished for part in parts),
    )
