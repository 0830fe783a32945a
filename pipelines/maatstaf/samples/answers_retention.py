"""What the measures about retention must give for one month."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date

from maatstaf.samples.answers_calendar import add_months
from maatstaf.samples.answers_ends import Schedule, Standing, standing
from maatstaf.samples.holdings import Holding
from maatstaf.samples.survival import median_days

CAMERA = {"camera_images": "without_incident", "camera_incident_images": "after_closing"}
OVER = ("holdings_over", "records_over", "record_days_over")
COPIES = ("destroyed", "destroyed_on_day", "still_held")
FLOW = ("over_at_start", "newly_over", "cleared", "over_at_end", "still_over", "new_at_end")
EARLY = ("destroyed", "destroyed_early", "cannot_say")
EVIDENCE = ("expected", "in_time", "late", "without_day", "still_held")
#: The states of what is still there.
HELD = ("over_term", "due", "not_due", "cannot_be_calculated", "must_be_kept", "blocked")
#: What may count as kept too long, or is in no state to say.
JUDGED = ("over_term", "due", "not_due", "cannot_be_calculated")
BANDS = (("to_1_month", 31), ("to_1_year", 365), ("to_3_years", 1095), ("longer", 10**6))
#: Counted per day from the event to the destruction.
KEPT = {"identity_copy": "identity_copy_days", "camera_incident_images": "camera_days_after_closing"}

Tally = dict[str, Counter[str]]


def tallies() -> Tally:
    """Counts by row; a row appears when something is counted in it."""
    return defaultdict(Counter)


@dataclass
class RetentionAnswers:
    """Counts of one month, of the world as it was known on ``last``, the month's last day.

    A holding destroyed after ``last`` was still held then, and is counted like one in the archive.
    """

    last: date
    schedule: Schedule
    by_state: Tally = field(default_factory=tallies)
    by_category: Tally = field(default_factory=tallies)
    by_system: Tally = field(default_factory=tallies)
    by_reason: Tally = field(default_factory=tallies)
    by_band: Tally = field(default_factory=tallies)
    ahead: Tally = field(default_factory=tallies)
    answered: dict[str, Counter[int]] = field(default_factory=lambda: defaultdict(Counter))
    censored: dict[str, Counter[int]] = field(default_factory=lambda: defaultdict(Counter))
    over: Counter[str] = field(default_factory=Counter)
    flow: Counter[str] = field(default_factory=Counter)
    early: Counter[str] = field(default_factory=Counter)
    evidence: Counter[str] = field(default_factory=Counter)
    copies: Counter[str] = field(default_factory=Counter)
    cameras: Counter[str] = field(default_factory=Counter)

    def add(self, holding: Holding) -> None:
        """Count one holding."""
        now = standing(holding, self.schedule, self.last)
        self._stock(holding, now)
        self._gone(holding, now)
        if holding.data_category == "identity_copy":
            self._copy(now)
        if holding.data_category in KEPT:
            self._days(holding, now)

    def answers(self) -> dict[str, dict[str, int]]:
        """Measure -> count -> number; record-days are records times days past their end."""
        judged = sum(self.by_state[state]["holdings"] for state in JUDGED)
        unknown = self.by_state["cannot_be_calculated"]["holdings"]
        camera = {"held_after_term": self.cameras.total()}
        return {
            "records_over_term": {name: self.over[name] for name in OVER},
            "holdings_calculable": {"holdings": judged, "calculable": judged - unknown},
            "overrun_flow": {name: self.flow[name] for name in FLOW},
            "early_destruction": {name: self.early[name] for name in EARLY},
            "destruction_evidence": {name: self.evidence[name] for name in EVIDENCE},
            "identity_copies": {name: self.copies[name] for name in COPIES},
            **{measure: self._survival(measure) for measure in KEPT.values()},
            "days_over_term": {name: self.over[name] for name in OVER[:2]},
            "holdings_by_activity": {name: sum(row[name] for row in self.by_system.values()) for name in HELD},
            "camera_images": camera,
            **{f"camera_images.{kind}": {"held_after_term": self.cameras[one]} for one, kind in CAMERA.items()},
            **_by_row("holdings_by_state", self.by_state, ("holdings", "records")),
            **_by_row("holdings_by_category", self.by_category, ("holdings", "over_term", "due")),
            **_by_row("holdings_by_system", self.by_system, ("holdings", *HELD, "records_over", "record_days_over")),
            **_by_row("holdings_without_end", self.by_reason, ("holdings", "records")),
            **_by_row("overrun_ages", self.by_band, ("holdings_over", "records_over")),
            **_by_row("overruns_ahead", self.ahead, ("holdings", "records")),
        }

    def _stock(self, holding: Holding, now: Standing) -> None:
        self.by_state[now.state].update(holdings=1, records=holding.records)
        if now.state not in HELD:
            return
        for tally in (self.by_category[holding.data_category], self.by_system[holding.system]):
            tally.update({"holdings": 1, now.state: 1})
        if now.state == "cannot_be_calculated":
            self.by_reason[now.unknown or ""].update(holdings=1, records=holding.records)
        if now.state in ("due", "not_due") and now.months_ahead and now.months_ahead <= 6:
            self.ahead[str(now.months_ahead)].update(holdings=1, records=holding.records)
        if now.state == "over_term":
            over = {"records_over": holding.records, "record_days_over": holding.records * now.days_over}
            self.over.update(over, holdings_over=1)
            self.by_system[holding.system].update(over)
            band = next(name for name, days in BANDS if now.days_over <= days)
            self.by_band[band].update(holdings_over=1, records_over=holding.records)
            self.cameras[holding.data_category] += holding.data_category in CAMERA

    def _gone(self, holding: Holding, now: Standing) -> None:
        """What came over term, was cleared, was destroyed too early, and should have gone this month."""
        start = self.last.replace(day=1)
        this_month = now.gone_on is not None and now.gone_on >= start
        if this_month and now.has_minimum:
            too_early = now.keep_until is None or (now.gone_on or self.last) < now.keep_until
            self.early["destroyed"] += 1
            self.early["cannot_say" if now.unknown else "destroyed_early" if too_early else "late_enough"] += 1
        if now.over_on is None or now.over_on > self.last or now.state not in ("over_term", "destroyed"):
            return
        was_over, in_time = now.over_on < start, now.gone_on is not None and now.gone_on < now.over_on
        if not was_over:
            fate = "still_held" if now.state == "over_term" else "without_day" if not now.gone_on else "late"
            self.evidence.update(["expected", "in_time" if in_time else fate])
        if now.state == "over_term" or (this_month and not in_time):
            remains = now.state == "over_term"
            self.flow.update(["over_at_start" if was_over else "newly_over", "over_at_end" if remains else "cleared"])
            if remains:
                self.flow.update(["still_over" if was_over else "new_at_end"])

    def _copy(self, now: Standing) -> None:
        if now.gone_on and now.gone_on >= self.last.replace(day=1):
            self.copies["destroyed"] += 1
            self.copies["destroyed_on_day"] += now.gone_on == now.trigger_on
        if now.state in JUDGED and now.trigger_on and now.trigger_on < self.last:
            self.copies["still_held"] += 1

    def _days(self, holding: Holding, now: Standing) -> None:
        """Copies and images whose event was in the twelve months, by the days from it to their destruction."""
        year_start = add_months(self.last.replace(day=1), -11)
        known = now.gone_on is not None or now.state in JUDGED
        if known and now.trigger_on and now.trigger_on >= year_start:
            ended = self.answered if now.gone_on else self.censored
            ended[KEPT[holding.data_category]][now.days_kept or 0] += 1

    def _survival(self, measure: str) -> dict[str, int]:
        answered, censored = self.answered[measure], self.censored[measure]
        median = median_days(answered, censored)
        days = {"answered": answered.total(), "censored": censored.total()}
        return days | ({} if median is None else {"median_days": median})


def _by_row(measure: str, tally: Tally, counts: tuple[str, ...]) -> dict[str, dict[str, int]]:
    return {f"{measure}.{row}": {count: tally[row][count] for count in counts} for row in sorted(tally)}
