"""Judges the promises: met, not met, too few to say, or not measured and what is missing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from maatstaf.measures import Period, Word
from maatstaf.policy import Mark, Norm, PolicyError
from maatstaf.publication.distribution import Distribution
from maatstaf.publication.published import Published, Share
from maatstaf.publication.signal import Signal


class Status(StrEnum):
    """The verdict on a norm."""

    MET = "met"
    AT_RISK = "at_risk"
    NOT_MET = "not_met"
    TOO_FEW = "too_few"
    NOT_MEASURED = "not_measured"
    SHOWN = "shown"


@dataclass(frozen=True)
class Finding:
    """One number by which a norm is judged.

    Attributes:
        mark: how it is judged.
        heading: what is counted.
        share: the count, with its whole where it has one; pending cases are already taken off the whole.
        distribution: the distribution whose median is the number; None unless the mark asks for a median.
    """

    mark: Mark
    heading: Word
    share: Share
    distribution: Distribution | None = None


@dataclass(frozen=True)
class NormResult:
    """One norm in one period.

    Attributes:
        norm: the promise.
        status: the verdict.
        findings: the numbers it rests on, in the order of the norm; none when it is not measured or when
            a number it needs is withheld.
        missing: the tables whose data are missing.
        watched: how many cases put a promise that is kept at risk.
    """

    norm: Norm
    status: Status
    findings: tuple[Finding, ...] = ()
    missing: tuple[str, ...] = ()
    watched: int = 0


class Source(Protocol):
    """Gives published numbers; the desk does."""

    def totals(self, name: str, period: Period) -> Published:
        """The published totals of a measure."""
        ...

    def distribution(self, name: str, period: Period) -> Distribution:
        """The statistics of a measure in days."""
        ...

    def signal(self, name: str, part: str, whole: str, period: Period) -> Signal:
        """A share over the months, with the limits within which it always moves."""
        ...


def judge(norm: Norm, period: Period, desk: Source) -> NormResult:
    """The verdict on ``norm`` over ``period``.

    Raises:
        MeasureError: there is no such measure.
        PolicyError: the measure does not give the counts by which the norm is judged.
    """
    published = desk.totals(norm.measure, period)
    if not published.is_measured:
        return NormResult(norm, Status.NOT_MEASURED, missing=published.missing)
    if norm.where and set(norm.where) != set(published.measure.grain):
        raise PolicyError(f"norms.toml: {norm.id}: where does not name one row of {norm.measure}")
    counts = published.row(**norm.where) if norm.where else published.total
    if counts is None:
        is_kept = published.measure.is_protected and published.minimum_n > 0
        return NormResult(norm, Status.TOO_FEW if is_kept else Status.NOT_MEASURED)
    needed = {count for mark in norm.marks for count in (mark.count, mark.out_of, mark.pending) if count}
    if strangers := needed - set(counts):
        raise PolicyError(f"norms.toml: {norm.id}: {norm.measure} gives no {', '.join(sorted(strangers))} to judge by")
    if any(counts[count] is None for count in needed):
        return NormResult(norm, Status.TOO_FEW)
    findings = tuple(_finding(mark, norm, period, published, counts, desk) for mark in norm.marks)
    status = _status(findings)
    if norm.signal:
        status = _by_signal(desk.signal(norm.signal.measure, norm.signal.part, norm.signal.whole, period))
    watched = _watched(norm, period, desk) if status in (Status.MET, Status.SHOWN) else 0
    return NormResult(norm, Status.AT_RISK if watched else status, findings, watched=watched)


def _by_signal(found: Signal) -> Status:
    """Not met when the newest month turns for the worse; too few to say where it has no share."""
    if found.missing or not found.shares or found.shares[-1].value is None:
        return Status.TOO_FEW
    turns = {cause.direction for cause in found.chart.points[-1].causes}
    return Status.NOT_MET if turns & {"below", "falling"} else Status.MET


def _watched(norm: Norm, period: Period, desk: Source) -> int:
    if norm.watch is None:
        return 0
    published = desk.totals(norm.watch.measure, period)
    if not published.is_measured:
        return 0
    if norm.watch.count not in published.total:
        raise PolicyError(f"norms.toml: {norm.id}: {norm.watch.measure} gives no {norm.watch.count} to watch")
    return published.total[norm.watch.count]


def _finding(
    mark: Mark, norm: Norm, period: Period, published: Published, counts: Mapping[str, int | None], desk: Source
) -> Finding:
    part, whole = counts[mark.count], None
    if mark.out_of:
        whole = (counts[mark.out_of] or 0) - (counts[mark.pending] or 0 if mark.pending else 0)
    heading = published.measure.counts[mark.count]
    share = Share.of(part or 0, whole, published.minimum_n)
    distribution = desk.distribution(norm.measure, period) if mark.figure == "median" else None
    return Finding(mark, heading, share, distribution)


def _status(findings: tuple[Finding, ...]) -> Status:
    """Not met when any mark is not, met when every mark with a verdict is."""
    verdicts = [_verdict(finding) for finding in findings]
    for status in (Status.NOT_MET, Status.MET, Status.TOO_FEW):
        if status in verdicts:
            return status
    return Status.SHOWN


def _verdict(finding: Finding) -> Status:
    share, target = finding.share, finding.mark.target
    if target == "shown":
        return Status.SHOWN
    if target == "none":
        return Status.MET if share.part == 0 else Status.NOT_MET
    if share.whole == 0:
        return Status.TOO_FEW
    return Status.MET if share.part == share.whole else Status.NOT_MET
