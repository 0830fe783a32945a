"""One delivery of the size that ships, and a reader that knows no more than ``sources.toml`` says."""

import csv
import tomllib
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from pathlib import Path

import pytest

from maatstaf.contracts.kinds import Day, ManyOf, OneOf
from maatstaf.contracts.tables import TABLES
from maatstaf.samples import write_samples

NEWEST, EARLIER = "2026-10", ("2026-09", "2026-06")


@dataclass(frozen=True)
class Delivery:
    folder: Path

    @property
    def sources(self) -> dict:
        return tomllib.loads((self.folder / "sources.toml").read_text(encoding="utf-8"))

    @property
    def answers(self) -> dict:
        return tomllib.loads((self.folder / "known_answers.toml").read_text(encoding="utf-8"))

    @cache  # noqa: B019
    def cells(self, table: str) -> list[dict[str, str]]:
        """Rows as they are written, under the headers as they are written."""
        said = self.sources["dialect"] | self.sources["tables"][table]
        with (self.folder / said["files"]).open(encoding=said["encoding"], newline="") as file:
            for _ in range(said.get("title_rows", 0)):
                next(file)
            return list(csv.DictReader(file, delimiter=said["separator"], strict=True))

    @cache  # noqa: B019
    def rows(self, table: str) -> list[dict]:
        """Rows under canonical names, with canonical codes, days, and lists as sets; None where empty."""
        said = self.sources["tables"][table]
        renamed, values = said.get("columns", {}), said.get("values", {})
        columns = [
            (column.name, renamed.get(column.name, column.nl), _reader(column.kind, values.get(column.name, {})))
            for column in TABLES[table].columns
        ]
        return [
            {name: read(cells[header]) if cells[header] else None for name, header, read in columns}
            for cells in self.cells(table)
        ]


def _reader(kind, values: dict):
    if isinstance(kind, Day):
        return cache(lambda cell: datetime.strptime(cell, "%d-%m-%Y").date())  # noqa: DTZ007
    if isinstance(kind, OneOf):
        known = kind.spellings(values)
        if isinstance(kind, ManyOf):
            return cache(lambda cell: frozenset(known[member.strip().lower()] for member in cell.split(",")))
        return lambda cell: known[cell.lower()]
    return str


@pytest.fixture(scope="session")
def shipped(tmp_path_factory) -> Delivery:
    folder = tmp_path_factory.mktemp("shipped")
    write_samples(folder, scale=0.4)
    return Delivery(folder)


@pytest.fixture(params=[0.02, 2.0], ids=["tiny", "big"], scope="session")
def other_size(request, tmp_path_factory) -> Delivery:
    folder = tmp_path_factory.mktemp("other")
    write_samples(folder, scale=request.param, months=3)
    return Delivery(folder)


@pytest.fixture(params=[NEWEST, *EARLIER])
def month(request) -> str:
    return request.param


@pytest.fixture
def last(month) -> date:
    """The last day of the month."""
    return {"2026-10": date(2026, 10, 31), "2026-09": date(2026, 9, 30), "2026-06": date(2026, 6, 30)}[month]
