"""The FG's own settings, reviewed and written down in TOML: clocks, norms, retention and what may be published."""

from maatstaf.policy.clocks import ClockSettings
from maatstaf.policy.folder import Policy, PolicyError
from maatstaf.policy.norms import Mark, Norm, Text
from maatstaf.policy.publication import PublicationRules
from maatstaf.policy.retention import ScheduleEntry

__all__ = ["ClockSettings", "Mark", "Norm", "Policy", "PolicyError", "PublicationRules", "ScheduleEntry", "Text"]
