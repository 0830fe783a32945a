"""Small worlds drawn as text: loaded as a delivery, counted by a measure, compared with a drawn result."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from maatstaf.contracts import TABLES
from maatstaf.measures import Period, measure
from maatstaf.sources import read_delivery
from maatstaf.warehouse.engine import Clocks, open_engine
from maatstaf.warehouse.load import load

#: The extract is made after the month that is counted, so that a world can hold what came later.
DELIVERED_ON = date(2026, 12, 31)

USUAL = Clocks()

MAPPING = """
[dialect]
separator = ";"
date_format = "%Y-%m-%d"
"""

#: What a column says that a drawing leaves out: nothing that any measure would mind. Keys are numbered.
HARMLESS = {
    "requests": {
        "right_invoked": "access",
        "received_on": "2026-10-05",
        "channel": "email",
        "subject_category": "tenant",
        "represented": "no",
        "needs_representative": "no",
    },
    "request_pauses": {"reason": "identity"},
    "complaints": {
        "received_on": "2026-10-05",
        "subject": "other",
        "complainant": "data_subject",
        "ap_complaint": "no",
    },
    "activities": {
        "name": "verhuur",
        "purpose": "P02",
        "lawful_basis": "contract",
        "art9": "no",
        "dpia": "none",
    },
    "retention_rules": {
        "data_category": "tenant_file",
        "trigger": "end_of_tenancy",
        "period": "P2Y",
        "direction": "max",
        "source": "praktijk",
        "status": "practice",
    },
    "holdings": {
        "activity_id": "A1",
        "data_category": "tenant_file",
        "system": "housing_system",
        "trigger_state": "happened",
        "records": "1",
        "archive_status": "ACT",
    },
    "recipients": {"kind": "other", "role": "third_party", "outside_eea": "no"},
    "agreements": {
        "kind": "covenant",
        "valid_from": "2020-01-01",
        "data_categories": "name",
        "purposes": "P11",
    },
    "disclosures": {
        "disclosed_on": "2026-10-05",
        "recipient_id": "O1",
        "purpose": "P11",
        "data_categories": "name",
        "records": "1",
    },
    "cameras": {"in_use_from": "2020-01-01", "announced": "yes", "under_protocol": "yes"},
    "safeguards": {"in_scope": "10", "covered": "10"},
}


def cells(text: str) -> list[dict[str, str]]:
    """The rows of a table drawn with ``|``, by column; ``-`` or nothing is an empty cell, ``#`` a remark."""
    lines = [line.split("#")[0].strip() for line in text.strip().splitlines()]
    drawn = [[cell.strip() for cell in line.split("|")] for line in lines if line]
    heading = [name for name in drawn[0] if name]
    return [dict(zip(heading, ["" if cell == "-" else cell for cell in row], strict=True)) for row in drawn[1:]]


def drawn(text: str) -> list[dict[str, object]]:
    """A drawn result: whole numbers as numbers, rows in order of their cells."""
    rows = [{name: int(cell) if cell.isdigit() else cell for name, cell in row.items()} for row in cells(text)]
    return in_order(rows)


def in_order(rows: list[dict[str, object]]) -> list[dict[str, object]]:
    """Rows in one order, whatever the engine gave them."""
    return sorted(rows, key=lambda row: [(str(type(cell)), cell) for _, cell in sorted(row.items())])


def only(rows: list[dict[str, object]], **dimensions: str) -> dict[str, int]:
    """The counts above zero of the one row with these ``dimensions``; nothing where there is no such row."""
    found = [row for row in rows if dimensions.items() <= row.items()]
    assert len(found) <= 1, found
    return {name: count for row in found for name, count in row.items() if isinstance(count, int) and count}


def write_delivery(folder: Path, tables: Mapping[str, list[dict[str, str]]]) -> None:
    """Writes drawn tables as the files of a delivery, with every column of their contract."""
    folder.mkdir(parents=True)
    (folder / "sources.toml").write_text(MAPPING, encoding="utf-8")
    for name, rows in tables.items():
        headings = [column.name for column in TABLES[name].columns]
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, headings, delimiter=";", restval="")
            writer.writeheader()
            for number, row in enumerate(rows, start=1):
                key = {} if name == "safeguards" else {TABLES[name].key[0]: f"K{number}"}
                writer.writerow(key | HARMLESS.get(name, {}) | row)


class Worlds:
    """Loads each world once, however many tests count in it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._engines = {}

    def counted(self, name, month="2026-10", months=1, clocks=USUAL, delivered_on=None, **tables):
        """The rows of the measure called ``name`` at the end of ``month``, as drawn rows.

        Args:
            name: the measure.
            month: the last month of the period, written ``2026-10``.
            months: how many months the period has, as in ``Period``.
            clocks: the deadline rules.
            delivered_on: the day of the extract.
            tables: the world, a drawn table each; a table that is not named is not delivered.
        """
        period = Period.month(month)
        period = period if months == 1 else period.last_full(months)
        engine = self.engine({table: cells(text) for table, text in tables.items()}, delivered_on)
        days = {
            "as_of": period.last_day,
            "period_start": period.start,
            "period_end": period.end,
            "previous_start": period.back(1).start,
            "year_start": period.year_start,
            "review_since": period.year_start,
        }
        counts = engine.count(measure(name), days, clocks)
        return in_order([dict(zip(counts.columns, row, strict=True)) for row in counts.rows])

    def engine(self, tables: Mapping[str, list[dict[str, str]]], delivered_on: date | None = None):
        """The engine of the world in ``tables``; fails when a row is refused."""
        world = repr((tables, delivered_on))
        if world not in self._engines:
            folder = self._folder / str(len(self._engines))
            write_delivery(folder, tables)
            intake = load(read_delivery(folder), delivered_on or DELIVERED_ON, folder / "warehouse")
            assert not intake.refusals, [str(refusal) for refusal in intake.refusals]
            self._engines[world] = open_engine(intake.path)
        return self._engines[world]

    def close(self) -> None:
        for engine in self._engines.values():
            engine.close()
