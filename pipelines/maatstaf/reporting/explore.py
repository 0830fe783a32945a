"""The analyst's bench: look around in a snapshot, read-only; nothing of it enters a report."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pandas as pd

from maatstaf.policy import Policy
from maatstaf.publication import Desk, Period, Profile, Published, measures

ROWS_SHOWN = 1000


class Bench:
    """A snapshot opened for looking around, shut off from files and network.

    Attributes:
        desk: the desk behind it, with exact counts.
    """

    def __init__(self, snapshot: str = "", policy: str = "") -> None:
        """A bench over a snapshot file, by default the newest in ``warehouse/`` here or one folder up.

        Raises:
            EngineError: there is no snapshot.
        """
        rules = Policy(Path(policy) if policy else None)
        self.desk = Desk.open(Path(snapshot) if snapshot else Desk.newest_snapshot(), rules, Profile.INTERNAL)

    def measures(self) -> pd.DataFrame:
        """Every measure with its question and what it counts."""
        return pd.DataFrame(
            [
                {"measure": one.name, "question": one.question.en, "counts": ", ".join(one.counts), "unit": one.unit}
                for one in measures()
            ]
        )

    def count(self, measure: str, month: str = "") -> pd.DataFrame:
        """What a measure counts in a month (default: the newest full one), exact.

        Raises:
            MeasureError: there is no such measure.
        """
        return self._published(measure, month).rows

    def sql(self, query: str, as_of: date | None = None) -> pd.DataFrame:
        """At most a thousand rows of a query over the views (``requests``, ``holdings``, ``disclosures`` ...).

        Args:
            query: SQL of the engine; it can read the snapshot and nothing else.
            as_of: the day whose world the views show; default the as-of date of the delivery.

        Raises:
            EngineError: the query cannot be answered.
        """
        return self.desk.browse(query, as_of or self.desk.as_of, ROWS_SHOWN)

    def close(self) -> None:
        """Lets go of the snapshot."""
        self.desk.close()

    def _published(self, measure: str, month: str) -> Published:
        period: Period = self.desk.period(month)
        return self.desk.publish(measure, period)
