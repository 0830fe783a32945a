"""Terms for millions of requests with pauses, in the warehouse, against DuckDB scanning and grouping the same rows.

    python benchmarks/terms.py [--requests 5000000]

Terms are reckoned once a delivery, and once more for a policy that was not in force when it was loaded; every
question then only picks them. Both are measured: the reckoning as seconds and as a multiple of the scan, the
question as a ratio to the scan. Each statement runs a few times in turn with the other, and the fastest runs count:
a ratio in one run on one machine, not a number of seconds to compare with another machine's.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from maatstaf.samples import write_samples
from maatstaf.sources import read_delivery
from maatstaf.warehouse.duckdb_engine import Builder
from maatstaf.warehouse.engine import Clocks, open_engine
from maatstaf.warehouse.load import load
from maatstaf.warehouse.reckoning import reckon_terms

ROUNDS = 4
AS_OF = date(2026, 10, 31)
#: A third of the requests is paused, one in ten twice, at days and for lengths that differ from request to request;
#: one in five is extended; one in six is open.
REQUESTS = """
insert into snapshot.delivered.requests
select
    'B' || i, ['access', 'erasure', 'rectification', 'objection', 'information'][1 + i % 5],
    received, null, 'email', 'tenant', false, false, null,
    case when i % 5 = 0 then received + cast(hash(i, 1) % 35 as integer) end,
    case when i % 6 > 0 then received + cast(hash(i, 2) % 60 as integer) end,
    case when i % 6 > 0 then ['granted', 'refused', 'partly_granted'][1 + i % 3] end, null, null
from (select i, date '2024-11-01' + cast(hash(i) % 660 as integer) as received from range({rows}) as r(i))
"""
PAUSES = """
insert into snapshot.delivered.request_pauses
select distinct on (request_id, asked_on) * from (
    select
        request_id, received_on + cast(hash(request_id, place) % 40 as integer) as asked_on,
        received_on + cast(hash(request_id, place) % 40 + hash(place, request_id) % 30 as integer) as resolved_on,
        'identity' as reason
    from (
        select request_id, received_on, unnest(
            case when hash(request_id) % 10 = 0 then [1, 2] when hash(request_id) % 3 = 0 then [1] else [] end
        ) as place
        from snapshot.delivered.requests
    )
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


def filled(snapshot: Path, rows: int) -> float:
    """Fills the snapshot with invented requests and reckons their terms; the seconds that the reckoning took."""
    builder = Builder(snapshot)
    try:
        for table in ("request_pauses", "requests"):
            builder.run(f"delete from snapshot.delivered.{table}")
        builder.run(REQUESTS.format(rows=rows))
        builder.run(PAUSES)
        builder.run("use snapshot; drop table tabulated.request_terms")
        begun = time.perf_counter()
        reckon_terms(builder.run, Clocks(), "table tabulated.request_terms")
        return time.perf_counter() - begun
    finally:
        builder.close()


def main() -> None:
    """Prints the ratios."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--requests", type=int, default=5_000_000)
    rows = asked.parse_args().requests
    with tempfile.TemporaryDirectory() as folder:
        write_samples(Path(folder) / "delivery", months=24, scale=0.05)
        load(read_delivery(Path(folder) / "delivery"), AS_OF, Path(folder))
        (snapshot,) = Path(folder).glob("*.duckdb")
        reckoned = filled(snapshot, rows)
        engine = open_engine(snapshot)
        try:
            begun = time.perf_counter()
            engine.browse(TERMS, AS_OF, Clocks(pauses="restart"), 10)
            anew = time.perf_counter() - begun
            times = fastest(
                {
                    "scan and group": lambda: engine.browse(SCAN, AS_OF, Clocks(), 10),
                    "terms, policy of the load": lambda: engine.browse(TERMS, AS_OF, Clocks(), 10),
                    "terms, another policy": lambda: engine.browse(TERMS, AS_OF, Clocks(pauses="restart"), 10),
                }
            )
        finally:
            engine.close()
    times = {"reckoning, once a delivery": reckoned, "reckoning anew, another policy": anew, **times}
    for name, seconds in times.items():
        print(f"{name:32} {seconds:7.3f} s   {seconds / times['scan and group']:7.2f} x")


if __name__ == "__main__":
    main()
