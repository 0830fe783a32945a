"""A corporation whose requests a test draws one by one, and what each month's delivery counts of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from maatstaf.publication import Period
from maatstaf.warehouse.engine import Counts, NotDelivered, Snapshot

START = Period.month("2024-11")
RIGHTS = ("access", "erasure", "objection", "restriction")
CHANNELS = ("letter", "email", "desk")
SUBJECTS = ("tenant", "former_tenant", "house_seeker")
OUTCOMES = ("granted", "refused", "withdrawn")
GROUNDS = ("excessive", "legal_claims", "rights_of_others")
BANDS = ("within_7", "within_term", "late")
FATES = ("answered_in_time", "answered_late", "open_overdue")


@dataclass(frozen=True)
class Case:
    """A request: when it came, what is known of it, and from which delivery on it is in the data.

    Attributes:
        month: the month it came in, was due in and was answered in, counted from ``START``.
        late: how many deliveries it is absent from after that.
        gone: after how many deliveries it is taken out again; never when it is large.
    """

    month: int
    right: str
    channel: str
    subject: str
    outcome: str
    ground: str
    band: str
    fate: str
    late: int = 0
    gone: int = 99

    def is_in(self, delivery: int) -> bool:
        """Whether the delivery of that month brings it."""
        return self.month + self.late <= delivery < self.month + self.late + self.gone


class Delivered:
    """The delivery after a month: answers the measures over requests from the cases that are in it."""

    def __init__(self, cases: Iterable[Case], delivery: int) -> None:
        month = START.back(-delivery)
        self.snapshot = Snapshot(f"{delivery:012x}", month.last_day, {})
        self.month = month
        self._cases = [case for case in cases if case.is_in(delivery)]

    def count(self, question, parameters: Mapping[str, date], clocks) -> Counts:
        within = [
            case
            for case in self._cases
            if parameters["period_start"] <= START.back(-case.month).start < parameters["period_end"]
        ]
        counted = COUNTED.get(question.name)
        if counted is None:
            raise NotDelivered(["disclosures"])
        return Counts(question.columns, list(counted(within)))

    def close(self) -> None:
        """Nothing to let go of."""


def _simple(*dimensions: str, only=lambda case: True):
    def counted(cases: Iterable[Case]) -> Iterator[tuple]:
        found = Counter(tuple(getattr(case, name) for name in dimensions) for case in cases if only(case))
        return ((*codes, count) for codes, count in found.items())

    return counted


def _due(dimension: str):
    def counted(cases: Iterable[Case]) -> Iterator[tuple]:
        cases = list(cases)
        for code in dict.fromkeys(getattr(case, dimension) for case in cases):
            fates = Counter(case.fate for case in cases if getattr(case, dimension) == code)
            yield (code, fates.total(), *(fates[fate] for fate in FATES), 0)

    return counted


COUNTED = {
    "requests_received": _simple("right"),
    "turnaround_bands": _simple("band"),
    "requests_by_outcome": _simple("outcome"),
    "refusal_grounds": _simple("ground", only=lambda case: case.outcome == "refused"),
    "requests_due_regulation": _due("right"),
    "requests_due_by_channel": _due("channel"),
    "requests_due_by_subject_category": _due("subject"),
}
