"""One table written in every format and dialect that a delivery may have."""

from __future__ import annotations

import csv
import gzip
import io
from datetime import date, datetime
from pathlib import Path

import duckdb
import openpyxl

#: What a housing system knows of three disclosures; typed, so that each writer writes it its own way.
HEADINGS = (
    "disclosure_id",
    "disclosed_on",
    "recipient_id",
    "purpose",
    "lawful_basis",
    "data_categories",
    "records",
    "persons",
    "notitie",
)
ROWS = [
    ("D1", date(2026, 10, 5), "O-1", "P01", "contract", "name, address", 12, 3, "café"),
    ("D2", date(2026, 3, 29), "O-2", "P02", "toestemming", "name", 1234567, None, "geen; of toch"),
    ("D3", date(2026, 10, 25), "O-1", "P01", "contract", "address", 0, 0, ""),
]
DUTCH = "%d-%m-%Y"


def as_text(value, pattern=DUTCH, number=str):
    """A value as a text file writes it."""
    if value is None:
        return ""
    if isinstance(value, date):
        return value.strftime(pattern)
    return number(value) if isinstance(value, int) else value


def csv_text(separator=";", pattern=DUTCH, number=str, rows=ROWS):
    """The table as CSV."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=separator, lineterminator="\r\n")
    writer.writerow(HEADINGS)
    writer.writerows([[as_text(value, pattern, number) for value in row] for row in rows])
    return text.getvalue()


def write_xlsx(path: Path, rows=ROWS, title=(), sheet="Blad1", others=()):
    """The table as a workbook with date cells and numbers."""
    book = openpyxl.Workbook()
    first = book.active
    first.title = sheet
    for row in (*title, HEADINGS, *rows):
        first.append(row)
    for other in others:
        book.create_sheet(other).append(["niets"])
    book.save(path)


def write_parquet(path: Path, select="*", rows=ROWS):
    """The table as Parquet, with types."""
    with duckdb.connect() as connection:
        connection.execute(
            "create table t (disclosure_id varchar, disclosed_on date, recipient_id varchar, purpose varchar, "
            "lawful_basis varchar, data_categories varchar, records bigint, persons integer, notitie varchar)"
        )
        connection.executemany(f"insert into t values ({', '.join('?' * len(HEADINGS))})", rows)
        path.parent.mkdir(parents=True, exist_ok=True)
        connection.execute(f"copy (select {select} from t) to '{path}' (format parquet)")


def packed(text: str) -> bytes:
    """Text in UTF-8, packed."""
    return gzip.compress(text.encode())


def at_midnight(day: date) -> datetime:
    """The first moment of a day."""
    return datetime(day.year, day.month, day.day)  # noqa: DTZ001
