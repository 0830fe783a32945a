"""Counts measures in one snapshot, each over a period once: exact tables, before anything is protected."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pandas as pd

from maatstaf.measures import Measure, Period
from maatstaf.policy import Policy
from maatstaf.publication.frames import days_of, frame_of
from maatstaf.publication.published import Published
from maatstaf.warehouse.engine import Clocks, Counts, Engine, NotDelivered


class Counter:
    """Asks the engine, under the clocks and terms of a policy."""

    def __init__(self, engine: Engine, policy: Policy, profile: str, minimum_n: int) -> None:
        """A counter that has asked nothing yet.

        Args:
            engine: answers the measures.
            policy: the clocks and the review term in force.
            profile: for whom the tables are made, ``public`` or ``internal``.
            minimum_n: the number of cases below which no share of them is given.
        """
        self.clocks = Clocks(policy.clocks.calendar, policy.clocks.pauses)
        self._engine = engine
        self._review_months = policy.register.review_months
        self._profile = profile
        self._minimum_n = minimum_n
        self._tables: dict[tuple[str, Period], Published] = {}

    def days(self, period: Period) -> Mapping[str, date]:
        """The days of a period that a statement may name."""
        return days_of(period, self._review_months)

    def counts(self, asked: Measure, period: Period) -> Counts:
        """What the engine counts.

        Raises:
            NotDelivered: the delivery lacks tables that it needs.
        """
        return self._engine.count(asked, self.days(period), self.clocks)

    def table(self, asked: Measure, period: Period) -> Published:
        """The exact table of a measure, or the tables that it lacks."""
        if (asked.name, period) not in self._tables:
            self._tables[asked.name, period] = self._table(asked, period)
        return self._tables[asked.name, period]

    def _table(self, asked: Measure, period: Period) -> Published:
        counts, key = list(asked.counts), self._engine.snapshot.key
        try:
            rows = frame_of(asked, self.counts(asked, period))
        except NotDelivered as error:
            empty = pd.DataFrame(columns=[*asked.grain, *counts])
            return Published(asked, period, self._profile, key, empty, empty[counts], {}, error.tables, self._minimum_n)
        total = {count: int(rows[count].sum()) for count in counts} if asked.adds_up else {}
        nothing = rows[counts].isna()
        return Published(asked, period, self._profile, key, rows, nothing, total, minimum_n=self._minimum_n)
