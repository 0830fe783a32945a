"""Finds the cells of an old workbook (.xls, BIFF8 in a compound file) that hold an error.

Structures after [MS-CFB] and [MS-XLS]: the records BOUNDSHEET8 (name and place of a sheet), BOOLERR (a cell with yes,
no or an error) and FORMULA (whose last value may be an error).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path

from maatstaf.sources.errors import UnreadableFile

END_OF_CHAIN = 0xFFFFFFFA
BOUNDSHEET, BOOLERR, FORMULA, EOF = 0x0085, 0x0205, 0x0006, 0x000A
SMALL_STREAM = 4096


def faults_of_xls(path: Path, sheet: str) -> set[tuple[int, int]]:
    """The row and column, counted from 0, of each cell with an error.

    Raises:
        UnreadableFile: the file is damaged.
    """
    try:
        book = _stream(path.read_bytes())
        places = [place for place, name in _sheets(book) if name == sheet]
        return {fault for place in places for fault in _faults(book, place)}
    except (struct.error, IndexError, ValueError):
        raise UnreadableFile(1, "the workbook is damaged and cannot be read") from None


def _stream(file: bytes) -> bytes:
    """The stream ``Workbook`` of a compound file."""
    size = 1 << struct.unpack_from("<H", file, 30)[0]

    def sector(number: int) -> bytes:
        return file[(number + 1) * size : (number + 2) * size]

    def numbers(part: bytes) -> list[int]:
        return list(struct.unpack(f"<{len(part) // 4}I", part))

    listed = numbers(file[76:512])
    more, left = struct.unpack_from("<II", file, 68)
    while more < END_OF_CHAIN and left:
        further = numbers(sector(more))
        listed, more, left = listed + further[:-1], further[-1], left - 1
    table = [entry for number in listed if number < END_OF_CHAIN for entry in numbers(sector(number))]

    def chain(number: int, table: list[int]) -> Iterator[int]:
        for _ in range(len(table)):
            if number >= END_OF_CHAIN:
                return
            yield number
            number = table[number]

    def whole(number: int) -> bytes:
        return b"".join(map(sector, chain(number, table)))

    directory = whole(struct.unpack_from("<I", file, 48)[0])
    entries = {}
    for begin in range(0, len(directory), 128):
        length = struct.unpack_from("<H", directory, begin + 64)[0]
        name = directory[begin : begin + max(length - 2, 0)].decode("utf-16-le")
        entries[name] = struct.unpack_from("<II", directory, begin + 116)
    if "Workbook" not in entries:
        raise ValueError("no workbook of this age")
    start, length = entries["Workbook"]
    if length >= SMALL_STREAM:
        return whole(start)[:length]
    small = whole(entries["Root Entry"][0])
    rows = numbers(whole(struct.unpack_from("<I", file, 60)[0]))
    return b"".join(small[number * 64 : number * 64 + 64] for number in chain(start, rows))[:length]


def _records(book: bytes, place: int) -> Iterator[tuple[int, bytes]]:
    while place + 4 <= len(book):
        kind, length = struct.unpack_from("<HH", book, place)
        yield kind, book[place + 4 : place + 4 + length]
        if kind == EOF:
            return
        place += 4 + length


def _sheets(book: bytes) -> Iterator[tuple[int, str]]:
    for kind, record in _records(book, 0):
        if kind == BOUNDSHEET:
            place, _state, _type, length, wide = struct.unpack_from("<IBBBB", record)
            name = record[8 : 8 + length * (1 + (wide & 1))]
            yield place, name.decode("utf-16-le" if wide & 1 else "latin-1")


def _faults(book: bytes, place: int) -> Iterator[tuple[int, int]]:
    for kind, record in _records(book, place):
        if (kind == BOOLERR and record[7] == 1) or (
            kind == FORMULA and record[12:14] == b"\xff\xff" and record[6] == 2
        ):
            yield struct.unpack_from("<HH", record)
