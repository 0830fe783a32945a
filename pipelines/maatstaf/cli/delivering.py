"""The commands that take a delivery in: check and load."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from maatstaf.cli.console import out, remark, working
from maatstaf.cli.options import AsOfOption, DeliveryArgument, SourcesOption
from maatstaf.cli.workplace import WarehouseOption, Workplace
from maatstaf.policy import Policy, ScheduleEntry
from maatstaf.reporting.presenting.intake import rule_words
from maatstaf.sources import Delivery, SourcesError, read_delivery
from maatstaf.warehouse import load as loading
from maatstaf.warehouse.engine import Clocks

REFUSALS_SHOWN = 20


def check(
    delivery: DeliveryArgument,
    as_of: AsOfOption = None,
    sources: SourcesOption = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the account as JSON.")] = False,
) -> None:
    """Read and check a delivery, and write nothing.

    Ends with 0 when every row may be loaded, 1 when rows or the delivery are refused, 2 when the command
    or the mapping is wrong. A refusal names table, file, line, column and rule; never what stands there.

    Example: `maatstaf check inbox/2026-10`
    """
    place = Workplace.here()
    found, day = _delivery(delivery, as_of, sources, place)
    with working("checking the delivery ..."):
        intake = loading.check(found, day, *_rules(place.read_policy()))
    if as_json:
        typer.echo(json.dumps(_account(intake), indent=2))
    else:
        tell(intake)
    if intake.refusals:
        raise typer.Exit(1)


def load(
    delivery: DeliveryArgument,
    as_of: AsOfOption = None,
    sources: SourcesOption = None,
    warehouse: WarehouseOption = None,
) -> None:
    """Load a delivery into an immutable snapshot, next to the earlier ones.

    Rows that break a rule are refused and listed; the others are loaded. The same content as of the same
    day is the same snapshot. A delivery that seems to hold direct identifiers is refused whole.

    Example: `maatstaf load inbox/2026-10 --as-of 2026-10-31`
    """
    tell(take_in(delivery, as_of, sources, Workplace.here(warehouse)))


def take_in(delivery: Path, as_of: date | None, sources: Path | None, place: Workplace) -> loading.Intake:
    """Loads the delivery in a folder into the workplace's warehouse."""
    found, day = _delivery(delivery, as_of, sources, place)
    with working("loading the delivery ..."):
        return loading.load(found, day, place.warehouse, *_rules(place.read_policy()))


def tell(intake: loading.Intake) -> None:
    """Prints what became of a delivery."""
    for table in intake.tables:
        counts = f"{table.read} rows read = {table.loaded} loaded + {table.refused} refused"
        out.print(f"{table.table} ({table.file}): {counts}", markup=False)
    for name, file, heading in intake.unread:
        remark(f"{name}: {file}: column {heading!r} is not in the contract and was not read")
    for refusal in intake.refusals[:REFUSALS_SHOWN]:
        where = f"{refusal.table}: {refusal.file}, line {refusal.line}"
        remark(f"refused: {where}: {refusal.column} {rule_words(refusal.rule, 'en')} [{refusal.rule}]")
    if (more := len(intake.refusals) - REFUSALS_SHOWN) > 0:
        remark(f"refused: and {more} more; see the intake report or `maatstaf check --json`")
    if intake.path:
        state = "loaded" if intake.is_new else "already there"
        out.print(f"snapshot {intake.key} as of {intake.as_of}: {state}", markup=False)


def _rules(policy: Policy) -> tuple[frozenset[date], Clocks, Sequence[ScheduleEntry]]:
    """What a snapshot is reckoned under: royal-decree days, deadline rules and the default retention schedule."""
    return policy.clocks.royal_days, Clocks(policy.clocks.calendar, policy.clocks.pauses), policy.retention


def _delivery(folder: Path, as_of: date | None, sources: Path | None, place: Workplace) -> tuple[Delivery, date]:
    own = folder / "sources.toml"
    found = read_delivery(folder, sources or (None if own.is_file() else place.sources))
    day = as_of or found.as_of
    if day is None:
        raise SourcesError("of which day is this delivery a full extract? Say --as-of DAY, or as_of in sources.toml")
    return found, day


def _account(intake: loading.Intake) -> dict[str, object]:
    return {
        "as_of": intake.as_of.isoformat(),
        "tables": [asdict(table) for table in intake.tables],
        "refusals": [asdict(refusal) for refusal in intake.refusals],
        "unread_columns": [dict(zip(("table", "file", "column"), one, strict=True)) for one in intake.unread],
    }


def register(app: typer.Typer) -> None:
    """Adds the commands of this module."""
    app.command()(check)
    app.command()(load)
