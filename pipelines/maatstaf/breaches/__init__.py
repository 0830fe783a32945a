"""Which cases break a norm: one SQL file per norm that selects their keys, for the FG alone and never for a report."""

from maatstaf.breaches.breach import Breach, breach_of, breaches

__all__ = ["Breach", "breach_of", "breaches"]
