"""Reads a text file as UTF-8, whatever encoding it was written in."""

from __future__ import annotations

import codecs
import io
from pathlib import Path

from maatstaf.sources.errors import UnreadableFile

CHUNK_BYTES = 1 << 20


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
            chunk, state = file.read(CHUNK_BYTES), decoder.getstate()
            try:
                text = decoder.decode(chunk, final=not chunk)
            except UnicodeDecodeError:
                decoder.setstate(state)
                raise UnreadableFile(lines + _lines_ended(decoder, chunk), _not_written_in(encoding)) from None
            if "\0" in text:
                raise UnreadableFile(lines + text[: text.index("\0")].count("\n"), _not_written_in(encoding))
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
    except UnicodeDecodeError:
        pass
    return lines


def _not_written_in(encoding: str) -> str:
    return f"the file is not written in {encoding.removesuffix('-sig')}; say in sources.toml which encoding it has"
