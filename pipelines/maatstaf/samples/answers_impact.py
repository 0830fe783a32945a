"""What the measures about the impact by activity must give for one month."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from maatstaf.samples.answers_agreements import finding, needed
from maatstaf.samples.answers_calendar import add_months
from maatstaf.samples.answers_ends import Schedule, standing
from maatstaf.samples.answers_retention import HELD
from maatstaf.samples.holdings import Holding
from maatstaf.samples.recipients import Agreement
from maatstaf.samples.register import Activity
from maatstaf.samples.requests import Case
from maatstaf.samples.sharing import Day

IN_FORCE = ("covered", "category_not_covered", "purpose_not_covered")


@dataclass
class KeptActivities:
    """What is held for each activity at the end of ``last``."""

    last: date
    schedule: Schedule
    register: Mapping[str, Activity]
    states: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    counts: Counter[str] = field(default_factory=Counter)

    def add(self, holding: Holding) -> None:
        """Count one holding with its activity."""
        state = standing(holding, self.schedule, self.last).state
        if state in HELD:
            self.states[holding.activity_id].add(state)
            self.counts.update(records=holding.records, persons=holding.persons or 0, holdings=1)
            self.counts["without_persons"] += holding.persons is None

    def answers(self) -> dict[str, dict[str, int]]:
        """Measure -> count -> number."""
        held = self.states.values()
        return {
            "records_by_activity": dict(self.counts),
            "activities_over_term": {
                "activities": len(self.register),
                "holding": len(held),
                "over_term": sum("over_term" in states for states in held),
                "end_unknown": sum("cannot_be_calculated" in states for states in held),
            },
        }


@dataclass
class SharedActivities:
    """What was shared for each activity in the month of which ``last`` is the last day."""

    last: date
    register: Mapping[str, Activity]
    agreements: Mapping[str, Sequence[Agreement]]
    sharing: set[str] = field(default_factory=set)
    outside: Counter[str] = field(default_factory=Counter)
    needing: set[str] = field(default_factory=set)
    lacking: set[str] = field(default_factory=set)
    year: Counter[str] = field(default_factory=Counter)

    def add(self, day: Day) -> None:
        """Count the disclosures of one flow on one day with their activity."""
        flow, many, made = day.flow, len(day.sizes), day.disclosed_on
        if add_months(self.last.replace(day=1), -11) <= made <= self.last:
            self.year.update(disclosures=many, naming_activity=many if flow.activity_id else 0)
        if flow.activity_id is None or (made.year, made.month) != (self.last.year, self.last.month):
            return
        entry = self.register[flow.activity_id]
        self.sharing.add(flow.activity_id)
        if entry.purpose != flow.purpose or set(flow.data_categories) - set(entry.data_categories):
            self.outside[flow.activity_id] += many
        for _, kind in needed(flow.recipient):
            self.needing.add(flow.activity_id)
            if finding(day, kind, self.agreements.get(flow.recipient.recipient_id, ())) not in IN_FORCE:
                self.lacking.add(flow.activity_id)

    def answers(self) -> dict[str, dict[str, int]]:
        """Measure -> count -> number."""
        activities = len(self.register)
        return {
            "activities_sharing": {
                "activities": activities,
                "sharing": len(self.sharing),
                "outside_register": len(self.outside),
            },
            "activities_covered": {
                "activities": activities,
                "needing_agreement": len(self.needing),
                "without_agreement": len(self.lacking),
            },
            "disclosures_registered_by_activity": {"outside": self.outside.total()},
            "disclosures_naming_activity": dict(self.year),
        }


@dataclass
class AskedActivities:
    """Which requests of the twelve months that end with ``last`` name an activity."""

    last: date
    counts: Counter[str] = field(default_factory=Counter)

    def add(self, case: Case) -> None:
        """Count one request."""
        request = case.request
        if add_months(self.last.replace(day=1), -11) <= request.received_on <= self.last:
            self.counts.update(received=1, naming_activity=request.activity_id is not None)

    def answers(self) -> dict[str, dict[str, int]]:
        """Measure -> count -> number; what names an activity is told again as the sum over activities."""
        named = {"requests": self.counts["naming_activity"]}
        return {"requests_naming_activity": dict(self.counts), "requests_by_activity": named}
