"""A table in the words of an outsider: what was told, and what was not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from maatstaf.publication.published import Published

Codes = tuple[str, ...]
Numbers = Mapping[str, int | None]


@dataclass(frozen=True)
class Told:
    """The numbers of one measure over one period as they were published.

    Attributes:
        measure: name of the measure.
        period: name of the period: ``2026-10``, ``2026-Q3`` or ``2026``.
        total: each count in total; None where it is withheld, empty where the rows do not add up.
        rows: by the codes of a row, in the order of the measure's dimensions, each count; None where it is withheld.
            A code such as ``letter+desk`` is a row that tells several together. Empty where no rows were named.
        restated: what was said of a table that was published before, see ``Published``; no part of its numbers.
    """

    measure: str
    period: str
    total: Numbers
    rows: Mapping[Codes, Numbers]
    restated: str = field(default="", compare=False)

    @classmethod
    def of(cls, published: Published) -> Told:
        """What a published table tells."""
        counts, grain = list(published.measure.counts), list(published.measure.grain)
        return cls(
            published.measure.name,
            published.period.name,
            dict(published.total),
            {
                tuple(str(row[dimension]) for dimension in grain): {count: _number(row[count]) for count in counts}
                for row in published.rows.to_dict("records")
            },
            published.restated,
        )

    @classmethod
    def read(cls, entry: Mapping[str, Any]) -> Told:
        """What ``written`` wrote."""
        rows = {tuple(codes): dict(numbers) for codes, numbers in entry["rows"]}
        return cls(entry["measure"], entry["period"], dict(entry["total"]), rows, entry["restated"])

    def written(self) -> dict[str, Any]:
        """As text in JSON can hold it."""
        rows = [[list(codes), dict(numbers)] for codes, numbers in self.rows.items()]
        told = {"measure": self.measure, "period": self.period, "total": dict(self.total), "rows": rows}
        return {**told, "restated": self.restated}


def _number(value: Any) -> int | None:
    return None if pd.isna(value) else int(value)
