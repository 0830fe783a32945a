"""The only door out: decides which counts may leave, and in what form."""

from maatstaf.measures import Measure, MeasureError, Period
from maatstaf.publication.comparison import Change, Comparison
from maatstaf.publication.courses import NormCourse
from maatstaf.publication.desk import Desk, NoCases
from maatstaf.publication.distribution import Distribution, ExpectedBreaches
from maatstaf.publication.labels import label, measures
from maatstaf.publication.ledger import LEDGER, Entry, Ledger, LedgerBusy
from maatstaf.publication.longest import Longest
from maatstaf.publication.norms import Finding, NormResult, Status
from maatstaf.publication.profiles import NotForThePublic, Profile
from maatstaf.publication.published import Published, Share
from maatstaf.publication.signal import Cause, Signal

__all__ = [
    "LEDGER",
    "Cause",
    "Change",
    "Comparison",
    "Desk",
    "Distribution",
    "Entry",
    "ExpectedBreaches",
    "Finding",
    "Ledger",
    "LedgerBusy",
    "Longest",
    "Measure",
    "MeasureError",
    "NoCases",
    "NormCourse",
    "NormResult",
    "NotForThePublic",
    "Period",
    "Profile",
    "Published",
    "Share",
    "Signal",
    "Status",
    "label",
    "measures",
]
