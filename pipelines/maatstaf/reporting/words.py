"""The catalogue: every word a report says, in Dutch and English side by side.

All files of ``wording/`` together are one catalogue. An entry is a table with ``nl`` and ``en``;
where the wording depends on a number, each language has ``one`` and ``other`` and the number is
called ``count``. An entry that would leave one of the languages without words, or with other
values in it, is refused when the catalogue is read, not when a reader meets it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from string import Formatter
from typing import Any

from babel import Locale
from babel.numbers import format_decimal

from maatstaf.reporting.languages import LOCALES, Lang, language

Wording = str | dict[str, str]


class WordingError(ValueError):
    """An entry of the catalogue is not fit to be said in both languages."""


@dataclass(frozen=True)
class Words:
    """The catalogue in one language.

    Attributes:
        lang: the language it speaks.
        entries: wording by key; a dictionary by plural form where the wording depends on a count.
    """

    lang: Lang
    entries: Mapping[str, Wording]

    def say(self, key: str, **values: object) -> str:
        """The words of ``key`` with ``values`` filled in; whole numbers are written as the language does.

        A year is not a number to write with a separator: pass it as text.

        Raises:
            KeyError: the catalogue has no such key, or its wording needs a value that was not given.
        """
        if key not in self.entries:
            raise KeyError(f"the catalogue has no words for {key!r}")
        wording = self.entries[key]
        if isinstance(wording, dict):
            wording = wording[self._form(key, wording, values)]
        missing = placeholders(wording) - values.keys()
        if missing:
            raise KeyError(f"{key!r} needs a value for {', '.join(sorted(missing))}")
        return wording.format(**{name: self._written(value) for name, value in values.items()})

    def _form(self, key: str, wording: Mapping[str, str], values: Mapping[str, Any]) -> str:
        if "count" not in values:
            raise KeyError(f"{key!r} needs a value for count")
        form = Locale.parse(LOCALES[self.lang]).plural_form(values["count"])
        return form if form in wording else "other"

    def _written(self, value: object) -> object:
        if isinstance(value, int) and not isinstance(value, bool):
            return format_decimal(value, locale=LOCALES[self.lang])
        return value


@cache
def words(lang: str) -> Words:
    """The catalogue of the package in ``lang``.

    Raises:
        KeyError: no report is written in that language.
        WordingError: an entry is defined twice, misses a language or differs in its values.
    """
    chosen = language(lang)
    folder = files("maatstaf.reporting") / "wording"
    texts = {item.name: item.read_text("utf-8") for item in folder.iterdir() if item.name.endswith(".toml")}
    return Words(chosen, {key: entry[chosen] for key, entry in read_catalogue(texts).items()})


def read_catalogue(texts: Mapping[str, str]) -> dict[str, dict[str, Wording]]:
    """The entries of all wording files by key, checked.

    Arguments:
        texts: TOML text by file name; the name plays no part in the keys.

    Raises:
        WordingError: an entry is defined twice, misses a language or differs in its values.
    """
    catalogue: dict[str, dict[str, Wording]] = {}
    for name in sorted(texts):
        for key, entry in _entries(tomllib.loads(texts[name]), ()):
            if key in catalogue:
                raise WordingError(f"{key} is defined a second time in {name}")
            _check(key, entry)
            catalogue[key] = entry
    return catalogue


def placeholders(wording: Wording) -> set[str]:
    """The names of the values that ``wording`` asks for, over all its plural forms.

    >>> sorted(placeholders("{count} of {total}"))
    ['count', 'total']
    """
    forms = wording.values() if isinstance(wording, dict) else (wording,)
    return {name for form in forms for _, name, _, _ in Formatter().parse(form) if name is not None}


def _entries(table: Mapping[str, Any], path: tuple[str, ...]) -> Iterator[tuple[str, dict[str, Wording]]]:
    if table.keys() & LOCALES.keys():
        yield ".".join(path), dict(table)
        return
    for name, inner in table.items():
        if not isinstance(inner, dict):
            raise WordingError(f"{'.'.join((*path, name))} has no language")
        yield from _entries(inner, (*path, name))


def _check(key: str, entry: Mapping[str, Any]) -> None:
    if entry.keys() != LOCALES.keys():
        raise WordingError(f"{key} must have exactly {', '.join(LOCALES)}")
    for lang, wording in entry.items():
        if isinstance(wording, dict) and wording.keys() != {"one", "other"}:
            raise WordingError(f"{key}.{lang} must have exactly one, other")
        if not all(name.isidentifier() for name in placeholders(wording)):
            raise WordingError(f"{key}.{lang} asks for a value without a plain name")
    if placeholders(entry["nl"]) != placeholders(entry["en"]):
        raise WordingError(f"{key} does not ask for the same values in nl and en")
    if any(isinstance(wording, dict) for wording in entry.values()) and "count" not in placeholders(entry["nl"]):
        raise WordingError(f"{key} has plural forms, but none of them says the count")
