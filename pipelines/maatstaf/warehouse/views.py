"""The views that measures count over: the world as it was known at the end of the reported day."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import resources

from maatstaf.contracts import TABLES, Pseudonym, literal
from maatstaf.warehouse.engine import Question
from maatstaf.warehouse.referee import NotInMeasureLanguage, admit
from maatstaf.warehouse.tabulate import day_number, month_number


@dataclass(frozen=True)
class View:
    """One as-of view.

    Attributes:
        name: what measures call it; its SQL is ``views/<name>.sql``.
        needs: the delivered tables without which it means nothing.
        is_inner: whether only the view after it is built on it; neither measures nor breaches may ask it.
    """

    name: str
    needs: tuple[str, ...] = ()
    is_inner: bool = False


#: In the order in which they build on each other.
VIEWS = (
    View("requests_known", is_inner=True),
    View("requests", ("requests",)),
    View("recipient_notifications", ("requests", "recipient_notifications")),
    View("complaints", ("complaints",)),
    View("activities", ("activities",)),
    View("holdings_known", is_inner=True),
    View("holdings", ("holdings",)),
    View("recipients", ("recipients",)),
    View("agreements", ("agreements",)),
    View("disclosures", ("disclosures",)),
    View("cameras", ("cameras",)),
    View("safeguards", ("safeguards",)),
    View("data_category_set_members"),
    View("data_category_set_covers"),
    View("purpose_set_members"),
    View("disclosure_agreements", ("recipients", "agreements", "disclosures")),
)

#: The names that measures and breaches may ask.
OPEN_VIEWS = tuple(view.name for view in VIEWS if not view.is_inner)

#: The keys of a delivery, and the key of the rule that decides the end of a holding.
PSEUDONYMS = frozenset(
    column.name for table in TABLES.values() for column in table.columns if isinstance(column.kind, Pseudonym)
) | {"deciding_rule_id"}


@cache
def view_sql(name: str) -> str:
    """The statement of the view called ``name``, with its ``$`` parameters."""
    return (resources.files("maatstaf.warehouse") / "views" / f"{name}.sql").read_text(encoding="utf-8")


def admit_measure(measure: Question) -> None:
    """Passes a measure that keeps to the measure language, the public views and its own header.

    Raises:
        NotInMeasureLanguage: names the measure and what is not allowed.
    """
    _admit(measure.name, measure.sql, measure.columns, PSEUDONYMS)


def admit_breach(breach: Question) -> None:
    """Passes a statement that selects the keys of cases: the measure language, the views, and its key alone.

    Raises:
        NotInMeasureLanguage: names the breach and what is not allowed.
    """
    if strangers := set(breach.columns) - PSEUDONYMS:
        raise NotInMeasureLanguage(f"{breach.name} selects {', '.join(sorted(strangers))}, which is no key")
    _admit(breach.name, breach.sql, breach.columns, frozenset())


@cache
def _admit(name: str, sql: str, columns: tuple[str, ...], secret: frozenset[str]) -> None:
    """Asks the referee once: a report asks the same for many months."""
    admit(name, sql, columns=columns, views=OPEN_VIEWS, secret=secret)


def tables_needed(views: Collection[str]) -> set[str]:
    """The delivered tables without which these views mean nothing."""
    return {table for view in VIEWS if view.name in views for table in view.needs}


def with_values(sql: str, values: Mapping[str, date | str | int]) -> str:
    """``sql`` with its ``$name`` parameters written out as literals, which every engine reads alike.

    Raises:
        KeyError: ``sql`` names a parameter that has no value.
    """

    def written(match: re.Match[str]) -> str:
        value = values[match[1]]
        if isinstance(value, int):
            return str(value)
        return f"date {literal(value.isoformat())}" if isinstance(value, date) else literal(value)

    return re.sub(r"\$([a-z_]+)", written, sql)


def view_values(as_of: date) -> dict[str, date | int]:
    """The parameters of the views: the reported day, its number and that of its month."""
    return {"as_of": as_of, "as_of_number": day_number(as_of), "as_of_month": month_number(as_of)}
