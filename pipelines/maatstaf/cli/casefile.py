"""Reads a file of cases row by row and writes each back with its answer; it keeps no row."""

from __future__ import annotations

import csv
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from maatstaf.cli.cases import INVALID, OPTIONAL, REQUIRED, Answer, Clerk
from maatstaf.cli.spreadsheet import inert_row

MARK = "\ufeff"  # Windows puts it before UTF-8, and Excel wants it there.


class NoSuchFile(ValueError):
    """There is nothing to read, or no place to write, where the command was told."""


class UnreadableCases(ValueError):
    """A file does not hold cases; the message names at most a line and a heading, never a cell."""


@dataclass(frozen=True)
class Account:
    """What became of a file of cases.

    Attributes:
        cases: how many it holds.
        invalid: how many of them have no term.
        absent: the columns that may be left out, and are.
    """

    cases: int
    invalid: int
    absent: tuple[str, ...]


@dataclass(frozen=True)
class Layout:
    """How a file writes its rows; it is written back in the same way.

    Attributes:
        headings: the first row as it stands.
        separator: what stands between cells.
        line_end: what ends a row.
        mark: what stands before the first heading: ``MARK`` or nothing.
    """

    headings: list[str]
    separator: str
    line_end: str
    mark: str

    @property
    def columns(self) -> dict[str, int]:
        """Where each heading stands."""
        return {_plain(heading): place for place, heading in enumerate(self.headings)}


def answer_file(path: Path, clerk: Clerk, target: BinaryIO) -> Account:
    """Writes the cases of ``path`` with their answers to ``target``.

    Rows without any cell filled in are no cases and are left out. A row with more or fewer cells than
    there are headings is invalid; cells too many are kept together in the last column.

    Raises:
        NoSuchFile: there is no such file.
        UnreadableCases: it does not hold cases. What precedes the wrong line was written.
    """
    if not path.exists() or path.is_dir():
        raise NoSuchFile(f"there is no file {path}")
    with path.open("rb") as file:
        lines = _lines(file, path.name)
        first = next(lines, "")
        separator = ";" if ";" in first and "," not in first else ","
        rows = _rows(chain([first.removeprefix(MARK)], lines), separator, path.name)
        layout = Layout(
            headings=_checked(next(rows, []), path.name),
            separator=separator,
            line_end="\r\n" if first.endswith("\r\n") else "\n",
            mark=MARK if first.startswith(MARK) else "",
        )
        return _answer_rows(rows, layout, clerk, _Rows(target, layout))


@contextmanager
def written_beside(path: Path) -> Iterator[BinaryIO]:
    """A file to write that takes the place of ``path`` when all went well, and otherwise leaves no trace.

    Raises:
        NoSuchFile: no file can stand there.
    """
    if not path.parent.is_dir():
        raise NoSuchFile(f"there is no folder {path.parent}")
    if path.exists() and not path.is_file():
        raise NoSuchFile(f"{path} is not a file")
    making = path.with_name(f".{path.name}-{os.getpid()}-{secrets.token_hex(4)}")
    try:
        with making.open("xb") as file:
            if path.exists():
                shutil.copymode(path, making)  # Who could not read the cases before, cannot read them now.
            yield file
        making.replace(path)
    finally:
        making.unlink(missing_ok=True)


class _Rows:
    """Writes rows as the layout does."""

    def __init__(self, target: BinaryIO, layout: Layout) -> None:
        self._target = target
        self._line_end = layout.line_end
        # Ended by both signs, so that a cell that holds either of them is quoted.
        self._writer = csv.writer(self, delimiter=layout.separator, lineterminator="\r\n")
        target.write(layout.mark.encode())

    def add(self, row: list[str], answer: tuple[str, ...]) -> None:
        """Writes one row with what is added to it."""
        self._writer.writerow(inert_row([*row, *answer]))

    def write(self, text: str) -> None:
        """Takes a row from the writer."""
        self._target.write((text.removesuffix("\r\n") + self._line_end).encode())


def _answer_rows(rows: Iterator[list[str]], layout: Layout, clerk: Clerk, written: _Rows) -> Account:
    columns, width = layout.columns, len(layout.headings)
    known = {name: columns[name] for name in (*REQUIRED, *OPTIONAL) if name in columns}
    written.add(layout.headings, Answer._fields)
    cases = invalid = 0
    for row in rows:
        if not any(cell.strip() for cell in row):
            continue
        # An empty last cell is nothing: some programs end every line with a separator.
        cells = row[:-1] if len(row) == width + 1 and not row[-1] else row
        if len(cells) == width:
            answer = clerk.answer({name: cells[place] for name, place in known.items()})
        else:
            answer = clerk.refuse("other_cells_than_headings")
            cells = _fitted(cells, width, layout.separator)
        written.add(cells, answer)
        cases += 1
        invalid += answer.state == INVALID
    return Account(cases, invalid, tuple(name for name in OPTIONAL if name not in known))


def _fitted(cells: list[str], width: int, separator: str) -> list[str]:
    """As many cells as there are headings, so that the answer stands in its columns; nothing is lost."""
    if len(cells) < width:
        return cells + [""] * (width - len(cells))
    return [*cells[: width - 1], separator.join(cells[width - 1 :])]


def _checked(headings: list[str], name: str) -> list[str]:
    """The headings, when there are cases below them. An empty heading is the user's own."""
    names = [_plain(heading) for heading in headings if heading.strip()]
    if not names:
        raise UnreadableCases(f"{name} has no headings on its first line")
    for required in REQUIRED:
        if required not in names:
            raise UnreadableCases(f"{name} has no column {required} (headings stand on the first line)")
    for heading in names:
        if names.count(heading) > 1:
            raise UnreadableCases(f"{name} has the heading {heading!r} twice")
    for added in Answer._fields:
        if added in names:
            raise UnreadableCases(f"{name} already has a column {added}; rename or remove it")
    return headings


def _plain(heading: str) -> str:
    return heading.strip().lower()


def _lines(file: BinaryIO, name: str) -> Iterator[str]:
    for number, line in enumerate(file, start=1):
        try:
            yield line.decode()
        except UnicodeDecodeError:
            raise UnreadableCases(f"{name}, line {number}: the file is not written in UTF-8") from None


def _rows(lines: Iterator[str], separator: str, name: str) -> Iterator[list[str]]:
    reader = csv.reader(lines, delimiter=separator, strict=True)
    try:
        yield from reader
    except csv.Error:
        where = f"{name}, line {max(reader.line_num, 1)}"
        raise UnreadableCases(f"{where}: a cell is too long, or quotes or line ends do not match") from None
