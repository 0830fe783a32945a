"""Writes the SQL that tells a typed value (of Parquet or a database) as the text that a file would hold.

Every kind of column then judges one thing, text, in whatever format a delivery came.
"""

from __future__ import annotations

from maatstaf.contracts import Column, Day, Month, dutch_day, literal
from maatstaf.sources import FIRST_OF_TWO_DIGITS, UNACCEPTABLE, Dialect, day_pattern

WHOLE = ("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT")
APPROXIMATE = ("FLOAT", "DOUBLE")
AS_TEXT = ("VARCHAR", "UUID", "ENUM")
LARGEST_EXACT = "1e15"
#: Not a type of the engine: text that is a number with a decimal point.
NUMERAL = "NUMERAL"


def as_text(cell: str, sql_type: str, column: Column, dialect: Dialect) -> str:
    """SQL of the text of ``cell``.

    Args:
        cell: the cell, as SQL.
        sql_type: its type in the engine.
        column: the column that it is read for.
        dialect: how text in the delivery writes days, numbers and lists.
    """
    family = sql_type.split("(")[0]
    unacceptable = f"case when {cell} is not null then chr({ord(UNACCEPTABLE)}) end"
    if sql_type == "VARCHAR[]":
        return f"array_to_string({cell}, {literal(dialect.list_separator)})"
    if family in WHOLE or family in AS_TEXT:
        return f"cast({cell} as varchar)"
    if family == NUMERAL:
        whole, fraction = f"regexp_replace({cell}, '[.]0*$', '')", literal(dialect.decimal or ".")
        return f"replace({whole}, '.', {fraction})"
    if family == "BOOLEAN":
        return f"case {cell} when true then {literal(dialect.true[0])} when false then {literal(dialect.false[0])} end"
    if family in APPROXIMATE or family == "DECIMAL":
        exact = "true" if family == "DECIMAL" else f"abs({cell}) < {LARGEST_EXACT}"
        fraction = f"replace(cast({cell} as varchar), '.', {literal(dialect.decimal or '.')})"
        whole = f"cast(cast(trunc({cell}) as decimal(38, 0)) as varchar)"
        return (
            f"case when {cell} is null then null when not {exact} then chr({ord(UNACCEPTABLE)}) "
            f"when {cell} = trunc({cell}) then {whole} else {fraction} end"
        )
    day = _day(cell, sql_type, dialect)
    pattern = day_pattern(isinstance(column.kind, Day), isinstance(column.kind, Month), dialect)
    if day is None or pattern is None:
        return unacceptable
    known = "true" if isinstance(column.kind, Day) else f"extract(day from {day}) = 1"
    if "%y" in pattern:
        known += f" and extract(year from {day}) between {FIRST_OF_TWO_DIGITS} and {FIRST_OF_TWO_DIGITS + 99}"
    # At noon, so that a format with a time and a zone reads back the same day.
    written = f"strftime({day} + interval 12 hours, {literal(pattern)})"
    return f"case when {known} then {written} else {unacceptable} end"


def _day(cell: str, sql_type: str, dialect: Dialect) -> str | None:
    if sql_type == "DATE":
        return cell
    if sql_type == "TIMESTAMP WITH TIME ZONE":
        return dutch_day(cell)
    if sql_type.startswith("TIMESTAMP"):
        return dutch_day(f"(cast({cell} as timestamp) at time zone {literal(dialect.time_zone)})")
    return None
