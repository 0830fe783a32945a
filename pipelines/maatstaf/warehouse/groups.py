"""Counts the smallest groups: how few rows agree in everything by which a person may be recognised."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from maatstaf.contracts import TABLES, Day, Table, identifier
from maatstaf.policy import GroupRules, PolicyError
from maatstaf.warehouse.duckdb_engine import Builder


@dataclass(frozen=True)
class SmallestGroups:
    """The groups of one table, with all its identifying columns or without one of them.

    Attributes:
        table: the table.
        without: the column that was left out to see what it causes; empty when none was.
        columns: how many columns make a group.
        smallest: the rows in the smallest group (k); 0 when the table has no rows.
        groups: how many groups there are.
        small_groups: how many of them have fewer rows than the threshold.
        small_rows: how many rows those have.
        threshold: from how many rows a group is not small.
    """

    table: str
    without: str
    columns: int
    smallest: int
    groups: int
    small_groups: int
    small_rows: int
    threshold: int


def only_known_groups(rules: GroupRules) -> None:
    """Sees that there are such tables and columns.

    Raises:
        PolicyError: there are not.
    """
    if strangers := set(rules.columns) - set(TABLES):
        raise PolicyError(f"groups.toml: there is no table {', '.join(sorted(strangers))}")
    for name, columns in rules.columns.items():
        if strangers := set(columns) - {column.name for column in TABLES[name].columns}:
            raise PolicyError(f"groups.toml: {name} has no column {', '.join(sorted(strangers))}")


def smallest_groups(builder: Builder, delivered: Collection[str], rules: GroupRules) -> Iterator[SmallestGroups]:
    """The smallest groups of the tables that the rules name and the delivery brings; its rows must be written.

    Args:
        builder: the build.
        delivered: the tables of the delivery.
        rules: which columns make a group in which table.
    """
    for name, columns in rules.columns.items():
        if name in delivered:
            found = {row[0]: row[1:] for row in builder.rows(_sql(TABLES[name], columns, rules.threshold))}
            for place, without in enumerate(("", *columns)):
                if without and len(columns) == 1:
                    continue
                smallest, groups, small, rows = found.get(place, (0, 0, 0, 0))
                width = len(columns) - bool(without)
                yield SmallestGroups(name, without, width, smallest, groups, small, rows, rules.threshold)


def _sql(table: Table, columns: Collection[str], threshold: int) -> str:
    """Per way of grouping (0 by all columns, n without the nth): smallest, groups, and those below the threshold."""
    names = [f"q{place}" for place in range(len(columns))]
    values = ", ".join(f"{_value(table, column)} as {name}" for column, name in zip(columns, names, strict=True))
    ways = [names, *([other for other in names if other != name] for name in names if len(names) > 1)]
    sets = ", ".join(f"({', '.join(way)})" for way in ways)
    # The bit of a column is set in the ways that leave it out; the first column has the highest bit.
    bits = " ".join(f"when {1 << (len(names) - 1 - place)} then {place + 1}" for place in range(len(names)))
    return (
        f"select way, min(size), count(*), count(*) filter (size < {threshold}), "
        f"coalesce(sum(size) filter (size < {threshold}), 0)::bigint from "
        f"(select case grouping({', '.join(names)}) {bits} else 0 end as way, count(*) as size from "
        f"(select {values} from snapshot.delivered.{table.name}) group by grouping sets ({sets})) group by way"
    )


def _value(table: Table, column: str) -> str:
    kind, name = table.column(column).kind, identifier(table.column(column).stored_name)
    return f"date_trunc('month', {name})" if isinstance(kind, Day) else name
