"""What the measures about sharing must give for one month."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from maatstaf.samples.recipients import Agreement
from maatstaf.samples.register import Activity
from maatstaf.samples.sharing import Day

MAY_HAVE = frozenset({"name", "address", "telephone", "email"})
ART_9 = frozenset({"medical"})
UNDER_COVENANT = ("care_institution", "police")
VOLUME = ("disclosures", "records", "persons")


@dataclass
class SharingAnswers:
    """Counts of the disclosures made in the month of which ``last`` is the last day."""

    last: date
    register: Mapping[str, Activity]
    agreements: Mapping[str, Sequence[Agreement]]
    counts: dict[str, Counter[str]] = field(default_factory=dict)

    def add(self, day: Day) -> None:
        """Count the disclosures of one flow on one day."""
        made, flow = day.disclosed_on, day.flow
        if (made.year, made.month) != (self.last.year, self.last.month):
            return
        many, kind, data = len(day.sizes), flow.recipient.kind, set(flow.data_categories)
        volume = Counter(
            disclosures=many,
            records=sum(records for records, _ in day.sizes),
            persons=sum(persons or 0 for _, persons in day.sizes),
        )
        self._of("disclosures_shared").update(volume)
        self._of(f"disclosures_by_recipient_kind.{kind}").update(volume)
        for category in flow.data_categories:
            self._of(f"disclosures_by_category.{category}").update(volume)
        if flow.lawful_basis:
            self._of(f"disclosures_by_lawful_basis.{flow.lawful_basis}").update(volume)
        based = many if flow.lawful_basis else 0
        self._of("disclosures_registered").update(disclosures=many, within=many * self._registered(day))
        self._of("disclosures_with_basis").update(disclosures=many, with_basis=based)
        if kind == "contractor":
            self._of("contractor_excess").update(disclosures=many, beyond_agreed=many * bool(data - MAY_HAVE))
        if kind in UNDER_COVENANT:
            self._of("covenant_cover").update(disclosures=many, covered=many * self._covenant(day))
        if flow.recipient.role == "processor":
            covered = any(one.kind == "processing_agreement" for one in self._in_force(day))
            self._of("processor_cover").update(disclosures=many, covered=many * covered)
        if data & ART_9:
            self._of("special_disclosures").update(disclosures=many, with_basis=based)

    def answers(self) -> dict[str, dict[str, int]]:
        """Measure, or measure and member, -> count -> number."""
        return {name: dict(counts) for name, counts in sorted(self.counts.items())}

    def _of(self, name: str) -> Counter[str]:
        return self.counts.setdefault(name, Counter())

    def _registered(self, day: Day) -> bool:
        activity = self.register.get(day.flow.activity_id or "")
        if activity is None or activity.purpose != day.flow.purpose:
            return False
        return set(day.flow.data_categories) <= set(activity.data_categories)

    def _in_force(self, day: Day) -> list[Agreement]:
        return [
            one
            for one in self.agreements.get(day.flow.recipient.recipient_id, ())
            if one.valid_from <= day.disclosed_on and (one.valid_to is None or day.disclosed_on <= one.valid_to)
        ]

    def _covenant(self, day: Day) -> bool:
        return any(
            one.kind == "covenant"
            and day.flow.purpose in one.purposes
            and set(day.flow.data_categories) <= set(one.data_categories)
            for one in self._in_force(day)
        )
