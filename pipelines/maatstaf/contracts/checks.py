"""The checks of a contract, as SQL that selects the rows that break a rule; no row is a pass.

The SQL reads a relation with ``file`` and ``record`` (which row it is), and per column of the table
``raw_<column>`` (the trimmed text) and ``<column>`` (the stored value, null where it is not acceptable); of a row to
which a column refers, ``found_<column>`` is the key and ``since_<column>`` the day that it may not precede.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from maatstaf.contracts.sql import identifier, literal
from maatstaf.contracts.table import Reference, Table


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


def reference_checks(table: Table, delivered: Collection[str]) -> Iterator[Check]:
    """The rules that a row breaks when the row to which it refers is not in the delivery, or comes after it.

    Args:
        table: the referring table.
        delivered: the tables that the delivery brings; a reference into another one is not judged.
    """
    for reference in references_into(table, delivered):
        column = identifier(reference.column)
        found, since = identifier(f"found_{reference.column}"), identifier(f"since_{reference.column}")
        yield Check(reference.column, f"not_in_{reference.table}", f"{column} is not null and {found} is null")
        if reference.not_before:
            own, other = reference.not_before
            yield Check(own, f"before_{other}", f"{identifier(own)} < {since}")


def references_into(table: Table, delivered: Collection[str]) -> tuple[Reference, ...]:
    """The references of ``table`` to other tables of the delivery."""
    return tuple(reference for reference in table.references if reference.table in delivered)


def key_hash(table: Table) -> str:
    """SQL of a number that is the same for two rows with one key; null where a part of the key is."""
    filled = " and ".join(f"{identifier(column)} is not null" for column in table.key)
    return f"case when {filled} then hash({_key(table)}) end"


def offending_keys(table: Table, rows: str, twice: str) -> str:
    """Selects the rows of ``rows`` whose key stands more than once: which of them is true is not guessed.

    Only rows whose ``key_hash`` stands more than once are laid side by side, so that a table in which every key is
    its own is never held, nor are its keys.

    Args:
        table: the table.
        rows: the relation to check.
        twice: the relation with the hashes (``key``) that stand more than once.
    """
    return (
        f"select file, record, {_key(table)} from (select file, record, {_key(table)}, "
        f"count(*) over (partition by {_key(table)}) as times from {rows} "
        f"where {key_hash(table)} in (select key from {twice})) where times > 1"
    )


def _key(table: Table) -> str:
    return ", ".join(identifier(column) for column in table.key)
