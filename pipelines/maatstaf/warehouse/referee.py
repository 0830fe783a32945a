"""Admits only the measure language: filter, join, group, count, sum, min, max and case.

Within it a statement means the same on every engine, so measures are never translated.
"""

from __future__ import annotations

from collections.abc import Collection

import sqlglot
from sqlglot import exp
from sqlglot.errors import SqlglotError

LANGUAGE: frozenset[type[exp.Expression]] = frozenset(
    {
        exp.Select, exp.From, exp.Where, exp.Group, exp.Having, exp.Join, exp.Subquery, exp.With, exp.CTE,
        exp.Union, exp.Table, exp.TableAlias, exp.Alias, exp.Column, exp.Identifier, exp.Star, exp.Distinct,
        exp.Count, exp.Sum, exp.Min, exp.Max, exp.Case, exp.If, exp.Coalesce,
        exp.And, exp.Or, exp.Not, exp.Paren, exp.EQ, exp.NEQ, exp.GT, exp.GTE, exp.LT, exp.LTE, exp.Is, exp.In,
        exp.Between, exp.Add, exp.Sub, exp.Mul, exp.Neg, exp.Literal, exp.Boolean, exp.Null, exp.Parameter,
        exp.Var, exp.Placeholder, exp.Tuple,
    }
)  # fmt: skip


class NotInMeasureLanguage(ValueError):
    """A statement uses more than the measure language, or names what it may not."""


def admit(name: str, sql: str, *, columns: Collection[str], views: Collection[str], secret: Collection[str]) -> None:
    """Passes a statement that keeps to the measure language.

    Args:
        name: the measure's name, for the message.
        sql: its statement.
        columns: the columns it must yield, no more and no fewer.
        views: the tables it may read.
        secret: columns that may be joined on and counted but never yielded or grouped by (pseudonyms).

    Raises:
        NotInMeasureLanguage: names the measure and what is not allowed.
    """
    try:
        statements = sqlglot.parse(sql, read="duckdb")
    except SqlglotError:
        raise NotInMeasureLanguage(f"measure {name} is not readable SQL") from None
    if len(statements) != 1 or not isinstance(statements[0], exp.Select):
        raise NotInMeasureLanguage(f"measure {name} must be one select statement")
    tree = statements[0]
    for node in tree.walk():
        if type(node) not in LANGUAGE:
            raise NotInMeasureLanguage(f"measure {name} uses {node.key}, which is not in the measure language")
    defined = {cte.alias for cte in tree.find_all(exp.CTE)}
    if unknown := {table.name for table in tree.find_all(exp.Table)} - defined - set(views):
        raise NotInMeasureLanguage(f"measure {name} reads {', '.join(sorted(unknown))}, which is not a view")
    if any(isinstance(found, exp.Star) for found in tree.expressions):
        raise NotInMeasureLanguage(f"measure {name} yields *, not named columns")
    if set(tree.named_selects) != set(columns) or len(tree.named_selects) != len(columns):
        raise NotInMeasureLanguage(f"measure {name} yields other columns than its header names")
    _keep_secret(name, tree, set(secret))


def views_read(sql: str) -> set[str]:
    """The views that an admitted statement reads."""
    tree = sqlglot.parse_one(sql, read="duckdb")
    return {table.name for table in tree.find_all(exp.Table)} - {cte.alias for cte in tree.find_all(exp.CTE)}


def _keep_secret(name: str, tree: exp.Select, secret: set[str]) -> None:
    """Inner selects may pass a pseudonym on under its own name only, so that the outer one can be held to it."""
    for select in tree.find_all(exp.Select):
        for yielded in select.expressions:
            shown = [
                column.name
                for column in yielded.find_all(exp.Column)
                if column.name in secret and column.find_ancestor(exp.Count) is None
            ]
            if shown and (select is tree or (yielded.sql() != shown[0] and yielded.alias_or_name not in secret)):
                raise NotInMeasureLanguage(f"measure {name} yields {shown[0]}, a pseudonym")
