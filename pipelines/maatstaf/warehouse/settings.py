"""What the policy says about taking in a delivery, as the loader needs it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from maatstaf.policy import GroupRules, IntakeRules, Policy, ScheduleEntry
from maatstaf.warehouse.engine import Clocks


@dataclass(frozen=True)
class Settings:
    """The settings under which a delivery is taken in.

    Attributes:
        royal_days: days equated with holidays by royal decree, for the calendar of the court; part of the content.
        clocks: the deadline rules in force, under which terms are reckoned beforehand. They are no part of the
            content: under others the engine reckons anew.
        rules: what is refused when a row breaks a rule: the row, its file or the delivery.
        groups: which smallest groups are counted; part of the content.
        schedule: the retention rules for the data categories for which the delivery brings none; by default those
            that Maatstaf ships. Part of the content: ends are reckoned under them.
    """

    royal_days: frozenset[date] = frozenset()
    clocks: Clocks = field(default_factory=Clocks)
    rules: IntakeRules = field(default_factory=IntakeRules)
    groups: GroupRules = field(default_factory=GroupRules)
    schedule: tuple[ScheduleEntry, ...] = field(default_factory=lambda: Policy().retention)

    @classmethod
    def of(cls, policy: Policy) -> Settings:
        """The settings that the policy in force gives.

        Raises:
            PolicyError: a policy file is not valid.
        """
        clocks = Clocks(policy.clocks.calendar, policy.clocks.pauses)
        return cls(policy.clocks.royal_days, clocks, policy.intake, policy.groups, policy.retention)
