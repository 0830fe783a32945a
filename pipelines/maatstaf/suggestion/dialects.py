"""Sees from the shape of a file how it is written; what the shape does not decide is left open."""

from __future__ import annotations

import codecs
import csv
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from maatstaf.sources import Dialect, UnreadableFile

SEPARATORS = (";", ",", "\t", "|")
ROWS_SEEN = 200
BYTES_SEEN = 64 << 20
CHUNK_BYTES = 1 << 20


@dataclass(frozen=True)
class SeenDialect:
    """How a file seems to be written.

    Attributes:
        dialect: what could be seen.
        encoding: the encoding, or empty where the file holds no sign that would tell.
    """

    dialect: Dialect
    encoding: str


def see_dialect(path: Path) -> SeenDialect:
    """The separator, encoding and title rows of ``path``.

    Raises:
        UnreadableFile: no encoding that Maatstaf looks for fits, or there are no headings.
    """
    encoding = _encoding(path)
    dialect = Dialect(encoding=encoding or "utf-8-sig")
    found = [seen for sign in SEPARATORS if (seen := _shape(path, replace(dialect, separator=sign)))]
    if not found:
        return SeenDialect(dialect, encoding)
    _, dialect = max(found, key=lambda seen: seen[0])
    return SeenDialect(dialect, encoding)


def _shape(path: Path, dialect: Dialect) -> tuple[tuple[float, int], Dialect] | None:
    """How well a separator fits, and with it the first row that looks like headings."""
    try:
        rows = list(islice(_rows(path, dialect), ROWS_SEEN))
    except (csv.Error, UnicodeError):
        return None
    widths = Counter(len(row) for _, row in rows if len(row) > 1)
    if not widths:
        return None
    width, times = widths.most_common(1)[0]
    # Of a title in a row of full width only one cell is filled. Headings that are no headings are not passed over:
    # the row below them would be data.
    for line, row in rows:
        if len(row) == width and sum(bool(cell.strip()) for cell in row) > 1:
            return (times / len(rows), width), replace(dialect, title_rows=line)
    return None


def _rows(path: Path, dialect: Dialect) -> Iterator[tuple[int, list[str]]]:
    """The rows of ``path`` with the number of lines before each."""
    with path.open(encoding=dialect.encoding, newline="") as file:
        reader, before = csv.reader(file, delimiter=dialect.separator), 0
        for row in reader:
            if row:
                yield before, row
            before = reader.line_num


def _encoding(path: Path) -> str:
    with path.open("rb") as file:
        head = file.read(4)
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if _is_ascii(path):
        return ""
    for encoding in ("utf-8-sig", "cp1252"):
        if _fits(path, encoding):
            return encoding
    raise UnreadableFile(1, "the file is written neither in UTF-8, UTF-16 nor cp1252")


def _is_ascii(path: Path) -> bool:
    return all(chunk.isascii() for chunk in _chunks(path))


def _fits(path: Path, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)("strict")
    try:
        return not any("\0" in decoder.decode(chunk) for chunk in _chunks(path))
    except UnicodeDecodeError:
        return False


def _chunks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        for _ in range(BYTES_SEEN // CHUNK_BYTES):
            if not (chunk := file.read(CHUNK_BYTES)):
                return
            yield chunk
