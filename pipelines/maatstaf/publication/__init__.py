"""The only door out: decides which counts may leave, and in what form."""

from maatstaf.measures import Measure, MeasureError, Period
from maatstaf.publication.desk import Desk, Profile
from maatstaf.publication.distribution import Distribution, ExpectedBreaches
from maatstaf.publication.labels import label, measures
from maatstaf.publication.longest import Longest
from maatstaf.publication.norms import Finding, NormResult, Status
from maatstaf.publication.published import Published, Share
from maatstaf.publication.signal import Cause, Signal

__all__ = [
    "Cause",
    "Desk",
    "Distribution",
    "ExpectedBreaches",
    "Finding",
    "Longest",
    "Measure",
    "MeasureError",
    "NormResult",
    "Period",
    "Profile",
    "Published",
    "Share",
    "Signal",
    "Status",
    "label",
    "measures",
]
