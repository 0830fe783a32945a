"""Every measure on a large delivery, against DuckDB scanning the largest table that it reads.

    python benchmarks/measures.py [--scale 100] [--written 1]

The delivery is a synthetic corporation: scale 1 is 30,000 homes, scale 100 about all homes of the country's housing
corporations. Writing such a delivery takes far longer than measuring it, so it is written at a smaller scale and its
rows are repeated in the warehouse, each under keys of its own and in the order of their days, as an export has them.

Each measure counts the newest month, as a report does, and is compared with two bare scans of the largest table that
it reads: of all its rows, and of those of the newest month. A scan groups by day and takes the largest value of every
column but the row's own key, so it reads once what a measure could read. Measure and scans take turns, and the fastest
runs count: ratios in one run on one machine, not numbers of seconds to compare with another machine's.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from maatstaf.contracts import TABLES, Day, Table
from maatstaf.measures import Period, catalogue
from maatstaf.samples import write_samples
from maatstaf.sources import read_delivery
from maatstaf.warehouse.duckdb_engine import Builder
from maatstaf.warehouse.engine import Clocks, Engine, open_engine
from maatstaf.warehouse.load import load
from maatstaf.warehouse.referee import views_read
from maatstaf.warehouse.views import tables_needed

ROUNDS = 3
OCTOBER = Period.month("2026-10")
#: Table, the column in whose order an export has it, and the keys that each repetition has of its own.
REPEATED = (
    ("delivered.disclosures", "disclosed_on", ("disclosure_id",)),
    ("delivered.holdings", "trigger_on", ("holding_id",)),
    ("delivered.requests", "received_on", ("request_id",)),
    ("delivered.request_pauses", "asked_on", ("request_id",)),
    ("delivered.recipient_notifications", "request_id", ("request_id",)),
    ("delivered.complaints", "received_on", ("complaint_id", "request_id")),
    ("tabulated.request_terms", "received_number", ("request_id",)),
)
DAYS = {
    "as_of": OCTOBER.last_day,
    "period_start": OCTOBER.start,
    "period_end": OCTOBER.end,
    "previous_start": OCTOBER.back(1).start,
    "year_start": OCTOBER.year_start,
    "review_since": OCTOBER.year_start,
}


def seconds(run: Callable[[], object]) -> float:
    """How long a run took."""
    begun = time.perf_counter()
    run()
    return time.perf_counter() - begun


def repeated(snapshot: Path, times: int) -> None:
    """Repeats every row about data subjects, each time under keys of its own."""
    builder = Builder(snapshot)
    try:
        for table, day, keys in REPEATED:
            own = ", ".join(f"{key} || '-' || i as {key}" for key in keys)
            builder.run(
                f"create table snapshot.repeated as select t.* replace ({own}) "
                f"from snapshot.{table} as t, range({times}) as r(i) order by {day}"
            )
            builder.run(f"drop table snapshot.{table}")
            builder.run(f"create table snapshot.{table} as select * from snapshot.repeated")
            builder.run("drop table snapshot.repeated")
    finally:
        builder.close()


@dataclass(frozen=True)
class Scan:
    """The bare scans of a table: how many rows it has, and the statements for all and for the newest month."""

    rows: int
    whole: str
    month: str


@dataclass(frozen=True, order=True)
class Timing:
    """One measure: its seconds as a multiple of a scan of all rows and of the newest month, and what it reads."""

    to_whole: float
    to_month: float
    seconds: float
    measure: str
    table: str


def scan(engine: Engine, table: Table) -> Scan:
    """The bare scans of ``table``; one without days is its own newest month."""
    ((rows,),) = engine.browse(f"select count(*) from delivered.{table.name}", OCTOBER.last_day, Clocks(), 1).rows
    names = [column.stored_name for column in table.columns]
    day = next((column.name for column in table.columns if isinstance(column.kind, Day)), None)
    by = day or names[-1]
    largest = ", ".join(f"max({name})" for name in names if name != by and name not in table.key[:1])
    select, group = f"select {by}, {largest} from delivered.{table.name}", f"group by {by}"
    within = f"where {day} >= date '{OCTOBER.start}' and {day} < date '{OCTOBER.end}'" if day else ""
    return Scan(int(rows), f"{select} {group}", f"{select} {within} {group}")


def compared(engine: Engine, bare: Mapping[str, Scan]) -> Iterator[Timing]:
    """Each measure with its ratios."""
    for one in catalogue().values():
        table = max(tables_needed(views_read(one.sql)), key=lambda table: bare[table].rows)
        runs = (
            partial(engine.count, one, DAYS, Clocks()),
            *(
                partial(engine.browse, statement, OCTOBER.last_day, Clocks(), 10)
                for statement in (bare[table].whole, bare[table].month)
            ),
        )
        times = [[seconds(run) for run in runs] for _ in range(ROUNDS)]
        counted, whole, month = (min(place) for place in zip(*times, strict=True))
        yield Timing(counted / whole, counted / month, counted, one.name, table)


def main() -> None:
    """Prints the ratios, the slowest measure first."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--scale", type=float, default=100, help="size of the corporation; 1 is 30,000 homes")
    asked.add_argument("--written", type=float, default=1, help="scale at which the delivery itself is written")
    chosen = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        write_samples(Path(folder) / "delivery", scale=chosen.written)
        load(read_delivery(Path(folder) / "delivery"), OCTOBER.last_day, Path(folder))
        (snapshot,) = Path(folder).glob("*.duckdb")
        repeated(snapshot, max(1, round(chosen.scale / chosen.written)))
        engine = open_engine(snapshot)
        try:
            bare = {table.name: scan(engine, table) for table in TABLES.values()}
            found = sorted(compared(engine, bare), reverse=True)
        finally:
            engine.close()
    print(f"all {len(found)} measures: {sum(one.seconds for one in found):.1f} s")
    for one in found:
        print(
            f"{one.measure:34} {one.seconds:7.3f} s {one.to_whole:7.2f} x all, {one.to_month:7.2f} x the newest month "
            f"of {one.table} ({bare[one.table].rows} rows)"
        )


if __name__ == "__main__":
    main()
