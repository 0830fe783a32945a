"""Runs the checks of the contracts and remembers which rows are refused, never what they say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from maatstaf.contracts import TABLES, Check, literal, rules_of
from maatstaf.policy import IntakeRules, PolicyError
from maatstaf.policy.intake import FILE
from maatstaf.warehouse.duckdb_engine import Builder
from maatstaf.warehouse.matching import MatchedTable
from maatstaf.warehouse.reading import Laid, valued_sql

#: Of how many rows that break one rule of one column it is told where they stand; the others are only counted.
TOLD = 1000


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


@dataclass(frozen=True)
class BrokenRule:
    """One rule broken in one file.

    Attributes:
        table: the table.
        file: its file within the delivery.
        column: the column, by its canonical name.
        rule: the rule.
        refuses: what is refused for it by policy: the ``row``, the ``file`` or the ``delivery``.
        rows: how many rows break it.
    """

    table: str
    file: str
    column: str
    rule: str
    refuses: str
    rows: int


def only_known_rules(rules: IntakeRules) -> None:
    """Refuses a policy that names a table, a column or a rule that does not exist.

    Raises:
        PolicyError: names the entry.
    """
    known: set[tuple[str, ...]] = set()
    for table in TABLES.values():
        for column, rule in rules_of(table):
            known |= {(rule,), (table.name, column), (table.name, column, rule)}
    for entry in rules.refuses:
        if entry not in known:
            raise PolicyError(
                f"intake.toml: refuses.{'.'.join(entry)} is no rule, column or rule of a column in the data contract"
            )


def find_refusals(
    builder: Builder, laid: Laid, broken: Sequence[Check], delivered: Collection[str], *, repeated: bool
) -> None:
    """Makes ``refused_<table>`` (file, record, column_name, rule) of the rows that break a rule.

    Names are kept as numbers: of a table that is refused whole this holds eleven bytes a rule and row.

    Args:
        builder: the build, the table marked.
        laid: the table.
        broken: the checks that some row breaks; the rows are read again only where there are any.
        delivered: the tables to which references are followed.
        repeated: whether ``repeated_<table>`` has rows, whose key stands more than once.
    """
    table = laid.table
    refused, (columns, names) = f"refused_{table.name}", zip(*rules_of(table), strict=True)
    builder.run(
        f"create temp table {refused} (file {_one_of(file.name for file in laid.matched.files)}, record bigint, "
        f"column_name {_one_of(columns)}, rule {_one_of(names)})"
    )
    if broken:
        named = ", ".join(
            f"case when {check.offends} then "
            f"{{'column_name': {literal(check.column)}, 'rule': {literal(check.rule)}}} end"
            for check in broken
        )
        rows = valued_sql(laid, f"numbered_{table.name}", delivered)
        offending = " or ".join(f"coalesce({check.offends}, false)" for check in broken)
        builder.run(
            f"insert into {refused} select file, record, found.column_name, found.rule from "
            f"(select file, record, unnest([{named}]) as found from ({rows}) where {offending}) where found is not null"
        )
    if repeated:
        builder.run(
            f"insert into {refused} select file, record, {literal(table.key[0])}, 'not_unique' "
            f"from repeated_{table.name}"
        )


def broken_rules(builder: Builder, matched: MatchedTable, rules: IntakeRules) -> Iterator[BrokenRule]:
    """How many rows of each file break which rule, and what is refused for it."""
    name = matched.table.name
    for file, column, rule, rows in builder.rows(
        f"select file, column_name, rule, count(*) from refused_{name} group by all order by all"
    ):
        yield BrokenRule(name, file, column, rule, rules.scope(name, column, rule), rows)


def refused_files(table: str, broken: Sequence[BrokenRule]) -> set[str]:
    """The files of a table that are refused whole."""
    return {one.file for one in broken if one.table == table and one.refuses == FILE}


def counted(builder: Builder, matched: MatchedTable, whole: Collection[str]) -> list[tuple[str, int, int]]:
    """Per file of a table: its name, the rows read and the rows refused.

    Args:
        builder: the build.
        matched: the table; a file without rows counts as one.
        whole: the files of which every row is refused.
    """
    name = matched.table.name
    read = dict(builder.rows(f"select file, count(*) from marks_{name} group by file"))
    refused = dict(builder.rows(f"select file, count(distinct record) from refused_{name} group by file"))
    refused |= {file: read.get(file, 0) for file in whole}
    return [(file.name, int(read.get(file.name, 0)), int(refused.get(file.name, 0))) for file in matched.files]


def first_refusals(builder: Builder, matched: MatchedTable, broken: Sequence[BrokenRule]) -> Iterator[Refusal]:
    """Where the first ``TOLD`` rows stand that break each rule, in the order of the files and their lines."""
    name = matched.table.name
    found: dict[str, list[tuple[int, str, str]]] = defaultdict(list)
    for column, rule in sorted({(one.column, one.rule) for one in broken if one.table == name}):
        for file, record in builder.rows(
            f"select file, record from refused_{name} where column_name = {literal(column)} and rule = {literal(rule)} "
            f"order by file, record limit {TOLD}"
        ):
            found[file].append((record, column, rule))
    for file in matched.files:
        if rows := sorted(found[file.name]):
            lines = file.input.lines_of({record for record, _, _ in rows})
            for record, column, rule in rows:
                yield Refusal(name, file.name, lines[record], column, rule)


def _one_of(names: Collection[str] | Iterator[str]) -> str:
    return f"enum({', '.join(literal(name) for name in dict.fromkeys(names))})"
