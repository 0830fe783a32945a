"""What must never enter: columns whose values have the shape of something that identifies a person."""

from maatstaf.guard.asking import part
from maatstaf.guard.columns import Suspicion, glances, inspect, inspect_refused

__all__ = ["Suspicion", "glances", "inspect", "inspect_refused", "part"]
