"""Runs the checks of the contracts and remembers which rows are refused, never what they say."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from maatstaf.contracts import literal, offending_keys, offending_references, row_checks
from maatstaf.sources import lines_of_records
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


def find_refusals(builder: Builder, matched: MatchedTable, as_of: date) -> None:
    """Makes ``refused_<table>`` (file, record, column_name, rule) of the rows that break a rule by themselves."""
    table = matched.table
    broken = ", ".join(
        f"case when {check.offends} then {{'column_name': {literal(check.column)}, 'rule': {literal(check.rule)}}} end"
        for check in row_checks(table, as_of)
    )
    builder.run(
        f"create temp table refused_{table.name} as select file, record, found.column_name, found.rule from "
        f"(select file, record, unnest([{broken}]) as found from read_{table.name}) where found is not null"
    )


def find_conflicts(builder: Builder, matched: MatchedTable, delivered: Collection[str]) -> None:
    """Adds to ``refused_<table>`` the rows that other rows make impossible: keys that stand twice, orphans.

    The tables that this one refers to must have been written before.
    """
    table, rows = matched.table, f"read_{matched.table.name}"
    for offending in (
        offending_keys(table, rows),
        *offending_references(table, rows, delivered, "snapshot.delivered"),
    ):
        builder.run(f"insert into refused_{table.name} {offending}")


def counted(builder: Builder, matched: MatchedTable) -> list[tuple[str, int, int]]:
    """Per file of a table: its name, the rows read and the rows refused; a file without rows counts as one."""
    name = matched.table.name
    read = dict(builder.rows(f"select file, count(*) from text_{name} group by file"))
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
        lines = lines_of_records(file.path, matched.dialect, {record for record, _, _ in found}) if found else {}
        for record, column, rule in found:
            yield Refusal(name, file.name, lines[record], column, rule)
