"""The publication desk: takes a question, has it counted, and gives out what may be shown."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pandas as pd

from maatstaf.breaches import breach_of, breaches
from maatstaf.measures import Period, measure
from maatstaf.policy import Policy
from maatstaf.publication.comparison import Comparison
from maatstaf.publication.counting import Counter
from maatstaf.publication.courses import MONTHS, NormCourse, courses
from maatstaf.publication.distribution import Distribution, ExpectedBreaches, split
from maatstaf.publication.labels import codes_of
from maatstaf.publication.ledger import Ledger
from maatstaf.publication.longest import Longest, longest, longest_by
from maatstaf.publication.norms import NormResult, judge
from maatstaf.publication.profiles import NotForThePublic, Profile
from maatstaf.publication.protection import Edition, only_known_breakdowns
from maatstaf.publication.published import Published
from maatstaf.publication.signal import Signal
from maatstaf.publication.told import Told
from maatstaf.statistics import expected_breaches
from maatstaf.warehouse.engine import Changes, Engine, EngineError, NotDelivered, open_engine
from maatstaf.warehouse.snapshots import newest_full_month, snapshot_for, snapshots


class NoCases(ValueError):
    """A norm is asked for its cases and has none to give; the sentence says which have."""


class Desk:
    """Publishes measures of one snapshot under one profile and policy."""

    def __init__(
        self,
        engine: Engine,
        policy: Policy,
        profile: Profile = Profile.PUBLIC,
        path: Path | None = None,
        ledger: Ledger | None = None,
    ) -> None:
        """A desk over an open engine.

        Args:
            engine: answers the measures.
            policy: the clocks, norms and publication rules in force.
            profile: ``public`` protects every number over groups of data subjects; ``internal`` is exact,
                for the FG and the analysts.
            path: the file of the snapshot, beside which earlier ones lie.
            ledger: what was published before; nothing without it.
        """
        self.policy = policy
        self.profile = profile
        self._engine = engine
        self._path = path
        self._counter = Counter(engine, policy, profile, self.minimum_n)
        self._edition = Edition(policy.publication, ledger or Ledger(), self._counter.table)

    @classmethod
    def open(
        cls, snapshot: Path, policy: Policy, profile: Profile = Profile.PUBLIC, ledger: Ledger | None = None
    ) -> Desk:
        """A desk over the snapshot in a file.

        Raises:
            EngineError: the file cannot be read.
            PolicyError: the policy is not valid.
        """
        policy.check()
        only_known_breakdowns(policy.publication)
        return cls(open_engine(snapshot), policy, profile, snapshot, ledger)

    @staticmethod
    def newest_snapshot() -> Path:
        """The newest snapshot in ``warehouse/`` of this folder or of the one above it, for an analyst's notebook.

        Raises:
            EngineError: there is none.
        """
        here = Path.cwd()
        folder = next((place for place in (here / "warehouse", here.parent / "warehouse") if place.is_dir()), here)
        return snapshot_for(folder).path

    def period(self, month: str) -> Period:
        """The month called ``month``, by default the newest of which the delivery has every day.

        Raises:
            EngineError: the delivery does not reach its end.
        """
        period = Period.month(month or newest_full_month(self.as_of))
        if period.last_day > self.as_of:
            raise EngineError(f"the delivery is as of {self.as_of}, before the end of {period.name}")
        return period

    @property
    def as_of(self) -> date:
        """The as-of date of the delivery."""
        return self._engine.snapshot.as_of

    @property
    def snapshot(self) -> str:
        """The key of the snapshot."""
        return self._engine.snapshot.key

    @property
    def minimum_n(self) -> int:
        """The number of cases below which no statistic is given."""
        return self.policy.publication.minimum_n if self.profile is Profile.PUBLIC else 0

    def publish(self, name: str, period: Period) -> Published:
        """What the measure called ``name`` counts over ``period``, as it may be shown.

        Raises:
            MeasureError: there is no such measure.
            PublicationRefused: the table would give away what it hides.
        """
        asked = measure(name)
        if asked.is_protected and self.profile is Profile.PUBLIC:
            return self._edition.publish(asked, period)
        return self._counter.table(asked, period)

    def totals(self, name: str, period: Period) -> Published:
        """As ``publish``, but of a protected measure the totals alone, over any period.

        Raises:
            MeasureError: there is no such measure.
        """
        asked = measure(name)
        exact = self._counter.table(asked, period)
        return exact.total_only() if asked.is_protected and self.profile is Profile.PUBLIC else exact

    def fixed(self, name: str, month: Period, months: int = 1) -> Period:
        """The period over which a measure is published in the report of a month.

        Args:
            name: the measure; of a breakdown policy says its period.
            month: the month of the report.
            months: the length in months for everything else.
        """
        return month.last_full(self.policy.publication.breakdowns.get(name, months))

    def told(self, month: Period) -> tuple[Told, ...]:
        """Every table over groups of data subjects in the public report of a month, for the ledger.

        Raises:
            PublicationRefused: a table would give away what it hides.
        """
        spans = sorted(set(self.policy.publication.breakdowns.values()))
        return self._edition.told([month.last_full(months) for months in spans])

    def trend(self, name: str, period: Period, length: int = 13) -> tuple[Published, ...]:
        """The totals of a measure over ``length`` periods that end with ``period``, each as known at its own end."""
        return tuple(self.totals(name, period.back(steps)) for steps in reversed(range(length)))

    def distribution(self, name: str, period: Period) -> Distribution:
        """The statistics of a measure that counts per day.

        Raises:
            MeasureError: there is no such measure.
        """
        asked = measure(name)
        try:
            return Distribution.of(asked, period, self._counter.counts(asked, period), self.minimum_n)
        except NotDelivered as error:
            return Distribution(asked, period, 0, 0, None, error.tables)

    def distributions(self, name: str, period: Period) -> dict[str, Distribution]:
        """The statistics of a measure in days for each code of its other dimension, in the order of its list.

        A code with too few cases has no statistic and does not tell how many it has.

        Raises:
            MeasureError: there is no such measure.
            NotDelivered: the delivery lacks tables that it needs.
        """
        asked = measure(name)
        dimension = next(one for one in asked.grain if one != "days")
        parts = split(self._counter.counts(asked, period), dimension)
        found = {code: Distribution.of(asked, period, parts[code], self.minimum_n) for code in parts}
        return {
            code: found[code] if code in found and found[code].curve else Distribution(asked, period, 0, 0, None)
            for code in codes_of(dimension) or sorted(found)
        }

    def longest(self, name: str, period: Period) -> Longest:
        """The largest number of days of a measure that counts per day; raises as ``distribution`` does."""
        return longest(self._counter.counts, measure(name), period, self.minimum_n)

    def longest_by(self, name: str, period: Period, dimension: str) -> dict[str, Longest]:
        """The largest number of days for each code of ``dimension`` that occurs; raises as ``distributions`` does."""
        asked = measure(name)
        return longest_by(self._counter.counts(asked, period), asked, period, self.minimum_n, dimension)

    def expected_breaches(self, period: Period) -> ExpectedBreaches:
        """How much of the open work that falls due within a month will be late, if it goes as in the past year."""
        asked = measure("open_work_by_days_left")
        pace = self.distribution("days_to_answer", period)
        if pace.missing or pace.curve is None:
            return ExpectedBreaches(None, None, pace.missing)
        counts = self._counter.counts(asked, period)
        place = {name: counts.columns.index(name) for name in asked.columns}
        rows = [
            tuple(int(row[place[name]]) for name in ("days_open", "days_left", "open_requests")) for row in counts.rows
        ]
        return ExpectedBreaches(expected_breaches(pace.curve, rows), sum(row[2] for row in rows))

    def signal(self, name: str, part: str, whole: str | None, period: Period, length: int = 24) -> Signal:
        """The share of ``part`` in ``whole``, or ``part`` itself, over ``length`` periods: which months stand out."""
        return Signal.of(self.trend(name, period, length), part, whole)

    def norms(self, period: Period) -> tuple[NormResult, ...]:
        """The verdict on every promise of the regulation."""
        return tuple(judge(norm, period, self) for norm in self.policy.norms)

    def courses(self, period: Period) -> tuple[NormCourse, ...]:
        """Every promise over thirteen months up to and including ``period``, and what changed since the one before."""
        months = [period.back(steps) for steps in reversed(range(MONTHS))]
        earlier = self._earlier()
        try:
            return courses(self.policy.norms, months, self, earlier)
        finally:
            if earlier:
                earlier.close()

    def _earlier(self) -> Desk | None:
        """A desk over the delivery before this one, in the same warehouse and under the same policy."""
        if self._path is None:
            return None
        before = [one for one in snapshots(self._path.parent) if one.as_of < self.as_of]
        return Desk(open_engine(before[-1].path), self.policy, self.profile) if before else None

    def breaches(self, norm: str, period: Period) -> tuple[tuple[str, ...], Iterator[tuple[str, ...]]]:
        """The cases that break a norm, for the FG to act on: the names of their keys, and the keys.

        Raises:
            NotForThePublic: the desk serves the public.
            NoCases: the norm does not exist, or is broken by no case that has a key.
            NotDelivered: the delivery lacks tables that it needs.
        """
        if self.profile is not Profile.INTERNAL:
            raise NotForThePublic("cases are for the FG: they are never given under the public profile")
        if norm not in {one.id for one in self.policy.norms}:
            raise NoCases(f"there is no norm {norm}; there are: {', '.join(one.id for one in self.policy.norms)}")
        breach = breach_of(norm)
        if breach is None:
            raise NoCases(f"{norm} is a number without cases; there are cases for: {', '.join(breaches())}")
        return breach.key, self._engine.keys(breach, self._counter.days(period), self._counter.clocks)

    def changes(self, norm: str, period: Period) -> Changes | None:
        """What became of the cases that break a norm since the period before; None where it has none.

        Raises:
            NotDelivered: the delivery lacks tables that it needs.
        """
        breach = breach_of(norm)
        if breach is None:
            return None
        return self._engine.changes(
            breach, self._counter.days(period.back(1)), self._counter.days(period), self._counter.clocks
        )

    def intake(self, name: str) -> pd.DataFrame:
        """What the load wrote down about the delivery: ``files``, ``broken_rules`` ...; see ``Engine.intake``."""
        counts = self._engine.intake(name)
        return pd.DataFrame(list(counts.rows), columns=list(counts.columns))

    def comparison(self) -> Comparison | None:
        """The delivery beside the one before it, in rows of tables; None where there was none before."""
        return Comparison.of(self._engine.intake("earlier"), self._engine.intake("changes"))

    def browse(self, sql: str, as_of: date, limit: int) -> pd.DataFrame:
        """At most ``limit`` rows of a query, for the analyst's bench; refused for the public profile.

        Raises:
            NotForThePublic: the desk serves the public.
        """
        if self.profile is not Profile.INTERNAL:
            raise NotForThePublic("rows are shown to analysts only: open the bench with the internal profile")
        found = self._engine.browse(sql, as_of, self._counter.clocks, limit)
        return pd.DataFrame(list(found.rows), columns=list(found.columns))

    def close(self) -> None:
        """Lets go of the snapshot."""
        self._engine.close()
