"""Parquet that is damaged, is none, or holds other types than its columns can have."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pyarrow
import pyarrow.parquet

from malformed.case import CANARY, Case, table
from warehouse.formats import write_parquet

NAME = "disclosures.parquet"


def of(select: str):
    """Writes three disclosures with other columns."""
    return lambda path: write_parquet(path, select)


def changed(change, select: str = "*"):
    """Writes three disclosures and changes the bytes."""

    def writes(path: Path) -> None:
        write_parquet(path, select)
        path.write_bytes(change(path.read_bytes()))

    return writes


def other(sql: str):
    """Writes whatever a query gives."""

    def writes(path: Path) -> None:
        with duckdb.connect() as connection:
            connection.execute(f"copy ({sql}) to '{path}' (format parquet)")

    return writes


def twice(path: Path) -> None:
    """Writes three disclosures with one column under two spellings."""
    write_parquet(path)
    found = pyarrow.parquet.read_table(path)
    pyarrow.parquet.write_table(found.append_column("Purpose", found["purpose"]), path)


def damaged(change, says: str = f"{NAME}, line 1: the Parquet file is damaged and cannot be read") -> Case:
    """Parquet whose bytes are changed."""
    return Case(says, {NAME: changed(change)})


def typed(replaced: str, column: str, rule: str, lines=(1, 2, 3)) -> Case:
    """Parquet with a column of another type."""
    return Case(
        files={NAME: of(f"* replace ({replaced} as {column})")},
        read=3,
        refusals=tuple((line, column, rule) for line in lines),
    )


CASES = {
    "cut short": damaged(lambda file: file[:200]),
    "cut to its first bytes": damaged(lambda file: file[:4]),
    "the end cut off": damaged(lambda file: file[:-6]),
    "a footer of noise": damaged(lambda file: file[:-60] + b"\xff" * 52 + file[-8:]),
    "a footer that is too long": damaged(lambda file: file[:-8] + b"\xff\xff\xff\x7fPAR1"),
    "pages of noise": damaged(lambda file: file[:20] + b"\xff" * 100 + file[120:]),
    "encrypted": damaged(lambda file: file[:-4] + b"PARE"),
    "empty": Case(f"{NAME}, line 1: the file is not what a name that ends in .parquet promises", {NAME: b""}),
    "text with a new name": Case(
        "the file is not what a name that ends in .parquet promises", {NAME: table("disclosures")}
    ),
    "under the name of text": Case(
        "line 1: the file is Parquet, and its name does not say so", {"disclosures.csv": of("*")}
    ),
    "a column absent": Case(f"{NAME} has no column purpose (or doel)", {NAME: of("* exclude (purpose)")}),
    "a column in other capitals twice": Case("a column stands twice", {NAME: twice}),
    "one column of another table": Case(f"{NAME} has no column", {NAME: other(f"select '{CANARY}' as naam")}),
    "one of two files damaged": Case(
        "b.parquet",
        {"a.parquet": of("*"), "b.parquet": changed(lambda file: file[:-9] + b"PAR1")},
        '[tables.disclosures]\nfiles = "*.parquet"\n',
    ),
    "two files, one without a column": Case(
        "b.parquet has no column purpose",
        {"a.parquet": of("*"), "b.parquet": of("* exclude (purpose)")},
        '[tables.disclosures]\nfiles = "*.parquet"\n',
    ),
    "no rows": Case(
        files={
            NAME: other(
                "select '' as disclosure_id, date '2026-10-01' as disclosed_on, "
                "'' as recipient_id, '' as purpose, '' as data_categories, 0 as records "
                "where false"
            )
        },
        read=0,
        code=0,
    ),
    "days as numbers": typed("20261005", "disclosed_on", "not_a_day"),
    "days as text of another format": typed("'2026-10-05'", "disclosed_on", "not_a_day"),
    "days without end": typed("'infinity'::date", "disclosed_on", "not_a_day"),
    "days before Christ": typed("date '0044-03-15 (BC)'", "disclosed_on", "not_a_day"),
    "times": typed("time '12:00'", "disclosed_on", "not_a_day"),
    "a day that is nothing": typed("null::date", "disclosed_on", "empty"),
    "fractions": typed("12.5::double", "records", "not_a_whole_number"),
    "negative numbers": typed("-12", "records", "not_a_whole_number"),
    "not a number": typed("'nan'::double", "records", "not_a_whole_number"),
    "infinite": typed("'infinity'::double", "records", "not_a_whole_number"),
    "a number too large": typed("12345678901234567890::hugeint", "records", "not_a_whole_number"),
    "days where numbers belong": typed("date '2026-10-05'", "records", "not_a_whole_number"),
    "nested": typed(f"{{'a': '{CANARY}'}}", "purpose", "unknown_code"),
    "lists of lists": typed(f"[['{CANARY}']]", "data_categories", "unknown_code"),
    "maps": typed(f"map {{'a': '{CANARY}'}}", "data_categories", "unknown_code"),
    "bytes": typed(f"'{CANARY}'::blob", "purpose", "unknown_code"),
    "yes where codes belong": typed("true", "purpose", "unknown_code"),
    "a member that is nothing": typed("[null::varchar]", "data_categories", "empty"),
}
