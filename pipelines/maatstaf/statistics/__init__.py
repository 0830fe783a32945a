"""What counts mean: curves, quantiles, limits and expectations as pure functions of counts."""

from maatstaf.statistics.expected import expected_breaches
from maatstaf.statistics.survival import Curve, kaplan_meier
from maatstaf.statistics.xmr import Cause, Chart, Direction, Point, Rule, xmr

__all__ = ["Cause", "Chart", "Curve", "Direction", "Point", "Rule", "expected_breaches", "kaplan_meier", "xmr"]
