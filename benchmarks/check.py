"""Peak memory of checking and of loading a delivery, without faults and with every row at fault.

    python benchmarks/check.py [--rows 2000000] [--run check]

Each run is a process of its own; printed is the most memory it held, and that divided by the size of the
delivery: a delivery that grows must not make the first grow with it without bound.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import duckdb

#: Disclosures as a shared-service export has them; ``{day}`` is a good or an impossible day.
DISCLOSURES = """
copy (
    select
        'V' || i as disclosure_id, {day} as disclosed_on, 'O' || (1 + i % 400) as recipient_id,
        'A1' as activity_id, 'P' || lpad((1 + i % 19)::varchar, 2, '0') as purpose,
        ['contract', 'public_task', 'consent'][1 + i % 3] as lawful_basis,
        ['naam,adres', 'naam', 'naam,adres,telefoon'][1 + i % 3] as data_categories,
        1 + i % 50 as records, 1 + i % 7 as persons
    from range({rows}) as r(i)
) to '{folder}/disclosures.csv' (delimiter ';', header, quote '"')
"""
GOOD = "strftime(date '2024-11-01' + cast(i % 700 as integer), '%d-%m-%Y')"
BAD = "'31-02-2026'"
RECIPIENTS = """
copy (
    select 'O' || i as recipient_id, 'aannemer' as kind, 'derde' as role, 'nee' as outside_eea from range(1, 401) r(i))
to '{folder}/recipients.csv' (delimiter ';', header)
"""
ACTIVITIES = "activity_id;name;art9;dpia\nA1;verhuur;nee;geen DPIA nodig\n"
RUNS = {"check": GOOD, "load": GOOD, "check refused": BAD, "load refused": BAD}


def main() -> None:
    """Prints peak memory for each run."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, default=2_000_000)
    parser.add_argument("--run", choices=RUNS, action="append", help="only this run; may be given more than once")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for name in asked.run or RUNS:
            peak, size, status = measured(Path(folder), name, asked.rows)
            print(f"{name:<14} {asked.rows} rows: peak {peak >> 20} MiB, {peak / size:.2f} x the CSV, ended {status}")


def measured(folder: Path, name: str, rows: int) -> tuple[int, int, int]:
    """Peak memory and size of the delivery in bytes, and the exit code, of one run."""
    delivery = folder / name.replace(" ", "-")
    delivery.mkdir()
    with duckdb.connect() as connection:
        connection.execute(DISCLOSURES.format(day=RUNS[name], rows=rows, folder=delivery))
        connection.execute(RECIPIENTS.format(folder=delivery))
    (delivery / "activities.csv").write_text(ACTIVITIES, encoding="utf-8")
    size = (delivery / "disclosures.csv").stat().st_size
    command = [sys.executable, "-m", "maatstaf", name.split()[0], str(delivery), "--as-of", "2026-10-31"]
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603
    _, status, usage = os.wait4(process.pid, 0)
    (delivery / "disclosures.csv").unlink()
    return usage.ru_maxrss << 10, size, os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    main()
