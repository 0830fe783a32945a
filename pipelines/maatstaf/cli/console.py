"""Speaks to the user: results on standard output, the rest on standard error; quiet without a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console

_errors = Console(stderr=True, highlight=False, soft_wrap=True)
out = Console(highlight=False, soft_wrap=True)


def problem(sentence: str) -> None:
    """Says in one sentence what went wrong."""
    _errors.print(f"maatstaf: {sentence}", markup=False)


def remark(sentence: str) -> None:
    """Says something beside the result."""
    _errors.print(sentence, markup=False)


@contextmanager
def working(sentence: str) -> Iterator[None]:
    """Shows on a terminal that something is being done; says nothing in a log."""
    if not _errors.is_terminal:
        yield
        return
    with _errors.status(sentence):
        yield
