"""Takes from a sentence the words that a report says whatever the data are, and leaves what was filled in."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cached_property
from string import Formatter

from maatstaf.publication import measures
from maatstaf.reporting.words import words

#: Where one sentence ends and the next begins.
SENTENCE = re.compile(r"(?<=[.!?;])\s*(?=[A-Z\u2068])")
#: A wording that is shorter says too little to be known by.
_SHORTEST = 15


class Said:
    """The words that a report says in one language whatever the data are."""

    def __init__(self, lang: str, known: Collection[str], names: Collection[str]) -> None:
        """Knows the catalogue and the measures, and further texts.

        Args:
            lang: the language.
            known: further texts, such as the promises.
            names: names of groups; none of these alone is taken out.
        """
        self._lang = lang
        self._known = known
        self._names = set(names)

    def filled_in(self, sentence: str) -> str:
        """What remains of a sentence."""
        matched = (wording.fullmatch(sentence) for wording in self._wordings)
        sentence = next(("\n".join(match.groups()) for match in matched if match), sentence)
        for text in self._texts:
            sentence = sentence.replace(text, "\n")
        return sentence

    @cached_property
    def _texts(self) -> list[str]:
        """Whole texts and sentences without anything filled in, longest first."""
        whole = [*self._known, *(text for text in self._catalogue if "{" not in text)]
        for one in measures():
            told = [one.question, one.title, *one.counts.values(), *([one.excludes] if one.excludes else [])]
            whole += [one.basis, *(word.text(self._lang) for word in told)]
        parts = {part.strip() for text in whole for part in (text, *SENTENCE.split(text))}
        return sorted((one for one in parts if one and one.casefold() not in self._names), key=len, reverse=True)

    @cached_property
    def _wordings(self) -> list[re.Pattern[str]]:
        """Sentences in which something is filled in."""
        sentences = {part for text in self._catalogue if "{" in text for part in SENTENCE.split(text)}
        return [_pattern(one) for one in sorted(sentences, key=len, reverse=True) if len(_fixed(one)) >= _SHORTEST]

    @cached_property
    def _catalogue(self) -> list[str]:
        entries = words(self._lang).entries.values()
        return [text for one in entries for text in (one.values() if isinstance(one, dict) else (one,))]


def _fixed(wording: str) -> str:
    return "".join(said for said, _, _, _ in Formatter().parse(wording))


def _pattern(wording: str) -> re.Pattern[str]:
    parts = Formatter().parse(wording)
    return re.compile("".join(re.escape(said) + ("" if name is None else "(.+?)") for said, name, _, _ in parts))
