"""Reads a text file as UTF-8, whatever encoding it was written in."""

from __future__ import annotations

import codecs
import gzip
import io
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

from maatstaf.sources.errors import UnreadableFile

CHUNK_BYTES = 1 << 20


GZIP = b"\x1f\x8b"
BROKEN_PACKING = (EOFError, gzip.BadGzipFile, zlib.error)


class GeneratedText(io.RawIOBase):
    """Bytes that are made while they are read; memory stays at one chunk."""

    def __init__(self, chunks: Callable[[], Iterator[bytes]]) -> None:
        """A reader at the start of what ``chunks`` gives, the same each time it is called."""
        self._chunks = chunks
        self._rewind()

    def _rewind(self) -> None:
        self._coming = self._chunks()
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
        """The position in bytes."""
        return self._position

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Moves to an absolute position in bytes."""
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
            chunk = next(self._coming, None)
            self._ended = chunk is None
            self._ready += chunk or b""
        taken = self._ready if size < 0 else self._ready[:size]
        self._ready = self._ready[len(taken) :]
        self._position += len(taken)
        return taken


def open_bytes(path: Path) -> IO[bytes]:
    """The bytes of ``path``, unpacked while they are read where gzip packed them."""
    with path.open("rb") as file:
        packed = file.read(len(GZIP)) == GZIP
    return gzip.open(path, "rb") if packed else path.open("rb")


def as_utf8(path: Path, encoding: str) -> Iterator[bytes]:
    """The bytes of ``path`` as UTF-8 in chunks, decoded on the way; nothing is written anywhere."""
    decoder = codecs.getincrementaldecoder(encoding)("strict")
    with open_bytes(path) as file:
        while chunk := file.read(CHUNK_BYTES):
            yield decoder.decode(chunk).encode()
        yield decoder.decode(b"", final=True).encode()


def open_as_utf8(path: Path, encoding: str) -> GeneratedText:
    """A reader of ``path`` as UTF-8."""
    return GeneratedText(lambda: as_utf8(path, encoding))


def size_as_utf8(path: Path, encoding: str) -> int:
    """How many bytes ``path`` has as UTF-8.

    Raises:
        UnreadableFile: a byte does not belong to the encoding, or the file is packed and damaged; ``line`` says
            where.
    """
    size, lines = 0, 1
    decoder = codecs.getincrementaldecoder(encoding)("strict")
    with open_bytes(path) as file:
        while True:
            try:
                chunk, state = file.read(CHUNK_BYTES), decoder.getstate()
            except BROKEN_PACKING:
                raise UnreadableFile(lines, "the packed file ends too early or is damaged") from None
            try:
                text = decoder.decode(chunk, final=not chunk)
            except UnicodeError:
                decoder.setstate(state)
                raise UnreadableFile(lines + _lines_ended(decoder, chunk), not_written_in(encoding)) from None
            if "\0" in text:
                raise UnreadableFile(lines + text[: text.index("\0")].count("\n"), not_written_in(encoding))
            size += len(text.encode())
            lines += text.count("\n")
            if not chunk:
                return size


def _lines_ended(decoder: codecs.IncrementalDecoder, chunk: bytes) -> int:
    """The lines that end before the wrong byte of ``chunk``; only byte by byte is all text before it decoded."""
    lines = 0
    try:
        for byte in chunk:
            lines += decoder.decode(bytes([byte])).count("\n")
    except UnicodeError:
        pass
    return lines


def not_written_in(encoding: str) -> str:
    """Says that a file is in another encoding than its mapping says."""
    return f"the file is not written in {encoding.removesuffix('-sig')}; say in sources.toml which encoding it has"
