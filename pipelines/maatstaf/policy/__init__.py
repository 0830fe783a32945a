"""The FG's own settings, reviewed and written down in TOML: clocks, norms and what may be published."""

from maatstaf.policy.clocks import ClockSettings
from maatstaf.policy.folder import Policy, PolicyError
from maatstaf.policy.norms import Norm, Text
from maatstaf.policy.publication import PublicationRules

__all__ = ["ClockSettings", "Norm", "Policy", "PolicyError", "PublicationRules", "Text"]
