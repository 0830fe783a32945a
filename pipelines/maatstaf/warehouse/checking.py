"""Runs the checks of the contracts and remembers which rows are refused, never what they say."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from maatstaf.contracts import literal, offending_keys, offending_references, row_checks
from maatstaf.warehouse.duckdb_engine import Builder
from maatstaf.warehouse.matching import MatchedTable


@dataclass(frozen=True, order=True)
class Refusal:
    """One rule broken by one row.

    Attributes:
        table: the table.
        file: its file within the delivery.
        line: the line on which the row begins, counted from 1.
        column: the column, by its canonical name.
        rule: the rule it breaks.
    """

    table: str
    file: str
    line: int
    column: str
    rule: str

    def __str__(self) -> str:
        """The refusal as one line of a message."""
        return f"{self.table}: {self.file}, line {self.line}, column {self.column}: {self.rule}"


def broken_sql(matched: MatchedTable, as_of: date) -> str:
    """SQL of a number whose bits say which of its own rules a row breaks: few do, and only those are named later."""
    bits = (
        f"case when {check.offends} then {1 << place} else 0 end"
        for place, check in enumerate(row_checks(matched.table, as_of))
    )
    return f"cast({' + '.join(bits)} as bigint)"


def find_refusals(builder: Builder, matched: MatchedTable, delivered: Collection[str], as_of: date) -> None:
    """Makes ``refused_<table>`` (file, record, column_name, rule) of the rows that break a rule.

    The tables that this one refers to must have been written before.
    """
    table = matched.table
    rows, refused = f"read_{table.name}", f"refused_{table.name}"
    named = ", ".join(
        f"case when broken & {1 << place} <> 0 "
        f"then {{'column_name': {literal(check.column)}, 'rule': {literal(check.rule)}}} end"
        for place, check in enumerate(row_checks(table, as_of))
    )
    builder.run(
        f"create temp table {refused} as select file, record, found.column_name, found.rule from "
        f"(select file, record, unnest([{named}]) as found from {rows} where broken <> 0) where found is not null"
    )
    for offending in (
        offending_keys(table, rows),
        *offending_references(table, rows, delivered, "snapshot.delivered"),
    ):
        builder.run(f"insert into {refused} {offending}")


def counted(builder: Builder, matched: MatchedTable) -> list[tuple[str, int, int]]:
    """Per file of a table: its name, the rows read and the rows refused; a file without rows counts as one."""
    name = matched.table.name
    read = dict(builder.rows(f"select file, count(*) from read_{name} group by file"))
    refused = dict(builder.rows(f"select file, count(distinct record) from refused_{name} group by file"))
    return [(file.name, int(read.get(file.name, 0)), int(refused.get(file.name, 0))) for file in matched.files]


def refusals_of(builder: Builder, matched: MatchedTable) -> Iterator[Refusal]:
    """The refusals of a table with their lines, in the order of its files."""
    name = matched.table.name
    for file in matched.files:
        found = builder.rows(
            f"select distinct record, column_name, rule from refused_{name} "
            f"where file = {literal(file.name)} order by all"
        )
        lines = file.input.lines_of({record for record, _, _ in found}) if found else {}
        for record, column, rule in found:
            yield Refusal(name, file.name, lines[record], column, rule)
