"""The corporation the samples are about: its size, its months and what is known on the as-of date."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from random import Random

from maatstaf.samples.answers_calendar import add_months, month_end, month_start

HOMES = 30_000

#: Share of a month in an average month, January first. Requests follow the rent letter and the summer.
REQUEST_SEASON = (1.0, 0.95, 0.95, 1.2, 1.25, 1.0, 0.75, 0.7, 1.15, 1.2, 1.05, 0.8)


@dataclass(frozen=True)
class Corporation:
    """One synthetic housing corporation of ``HOMES`` homes at scale 1.

    Attributes:
        months: how many months the delivery covers, the last included.
        scale: size as a multiple of ``HOMES``.
        seed: where the chance begins; the same seed gives the same corporation.
        last_month: the last month, ``2026-10``; the delivery is as of its last day.

    Raises:
        ValueError: a length or size that is not positive, or a month that is none.
    """

    months: int
    scale: float
    seed: int
    last_month: str

    def __post_init__(self) -> None:
        """Refuse a corporation that cannot exist."""
        if self.months < 1 or self.scale <= 0:
            raise ValueError("a corporation needs at least one month and a size above zero")
        month_start(self.last_month)

    @cached_property
    def as_of(self) -> date:
        """The delivery's as-of date (peildatum)."""
        return month_end(month_start(self.last_month))

    @cached_property
    def starts(self) -> tuple[date, ...]:
        """The first day of each month, oldest first."""
        last = month_start(self.last_month)
        return tuple(add_months(last, -back) for back in reversed(range(self.months)))

    def random(self, what: str) -> Random:
        """A source of chance for one subject, so that subjects do not disturb each other."""
        return Random(f"{self.seed} {what}")  # noqa: S311

    def known(self, day: date | None) -> date | None:
        """``day`` if it had come by the as-of date, else nothing."""
        return day if day is not None and day <= self.as_of else None

    def learnt(self, start: date) -> float:
        """How far the corporation has improved in a month: 0 two years before the last, 1 in the last."""
        back = (self.as_of.year - start.year) * 12 + self.as_of.month - start.month
        return max(0.0, 1 - back / 24)

    def at_least_one(self, number: float) -> int:
        """A planned number at this scale, never none."""
        return max(1, round(number * self.scale))

    def about(self, chance: Random, number: float) -> int:
        """A number around ``number`` at this scale; its fraction is a chance of one more."""
        size = number * self.scale * chance.uniform(0.88, 1.12)
        return int(size) + (chance.random() < size % 1)


def days_of(start: date) -> Iterator[date]:
    """Every day of the month that begins on ``start``."""
    for number in range(month_end(start).day):
        yield start + timedelta(days=number)


def picked(chance: Random, weights: dict[str, float]) -> str:
    """One of the keys, as often as its weight says."""
    return chance.choices(tuple(weights), tuple(weights.values()))[0]
