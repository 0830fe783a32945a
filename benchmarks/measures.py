"""Every measure on a large delivery, against DuckDB scanning the largest table that it reads.

    python benchmarks/measures.py [--scale 100] [--written 1]

The delivery is a synthetic corporation: scale 1 is 30,000 homes, scale 100 about all homes of the country's housing
corporations. Writing such a delivery takes far longer than measuring it, so it is written at a smaller scale and its
rows are repeated in the warehouse, each under keys of its own and in the order of their days, as an export has them.

The scan groups the largest table that a measure reads by its day or code and takes the largest value of every other
column: it reads everything once. Measure and scan take turns, and the fastest runs count: a ratio in one run on one
machine, not a number of seconds to compare with another machine's. A measure counts the newest month, as a report
does.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from maatstaf.measures import Measure, Period, catalogue
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


def scans(engine: Engine, as_of: date) -> dict[str, tuple[int, str]]:
    """Of every delivered table how many rows it has, and the statement that scans it."""
    listed = engine.browse(
        "select table_name, column_name from duckdb_columns() where schema_name = 'delivered'", as_of, Clocks(), 1000
    ).rows
    columns: dict[str, list[str]] = {}
    for table, column in listed:
        columns.setdefault(str(table), []).append(str(column))
    found = {}
    for table, names in columns.items():
        ((rows,),) = engine.browse(f"select count(*) from delivered.{table}", as_of, Clocks(), 1).rows
        by = next((name for name in names if name.endswith("_on")), names[-1])
        largest = ", ".join(f"max({name})" for name in names if name != by)
        found[table] = (int(rows), f"select {by}, {largest} from delivered.{table} group by {by}")
    return found


def compared(engine: Engine) -> Iterator[tuple[float, float, str, str, int]]:
    """Of each measure: its ratio to the scan, its seconds, its name, the largest table it reads and its rows."""
    bare = scans(engine, OCTOBER.last_day)

    def largest(one: Measure) -> str:
        return max(tables_needed(views_read(one.sql)), key=lambda table: bare[table][0])

    for one in catalogue().values():
        table = largest(one)
        rows, scan = bare[table]
        times = [
            (
                seconds(lambda one=one: engine.count(one, DAYS, Clocks())),
                seconds(lambda scan=scan: engine.browse(scan, OCTOBER.last_day, Clocks(), 10)),
            )
            for _ in range(ROUNDS)
        ]
        counted, scanned = (min(place) for place in zip(*times, strict=True))
        yield counted / scanned, counted, one.name, table, rows


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
            found = sorted(compared(engine), reverse=True)
        finally:
            engine.close()
    print(f"all {len(found)} measures: {sum(one[1] for one in found):.1f} s")
    for ratio, counted, name, table, rows in found:
        print(f"{name:38} {counted:8.3f} s {ratio:8.2f} x a scan of {table} ({rows} rows)")


if __name__ == "__main__":
    main()
