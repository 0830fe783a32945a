"""A small published table to present."""

from datetime import date

import pandas as pd

from maatstaf.measures import Measure, Period, Word
from maatstaf.publication import Published

MEASURE = Measure(
    name="requests_received",
    title=Word("Ontvangen verzoeken", "Requests received"),
    question=Word("Hoeveel?", "How many?"),
    basis="AVG art. 12(3)",
    unit="request",
    moment="flow",
    grain={"right_invoked": Word("Recht", "Right")},
    counts={"received": Word("ontvangen", "received")},
    identifying=("right_invoked",),
    adds_up=True,
    excludes=None,
    reviewed=date(2026, 11, 22),
    sql="",
)
RIGHTS = ["information", "access", "rectification", "erasure", "restriction", "portability", "objection"]


def published(*counts, missing=()):
    rows = pd.DataFrame({"right_invoked": RIGHTS[: len(counts)], "received": pd.array(list(counts), dtype="Int64")})
    return Published(
        measure=MEASURE,
        period=Period.month("2026-10"),
        profile="public",
        snapshot="0123456789ab",
        rows=rows,
        withheld=rows[["received"]].isna(),
        total={"received": 40},
        missing=missing,
        minimum_n=10,
    )
