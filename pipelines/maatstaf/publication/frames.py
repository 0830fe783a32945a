"""Between a measure and the engine: the days a statement may name, and the counts it gives as a frame."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pandas as pd

from maatstaf.measures import Measure, Period
from maatstaf.publication.labels import codes_of, has_every_code
from maatstaf.warehouse.engine import Counts


def days_of(period: Period, review_months: int) -> Mapping[str, date]:
    """The days of a period that a statement may name."""
    return {
        "as_of": period.last_day,
        "period_start": period.start,
        "period_end": period.end,
        "previous_start": period.back(1).start,
        "year_start": period.year_start,
        "review_since": period.months_to_end(review_months),
    }


def frame_of(asked: Measure, counts: Counts) -> pd.DataFrame:
    """The counts as a frame in the order of the code lists, with a row of zeros for every code not met."""
    frame = pd.DataFrame(list(counts.rows), columns=list(counts.columns))[[*asked.grain, *asked.counts]]
    for count in asked.counts:
        frame[count] = pd.array([0 if value is None else int(value) for value in frame[count]], dtype="Int64")
    codes = {dimension: codes_of(dimension) for dimension in asked.grain}
    if has_every_code(asked.grain):
        only = next(iter(codes))
        met = set(frame[only])
        absent = [{only: code, **dict.fromkeys(asked.counts, 0)} for code in codes[only] or () if code not in met]
        frame = pd.concat([frame, pd.DataFrame(absent, columns=frame.columns)], ignore_index=True)
        frame = frame.astype(dict.fromkeys(asked.counts, "Int64"))
    for dimension, known in reversed(codes.items()):
        order = {code: place for place, code in enumerate(known or ())}
        frame = frame.sort_values(dimension, key=lambda column, o=order: column.map(o) if o else column, kind="stable")
    return frame.reset_index(drop=True)
