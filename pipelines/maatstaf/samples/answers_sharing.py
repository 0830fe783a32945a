"""What the measures about sharing must give for one month."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from maatstaf.samples.answers_agreements import LACKS, finding, needed
from maatstaf.samples.recipients import Agreement
from maatstaf.samples.register import Activity
from maatstaf.samples.sharing import Day

MAY_HAVE = frozenset({"name", "address", "telephone", "email"})
ART_9 = frozenset({"medical"})
#: What the regulation calls special.
SPECIAL = ART_9 | {
    "housing_registration", "household", "behaviour", "landlord_statement", "identity_copy", "citizen_service_number",
    "photo", "urgency_file",
}  # fmt: skip


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
        many = len(day.sizes)
        volume = Counter(
            disclosures=many,
            records=sum(records for records, _ in day.sizes),
            persons=sum(persons or 0 for _, persons in day.sizes),
        )
        for name in self._shown_by(day):
            self._of(name).update(volume)
        based = many if flow.lawful_basis else 0
        self._of("disclosures_with_basis").update(disclosures=many, with_basis=based)
        self._of("disclosures_registered").update({"disclosures": many, self._place(day): many})
        if flow.recipient.kind == "contractor":
            beyond = many * bool(set(flow.data_categories) - MAY_HAVE)
            self._of("contractor_excess").update(disclosures=many, beyond_agreed=beyond)
        for measure, kind in needed(flow.recipient):
            self._cover(measure, finding(day, kind, self.agreements.get(flow.recipient.recipient_id, ())), many)
        if ART_9 & set(flow.data_categories):
            self._of("special_disclosures").update(disclosures=many, with_basis=based)
        if SPECIAL & set(flow.data_categories):
            art9 = many * bool(ART_9 & set(flow.data_categories))
            self._of("special_in_regulation").update(disclosures=many, with_basis=based, art9=art9)

    def answers(self) -> dict[str, dict[str, int]]:
        """Measure, or measure and member, -> count -> number."""
        return {name: dict(counts) for name, counts in sorted(self.counts.items())}

    def _of(self, name: str) -> Counter[str]:
        return self.counts.setdefault(name, Counter())

    def _shown_by(self, day: Day) -> Iterator[str]:
        """Where disclosures, records and persons are shown; a category once for each that is disclosed."""
        flow = day.flow
        kind, basis, activity = flow.recipient.kind, flow.lawful_basis, self.register.get(flow.activity_id or "")
        yield "disclosures_shared"
        yield f"disclosures_by_recipient_kind.{kind}"
        yield f"disclosures_by_recipient_role.{flow.recipient.role}"
        yield f"disclosures_by_purpose.{flow.purpose}"
        if basis:
            yield f"disclosures_by_lawful_basis.{basis}"
            yield f"disclosures_by_purpose_and_basis.{flow.purpose}"
            if ART_9 & set(flow.data_categories):
                yield f"special_disclosures_by_basis.{basis}"
        for category in flow.data_categories:
            yield f"disclosures_by_category.{category}"
            yield f"disclosures_by_kind_and_category.{kind}"
            if kind == "contractor" and category not in MAY_HAVE:
                yield f"contractor_excess_by_category.{category}"
            if activity and category not in activity.data_categories:
                yield f"unregistered_categories.{category}"

    def _place(self, day: Day) -> str:
        """Whether the register has it, and if not, why."""
        activity = self.register.get(day.flow.activity_id or "")
        if activity is None:
            return "without_activity"
        same = activity.purpose == day.flow.purpose
        listed = set(day.flow.data_categories) <= set(activity.data_categories)
        if same:
            return "within" if listed else "other_categories"
        return "other_purpose" if listed else "other_both"

    def _cover(self, measure: str, found: str, many: int) -> None:
        counts = self._of(measure)
        counts.update({"disclosures": many, "covered": 0} | dict.fromkeys(LACKS, 0))
        counts[found] += many
        if measure == "processor_cover" and found in ("category_not_covered", "purpose_not_covered"):
            counts["covered"] += many
