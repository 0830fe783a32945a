"""Checks what is about to leave as an outsider would: by subtracting what is shown from the totals."""

from __future__ import annotations

from typing import Protocol

import pandas as pd

from maatstaf.publication.labels import has_every_code
from maatstaf.publication.published import Published


class PublicationRefused(Exception):
    """A table would give away what it hides; the sentence names the table, never a number."""


class Auditor(Protocol):
    """Someone who tries to find what is hidden."""

    def examine(self, published: Published) -> None:
        """Passes a table that gives nothing away.

        Raises:
            PublicationRefused: a hidden number can be found.
        """
        ...


class SubtractionAuditor:
    """Subtracts the shown rows of one table from its totals; independent of how rows were hidden."""

    def examine(self, published: Published) -> None:
        """See ``Auditor.examine``."""
        name = published.measure.name
        for count in published.measure.counts:
            if (published.rows[count].isna() != published.withheld[count]).any():
                raise PublicationRefused(f"{name}: a number that is withheld is still in the table, or one is lost")
        if not published.total or published.rows.empty:
            return
        hidden = int(published.withheld.any(axis=1).sum())
        left = [published.total[count] - int(published.rows[count].sum()) for count in published.measure.counts]
        if min(left) < 0 or (hidden == 0 and any(left)):
            raise PublicationRefused(f"{name}: the rows do not add up to the total")
        if hidden == 1 and any(left):
            raise PublicationRefused(f"{name}: one hidden row is the total less the others")
        if hidden and not has_every_code(published.measure.grain) and (0 < left[0] <= hidden or sum(left) <= hidden):
            raise PublicationRefused(f"{name}: every hidden row can only be one")


def rows_without_hidden(rows: pd.DataFrame, hidden: pd.Series, counts: list[str]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The rows with their hidden counts taken out, and the truth table of what was taken."""
    shown = rows.copy()
    withheld = pd.DataFrame({count: hidden.to_numpy(dtype=bool) for count in counts}, index=rows.index)
    for count in counts:
        shown[count] = shown[count].mask(withheld[count])
    return shown, withheld
