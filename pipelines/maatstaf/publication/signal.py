"""Tells signal from noise: a share or a count per month with the limits within which it always moves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from maatstaf.publication.published import Published, Share
from maatstaf.statistics import Cause, Chart, xmr

__all__ = ["Cause", "Signal"]


@dataclass(frozen=True)
class Signal:
    """A share or a count over the months as an XmR chart.

    Attributes:
        trend: the published tables, oldest first.
        part: the count that is drawn, or of which the share is drawn.
        shares: the share of each month, without a value where there are too few cases; for a count the count
            alone, without a whole.
        chart: mean, limits and special causes, reckoned from the months that have a value.
        missing: tables without which this cannot be measured.
    """

    trend: tuple[Published, ...]
    part: str
    shares: tuple[Share, ...]
    chart: Chart
    missing: tuple[str, ...] = ()

    @property
    def values(self) -> tuple[float | None, ...]:
        """What is drawn for each month: its share, or its count; None where there is none.

        Months before the first that counts anything lie before the delivery begins: they are not zero.
        """
        begun, values = False, []
        for share in self.shares:
            begun = begun or share.part > 0
            values.append(share.value if share.whole is not None else float(share.part) if begun else None)
        return tuple(values)

    @classmethod
    def of(cls, trend: Sequence[Published], part: str, whole: str | None = None) -> Signal:
        """The chart of the share of ``part`` in ``whole``, or of ``part`` itself.

        Moving ranges are not screened (as in the NHS tool).
        """
        if not trend[-1].is_measured:
            return cls(tuple(trend), part, (), xmr(()), trend[-1].missing)
        shares = tuple(one.share(part, whole) if whole else Share(one.total[part], None, None) for one in trend)
        values = cls(tuple(trend), part, shares, xmr(())).values
        return cls(tuple(trend), part, shares, xmr(values))
