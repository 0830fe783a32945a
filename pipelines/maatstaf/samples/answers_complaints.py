"""What the measures about complaints must give for one month."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from maatstaf.samples.answers_calendar import add_months
from maatstaf.samples.complaints import Complaint

DUE = ("due", "decided_in_time", "decided_late", "open_overdue", "open_not_yet_late")


@dataclass
class ComplaintAnswers:
    """Counts of one month, of the world as it was known on ``last``, the month's last day."""

    last: date
    due: Counter[str] = field(default_factory=Counter)
    decided: int = 0
    with_reasons: int = 0
    appeals: int = 0

    def add(self, complaint: Complaint) -> None:
        """Count one complaint; its term is a month, clamped and not rolled.

        A complaint withdrawn within the month needs no decision, and is never a decision.
        """
        withdrawn = complaint.outcome == "withdrawn"
        if self._this_month(complaint.decided_on) and not withdrawn:
            self.decided += 1
            self.with_reasons += bool(complaint.with_reasons)
        self.appeals += self._this_month(complaint.court_petition_on)
        due = add_months(complaint.received_on, 1)
        if not self._this_month(due) or (withdrawn and complaint.decided_on <= due):
            return
        self.due["due"] += 1
        if complaint.decided_on is not None and complaint.decided_on <= self.last:
            self.due["decided_in_time" if complaint.decided_on <= due else "decided_late"] += 1
        else:
            self.due["open_overdue" if due < self.last else "open_not_yet_late"] += 1

    def answers(self) -> dict[str, dict[str, int]]:
        """Measure -> count -> number."""
        return {
            "complaints_due": {name: self.due[name] for name in DUE},
            "complaints_decided": {"decided": self.decided, "with_reasons": self.with_reasons},
            "complaints_court": {"appeals": self.appeals},
        }

    def _this_month(self, day: date | None) -> bool:
        return day is not None and (day.year, day.month) == (self.last.year, self.last.month)
