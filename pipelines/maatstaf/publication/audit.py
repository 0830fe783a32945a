"""Checks what is about to leave as an outsider would: by subtracting what is shown from the totals."""

from __future__ import annotations

from typing import Protocol

import pandas as pd

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
            hidden = published.withheld[count]
            if (published.rows[count].isna() != hidden).any():
                raise PublicationRefused(f"{name}: a number that is withheld is still in the table, or one is lost")
            if hidden.sum() == 1 and len(hidden) > 1:
                raise PublicationRefused(f"{name}: one hidden row is the total less the others")


def rows_without_hidden(rows: pd.DataFrame, hidden: pd.Series, counts: list[str]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The rows with their hidden counts taken out, and the truth table of what was taken."""
    shown = rows.copy()
    withheld = pd.DataFrame({count: hidden.to_numpy(dtype=bool) for count in counts}, index=rows.index)
    for count in counts:
        shown[count] = shown[count].mask(withheld[count])
    return shown, withheld
