"""The commands that take a delivery in: check and load."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from maatstaf.cli.account import as_data, tell
from maatstaf.cli.console import working
from maatstaf.cli.options import AsOfOption, DeliveryArgument, SourcesOption
from maatstaf.cli.workplace import WarehouseOption, Workplace
from maatstaf.sources import Delivery, SourcesError, read_delivery
from maatstaf.warehouse import load as loading
from maatstaf.warehouse.intake import Intake
from maatstaf.warehouse.matching import DeliveryRefused
from maatstaf.warehouse.settings import Settings


def check(
    delivery: DeliveryArgument,
    as_of: AsOfOption = None,
    sources: SourcesOption = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the account as JSON.")] = False,
) -> None:
    """Read and check a delivery, and write nothing.

    Ends with 0 when every row may be loaded, 1 when rows or the delivery are refused, 2 when the command,
    the mapping or the policy is wrong. A refusal names table, file, line, column and rule; never what stands
    there. Of each rule the first rows are told and the others counted; `--json` tells the first thousand.
    Whether a broken rule refuses the row, its file or the delivery is said by `policy/intake.toml`.

    Example: `maatstaf check inbox/2026-10`
    """
    place = Workplace.here()
    found, day = _delivery(delivery, as_of, sources, place)
    settings = Settings.of(place.read_policy())
    try:
        with working("checking the delivery ..."):
            intake = loading.check(found, day, settings)
    except DeliveryRefused as error:
        if as_json:
            typer.echo(json.dumps(as_data(day, None, str(error)), indent=2))
        raise
    if as_json:
        typer.echo(json.dumps(as_data(day, intake), indent=2))
    else:
        tell(intake)
    if intake.broken:
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


def take_in(delivery: Path, as_of: date | None, sources: Path | None, place: Workplace) -> Intake:
    """Loads the delivery in a folder into the workplace's warehouse."""
    found, day = _delivery(delivery, as_of, sources, place)
    with working("loading the delivery ..."):
        return loading.load(found, day, place.warehouse, Settings.of(place.read_policy()))


def _delivery(folder: Path, as_of: date | None, sources: Path | None, place: Workplace) -> tuple[Delivery, date]:
    own = folder / "sources.toml"
    found = read_delivery(folder, sources or (None if own.is_file() else place.sources))
    day = as_of or found.as_of
    if day is None:
        raise SourcesError("of which day is this delivery a full extract? Say --as-of DAY, or as_of in sources.toml")
    return found, day


def register(app: typer.Typer) -> None:
    """Adds the commands of this module."""
    app.command()(check)
    app.command()(load)
