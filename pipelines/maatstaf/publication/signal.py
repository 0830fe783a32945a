"""Tells signal from noise: a share per month with the limits within which it always moves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from maatstaf.publication.published import Published, Share
from maatstaf.statistics import Cause, Chart, xmr

__all__ = ["Cause", "Signal"]


@dataclass(frozen=True)
class Signal:
    """A share over the months as an XmR chart.

    Attributes:
        trend: the published tables, oldest first.
        shares: the share of each month; without a value where there are too few cases.
        chart: mean, limits and special causes, reckoned from the shares that have a value.
        missing: tables without which this cannot be measured.
    """

    trend: tuple[Published, ...]
    shares: tuple[Share, ...]
    chart: Chart
    missing: tuple[str, ...] = ()

    @classmethod
    def of(cls, trend: Sequence[Published], part: str, whole: str) -> Signal:
        """The chart of the share of ``part`` in ``whole``; moving ranges are not screened (as in the NHS tool)."""
        if not trend[-1].is_measured:
            return cls(tuple(trend), (), xmr(()), trend[-1].missing)
        shares = tuple(one.share(part, whole) for one in trend)
        return cls(tuple(trend), shares, xmr([share.value for share in shares]))
