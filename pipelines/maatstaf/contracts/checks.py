"""The checks of a contract, as SQL that selects the rows that break a rule; no row is a pass.

The SQL reads a relation with ``file`` and ``record`` (which row it is), and per column of the table
``raw_<column>`` (the trimmed text) and ``<column>`` (the stored value, null where it is not acceptable).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from maatstaf.contracts.sql import identifier, literal
from maatstaf.contracts.table import Table
from maatstaf.contracts.tables import TABLES


@dataclass(frozen=True)
class Check:
    """One rule on one column.

    Attributes:
        column: the column that a refusal names.
        rule: the rule that a refusal names.
        offends: SQL that is true for a row which breaks the rule.
    """

    column: str
    rule: str
    offends: str


def row_checks(table: Table, as_of: date) -> Iterator[Check]:
    """The rules that a row can break by itself: required, kind, order of days, not after the as-of date."""
    for column in table.columns:
        raw, stored = identifier(f"raw_{column.name}"), identifier(column.name)
        if not column.empty:
            yield Check(column.name, "empty", f"{raw} is null")
        yield Check(column.name, column.kind.rule, f"{raw} is not null and {stored} is null")
        if column.is_fact:
            yield Check(column.name, "after_as_of", f"{stored} > date {literal(as_of.isoformat())}")
    for earlier, later in table.ordered:
        yield Check(later, f"before_{earlier}", f"{identifier(later)} < {identifier(earlier)}")


def rules_of(table: Table) -> Iterator[tuple[str, str]]:
    """Column and name of every rule that a row of ``table`` can break, each once."""
    for check in row_checks(table, date.max):
        yield check.column, check.rule
    yield table.key[0], "not_unique"
    for reference in table.references:
        yield reference.column, f"not_in_{reference.table}"
        if reference.not_before:
            own, other = reference.not_before
            yield own, f"before_{other}"


def offending_keys(table: Table, rows: str) -> str:
    """Selects the rows of ``rows`` whose key stands more than once: which of them is true is not guessed.

    Keys are counted by their hash, and only rows whose hash stands more than once are laid side by side, so that
    a table in which every key is its own is never held, nor are its keys.
    """
    key = ", ".join(identifier(column) for column in table.key)
    filled = " and ".join(f"{identifier(column)} is not null" for column in table.key)
    hashed = f"hash({key})"
    twice = f"select {hashed} from {rows} where {filled} group by 1 having count(*) > 1"
    return (
        f"select file, record, {literal(table.key[0])}, 'not_unique' from "
        f"(select file, record, count(*) over (partition by {key}) as times from {rows} "
        f"where {filled} and {hashed} in ({twice})) where times > 1"
    )


def offending_references(table: Table, rows: str, delivered: Collection[str], loaded: str) -> Iterator[str]:
    """Selects the rows of ``rows`` that refer to a row which is not in the delivery, or precede it.

    Args:
        table: the referring table.
        rows: the relation to check.
        delivered: the tables that the delivery brings; a reference into another one is not judged.
        loaded: schema of the tables that are already loaded.
    """
    for reference in table.references:
        if reference.table not in delivered:
            continue
        column = identifier(reference.column)
        key = identifier(_key_of(reference.table))
        joined = f"from {rows} as own left join {loaded}.{reference.table} as other on own.{column} = other.{key}"
        yield (
            f"select file, record, {literal(reference.column)}, {literal('not_in_' + reference.table)} {joined} "
            f"where own.{column} is not null and other.{key} is null"
        )
        if reference.not_before:
            own, other = reference.not_before
            yield (
                f"select file, record, {literal(own)}, {literal('before_' + other)} {joined} "
                f"where own.{identifier(own)} < other.{identifier(other)}"
            )


def _key_of(table: str) -> str:
    return TABLES[table].key[0]
