"""What is counted: one SQL file per question, with a header that says what it means."""

from maatstaf.measures.catalogue import catalogue, measure
from maatstaf.measures.measure import Measure, MeasureError, Word
from maatstaf.measures.period import Period

__all__ = ["Measure", "MeasureError", "Period", "Word", "catalogue", "measure"]
