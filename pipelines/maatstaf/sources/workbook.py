"""Reads one sheet of a workbook as the text file that it would have been."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from python_calamine import CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from maatstaf.sources.cells import UNACCEPTABLE, written
from maatstaf.sources.dialect import Dialect
from maatstaf.sources.errors import UnreadableFile
from maatstaf.sources.faults import DAMAGED, admit, faults_of
from maatstaf.sources.rows import checked_headings

#: How the text is written that stands for a sheet.
AS_TEXT = Dialect(separator="\t", quote='"', encoding="utf-8")
ROWS_AT_ONCE = 2000


@dataclass(frozen=True)
class Workbook:
    """One sheet of a workbook (.xlsx, .xls, .ods).

    Its rows are told by their number in the sheet; rows without any value are passed over. A formula counts for
    the value that it last had; a cell with an error, or a formula that was never computed, is refused.

    Attributes:
        path: the file.
        writing: how days, numbers and lists are written in cells that hold text, and the lines above the header.
        sheet: the name of the sheet; empty where there is only one.
    """

    path: Path
    writing: Dialect
    sheet: str

    @property
    def dialect(self) -> Dialect:
        """How the text is written that stands for the sheet."""
        return AS_TEXT

    def headings(self) -> tuple[str, ...]:
        """The headings of the sheet, below its title rows.

        Raises:
            UnreadableFile: the workbook or its header cannot be read.
        """
        with closing(self):
            return self._header()

    def text(self, patterns: Mapping[int, str]) -> partial[Iterator[bytes]]:
        """Gives the sheet as text in UTF-8 chunks, each time it is called.

        Args:
            patterns: the strptime pattern of each place that holds days or months.
        """
        return partial(self._text, patterns)

    def size(self, patterns: Mapping[int, str]) -> int:
        """How many bytes that text has."""
        return sum(len(chunk) for chunk in self._text(patterns))

    def lines_of(self, records: Collection[int]) -> dict[int, int]:
        """The row of the sheet on which each of ``records`` (counted from 1 below the header) stands."""
        wanted = set(records)
        with closing(self):
            return {record: line for record, (line, _) in enumerate(self._rows()) if record in wanted}

    def broken_line(self) -> int | None:
        """Every row is as wide as the sheet."""
        return None

    def close(self) -> None:
        """Frees the memory of the sheet, which is read again where it is needed again."""
        self.__dict__.pop("_sheet", None)

    def _header(self) -> tuple[str, ...]:
        line, row = next(self._rows(), (self.writing.title_rows + 1, []))
        cells = [written(cell, self.writing, self.writing.date_format) for cell in row]
        while cells and not cells[-1].strip():
            cells.pop()
        return checked_headings(line, cells)

    @cached_property
    def _sheet(self) -> CalamineSheet:
        """The sheet in memory; what its reader could not bear has been refused before it is opened."""
        admit(self.path)
        with _refusing_damage():
            book = CalamineWorkbook.from_path(self.path)
            name = self.sheet or _only_sheet(book)
            if name not in book.sheet_names:
                raise UnreadableFile(1, f"the workbook has no sheet {name!r}")
            self._faults.update(faults_of(self.path, name))
            return book.get_sheet_by_name(name)

    @cached_property
    def _faults(self) -> set[tuple[int, int]]:
        return set()

    def _rows(self) -> Iterator[tuple[int, list[Any]]]:
        """Every row with a value, the header first, and its number in the sheet; faults stand out."""
        start = self._sheet.start
        faulty: dict[int, list[int]] = {}
        for row, column in self._faults:
            faulty.setdefault(row, []).append(column)
        left = start[1] if start else 0
        for number, cells in enumerate(self._sheet.iter_rows()):
            for column in faulty.get(number, ()):
                if 0 <= column - left < len(cells):
                    cells[column - left] = UNACCEPTABLE
            if number >= self.writing.title_rows and any(cell != "" for cell in cells):
                yield number + 1, cells

    def _text(self, patterns: Mapping[int, str]) -> Iterator[bytes]:
        width = len(self._header())
        lines = io.StringIO()
        writer = csv.writer(lines, delimiter=AS_TEXT.separator, lineterminator="\n")
        for place, (line, row) in enumerate(self._rows()):
            cells = [written(cell, self.writing, patterns.get(column)) for column, cell in enumerate(row)]
            if any(cell.strip() for cell in cells[width:]):
                raise UnreadableFile(line, "the row has more cells than the header")
            writer.writerow(cells[:width])
            if place % ROWS_AT_ONCE == ROWS_AT_ONCE - 1:
                yield lines.getvalue().encode()
                lines.seek(0)
                lines.truncate()
        yield lines.getvalue().encode()


@contextmanager
def _refusing_damage() -> Iterator[None]:
    """The reader is not written in Python: what it meets in a damaged file may end it beside all rules."""
    try:
        yield
    except (UnreadableFile, KeyboardInterrupt, SystemExit):
        raise
    except BaseException:  # noqa: BLE001
        raise UnreadableFile(1, DAMAGED) from None


def _only_sheet(book: CalamineWorkbook) -> str:
    if not book.sheets_metadata:
        raise UnreadableFile(1, DAMAGED)
    sheets = [
        sheet.name
        for sheet in book.sheets_metadata
        if sheet.typ == SheetTypeEnum.WorkSheet and sheet.visible == SheetVisibleEnum.Visible
    ]
    if len(sheets) != 1:
        raise UnreadableFile(1, f"the workbook has {len(sheets)} sheets; say sheet = in sources.toml which it is")
    return sheets[0]
