"""Finds the files of a table and reads them as UTF-8, whatever encoding they were written in."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Collection, Iterator
from pathlib import Path

from maatstaf.sources.mapping import Dialect, SourcesError

CHUNK_BYTES = 1 << 20


class UnreadableFile(Exception):
    """A file cannot be read as its mapping says.

    Attributes:
        line: the line at which reading ended, counted from 1.
        rule: what the line breaks.
    """

    def __init__(self, line: int, rule: str) -> None:
        """A file that stops being readable at ``line`` because of ``rule``."""
        super().__init__(rule)
        self.line = line
        self.rule = rule


def find_files(folder: Path, pattern: str) -> tuple[Path, ...]:
    """The files of ``folder`` that ``pattern`` names, in order of name.

    Raises:
        SourcesError: the pattern leaves the delivery.
    """
    if Path(pattern).is_absolute() or ".." in Path(pattern).parts:
        raise SourcesError(f"the file pattern {pattern!r} leaves the delivery")
    return tuple(sorted(path for path in folder.glob(pattern) if path.is_file()))


class Utf8Reader(io.RawIOBase):
    """The bytes of a text file as UTF-8, decoded while they are read; memory stays at one chunk."""

    def __init__(self, path: Path, encoding: str) -> None:
        """A reader at the start of ``path``."""
        self._path = path
        self._encoding = encoding
        self._file = path.open("rb")
        self._rewind()

    def _rewind(self) -> None:
        self._file.seek(0)
        self._decoder = codecs.getincrementaldecoder(self._encoding)("strict")
        self._ready = b""
        self._position = 0
        self._ended = False

    def readable(self) -> bool:
        """Always."""
        return True

    def seekable(self) -> bool:
        """Forward by reading on, backward by reading anew."""
        return True

    def tell(self) -> int:
        """The position in UTF-8 bytes."""
        return self._position

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Moves to an absolute position in UTF-8 bytes."""
        if whence != io.SEEK_SET:
            raise io.UnsupportedOperation("only absolute positions")
        if offset < self._position:
            self._rewind()
        while self._position < offset and self.read(min(CHUNK_BYTES, offset - self._position)):
            pass
        return self._position

    def read(self, size: int = -1) -> bytes:
        """At most ``size`` bytes; all that remain when it is negative."""
        while not self._ended and (size < 0 or len(self._ready) < size):
            chunk = self._file.read(CHUNK_BYTES)
            self._ended = not chunk
            self._ready += self._decoder.decode(chunk, final=self._ended).encode()
        taken = self._ready if size < 0 else self._ready[:size]
        self._ready = self._ready[len(taken) :]
        self._position += len(taken)
        return taken

    def close(self) -> None:
        """Lets go of the file."""
        self._file.close()
        super().close()


def open_as_utf8(path: Path, encoding: str) -> Utf8Reader:
    """The bytes of ``path`` as UTF-8, decoded on the way; nothing is written anywhere."""
    return Utf8Reader(path, encoding)


def size_as_utf8(path: Path, encoding: str) -> int:
    """How many bytes ``path`` has as UTF-8.

    Raises:
        UnreadableFile: a byte does not belong to the encoding; ``line`` says where.
    """
    size, lines = 0, 1
    decoder = codecs.getincrementaldecoder(encoding)("strict")
    with path.open("rb") as file:
        while True:
            chunk = file.read(CHUNK_BYTES)
            try:
                text = decoder.decode(chunk, final=not chunk)
            except UnicodeDecodeError as error:
                before = error.object[: error.start].count(b"\n")
                raise UnreadableFile(lines + before, f"encoding {encoding}") from None
            if "\0" in text:
                raise UnreadableFile(lines + text[: text.index("\0")].count("\n"), "NUL character")
            size += len(text.encode())
            lines += text.count("\n")
            if not chunk:
                return size


def header_of(path: Path, dialect: Dialect) -> tuple[str, ...]:
    """The headings of ``path``, trimmed, below its title rows.

    Raises:
        UnreadableFile: the file ends before its header, or has a heading twice or none.
    """
    rows = _rows(path, dialect)
    row: list[str] = next(rows, (0, []))[1]
    headings = tuple(cell.strip() for cell in row)
    line = dialect.title_rows + 1
    if not any(headings):
        raise UnreadableFile(line, "no header")
    if len(set(headings)) < len(headings):
        raise UnreadableFile(line, "a heading stands twice or is empty")
    return headings


def lines_of_records(path: Path, dialect: Dialect, records: Collection[int]) -> dict[int, int]:
    """The line on which each of ``records`` (counted from 1 below the header) begins."""
    wanted, found = set(records), {}
    rows = _rows(path, dialect)
    next(rows, None)
    for record, (line, _) in enumerate(rows, start=1):
        if record in wanted:
            found[record] = line
            if len(found) == len(wanted):
                break
    return found


def _rows(path: Path, dialect: Dialect) -> Iterator[tuple[int, list[str]]]:
    """Every filled row below the title rows with the line on which it begins."""
    with path.open(encoding=dialect.encoding, newline="") as file:
        for _ in range(dialect.title_rows):
            file.readline()
        quoting = csv.QUOTE_MINIMAL if dialect.quote else csv.QUOTE_NONE
        reader = csv.reader(file, delimiter=dialect.separator, quotechar=dialect.quote or None, quoting=quoting)
        begins = dialect.title_rows + 1
        try:
            for row in reader:
                if row:
                    yield begins, row
                begins = dialect.title_rows + reader.line_num + 1
        except csv.Error:
            raise UnreadableFile(begins, "a cell that is too long or not closed") from None
