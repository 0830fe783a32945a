"""The charts: small published frames in, drawings out.

Every frame has one row per month, category or day and only ever shows the columns that a chart
names. A column ``state`` (``value``, ``zero``, ``withheld``, ``too_few``, ``missing``) says where no
number may be drawn; the reason is drawn in its place. A frame without rows gives an empty drawing,
which a ``Figure`` puts into words.
"""

from maatstaf.reporting.charts.bar import bars
from maatstaf.reporting.charts.control import control_line
from maatstaf.reporting.charts.line import share_line
from maatstaf.reporting.charts.spark import sparkline
from maatstaf.reporting.charts.stack import Series, stacked_months
from maatstaf.reporting.charts.steps import curve

__all__ = ["Series", "bars", "control_line", "curve", "share_line", "sparkline", "stacked_months"]
