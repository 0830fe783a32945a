"""The FG's own settings, reviewed and written down in TOML: clocks, norms, the register and what may be published."""

from maatstaf.policy.clocks import ClockSettings
from maatstaf.policy.folder import Policy, PolicyError
from maatstaf.policy.groups import GroupRules
from maatstaf.policy.impact import ImpactRules, Point, Told
from maatstaf.policy.intake import IntakeRules
from maatstaf.policy.norms import Mark, Norm, Text
from maatstaf.policy.publication import SPANS, PublicationRules
from maatstaf.policy.register import RegisterRules
from maatstaf.policy.retention import ScheduleEntry

__all__ = [
    "SPANS",
    "ClockSettings",
    "GroupRules",
    "ImpactRules",
    "IntakeRules",
    "Mark",
    "Norm",
    "Point",
    "Policy",
    "PolicyError",
    "PublicationRules",
    "RegisterRules",
    "ScheduleEntry",
    "Text",
    "Told",
]
