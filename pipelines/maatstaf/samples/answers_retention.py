"""What the measures about retention must give for one month."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from maatstaf.samples.answers_calendar import add_period
from maatstaf.samples.holdings import Holding

CAMERA = ("camera_images", "camera_incident_images")
OVER = ("holdings_over", "records_over", "record_days_over")
COPIES = ("destroyed", "destroyed_on_day", "still_held")


@dataclass
class RetentionAnswers:
    """Counts of one month, of the world as it was known on ``last``, the month's last day.

    A holding destroyed after ``last`` was still held then, and is counted like one in the archive.
    """

    last: date
    periods: Mapping[str, str]
    over: Counter[str] = field(default_factory=Counter)
    copies: Counter[str] = field(default_factory=Counter)
    cameras: Counter[str] = field(default_factory=Counter)
    held: int = 0
    calculable: int = 0

    def add(self, holding: Holding) -> None:
        """Count one holding; its term ends its rule's period after its trigger, clamped and not rolled."""
        destroyed = holding.destroyed_on
        if holding.data_category == "identity_copy" and destroyed and self._this_month(destroyed):
            self.copies["destroyed"] += 1
            self.copies["destroyed_on_day"] += destroyed == holding.trigger_on
        gone = destroyed is not None and destroyed <= self.last
        if gone or not (holding.archive_status in ("ACT", "GEA") or destroyed):
            return
        self.held += 1
        trigger = holding.trigger_on if holding.trigger_state == "happened" else None
        known = holding.rule_id is not None
        self.calculable += known and (trigger is not None or holding.trigger_state == "not_yet")
        if holding.data_category == "identity_copy" and trigger and trigger < self.last:
            self.copies["still_held"] += 1
        if trigger and known:
            end = add_period(trigger, self.periods[holding.rule_id])
            if self.last > end:
                self._over(holding, (self.last - end).days)

    def answers(self) -> dict[str, dict[str, int]]:
        """Measure -> count -> number; record-days are records times days past their end."""
        return {
            "records_over_term": {name: self.over[name] for name in OVER},
            "holdings_calculable": {"holdings": self.held, "calculable": self.calculable},
            "identity_copies": {name: self.copies[name] for name in COPIES},
            "camera_images": {"held_after_term": self.cameras.total()},
        } | {
            f"camera_images_by_category.{category}": {"held_after_term": self.cameras[category]} for category in CAMERA
        }

    def _over(self, holding: Holding, days: int) -> None:
        self.over["holdings_over"] += 1
        self.over["records_over"] += holding.records
        self.over["record_days_over"] += holding.records * days
        if holding.data_category in CAMERA:
            self.cameras[holding.data_category] += 1

    def _this_month(self, day: date) -> bool:
        return (day.year, day.month) == (self.last.year, self.last.month)
