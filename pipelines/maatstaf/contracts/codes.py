"""Knows the code lists: which words an export may use, and what each of them means."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from types import MappingProxyType

LANGUAGES = ("nl", "en")


@dataclass(frozen=True)
class Code:
    """One thing the FG distinguishes, such as the right of access.

    `dpv` holds the matching term or terms of the W3C Data Privacy Vocabulary,
    separated by a space, or None where the vocabulary has no match. `aliases`
    are further spellings found in exports, lower case. `attributes` is what else
    the list says of the code (`art9`, `default_role`); what it leaves out is absent.
    """

    code: str
    nl: str
    en: str
    dpv: str | None = None
    aliases: tuple[str, ...] = ()
    attributes: Mapping[str, bool | str] = field(default_factory=lambda: MappingProxyType({}), hash=False)

    def label(self, lang: str) -> str:
        """Return the word a reader of the report sees, in `nl` or `en`.

        Raises ValueError for any other language.
        """
        if lang not in LANGUAGES:
            raise ValueError(f"no labels in language {lang!r}; known: nl, en")
        return self.nl if lang == "nl" else self.en


@dataclass(frozen=True)
class CodeList:
    """Everything one column may say, in the order in which a report shows it.

    `codes` is keyed by canonical code and keeps the order of `code_lists.toml`.
    """

    name: str
    codes: Mapping[str, Code] = field(hash=False)

    def labels(self, lang: str) -> dict[str, str]:
        """Return canonical code -> label in `nl` or `en`, in list order.

        Raises ValueError for any other language.
        """
        return {code: entry.label(lang) for code, entry in self.codes.items()}

    def spellings(self) -> dict[str, str]:
        """Return every accepted spelling, lower case -> the canonical code it means.

        Accepted are the code, its two labels and its aliases; any other word is an
        unknown code, which the intake refuses rather than guesses. Raises ValueError
        when one spelling means two codes: no row may be counted under either.
        """
        meanings: dict[str, str] = {}
        for code, entry in self.codes.items():
            for spelling in (code, entry.nl, entry.en, *entry.aliases):
                meant = meanings.setdefault(spelling.lower(), code)
                if meant != code:
                    raise ValueError(f"{self.name}: {spelling.lower()!r} means both {meant} and {code}")
        return meanings


@cache
def code_lists() -> Mapping[str, CodeList]:
    """Return list name -> code list, as reviewed in `code_lists.toml`; read once.

    Raises ValueError when the file is not valid TOML or a code lacks a label.
    """
    text = (files(__package__) / "code_lists.toml").read_text(encoding="utf-8")
    return MappingProxyType(
        {
            name: CodeList(
                name,
                MappingProxyType({code: _code(name, code, entry) for code, entry in table.items()}),
            )
            for name, table in tomllib.loads(text).items()
        }
    )


def _code(list_name: str, code: str, entry: dict) -> Code:
    missing = [lang for lang in LANGUAGES if not entry.get(lang)]
    if missing:
        raise ValueError(f"{list_name}.{code}: no label in {', '.join(missing)}")
    rest = dict(entry)
    return Code(
        code=code,
        nl=rest.pop("nl"),
        en=rest.pop("en"),
        dpv=rest.pop("dpv", None),
        aliases=tuple(rest.pop("aliases", ())),
        attributes=MappingProxyType(rest),
    )
