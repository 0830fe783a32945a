"""Judges a delivery before anything of it is written: reads every table, guards it, and finds what is refused."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

from maatstaf.contracts import (
    TABLES,
    Check,
    Table,
    identifier,
    literal,
    reference_checks,
    row_checks,
)
from maatstaf.guard import glances
from maatstaf.policy import IntakeRules
from maatstaf.warehouse.checking import BrokenRule, broken_rules, find_refusals, refused_files
from maatstaf.warehouse.duckdb_engine import BrokenRow, Builder
from maatstaf.warehouse.engine import EngineError
from maatstaf.warehouse.guarding import Flag, guard_refused, guard_text
from maatstaf.warehouse.marking import has_repeated, lay, mark
from maatstaf.warehouse.matching import DeliveryRefused, MatchedTable
from maatstaf.warehouse.reading import Laid, valued_sql
from maatstaf.warehouse.relations import DAMAGED, damaged_parquet


@dataclass(frozen=True)
class Judged:
    """What became of one table.

    Attributes:
        laid: the table.
        delivered: the tables of the delivery.
        broken: the checks that some row breaks by itself, or by what it refers to.
        has_repeated: whether a key stands more than once.
        rules: how many rows of each file break which rule.
        flags: its columns that may hold something of a person and are loaded all the same.
    """

    laid: Laid
    delivered: Collection[str]
    broken: tuple[Check, ...]
    has_repeated: bool
    rules: tuple[BrokenRule, ...]
    flags: tuple[Flag, ...]

    def accepted_sql(self) -> str:
        """The accepted rows and their values, read anew; only the checks that some row breaks are made again."""
        table = self.laid.table
        suspect = {check.column for check in self.broken}
        acceptable = {column.name for column in table.columns} - suspect
        wanted = [f"not coalesce({check.offends}, false)" for check in self.broken]
        if files := refused_files(table.name, self.rules):
            wanted.append(f"file not in ({', '.join(map(literal, sorted(files)))})")
        rows = valued_sql(self.laid, f"text_{table.name}", self.delivered if suspect else (), acceptable)
        sql = f"select rows.* from ({rows}) as rows"
        if self.has_repeated:
            same = " and ".join(f"again.{identifier(column)} = rows.{identifier(column)}" for column in table.key)
            sql += f" anti join repeated_{table.name} as again on {same}"
        return f"{sql} where {' and '.join(wanted)}" if wanted else sql


def judge(
    builder: Builder, matched: Mapping[str, MatchedTable], as_of: date, rules: IntakeRules
) -> Mapping[str, Judged]:
    """Reads and guards every table in the order in which they refer to each other, and finds what breaks a rule.

    Args:
        builder: the build, which writes nothing yet.
        matched: the tables of the delivery.
        as_of: the day of the extract.
        rules: what is refused for which rule.

    Raises:
        DeliveryRefused: a file cannot be read, or seems to hold what identifies a person.
    """
    judged = {}
    for name, table in matched.items():
        with naming(builder, table):
            judged[name] = _judge(builder, table, matched, as_of, rules)
            if known := _known_to_others(table.table, matched):
                builder.run(
                    f"create temp table keys_{name} as select {', '.join(map(identifier, known))} "
                    f"from ({judged[name].accepted_sql()})"
                )
    return judged


def _judge(
    builder: Builder, matched: MatchedTable, delivered: Collection[str], as_of: date, rules: IntakeRules
) -> Judged:
    table = matched.table
    headings = {column.name: matched.headings_of(column) for column in table.columns}
    laid = lay(builder, matched, glances(table, as_of, headings))
    broken = mark(builder, laid, delivered, (*row_checks(table, as_of), *reference_checks(table, delivered)))
    flags = guard_text(builder, laid, as_of, headings)
    guard_refused(builder, laid, broken, as_of)
    repeated = has_repeated(builder, laid)
    find_refusals(builder, laid, broken, delivered, repeated=repeated)
    return Judged(laid, delivered, broken, repeated, tuple(broken_rules(builder, matched, rules)), flags)


def _known_to_others(table: Table, delivered: Collection[str]) -> list[str]:
    """The key of a table, and its days, that other tables of the delivery must know."""
    references = [one for other in delivered for one in TABLES[other].references if one.table == table.name]
    days = [one.not_before[1] for one in references if one.not_before]
    return list(dict.fromkeys([table.key[0], *days])) if references else []


@contextmanager
def naming(builder: Builder, table: MatchedTable) -> Iterator[None]:
    """Says of which file, and where it can of which line, it is that the engine could not read a row."""
    try:
        yield
    except BrokenRow:
        for file in table.files:
            if line := file.input.broken_line():
                rule = (
                    "the row has not the cells of the header, a quote in it is not closed, or it is longer than 1 MiB"
                )
                raise DeliveryRefused(f"{table.table.name}: {file.name}, line {line}: {rule}") from None
        rule = "its lines end in different ways, or one of them is longer than 1 MiB"
        raise DeliveryRefused(f"{table.table.name}: {table.file_names}: {rule}") from None
    except EngineError:
        if damaged := damaged_parquet(builder, table):
            raise DeliveryRefused(f"{table.table.name}: {damaged}, line 1: {DAMAGED}") from None
        raise
