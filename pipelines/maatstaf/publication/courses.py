"""How a promise fares over the months: what changed since the month before, and what a later delivery restated."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from maatstaf.measures import Period, measure
from maatstaf.policy import Norm
from maatstaf.publication.norms import NormResult, Status, judge
from maatstaf.publication.norms import Source as Judging
from maatstaf.warehouse.engine import Changes

#: How many months are looked at, the newest included.
MONTHS = 13
JUDGED = (Status.MET, Status.AT_RISK, Status.NOT_MET)


@dataclass(frozen=True)
class NormCourse:
    """One norm over thirteen months.

    Attributes:
        results: each month as it was known at its own end, oldest first; of a norm without a course the last two.
        changes: the cases that are new, cleared and remaining since the month before, for a norm that says how
            things stand at the end of a month; None for one about what happened in it, or without cases.
        restated: the month before as the delivery before this one gave it, where that differs.
    """

    results: Sequence[NormResult]
    changes: Changes | None
    restated: NormResult | None

    @property
    def newest(self) -> NormResult:
        """The month of the report."""
        return self.results[-1]

    @property
    def before(self) -> NormResult:
        """The month before it."""
        return self.results[-2]

    @property
    def judged(self) -> int:
        """In how many of the months there was a verdict."""
        return sum(result.status in JUDGED for result in self.results)

    @property
    def kept(self) -> int:
        """In how many of the months the promise was kept."""
        return sum(result.status in (Status.MET, Status.AT_RISK) for result in self.results)


class Source(Judging, Protocol):
    """Gives published numbers and what became of cases; the desk does."""

    @property
    def as_of(self) -> date:
        """The as-of date of the delivery."""
        ...

    def changes(self, norm: str, period: Period) -> Changes | None:
        """What became of the cases that break a norm since the period before."""
        ...


def courses(
    norms: Sequence[Norm], months: Sequence[Period], desk: Source, earlier: Source | None
) -> tuple[NormCourse, ...]:
    """The course of every norm.

    Args:
        norms: the norms.
        months: the months, oldest first, at least two. The engine looks at one month at a time, so all norms are
            judged in one before the next.
        desk: the delivery of the report.
        earlier: the delivery before it, where there is one.

    Raises: as ``judge``.
    """
    shown = {norm.id: months[-2:] if norm.no_course else months for norm in norms}
    judged = [{norm.id: judge(norm, month, desk) for norm in norms if month in shown[norm.id]} for month in months]
    then: list[NormResult | None] = [None] * len(norms)
    if earlier and months[-2].last_day <= earlier.as_of:
        before = [judge(norm, months[-2], earlier) for norm in norms]
        then = [restatement(judged[-2][was.norm.id], was) for was in before]
    return tuple(
        _course([results[norm.id] for results in judged if norm.id in results], months[-1], desk, restated)
        for norm, restated in zip(norms, then, strict=True)
    )


def _course(results: Sequence[NormResult], newest: Period, desk: Source, restated: NormResult | None) -> NormCourse:
    changes = desk.changes(results[-1].norm.id, newest) if _is_stock(results[-1]) else None
    return NormCourse(results, changes, restated)


def _is_stock(result: NormResult) -> bool:
    """Whether the norm says how things stand at the end of a month, and does so in this one."""
    return bool(result.findings) and measure(result.norm.measure).moment == "stock"


def restatement(now: NormResult, then: NormResult) -> NormResult | None:
    """The result ``then`` of an earlier delivery, where this one gives other numbers for the same month."""
    numbers = [tuple(finding.share for finding in result.findings) for result in (now, then)]
    return then if then.findings and now.findings and numbers[0] != numbers[1] else None
