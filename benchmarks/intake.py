"""A load of disclosures with guard, checks and key, against a bare typed ``create table as`` of the same file.

    python benchmarks/intake.py [--rows 20000000]

Both read the same CSV and the same Parquet, in turn, and write a DuckDB file; the ratio of the fastest runs is printed:
a ratio in one run on one machine, not a number of seconds to compare with another machine's. On a machine that others
use at the same time, the ratio of work (seconds of processors) is the one to trust.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import duckdb

from maatstaf.sources import read_delivery
from maatstaf.warehouse.load import load

ROUNDS = 2
AS_OF = date(2026, 10, 31)
RECIPIENTS = 400
DISCLOSURES = """
select
    'D' || i as disclosure_id, date '2025-11-01' + cast(i * 7919 % 360 as integer) as disclosed_on,
    'O' || (i * 31 % {recipients}) as recipient_id, 'A' || (i % 90) as activity_id,
    'P' || lpad(cast(1 + i % 19 as varchar), 2, '0') as purpose,
    ['contract', 'legal_obligation', 'legitimate_interest'][1 + i % 3] as lawful_basis,
    ['name,address', 'name,address,telephone', 'bank_account,name'][1 + i % 3] as data_categories,
    1 + i % 40 as records, case when i % 3 > 0 then 1 + i % 7 end as persons
from range({rows}) as r(i)
"""
TYPES = {
    "disclosure_id": "varchar",
    "disclosed_on": "date",
    "recipient_id": "varchar",
    "activity_id": "varchar",
    "purpose": "varchar",
    "lawful_basis": "varchar",
    "data_categories": "varchar",
    "records": "bigint",
    "persons": "bigint",
}


def deliver(folder: Path, name: str, rows: int) -> Path:
    """A delivery with the disclosures in one file, and their recipients."""
    folder.mkdir()
    recipients = "".join(f"O{number};aannemer;derde;nee\n" for number in range(RECIPIENTS))
    (folder / "recipients.csv").write_text("recipient_id;kind;role;outside_eea\n" + recipients, encoding="utf-8")
    sql = DISCLOSURES.format(rows=rows, recipients=RECIPIENTS)
    options = "format parquet" if name.endswith(".parquet") else "header, delimiter ';', dateformat '%d-%m-%Y'"
    with duckdb.connect() as connection:
        connection.execute(f"copy ({sql}) to '{folder / name}' ({options})")
    return folder


def bare(folder: Path, name: str) -> None:
    """What the engine does on its own: types, and nothing else."""
    target = folder.parent / "bare.duckdb"
    columns = ", ".join(f"'{column}': '{sql_type}'" for column, sql_type in TYPES.items())
    csv = f"read_csv('{folder / name}', auto_detect = false, header = true, delim = ';', quote = '\"', "
    csv += f"dateformat = '%d-%m-%Y', columns = {{{columns}}})"
    reader = f"read_parquet('{folder / name}')" if name.endswith(".parquet") else csv
    with duckdb.connect(str(target)) as connection:
        connection.execute(f"create table disclosures as select * from {reader}")
    target.unlink()


def whole(folder: Path, name: str) -> None:
    """What a delivery gets: guard, checks, references, sets, key, and one snapshot."""
    with tempfile.TemporaryDirectory(dir=folder.parent) as warehouse:
        intake = load(read_delivery(folder), AS_OF, Path(warehouse))
        if intake.refusals:
            raise SystemExit(f"{name}: {len(intake.refusals)} refusals in a table without faults")


def fastest(runs: dict[str, Callable[[], None]]) -> dict[str, tuple[float, float]]:
    """Of each run the fastest time and the least work of processors in seconds, the runs taking turns."""
    times = {name: (float("inf"), float("inf")) for name in runs}
    for _ in range(ROUNDS):
        for name, run in runs.items():
            begun, worked = time.perf_counter(), time.process_time()
            run()
            passed, work = time.perf_counter() - begun, time.process_time() - worked
            times[name] = min(times[name][0], passed), min(times[name][1], work)
    return times


def main() -> None:
    """Prints the ratios."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--rows", type=int, default=20_000_000)
    rows = asked.parse_args().rows
    for name in ("disclosures.csv", "disclosures.parquet"):
        with tempfile.TemporaryDirectory() as folder:
            delivery = deliver(Path(folder) / "delivery", name, rows)
            times = fastest({"bare": lambda: bare(delivery, name), "load": lambda: whole(delivery, name)})  # noqa: B023
        (passed, work), (bare_passed, bare_work) = times["load"], times["bare"]
        print(
            f"{name}: {rows} rows, load {passed:.1f} s, bare {bare_passed:.1f} s, ratio {passed / bare_passed:.1f}; "
            f"of work {work:.1f} s, {bare_work:.1f} s, ratio {work / bare_work:.1f}"
        )


if __name__ == "__main__":
    main()
