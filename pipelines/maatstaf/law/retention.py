"""Knows how long a retention period lasts and on which day it ends."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from maatstaf.law.months import add_months

# Weeks stand alone in ISO 8601; every other part may be left out, but not all of them.
_DURATION = re.compile(
    r"P(?:(?P<weeks>[0-9]{1,4})W"
    r"|(?=[0-9])(?:(?P<years>[0-9]{1,4})Y)?(?:(?P<months>[0-9]{1,4})M)?(?:(?P<days>[0-9]{1,5})D)?)"
)


@dataclass(frozen=True)
class Period:
    """A retention period of the FG's schedule: whole months and days. Build it with ``parse``."""

    months: int
    days: int

    @classmethod
    def parse(cls, duration: str) -> "Period":
        """The period that an ISO 8601 duration such as ``P2Y``, ``P1Y6M``, ``P4W`` or ``P0D`` names.

        Raises: ValueError for anything but whole years, months and days, or whole weeks alone.
        """
        match = _DURATION.fullmatch(duration)
        if match is None:
            raise ValueError(
                "A retention period is an ISO 8601 duration in years, months, weeks or days, "
                "such as P2Y, P6M, P4W or P0D."
            )
        parts = {name: int(number or 0) for name, number in match.groupdict().items()}
        return cls(
            months=parts["years"] * 12 + parts["months"],
            days=parts["weeks"] * 7 + parts["days"],
        )

    def end_after(self, trigger_on: date) -> date:
        """The last day of the period when it starts with the event on ``trigger_on``.

        Months first, with the same day number or the last day of the month, then days. It does not
        roll over weekends: destroying data is no act that waits for a working day.
        Raises: ValueError when the end lies beyond the year 9999.
        Article: AVG art. 5(1)(e).
        """
        try:
            return add_months(trigger_on, self.months) + timedelta(days=self.days)
        except (OverflowError, ValueError):
            raise ValueError("The retention period ends beyond the year 9999.") from None
