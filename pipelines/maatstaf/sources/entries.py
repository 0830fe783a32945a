"""Reads the entries of a TOML file as what they should be, or says in a sentence what they are not."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from maatstaf.sources.errors import SourcesError


def only_known(entry: Mapping[str, Any], known: Collection[str], where: str) -> None:
    """Refuses an entry that nothing will read, most likely a slip of the pen.

    Raises:
        SourcesError: names the entries that there are.
    """
    if strangers := set(entry) - set(known):
        raise SourcesError(
            f"{where}: {', '.join(sorted(strangers))} is not an entry; there are: {', '.join(sorted(known))}"
        )


def part(value: Any, where: str) -> Mapping[str, Any]:
    """``value``, which must have entries of its own.

    Raises:
        SourcesError: it has none.
    """
    if not isinstance(value, Mapping):
        raise SourcesError(f"{where} is a part with entries of its own, not one value")
    return value


def text(value: Any, where: str) -> str:
    """``value``, which must be text.

    Raises:
        SourcesError: it is something else.
    """
    if not isinstance(value, str):
        raise SourcesError(f"{where} is text between quotes")
    return value


def texts(value: Any, where: str) -> tuple[str, ...]:
    """``value``, which must be a list of texts.

    Raises:
        SourcesError: it is something else.
    """
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise SourcesError(f'{where} is a list of texts, written ["one", "two"]')
    return tuple(value)


def text_by_name(value: Any, where: str) -> Mapping[str, str]:
    """``value``, which must have entries that are all text.

    Raises:
        SourcesError: it is something else; the sentence names the entry.
    """
    return {name: text(one, f"{where}: {name}") for name, one in part(value, where).items()}
