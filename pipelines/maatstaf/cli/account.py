"""Tells what became of a delivery: to a person, and as JSON in a shape that stays."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from maatstaf.cli.console import out, remark
from maatstaf.cli.reference_lists import references_as_data, tell_references
from maatstaf.policy.intake import ROW
from maatstaf.reporting.presenting.intake import rule_words
from maatstaf.warehouse.checking import BrokenRule, Refusal
from maatstaf.warehouse.groups import SmallestGroups
from maatstaf.warehouse.intake import Intake

#: Of how many rows that break one rule in one file it is told where they stand.
SHOWN = 5


def tell(intake: Intake) -> None:
    """Prints per table and rule what was read, loaded and refused; then where the first refused rows stand."""
    for table in intake.tables:
        counts = f"{table.read} rows read = {table.loaded} loaded + {table.refused} refused"
        out.print(f"{table.table} ({table.file}): {counts}", markup=False)
        for one in intake.broken:
            if (one.table, one.file) == (table.table, table.file):
                whole = "" if one.refuses == ROW else f", for which the {one.refuses} is refused whole"
                out.print(f"  {_what(one)}: {one.rows} row{'s' * (one.rows != 1)}{whole}", markup=False)
    for name, file, heading in intake.unread:
        remark(f"{name}: {file}: column {heading!r} is not in the contract and was not read")
    tell_references(intake.references, intake.as_of)
    _tell_where(intake)
    for flag in intake.flags:
        where = f"{flag.table}: column {flag.column} ({flag.found} of {flag.filled} values)"
        remark(f"flagged: {where} may hold {flag.kind}: see whether that is a person")
    for sentence in _told_groups(intake.groups):
        out.print(sentence, markup=False)
    if intake.path:
        state = "loaded" if intake.is_new else "already there"
        out.print(f"snapshot {intake.key} as of {intake.as_of}: {state}", markup=False)


def as_data(as_of: date, intake: Intake | None, refused_whole: str | None = None) -> dict[str, Any]:
    """The account as ``maatstaf check --json`` prints it; every part is always there.

    Args:
        as_of: the day of the extract.
        intake: what became of the delivery; None when it could not be read.
        refused_whole: why it could not be read.
    """
    return {
        "as_of": as_of.isoformat(),
        "loads": intake is not None and not intake.is_refused,
        "refused_whole": refused_whole,
        "tables": [asdict(table) for table in intake.tables] if intake else [],
        "rules": [asdict(one) for one in intake.broken] if intake else [],
        "refusals": [asdict(refusal) for refusal in intake.refusals] if intake else [],
        "unread_columns": [
            dict(zip(("table", "file", "column"), one, strict=True)) for one in (intake.unread if intake else ())
        ],
        "flags": [asdict(flag) for flag in intake.flags] if intake else [],
        "groups": [asdict(one) for one in intake.groups] if intake else [],
        "reference_lists": references_as_data(intake.references if intake else ()),
    }


def _told_groups(groups: Sequence[SmallestGroups]) -> Iterator[str]:
    """A line per table: its smallest group, what is below the threshold, and the columns that cause it."""
    for whole in groups:
        if whole.without or not whole.groups:
            continue
        sentence = (
            f"{whole.table}: smallest group {whole.smallest}; {whole.small_groups} of {whole.groups} groups "
            f"({whole.small_rows} rows) below {whole.threshold}"
        )
        causes = sorted(
            (one for one in groups if one.table == whole.table and one.without and one.small_rows < whole.small_rows),
            key=lambda one: one.small_rows,
        )
        told = ", ".join(f"{one.without} (smallest {one.smallest}, {one.small_rows} rows)" for one in causes[:3])
        yield f"{sentence}; left without {told}" if told else sentence


def _tell_where(intake: Intake) -> None:
    told: dict[tuple[str, str, str, str], list[Refusal]] = defaultdict(list)
    for refusal in intake.refusals:
        told[refusal.table, refusal.file, refusal.column, refusal.rule].append(refusal)
    for one in intake.broken:
        shown = told[one.table, one.file, one.column, one.rule][:SHOWN]
        for refusal in shown:
            remark(f"refused: {_where(one)}, line {refusal.line}: {_what(one)}")
        if more := one.rows - len(shown):
            remark(f"refused: {_where(one)}: and {more} more rows: {_what(one)}; see `maatstaf check --json`")


def _where(one: BrokenRule) -> str:
    return f"{one.table}: {one.file}"


def _what(one: BrokenRule) -> str:
    return f"{one.column} {rule_words(one.rule, 'en')} [{one.rule}]"
