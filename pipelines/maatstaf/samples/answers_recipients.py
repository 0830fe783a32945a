"""What the measures about recipients as organisations must give for one month."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from maatstaf.samples.answers_calendar import add_months
from maatstaf.samples.recipients import Recipient, recipients
from maatstaf.samples.sharing import Day

BANDS = ("nothing", "below_10", "below_100", "below_1000", "from_1000")


@dataclass
class RecipientAnswers:
    """Recipients in the month of which ``last`` is the last day: with whom how much was shared, and since when."""

    last: date
    first_on: dict[str, date] = field(default_factory=dict)
    last_on: dict[str, date] = field(default_factory=dict)
    made: Counter[str] = field(default_factory=Counter)
    records: Counter[str] = field(default_factory=Counter)
    persons: Counter[str] = field(default_factory=Counter)

    def add(self, day: Day) -> None:
        """Count the disclosures of one flow on one day; days come in order."""
        key = day.flow.recipient.recipient_id
        if day.disclosed_on > self.last:
            return
        self.first_on.setdefault(key, day.disclosed_on)
        self.last_on[key] = day.disclosed_on
        if day.disclosed_on >= self.last.replace(day=1):
            self.made[key] += len(day.sizes)
            self.records[key] += sum(records for records, _ in day.sizes)
            self.persons[key] += sum(persons or 0 for _, persons in day.sizes)

    def answers(self) -> dict[str, dict[str, int]]:
        """Measure, or measure and member, -> count -> number."""
        known = tuple(recipients())
        bands = Counter(_band(self.made[one.recipient_id]) for one in known)
        return {
            "recipient_concentration": {
                "recipients": len(self.made),
                "disclosures": self.made.total(),
                "largest_disclosures": max(self.made.values(), default=0),
                "records": self.records.total(),
                "largest_records": max(self.records.values(), default=0),
            },
            "recipients_by_volume": {"recipients": len(known)} | {band: bands[band] for band in BANDS},
            "recipients_come_and_gone": self._came_and_went(known),
            "disclosures_outside_eea": self._outside(known),
            **{f"recipients_by_kind.{kind}": self._kind(known, kind) for kind in sorted({one.kind for one in known})},
        }

    def _came_and_went(self, known: tuple[Recipient, ...]) -> dict[str, int]:
        this, before = self.last.replace(day=1), add_months(self.last.replace(day=1), -1)
        year = add_months(this, -11)
        return {
            "recipients": len(known),
            "shared_with": len(self.made),
            "new": sum(day >= this for day in self.first_on.values()),
            "stopped": sum(before <= day < this for day in self.last_on.values()),
            "gone": sum(day < year for day in self.last_on.values()),
            "never": sum(one.recipient_id not in self.last_on for one in known),
        }

    def _outside(self, known: tuple[Recipient, ...]) -> dict[str, int]:
        outside = [one.recipient_id for one in known if one.outside_eea]
        return {
            "disclosures": self.made.total(),
            "outside": sum(self.made[key] for key in outside),
            "records_outside": sum(self.records[key] for key in outside),
            "persons_outside": sum(self.persons[key] for key in outside),
            "recipients_outside": sum(key in self.made for key in outside),
            "recipients_known": len(outside),
        }

    def _kind(self, known: tuple[Recipient, ...], kind: str) -> dict[str, int]:
        keys = [one.recipient_id for one in known if one.kind == kind]
        some = sum(key in self.made for key in keys)
        return {"recipients": len(keys), "shared_with": some, "nothing": len(keys) - some}


def _band(disclosures: int) -> str:
    return BANDS[len(str(min(disclosures, 1000)))] if disclosures else BANDS[0]
