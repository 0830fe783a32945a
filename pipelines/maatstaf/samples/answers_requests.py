"""What the measures about requests must give for one month, counted while the requests are made."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta

from maatstaf.samples.answers_calendar import add_months, roll
from maatstaf.samples.requests import Case, Request
from maatstaf.samples.survival import median_days

STATUTORY = frozenset({"access", "rectification", "erasure", "restriction", "portability", "objection"})
DUE = ("due", "answered_in_time", "answered_late", "open_overdue", "open_not_yet_late")
OPEN = ("open_requests", "overdue", "overdue_regulation", "due_soon", "within_term", "paused")
SOON = timedelta(days=5)


@dataclass
class RequestAnswers:
    """Counts of one month, of the world as it was known on ``last``, the month's last day."""

    last: date
    received: int = 0
    due_regulation: Counter[str] = field(default_factory=Counter)
    due_law: Counter[str] = field(default_factory=Counter)
    open: Counter[str] = field(default_factory=Counter)
    identity: Counter[str] = field(default_factory=Counter)
    representation: Counter[str] = field(default_factory=Counter)
    notified: Counter[str] = field(default_factory=Counter)
    answered_after: Counter[int] = field(default_factory=Counter)
    censored_after: Counter[int] = field(default_factory=Counter)

    def add(self, case: Case) -> None:
        """Count one request with its pause and notifications."""
        request = case.request
        if request.received_on > self.last:
            return
        if self._this_month(request.received_on):
            self.received += 1
            if request.needs_representative:
                self.representation["in_scope"] += 1
                self.representation["represented"] += request.represented
        answered = self._known(request.answered_on)
        regulation, law = add_months(request.received_on, 1), law_due(case, self.last)
        self._due(self.due_regulation, request, regulation, regulation)
        self._due(self.due_law, request, law, law_judged(case, law, answered))
        if answered is None:
            self._open(case, regulation, law)
        self._identity(request, answered)
        self._survival(request, answered)
        if self._this_month(answered) and request.outcome in ("granted", "partly_granted"):
            self.notified["to_notify"] += len(case.notifications)
            self.notified["notified"] += sum(self._known(one.notified_on) is not None for one in case.notifications)

    def answers(self) -> dict[str, dict[str, int]]:
        """Measure -> count -> number."""
        median = median_days(self.answered_after, self.censored_after)
        days = {"answered": self.answered_after.total(), "censored": self.censored_after.total()}
        return {
            "requests_received": {"received": self.received},
            "requests_due_regulation": {name: self.due_regulation[name] for name in DUE},
            "requests_due_law": {name: self.due_law[name] for name in DUE},
            "requests_open": {name: self.open[name] for name in OPEN},
            "days_to_answer": days | ({} if median is None else {"median_days": median}),
            "identity_shown": {name: self.identity[name] for name in ("answered", "identity_shown")},
            "representation": {name: self.representation[name] for name in ("in_scope", "represented")},
            "recipients_notified": {name: self.notified[name] for name in ("to_notify", "notified")},
        }

    def _known(self, day: date | None) -> date | None:
        return day if day is not None and day <= self.last else None

    def _this_month(self, day: date | None) -> bool:
        return day is not None and (day.year, day.month) == (self.last.year, self.last.month)

    def _due(self, counts: Counter[str], request: Request, due: date | None, judged: date | None) -> None:
        if due is None or not self._this_month(judged):
            return
        answered = self._known(request.answered_on)
        if answered and request.outcome == "withdrawn" and answered <= due:
            return
        counts["due"] += 1
        if answered:
            counts["answered_in_time" if answered <= due else "answered_late"] += 1
        else:
            counts["open_overdue" if due < self.last else "open_not_yet_late"] += 1

    def _open(self, case: Case, regulation: date, law: date | None) -> None:
        self.open["open_requests"] += 1
        self.open["overdue_regulation"] += regulation < self.last
        if law is None and case.request.right_invoked in STATUTORY:
            self.open["paused"] += 1
            return
        left = (law or regulation) - self.last
        state = "overdue" if left < timedelta(0) else "due_soon" if left <= SOON else "within_term"
        self.open[state] += 1

    def _identity(self, request: Request, answered: date | None) -> None:
        if self._this_month(answered) and request.outcome != "withdrawn":
            self.identity["answered"] += 1
            shown = request.identity_verified_on
            self.identity["identity_shown"] += shown is not None and shown <= answered

    def _survival(self, request: Request, answered: date | None) -> None:
        if request.received_on < add_months(self.last.replace(day=1), -11):
            return
        days = ((answered or self.last) - request.received_on).days
        substantive = answered is not None and request.outcome != "withdrawn"
        (self.answered_after if substantive else self.censored_after)[days] += 1


def law_judged(case: Case, due: date | None, answered: date | None) -> date | None:
    """The day on which the verdict falls: the due day, or that of a late refusal to which an extension is no help."""
    request = case.request
    told = request.extended_on
    if due is None or answered is None or told is None or request.outcome != "refused":
        return due
    return answered if told <= roll(add_months(request.received_on, 1)) and answered > due else due


def law_due(case: Case, seen: date) -> date | None:
    """The day the statutory term ends as known on ``seen``: art. 12(3) and (4) GDPR, Reg. 1182/71 art. 3(4).

    None where there is no statutory term, or while a pause is open.
    """
    request, pause = case.request, case.pause
    if request.right_invoked not in STATUTORY:
        return None
    month = add_months(request.received_on, 1)
    if pause is not None and pause.asked_on <= seen:
        if pause.resolved_on is None or pause.resolved_on > seen:
            return None
        return roll(month + (pause.resolved_on - pause.asked_on))
    told = request.extended_on
    refused = request.outcome == "refused" and request.answered_on is not None and request.answered_on <= seen
    if told is not None and told <= seen and told <= roll(month) and not refused:
        return roll(add_months(request.received_on, 3))
    return roll(month)
