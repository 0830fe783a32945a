"""Which cells of tables to hide, so that what is shown gives none of the small ones away.

The method, its guarantee and its limits are in docs/disclosure-control.md.
"""

from maatstaf.publication.hiding.pattern import hide
from maatstaf.publication.hiding.problem import CannotHide, Problem

__all__ = ["CannotHide", "Problem", "hide"]
