"""Databases that are not there, are not understood, or hold what no column can have."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from malformed.case import CANARY, USAGE, Case

VARIABLE = {"DWH": "sqlite:///{folder}/inbox/dwh.db"}
SILENT = "env:DWH"


def entry(rest: str = 'table = "verstrekkingen"\n', database: str = "env:DWH") -> str:
    """A mapping that reads disclosures from a database."""
    return f'[tables.disclosures]\ndatabase = "{database}"\n{rest}'


def asked(sql: str) -> str:
    """A mapping that asks a query."""
    return entry(f"query = '''{sql}'''\n")


def base(path: Path) -> None:
    """Writes a database of one table with two rows."""
    connection = sqlite3.connect(path)
    connection.execute(
        "create table verstrekkingen (disclosure_id, disclosed_on, recipient_id, purpose, data_categories, records)"
    )
    connection.executemany(
        "insert into verstrekkingen values (?, '05-10-2026', 'O1', 'P01', 'naam,adres', 12)", [("D1",), ("D2",)]
    )
    connection.commit()
    connection.close()


def unreachable(address: str, says: str = SILENT, code: int = 1) -> Case:
    """A database at an address where none is; the address is told nowhere."""
    return Case(says, mapping=entry(), code=code, environment={"DWH": address}, secrets=("geheim", "tolk88", "127.0.0"))


def refused(mapping: str, says: str, code: int = 1) -> Case:
    """A database that cannot be asked this."""
    return Case(says, {"dwh.db": base}, mapping, code, environment=VARIABLE, secrets=("dwh.db",))


def spoilt(replaced: str, column: str, rule: str) -> Case:
    """A query whose rows have something else in a column."""
    columns = ("disclosure_id", "disclosed_on", "recipient_id", "purpose", "data_categories", "records")
    chosen = ", ".join(f"{replaced} as {one}" if one == column else one for one in columns)
    return Case(
        files={"dwh.db": base},
        mapping=asked(f"select {chosen} from verstrekkingen"),
        read=2,
        refusals=((1, column, rule), (2, column, rule)),
        environment=VARIABLE,
    )


CASES = {
    "no such variable": Case(
        "the environment variable DWH_88 holds no address", mapping=entry(database="env:DWH_88"), code=USAGE
    ),
    "an empty variable": unreachable("", "the environment variable DWH holds no address of a database", USAGE),
    "no address": unreachable("geheim", "what stands in DWH is no address", USAGE),
    "a driver that nobody knows": unreachable("tolk88://geheim@127.0.0.1/x", "DWH", USAGE),
    "a driver that is not installed": unreachable("oracle://geheim@127.0.0.1/x", "DWH", USAGE),
    "a port where nothing listens": unreachable("postgresql://geheim@127.0.0.1:1/x"),
    "a port where nothing listens, by its driver": unreachable("postgresql+pg8000://geheim@127.0.0.1:1/x"),
    "a port that is none": unreachable("postgresql://geheim@127.0.0.1:poort/x", "DWH", USAGE),
    "a folder that is not there": unreachable("sqlite:////geheim/tolk88/x.db"),
    "a file that is no database": Case(
        SILENT, {"dwh.db": CANARY * 200}, entry(), environment=VARIABLE, secrets=("dwh.db",)
    ),
    "an address in the mapping": Case(
        "an address may hold a password",
        mapping=entry(database="postgresql://geheim@127.0.0.1/x"),
        code=USAGE,
        secrets=("geheim",),
    ),
    "no such table": refused(entry('table = "weg"\n'), SILENT),
    "a table that is a statement": refused(entry('table = "verstrekkingen; drop table verstrekkingen"\n'), SILENT),
    "a query that is none": refused(asked(f"selct '{CANARY}'"), SILENT),
    "a query that writes": refused(asked("delete from verstrekkingen"), SILENT),
    "two queries": refused(asked("select 1; select 2"), SILENT),
    "a query of a column that is not there": refused(asked("select weg from verstrekkingen"), SILENT),
    "a query that lacks a column": refused(asked("select disclosure_id from verstrekkingen"), "has no column"),
    "a query with a column twice": refused(asked("select disclosure_id, disclosure_id from verstrekkingen"), SILENT),
    "a query of nothing": refused(asked(""), "a database needs either table or query", USAGE),
    "both table and query": refused(entry('table = "a"\nquery = "select 1"\n'), "either table or query", USAGE),
    "neither table nor query": refused(entry(""), "either table or query", USAGE),
    "both files and a database": refused(entry('table = "a"\nfiles = "*.csv"\n'), "not from both", USAGE),
    "a table and no database": refused('[tables.disclosures]\ntable = "a"\n', "names the environment variable", USAGE),
    "a number as database": refused("[tables.disclosures]\ndatabase = 3\n", "database is text between quotes", USAGE),
    "codes that are not known": spoilt(f"'{CANARY}'", "purpose", "unknown_code"),
    "days of another format": spoilt("'2026-10-05'", "disclosed_on", "not_a_day"),
    "fractions": spoilt("12.5", "records", "not_a_whole_number"),
    "negative numbers": spoilt("-12", "records", "not_a_whole_number"),
    "nothing": spoilt("null", "recipient_id", "empty"),
    "bytes": spoilt("x'6b616e61726965'", "purpose", "unknown_code"),
    "NUL within a text": spoilt("'P01' || char(0) || 'kanarie88'", "purpose", "unknown_code"),
    "no rows": Case(
        files={"dwh.db": base},
        mapping=asked("select * from verstrekkingen where false"),
        read=0,
        code=0,
        environment=VARIABLE,
    ),
}
