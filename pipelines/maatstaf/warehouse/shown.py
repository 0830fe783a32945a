"""Shows the engine texts that are made while it reads them, so that no decoded copy lies on a disk."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from fsspec.spec import AbstractFileSystem

from maatstaf.sources import GeneratedText


class ShownTexts(AbstractFileSystem):
    """Shows texts to DuckDB as files of UTF-8, made while they are read: its own reader knows few encodings and no
    workbooks, and a copy would put rows on disk before the guard has seen them."""

    protocol = "shown"
    cachable = False

    def __init__(self) -> None:
        """No text yet."""
        super().__init__()
        self._texts: dict[str, tuple[Callable[[], Iterator[bytes]], int]] = {}

    def add(self, text: Callable[[], Iterator[bytes]], size: int) -> str:
        """The address under which the engine finds a text, given in UTF-8 chunks, of ``size`` bytes."""
        name = f"{len(self._texts)}.csv"
        self._texts[name] = (text, size)
        return f"shown://{name}"

    def _open(self, path: str, mode: str = "rb", **_: Any) -> Any:
        return GeneratedText(self._texts[self._strip_protocol(path)][0])

    def info(self, path: str, **_: Any) -> dict[str, Any]:
        """What the engine wants to know of a file: its name and its size in bytes."""
        return {"name": path, "size": self._texts[self._strip_protocol(path)][1], "type": "file"}

    def glob(self, path: str, **_: Any) -> list[str]:
        """The address itself: none is a pattern."""
        return [path]

    def exists(self, path: str, **_: Any) -> bool:
        """Whether a text has that address."""
        return self._strip_protocol(path) in self._texts
