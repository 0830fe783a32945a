"""The command that prints what one measure counts."""

from __future__ import annotations

import csv
import json
import sys
from enum import StrEnum
from typing import Annotated

import pandas as pd
import typer
from rich.table import Table

from maatstaf.cli.choosing import chosen_snapshot
from maatstaf.cli.console import out
from maatstaf.cli.options import Lang, LangOption, MonthOption, ProfileOption, SnapshotOption
from maatstaf.cli.spreadsheet import inert_row
from maatstaf.cli.workplace import WarehouseOption, Workplace
from maatstaf.publication import LEDGER, Desk, Ledger, Profile, Published, label
from maatstaf.reporting.words import words
from maatstaf.warehouse.engine import EngineError

SUPPRESSED = "suppressed"


class Format(StrEnum):
    """How a table is printed."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


def measure(
    name: Annotated[str, typer.Argument(help="Name of the measure, such as requests_due_law.")],
    month: MonthOption = None,
    profile: ProfileOption = Profile.PUBLIC,
    lang: LangOption = Lang.NL,
    as_: Annotated[Format, typer.Option("--format", help="How to print it.")] = Format.TABLE,
    snapshot: SnapshotOption = None,
    warehouse: WarehouseOption = None,
) -> None:
    """Print what one measure counts in a month, protected as in a report.

    Example: `maatstaf measure requests_due_law --month 2026-10 --format csv`
    """
    place = Workplace.here(warehouse)
    chosen, period = chosen_snapshot(place, month, snapshot)
    desk = Desk.open(chosen.path, place.read_policy(), profile, Ledger(place.reports / LEDGER))
    try:
        published = desk.publish(name, desk.fixed(name, period))
    finally:
        desk.close()
    if not published.is_measured:
        raise EngineError(f"{name} is not measured: the delivery does not bring {', '.join(published.missing)}")
    _PRINTERS[as_](published, lang)


def _cells(published: Published, suppressed: str = SUPPRESSED) -> list[list[str]]:
    """Every row as text: the codes, then the counts or the word for what is suppressed."""
    grain, counts = list(published.measure.grain), list(published.measure.counts)
    return [
        [
            *(str(row[dimension]) for dimension in grain),
            *(suppressed if pd.isna(row[count]) else str(row[count]) for count in counts),
        ]
        for row in published.rows.to_dict("records")
    ]


def _print_table(published: Published, lang: str) -> None:
    say, asked = words(lang).say, published.measure
    table = Table(title=f"{asked.title.text(lang)}, {published.period.name}")
    for heading in asked.grain.values():
        table.add_column(heading.text(lang), overflow="fold")
    for heading in asked.counts.values():
        table.add_column(heading.text(lang), justify="right", overflow="fold")
    dimensions = list(asked.grain)
    for row in _cells(published, say("cell.withheld")):
        codes = [label(dimension, code, lang) for dimension, code in zip(dimensions, row, strict=False)]
        table.add_row(*codes, *row[len(dimensions) :])
    if asked.adds_up and (dimensions or published.rows.empty):
        table.add_section()
        heading = [say("table.total"), *[""] * (len(dimensions) - 1)] if dimensions else []
        table.add_row(
            *heading,
            *(say("cell.withheld") if total is None else str(total) for total in published.total.values()),
        )
    out.print(table)


def _print_csv(published: Published, lang: str) -> None:
    writer = csv.writer(sys.stdout)
    writer.writerow(published.measure.columns)
    writer.writerows(inert_row(row) for row in _cells(published))


def _print_json(published: Published, lang: str) -> None:
    typer.echo(
        json.dumps(
            {
                "measure": published.measure.name,
                "period": published.period.name,
                "as_of": published.as_of.isoformat(),
                "profile": published.profile,
                "snapshot": published.snapshot,
                "rows": [dict(zip(published.measure.columns, row, strict=True)) for row in _values(published)],
                "total": dict(published.total),
            },
            indent=2,
        )
    )


def _values(published: Published) -> list[list[str | int | None]]:
    dimensions = len(published.measure.grain)
    return [
        [*row[:dimensions], *(None if cell == SUPPRESSED else int(cell) for cell in row[dimensions:])]
        for row in _cells(published)
    ]


_PRINTERS = {Format.TABLE: _print_table, Format.CSV: _print_csv, Format.JSON: _print_json}


def register(app: typer.Typer) -> None:
    """Adds the commands of this module."""
    app.command()(measure)
