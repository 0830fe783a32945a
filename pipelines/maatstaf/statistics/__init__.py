"""What counts mean: curves and quantiles as pure functions of counts."""

from maatstaf.statistics.survival import Curve, kaplan_meier

__all__ = ["Curve", "kaplan_meier"]
