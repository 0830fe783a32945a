"""Admits only the measure language: filter, join, group, count, sum, min, max and case.

Within it a statement means the same on every engine, so measures are never translated.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache

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

JOINS = frozenset({"", "inner", "left", "right", "full", "cross", "outer"})


#: The days that a measure may name with a ``$``.
DAYS = frozenset({"as_of", "period_start", "period_end", "previous_start", "year_start", "review_since"})


class NotInMeasureLanguage(ValueError):
    """A statement uses more than the measure language, or names what it may not."""


def admit(name: str, sql: str, *, columns: Collection[str], views: Collection[str], secret: Collection[str]) -> None:
    """Passes a statement that keeps to the measure language.

    Args:
        name: the measure's name, for the message.
        sql: its statement.
        columns: the columns it must yield, no more and no fewer.
        views: the tables it may read.
        secret: columns that may be joined on and counted but never yielded, compared with a value or
            grouped by in the end (pseudonyms).

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
    for found in (*_dialects(tree), *_names(tree, set(views))):
        raise NotInMeasureLanguage(f"measure {name} {found}")
    if set(tree.named_selects) != set(columns) or len(tree.named_selects) != len(columns):
        raise NotInMeasureLanguage(f"measure {name} yields other columns than its header names")
    for found in _betrayed(tree, set(secret)):
        raise NotInMeasureLanguage(f"measure {name} {found}")


@cache
def views_read(sql: str) -> frozenset[str]:
    """The views that an admitted statement reads."""
    tree = sqlglot.parse_one(sql, read="duckdb")
    return frozenset(table.name for table in tree.find_all(exp.Table)) - {cte.alias for cte in tree.find_all(exp.CTE)}


def _dialects(tree: exp.Select) -> Iterator[str]:
    """What the language's own nodes can be made to say that other engines read otherwise, or not at all."""
    for node in tree.walk():
        said = {key for key, value in node.args.items() if value not in (None, False, "", [])}
        match node:
            case exp.Identifier() if node.args.get("quoted") or node.name != node.name.lower():
                yield "quotes a name or writes it in capitals"
            case exp.Star() if not isinstance(node.parent, exp.Count):
                yield "yields *, not named columns"
            case exp.Join() if said & {"method", "hint", "global_", "using"} or _words(node) - JOINS:
                yield "joins in a way that is not in the measure language"
            case exp.Subquery() if not isinstance(node.parent, exp.From | exp.Join):
                yield "asks a question outside from and join"
            case exp.In() if "query" in said or "unnest" in said:
                yield "asks a question outside from and join"
            case exp.With() if "recursive" in said or node.parent is not tree:
                yield "defines a query within another"
            case exp.CTE() if "materialized" in said:
                yield "tells the engine how to work"
            case exp.Union() if "by_name" in said or _branches_differ(node):
                yield "unites columns of different names"
            case exp.Group() if said != {"expressions"}:
                yield "groups in a way that is not in the measure language"
            case exp.Distinct() if "on" in said:
                yield "picks a row instead of counting"
            case exp.Min() | exp.Max() | exp.Sum() if said != {"this"}:
                yield "asks for more than one smallest or largest value"
            case exp.Parameter() | exp.Placeholder() if node.name not in DAYS:
                yield "names a parameter that no engine is given"


def _names(tree: exp.Select, views: set[str]) -> Iterator[str]:
    """Names that stand for something else than a public view, a column or a query of the measure itself."""
    defined = [cte.alias for cte in tree.find_all(exp.CTE)]
    tables = list(tree.find_all(exp.Table))
    if unknown := {table.name for table in tables} - set(defined) - views:
        yield f"reads {', '.join(sorted(unknown))}, which is not a view"
    if qualified := {table.name for table in tables if table.args.get("db") or table.args.get("catalog")}:
        yield f"reads {', '.join(sorted(qualified))} past the views"
    if shadowed := set(defined) & views or {alias for alias in defined if defined.count(alias) > 1}:
        yield f"gives {', '.join(sorted(shadowed))} a second meaning"
    if any(alias.args.get("columns") for alias in tree.find_all(exp.TableAlias)):
        yield "renames the columns of a table"
    sources = {node.alias_or_name for node in tree.find_all(exp.Table, exp.Subquery)}
    for column in tree.find_all(exp.Column):
        # An engine may read the bare name of a table as its whole row, pseudonyms and all.
        if column.args.get("db") or (not column.table and column.name in sources):
            yield f"uses {column.name}, the name of a table, as a column"


def _words(join: exp.Join) -> set[str]:
    return {str(join.args.get(key) or "").lower() for key in ("side", "kind")}


def _branches_differ(union: exp.Union) -> bool:
    return union.left.named_selects != union.right.named_selects


def _betrayed(tree: exp.Select, secret: set[str]) -> Iterator[str]:
    """What a statement does with pseudonyms that it may not, as the end of a sentence.

    An inner select may pass a pseudonym on, under a pseudonym's name only, so that the outer one can be
    held to it. Comparing one with a value would count one person.
    """
    for column in tree.find_all(exp.Column):
        if column.name in secret and not _may(column, tree, secret):
            yield f"uses {column.name}, a pseudonym, for more than joining and counting"


def _may(column: exp.Column, tree: exp.Select, secret: set[str]) -> bool:
    place = column.parent
    if isinstance(place, exp.Distinct) and isinstance(place.parent, exp.Count):
        return True
    if isinstance(place, exp.EQ):
        return all(isinstance(side, exp.Column) and side.name in secret for side in (place.left, place.right))
    if isinstance(place, exp.Is):
        return isinstance(place.expression, exp.Null)
    if isinstance(place, exp.Alias):
        return place.alias in secret and _passes_on(place.parent, tree)
    return isinstance(place, exp.Count) or _passes_on(place, tree)


def _passes_on(place: exp.Expression | None, tree: exp.Select) -> bool:
    """Whether ``place`` is an inner select or its grouping."""
    select = place.parent if isinstance(place, exp.Group) else place
    return isinstance(select, exp.Select) and select is not tree
