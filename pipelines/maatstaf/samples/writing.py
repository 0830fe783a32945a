"""Writes tables as a Dutch export does: semicolons, dd-mm-jjjj, ja and nee, Dutch headers and words."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import cache
from operator import attrgetter
from pathlib import Path
from typing import Any, TextIO

from maatstaf.contracts.codes import code_lists
from maatstaf.contracts.kinds import Day, Flag, Kind, ManyOf, Month, OneOf
from maatstaf.contracts.tables import TABLES
from maatstaf.samples.dialect import DIALECTS, SPOKEN

SEPARATOR = ";"
LINE_END = "\r\n"


@cache
def written_day(day: date | None) -> str:
    """A day as dd-mm-jjjj; empty when there is none."""
    return "" if day is None else f"{day:%d-%m-}{day.year}"


@cache
def written_code(code_list: str, code: str | None) -> str:
    """The word this corporation's systems use for a code: its Dutch label unless they say otherwise."""
    if code is None:
        return ""
    return SPOKEN.get(code_list, {}).get(code) or code_lists()[code_list].codes[code].label("nl")


@cache
def written_codes(code_list: str, codes: tuple[str, ...]) -> str:
    """Several codes in one cell, separated by a comma."""
    return ",".join(written_code(code_list, code) for code in codes)


def written(kind: Kind, value: Any) -> str:
    """One cell of a column of ``kind``; empty for None."""
    if value is None:
        return ""
    if isinstance(kind, Day):
        return written_day(value)
    if isinstance(kind, Month):
        return f"{value:%m-}{value.year}"
    if isinstance(kind, Flag):
        return "ja" if value else "nee"
    if isinstance(kind, ManyOf):
        return written_codes(kind.code_list, value)
    if isinstance(kind, OneOf):
        return written_code(kind.code_list, value)
    return str(value)


@contextmanager
def opened(out: Path, table: str) -> Iterator[TextIO]:
    """The table's file in ``out``, with its title rows and header written; rows may follow."""
    dialect, contract = DIALECTS[table], TABLES[table]
    with (out / f"{contract.nl}.csv").open("w", encoding=dialect.encoding, newline="") as file:
        file.writelines(title + LINE_END for title in dialect.titles)
        headers = [dialect.headers.get(column.name, column.nl) for column in contract.columns]
        file.write(SEPARATOR.join([*headers, *dialect.extra]) + LINE_END)
        yield file


def write_table(out: Path, table: str, rows: Iterable[Any]) -> None:
    """Write rows with fields as in the contract to the table's file, one at a time.

    Raises:
        KeyError: no such table, or a row says a code that is in no code list.
    """
    columns = TABLES[table].columns
    cells, kinds = attrgetter(*(column.name for column in columns)), [column.kind for column in columns]
    extra = tuple(DIALECTS[table].extra.values())
    with opened(out, table) as file:
        lines = csv.writer(file, delimiter=SEPARATOR, lineterminator=LINE_END)
        for row in rows:
            lines.writerow([*map(written, kinds, cells(row)), *extra])
