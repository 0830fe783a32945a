"""Says which norms a delivery cannot answer, and what it lacks for them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from maatstaf.contracts import TABLES
from maatstaf.measures import measure
from maatstaf.policy import Norm
from maatstaf.warehouse.referee import views_read
from maatstaf.warehouse.views import tables_needed


@dataclass(frozen=True)
class Unmeasured:
    """A norm without all its data.

    Attributes:
        norm: the name of the norm, such as ``R1``.
        tables: tables that are not delivered; with any, the norm is not measured.
        columns: columns, as ``table.column``, that the measure counts and that are not delivered.
    """

    norm: str
    tables: tuple[str, ...]
    columns: tuple[str, ...]


def unmeasured(norms: Sequence[Norm], delivered: Mapping[str, Collection[str]]) -> Iterator[Unmeasured]:
    """The norms that lack something, in the order of the norms.

    Args:
        norms: the norms in force.
        delivered: the columns of each table that is delivered.
    """
    for norm in norms:
        sql = measure(norm.measure).sql
        needed = tables_needed(views_read(sql))
        tables = tuple(sorted(needed - set(delivered)))
        columns = tuple(
            f"{table}.{column.name}"
            for table in sorted(needed & set(delivered))
            for column in TABLES[table].columns
            if column.name not in delivered[table] and _is_counted(column.name, column.stored_name, sql)
        )
        if tables or columns:
            yield Unmeasured(norm.id, tables, columns)


def _is_counted(name: str, stored_name: str, sql: str) -> bool:
    """Whether a measure names a column; a day also as its number (``answered_number``)."""
    forms = {name, stored_name, re.sub("_on$", "_number", name)}
    return any(re.search(rf"\b{form}\b", sql) for form in forms)
