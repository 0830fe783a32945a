"""Compares words as people do: without capitals, accents and signs."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Collection, Mapping
from difflib import SequenceMatcher
from functools import cache
from importlib.resources import files
from typing import Any

#: From this likeness on, and this length, one word is taken for a slip of the pen of the other.
LIKE, LONG_ENOUGH = 0.88, 6


@cache
def synonyms() -> Mapping[str, Any]:
    """The reviewed words of ``synonyms.toml``."""
    return tomllib.loads((files(__package__) / "synonyms.toml").read_text(encoding="utf-8"))


def words_in(text: str) -> tuple[str, ...]:
    """The words of ``text``, lower case, without accents and signs: ``Zaak_Nr.`` is ``zaak`` and ``nr``."""
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(sign))
    return tuple(re.findall(r"[^\W\d_]+|\d+", plain))


def squeezed(text: str) -> str:
    """The words of ``text`` without anything between them."""
    return "".join(words_in(text))


def likeness(one: str, others: Collection[str]) -> float:
    """How much squeezed ``one`` is like the most alike of ``others``: 1 is the same, 0 is too different to count."""
    if one in others:
        return 1.0
    ratios = (
        SequenceMatcher(None, one, other).ratio()
        for other in others
        if min(len(one), len(other)) >= LONG_ENOUGH and abs(len(one) - len(other)) <= 2
    )
    return max((ratio for ratio in ratios if ratio >= LIKE), default=0.0)
