"""Reads the headings of a file and tells on which lines its rows begin; it keeps no row."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from maatstaf.sources.decoding import BROKEN_PACKING, not_written_in, open_bytes, size_as_utf8
from maatstaf.sources.dialect import Dialect
from maatstaf.sources.errors import UnreadableFile

#: Longer lines are refused; so is a cell that would not end.
LONGEST_LINE_BYTES = 1 << 20

#: What the mark that some programs put before a text looks like when it is read in the wrong encoding.
MARKS = {"\u00ef\u00bb\u00bf": "utf-8", "\u00ff\u00fe": "utf-16", "\u00fe\u00ff": "utf-16", "\ufeff": "utf-16"}

csv.field_size_limit(LONGEST_LINE_BYTES)


def header_of(path: Path, dialect: Dialect) -> tuple[str, ...]:
    """The headings of ``path``, trimmed, below its title rows.

    Raises:
        UnreadableFile: the file ends before its header, is written in another encoding, or has a heading
            twice or an empty one.
    """
    line, row = next(_rows(path, dialect), (dialect.title_rows + 1, []))
    headings = checked_headings(line, row)
    if dialect.encoding == "utf-8-sig" and headings[0].startswith("\ufeff"):
        raise UnreadableFile(line, "the mark that says that the file is in utf-8 stands twice")
    for mark, encoding in MARKS.items():
        if headings[0].startswith(mark):
            raise UnreadableFile(line, f"the file is written in {encoding}, not in {dialect.encoding}")
    if any("\0" in cell for cell in row):
        raise UnreadableFile(line, not_written_in(dialect.encoding))
    return headings


def checked_headings(line: int, row: Sequence[str]) -> tuple[str, ...]:
    """The headings of a header ``row``, trimmed.

    Raises:
        UnreadableFile: there are none, one is empty or one stands twice.
    """
    headings = tuple(cell.strip() for cell in row)
    if not any(headings):
        raise UnreadableFile(
            line, "no headings stand here; title_rows in sources.toml says how many lines to pass over"
        )
    if not all(headings):
        raise UnreadableFile(line, "a heading is empty")
    if len({heading.lower() for heading in headings}) < len(headings):
        raise UnreadableFile(line, "a heading stands twice")
    return headings


def rows_of(path: Path, dialect: Dialect) -> Iterator[tuple[int, list[str]]]:
    """The headings of ``path`` and then every row, one at a time, with the line on which it begins.

    For a reference file, and to look at the shapes of a column; the rows of a delivery are read by the engine.
    """
    return _rows(path, dialect)


def lines_of_records(path: Path, dialect: Dialect, records: Collection[int]) -> dict[int, int]:
    """The line on which each of ``records`` (counted from 1 below the header) begins."""
    wanted, found = set(records), {}
    for record, (line, _) in enumerate(_records(path, dialect), start=1):
        if record in wanted:
            found[record] = line
            if len(found) == len(wanted):
                break
    return found


def line_of_broken_row(path: Path, dialect: Dialect) -> int | None:
    """The line on which the first row begins that has not the cells of the header; None where all have."""
    begins = dialect.title_rows + 1
    rows = _records(path, dialect, strict=True)
    try:
        width = len(header_of(path, dialect))
        for begins, row in rows:
            # An empty last cell is nothing lost: some programs end every line with a separator.
            if len(row) != width and not (len(row) == width + 1 and not row[-1]) and row:
                return begins
    except UnreadableFile as error:
        return error.line
    return None


def _records(path: Path, dialect: Dialect, strict: bool = False) -> Iterator[tuple[int, list[str]]]:
    """Every row below the header with its line. A blank line is a row only where a row is one cell."""
    rows = _rows(path, dialect, strict)
    _, header = next(rows, (0, []))
    return ((line, row) for line, row in rows if row or len(header) == 1)


def _rows(path: Path, dialect: Dialect, strict: bool = False) -> Iterator[tuple[int, list[str]]]:
    """Every row below the title rows, blank ones too, with the line on which it begins."""
    begins = dialect.title_rows + 1
    with io.TextIOWrapper(open_bytes(path), encoding=dialect.encoding, newline="") as file:
        quoting = csv.QUOTE_MINIMAL if dialect.quote else csv.QUOTE_NONE
        try:
            for _ in range(dialect.title_rows):
                if not file.readline():
                    break
            reader = csv.reader(
                file, delimiter=dialect.separator, quotechar=dialect.quote or None, quoting=quoting, strict=strict
            )
            for row in reader:
                yield begins, row
                begins = dialect.title_rows + reader.line_num + 1
        except csv.Error:
            raise UnreadableFile(begins, "a cell is too long or its quotes do not match") from None
        except (UnicodeError, *BROKEN_PACKING):
            size_as_utf8(path, dialect.encoding)
            raise
