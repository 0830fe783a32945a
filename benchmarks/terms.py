"""Terms for millions of requests with pauses, in the warehouse, against DuckDB scanning and grouping the same rows.

    python benchmarks/terms.py [--requests 5000000]

Each statement runs a few times in turn with the other, and the ratio of the fastest runs is printed:
a ratio in one run on one machine, not a number of seconds to compare with another machine's.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import duckdb

from maatstaf.samples import write_samples
from maatstaf.sources import read_delivery
from maatstaf.warehouse.engine import Clocks, open_engine
from maatstaf.warehouse.load import load

ROUNDS = 4
AS_OF = date(2026, 10, 31)
#: A third of the requests is paused, one in ten twice; one in five is extended; one in six is open.
REQUESTS = """
insert into delivered.requests
select
    'B' || i, ['access', 'erasure', 'rectification', 'objection', 'information'][1 + i % 5],
    date '2024-11-01' + cast(i * 7919 % 700 as integer), null, 'email', 'tenant', false, false, null,
    case when i % 5 = 0 then date '2024-11-01' + cast(i * 7919 % 700 + 20 as integer) end,
    case when i % 6 > 0 then date '2024-11-01' + cast(i * 7919 % 700 + i % 45 as integer) end,
    case when i % 6 > 0 then ['granted', 'refused', 'partly_granted'][1 + i % 3] end, null, null
from range({rows}) as r(i)
"""
PAUSES = """
insert into delivered.request_pauses
select 'B' || i, received + 3 + wait, received + 10 + wait, 'identity'
from (
    select i, date '2024-11-01' + cast(i * 7919 % 700 as integer) as received, unnest(
        case when i % 10 = 0 then [0, 5] when i % 3 = 0 then [0] else [] end
    ) as wait
    from range({rows}) as r(i)
)
"""
SCAN = """
select
    right_invoked, received_on, count(*) as requests,
    max(answered_on) as answered_on, max(extended_on) as extended_on
from delivered.requests
group by right_invoked, received_on
"""
TERMS = """
select right_invoked, due_on_law, count(*) as requests, max(due_on_regulation) as due_on_regulation
from requests
group by right_invoked, due_on_law
"""


def fastest(runs: dict[str, Callable[[], object]]) -> dict[str, float]:
    """The fastest time of each run in seconds, the runs taking turns."""
    times = {name: float("inf") for name in runs}
    for _ in range(ROUNDS):
        for name, run in runs.items():
            begun = time.perf_counter()
            run()
            times[name] = min(times[name], time.perf_counter() - begun)
    return times


def main() -> None:
    """Prints the ratio."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--requests", type=int, default=5_000_000)
    rows = asked.parse_args().requests
    with tempfile.TemporaryDirectory() as folder:
        write_samples(Path(folder) / "delivery", months=24, scale=0.05)
        load(read_delivery(Path(folder) / "delivery"), AS_OF, Path(folder))
        (snapshot,) = Path(folder).glob("*.duckdb")
        with duckdb.connect(str(snapshot)) as connection:
            connection.execute("delete from delivered.requests; delete from delivered.request_pauses")
            connection.execute(REQUESTS.format(rows=rows))
            connection.execute(PAUSES.format(rows=rows))
        engine = open_engine(snapshot)
        try:
            times = fastest(
                {
                    "scan and group": lambda: engine.browse(SCAN, AS_OF, Clocks(), 10),
                    **{
                        f"terms, {pauses}": lambda pauses=pauses: engine.browse(TERMS, AS_OF, Clocks(pauses=pauses), 10)
                        for pauses in ("suspend", "suspend_rollfirst", "restart")
                    },
                }
            )
        finally:
            engine.close()
    for name, seconds in times.items():
        print(f"{name:28} {seconds:7.3f} s   {seconds / times['scan and group']:6.2f} x")


if __name__ == "__main__":
    main()
