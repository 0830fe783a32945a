"""How a promise fares over the months: what changed since the month before, and what a later delivery restated."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from maatstaf.publication.norms import NormResult, Status
from maatstaf.warehouse.engine import Changes

#: How many months are looked at, the newest included.
MONTHS = 13
JUDGED = (Status.MET, Status.AT_RISK, Status.NOT_MET)


@dataclass(frozen=True)
class NormCourse:
    """One norm over thirteen months.

    Attributes:
        results: each month as it was known at its own end, oldest first.
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


def restatement(now: NormResult, then: NormResult) -> NormResult | None:
    """The result ``then`` of an earlier delivery, where this one gives other numbers for the same month."""
    numbers = [tuple(finding.share for finding in result.findings) for result in (now, then)]
    return then if then.findings and now.findings and numbers[0] != numbers[1] else None
