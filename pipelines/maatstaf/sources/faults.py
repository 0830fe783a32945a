"""Finds in a workbook what its reader would leave out in silence, and what it could not bear.

The reader gives an empty cell for an error (#N/A) and for a formula that was never computed. Both are looked up in
the file itself, while it is unpacked once under a ceiling, so that no packed file fills the memory.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from xml.parsers.expat import ExpatError, ParserCreate

from maatstaf.sources.errors import UnreadableFile
from maatstaf.sources.old_workbook import faults_of_xls

#: A workbook that unpacks to more than this is refused; a full sheet of twenty columns stays far below.
LARGEST_BYTES = 2 << 30
#: Cells of the smallest rectangle that holds all values of a sheet; the reader keeps each of them.
MOST_CELLS = 50_000_000
CHUNK_BYTES = 1 << 20
TOO_LARGE = "the workbook is too large when unpacked; deliver it as CSV or Parquet"
DAMAGED = "the workbook is damaged and cannot be read"

CELL = re.compile(rb"<(?:\w+:)?c\b([^>]*?)(/>|>(.*?)</(?:\w+:)?c>)", re.DOTALL)
PLACE = re.compile(rb'\br="([A-Z]{1,3})([0-9]{1,7})"')
FORMULA = re.compile(rb"<(?:\w+:)?f\b")
VALUE = re.compile(rb"<(?:\w+:)?(v|is)>")


#: What reading a damaged file may raise.
BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    KeyError,
    ValueError,
    NotImplementedError,
    RuntimeError,
    ExpatError,
)


def admit(path: Path) -> None:
    """Refuses a workbook before its reader sees it.

    Raises:
        UnreadableFile: it is damaged, or unpacks to more than the ceiling.
    """
    suffix = path.suffix.lower()
    if suffix == ".xls":
        if path.stat().st_size > LARGEST_BYTES // 4:
            raise UnreadableFile(1, TOO_LARGE)
        return
    with _unpacked(path) as packed:
        _within_ceiling(packed)
        if suffix == ".ods":
            _faults_of_ods(packed, None)


def faults_of(path: Path, sheet: str) -> Collection[tuple[int, int]]:
    """The row and column, counted from 0, of each cell with an error or with a formula that has no value.

    Raises:
        UnreadableFile: the workbook is damaged, or the sheet has too many cells.
    """
    suffix = path.suffix.lower()
    if suffix == ".xls":
        return faults_of_xls(path, sheet)
    with _unpacked(path) as packed:
        if suffix == ".ods":
            return _faults_of_ods(packed, sheet)
        return {fault for part in _parts(packed, sheet) for fault in _faults_of_part(packed, part)}


@contextmanager
def _unpacked(path: Path) -> Iterator[zipfile.ZipFile]:
    try:
        with zipfile.ZipFile(path) as packed:
            yield packed
    except BROKEN:
        raise UnreadableFile(1, DAMAGED) from None


def _within_ceiling(packed: zipfile.ZipFile) -> None:
    """Unpacks all parts and keeps none: the sizes that the file itself states may be false."""
    total = sum(part.file_size for part in packed.infolist())
    if total > LARGEST_BYTES:
        raise UnreadableFile(1, TOO_LARGE)
    for part in packed.infolist():
        stated, found = part.file_size, 0
        part.file_size = LARGEST_BYTES + 1
        try:
            for chunk in _chunks(packed, part):
                found += len(chunk)
                if found > stated:
                    raise UnreadableFile(1, DAMAGED)
        finally:
            part.file_size = stated


def _chunks(packed: zipfile.ZipFile, part: zipfile.ZipInfo | str) -> Iterator[bytes]:
    with packed.open(part) as file:
        while chunk := file.read(CHUNK_BYTES):
            yield chunk


def _elements(chunks: Iterator[bytes]) -> Iterator[tuple[str, dict[str, str]]]:
    """Every element of XML by its local name, with its attributes by theirs."""
    found: list[tuple[str, dict[str, str]]] = []
    parser = ParserCreate()

    def started(name: str, attributes: dict[str, str]) -> None:
        found.append((name.split(":")[-1], {key.split(":")[-1]: value for key, value in attributes.items()}))

    parser.StartElementHandler = started
    for chunk in chunks:
        parser.Parse(chunk, False)
        yield from found
        found.clear()


def _parts(packed: zipfile.ZipFile, sheet: str) -> list[str]:
    """The parts that hold the sheet."""
    relations = {
        attributes["Id"]: attributes["Target"]
        for name, attributes in _elements(_chunks(packed, "xl/_rels/workbook.xml.rels"))
        if name == "Relationship"
    }
    targets = [
        relations[attributes["id"]]
        for name, attributes in _elements(_chunks(packed, "xl/workbook.xml"))
        if name == "sheet" and attributes["name"] == sheet
    ]
    parts = [
        str(PurePosixPath(target.lstrip("/")) if target.startswith("/") else PurePosixPath("xl", target))
        for target in targets
    ]
    return [part for part in parts if "worksheets" in part]


def _faults_of_part(packed: zipfile.ZipFile, part: str) -> Iterator[tuple[int, int]]:
    rest, columns, rows = b"", set(), 0
    for chunk in _chunks(packed, part):
        text = rest + chunk
        end = 0
        for cell in CELL.finditer(text):
            end = cell.end()
            attributes, content = cell.group(1), cell.group(3) or b""
            if b't="e"' in attributes or (FORMULA.search(content) and not VALUE.search(content)):
                yield _place(attributes)
        for letters, digits in PLACE.findall(text):
            columns.add(letters)
            rows = max(rows, int(digits))
        rest = text[end:] if end else text[-(1 << 16) :]
    if rows * max(map(_column, columns), default=0) > MOST_CELLS:
        raise UnreadableFile(1, TOO_LARGE)


def _place(attributes: bytes) -> tuple[int, int]:
    place = PLACE.search(attributes)
    if not place:
        raise UnreadableFile(1, "a cell with an error or a formula without a value does not say where it stands")
    return int(place.group(2)) - 1, _column(place.group(1)) - 1


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _faults_of_ods(packed: zipfile.ZipFile, sheet: str | None) -> set[tuple[int, int]]:
    """The faults of a sheet, or of any where none is named."""
    faults, inside, row, column, rows, wide, deep = set(), False, -1, 0, 1, 0, 0
    for name, attributes in _elements(_chunks(packed, "content.xml")):
        if name == "table":
            inside, row, rows, wide, deep = sheet in (None, attributes.get("name")), -1, 1, 0, 0
        elif name == "table-row" and inside:
            row, column = row + rows, 0
            rows = int(attributes.get("number-rows-repeated", 1))
        elif name in ("table-cell", "covered-table-cell") and inside:
            times = int(attributes.get("number-columns-repeated", 1))
            kind = attributes.get("value-type")
            if kind or "formula" in attributes:
                wide, deep = max(wide, column + times), max(deep, row + rows)
                if rows * times > MOST_CELLS or wide * deep > MOST_CELLS:
                    raise UnreadableFile(1, TOO_LARGE)
            if kind == "error" or ("formula" in attributes and not kind):
                faults |= {(row + down, column + right) for down in range(rows) for right in range(times)}
            column += times
    return faults
