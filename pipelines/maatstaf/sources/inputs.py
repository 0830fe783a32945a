"""Tells by name and first bytes what a file is, and opens it as that or refuses it."""

from __future__ import annotations

import codecs
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from maatstaf.sources.decoding import GZIP, as_utf8, size_as_utf8
from maatstaf.sources.dialect import Dialect
from maatstaf.sources.errors import UnreadableFile
from maatstaf.sources.rows import header_of, line_of_broken_row, lines_of_records
from maatstaf.sources.workbook import Workbook

ZIP, OLD_OFFICE, PARQUET = b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"PAR1"
#: What the first bytes of a file tell, where they tell anything.
SIGNS = {ZIP: "a workbook or another zip file", OLD_OFFICE: "an old or a protected workbook", PARQUET: "Parquet"}
SIGNS |= {GZIP: "packed with gzip"}
#: What the first bytes of a file of this name must be.
NAMES = {".xlsx": ZIP, ".xlsm": ZIP, ".ods": ZIP, ".xls": OLD_OFFICE, ".parquet": PARQUET, ".gz": GZIP}
#: The names under which a table is found without a mapping, the text files first.
SUFFIXES = (".csv", ".csv.gz", ".tsv", ".tsv.gz", ".xlsx", ".xlsm", ".xls", ".ods", ".parquet")


class Input(Protocol):
    """What rows of one table come from: a file, or a query."""

    def lines_of(self, records: Collection[int]) -> dict[int, int]:
        """The line on which each of ``records`` (counted from 1) stands."""
        ...

    def broken_line(self) -> int | None:
        """The line on which the first row begins that has not the cells of the header."""
        ...


@dataclass(frozen=True)
class TextFile:
    """CSV or TSV text, packed or not.

    Attributes:
        path: the file.
        dialect: how it is written.
    """

    path: Path
    dialect: Dialect

    def headings(self) -> tuple[str, ...]:
        """See ``header_of``."""
        return header_of(self.path, self.dialect)

    def text(self, patterns: Mapping[int, str]) -> partial[Iterator[bytes]]:
        """Gives the file as UTF-8 in chunks, each time it is called; what it says of days is left as it is."""
        return partial(as_utf8, self.path, self.dialect.encoding)

    def size(self, patterns: Mapping[int, str]) -> int:
        """See ``size_as_utf8``."""
        return size_as_utf8(self.path, self.dialect.encoding)

    def is_plain_utf8(self) -> bool:
        """Whether the file itself is what ``text`` gives: UTF-8, without a mark before it and not packed."""
        with self.path.open("rb") as file:
            begin = file.read(len(codecs.BOM_UTF8))
        return self.dialect.encoding == "utf-8-sig" and not begin.startswith((codecs.BOM_UTF8, GZIP))

    def lines_of(self, records: Collection[int]) -> dict[int, int]:
        """See ``lines_of_records``."""
        return lines_of_records(self.path, self.dialect, records)

    def broken_line(self) -> int | None:
        """See ``line_of_broken_row``."""
        return line_of_broken_row(self.path, self.dialect)


@dataclass(frozen=True)
class ParquetFile:
    """Parquet, which the engine reads itself; its lines are its rows.

    Attributes:
        path: the file.
    """

    path: Path

    def lines_of(self, records: Collection[int]) -> dict[int, int]:
        """A row is its own line."""
        return {record: record for record in records}

    def broken_line(self) -> int | None:
        """Every row has all columns."""
        return None


def version_of(file: Input) -> tuple[int, ...]:
    """What changes when a file is written to, moved or removed; always the same for a query, which is asked once."""
    path = getattr(file, "path", None)
    if path is None:
        return ()
    try:
        found = path.stat()
    except OSError:
        return (0,)
    return found.st_ino, found.st_size, found.st_mtime_ns


def open_file(path: Path, dialect: Dialect, sheet: str) -> TextFile | Workbook | ParquetFile:
    """The file as what its name says it is.

    Raises:
        UnreadableFile: its bytes say otherwise.
    """
    with path.open("rb") as file:
        begin = file.read(4)
    suffix = path.suffix.lower()
    wanted = NAMES.get(suffix)
    if wanted is None and (found := next((told for sign, told in SIGNS.items() if begin.startswith(sign)), None)):
        raise UnreadableFile(1, f"the file is {found}, and its name does not say so")
    if wanted and not begin.startswith(wanted):
        if begin == OLD_OFFICE:
            raise UnreadableFile(1, "the workbook is protected with a password, or an old one with a new name")
        raise UnreadableFile(1, f"the file is not what a name that ends in {suffix} promises")
    if wanted == PARQUET:
        return ParquetFile(path)
    if wanted in (ZIP, OLD_OFFICE):
        return Workbook(path, dialect, sheet)
    return TextFile(path, dialect)
