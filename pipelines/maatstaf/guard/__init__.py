"""What must never enter: columns whose values have the shape of something that identifies a person."""

from maatstaf.guard.columns import Suspicion, inspect, inspect_refused

__all__ = ["Suspicion", "inspect", "inspect_refused"]
