"""The account of a delivery: what was read, loaded and refused, and why; never what a row says."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from maatstaf.policy.intake import DELIVERY
from maatstaf.warehouse.checking import BrokenRule, Refusal, counted, first_refusals, refused_files
from maatstaf.warehouse.duckdb_engine import Builder
from maatstaf.warehouse.groups import SmallestGroups
from maatstaf.warehouse.guarding import Flag
from maatstaf.warehouse.matching import MatchedTable
from maatstaf.warehouse.reference_codes import ReferenceIntake


@dataclass(frozen=True)
class TableIntake:
    """What became of one delivered table: ``read = loaded + refused``, counted in rows."""

    table: str
    file: str
    read: int
    loaded: int
    refused: int


@dataclass(frozen=True)
class Intake:
    """What became of a delivery.

    Attributes:
        as_of: its as-of date.
        key: digest of its content; empty when it was only checked.
        path: the snapshot; None when it was only checked.
        is_new: whether the load made a snapshot that was not there yet.
        tables: per file what was read, loaded and refused.
        broken: per file and rule how many rows break it, and what is refused for it.
        refusals: where the first of the rows stand that break each rule; a row may stand more than once.
        unread: table, file and heading of the columns that were not read.
        references: what reference files add to the code lists, and which of their rows are refused.
        flags: columns that may hold something of a person and were loaded all the same.
        groups: the smallest groups that the delivery gives, by table and by what is left out.
    """

    as_of: date
    key: str
    path: Path | None
    is_new: bool
    tables: tuple[TableIntake, ...]
    broken: tuple[BrokenRule, ...]
    refusals: tuple[Refusal, ...]
    unread: tuple[tuple[str, str, str], ...]
    references: tuple[ReferenceIntake, ...] = ()
    flags: tuple[Flag, ...] = ()
    groups: tuple[SmallestGroups, ...] = ()

    @property
    def is_refused(self) -> bool:
        """Whether a rule is broken for which policy refuses the delivery."""
        return refuses_all(self.broken)


def refuses_all(broken: Sequence[BrokenRule]) -> bool:
    """Whether a rule is broken for which policy refuses the delivery."""
    return any(one.refuses == DELIVERY for one in broken)


def why_all(broken: Sequence[BrokenRule]) -> str:
    """Why policy refuses the delivery, without a value; ``check`` tells where the rows stand."""
    found = [
        f"{one.table}: {one.file}, column {one.column}: {one.rule} (rows: {one.rows})"
        for one in broken
        if one.refuses == DELIVERY
    ]
    return f"intake.toml refuses the delivery for {'; '.join(found)}; nothing was changed"


def account(
    builder: Builder, matched: Mapping[str, MatchedTable], broken: Sequence[BrokenRule]
) -> tuple[tuple[TableIntake, ...], tuple[Refusal, ...], tuple[tuple[str, str, str], ...]]:
    """Per file what was read, loaded and refused; where the first refused rows stand; what was not read."""

    def whole(table: MatchedTable) -> Collection[str]:
        if refuses_all(broken):
            return [file.name for file in table.files]
        return refused_files(table.table.name, broken)

    tables = tuple(
        TableIntake(name, file, read, read - refused, refused)
        for name, table in matched.items()
        for file, read, refused in counted(builder, table, whole(table))
    )
    refusals = tuple(refusal for table in matched.values() for refusal in first_refusals(builder, table, broken))
    unread = tuple(
        (name, file.name, heading) for name, table in matched.items() for file in table.files for heading in file.unread
    )
    return tables, refusals, unread
