"""Reads a retention term as people write it: proposes a period, or says why a person must decide.

A text is never reduced to less than it says: a range, several terms, a condition or a vague word gives no period.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any

#: Why a text gives no period; each has its words under ``[suggest.term.*]`` of the catalogue.
REASONS = ("permanent", "range", "several", "conditional", "partial", "vague", "no_term", "other_words")

ISO = re.compile(r"p([0-9]{1,3}y([0-9]{1,3}m)?([0-9]{1,4}d)?|[0-9]{1,3}m([0-9]{1,4}d)?|[0-9]{1,4}[wd])")
TOKENS = re.compile(r"[0-9]+(?:[.,][0-9]+)?|[^\W\d_]+|\S")
MOST_DIGITS = 5
LONGEST = {"Y": 3, "M": 3, "W": 4, "D": 4}


@dataclass(frozen=True)
class RetentionTerm:
    """What one text says.

    Attributes:
        period: the proposed period in ISO 8601, such as ``P2Y``; empty where a person must decide.
        direction: ``max`` or ``min`` where the text says which way it binds.
        reason: why there is no period, one of ``REASONS``; empty where there is one.
        is_plain: whether the text consists wholly of known words, so that it may be shown.
    """

    period: str = ""
    direction: str = ""
    reason: str = ""
    is_plain: bool = False


def read_retention_term(text: str) -> RetentionTerm:
    """The period that ``text`` says without any doubt, or the reason why a person must decide.

    >>> read_retention_term("2 jaar na einde huur").period
    'P2Y'
    >>> read_retention_term("2 tot 5 jaar").reason
    'range'
    """
    # The English "end of" is not the Dutch "of", which is "or".
    plain = re.sub(r"\b(end|closing|completion) of\b", r"\1", _without_accents(text.strip().lower()))
    if ISO.fullmatch(plain):
        return RetentionTerm(plain.upper(), is_plain=True)
    direction, tokens = _directed(plain)
    is_plain = _is_plain(tokens)
    if reason := _reason(tokens):
        return RetentionTerm(reason=reason, is_plain=is_plain)
    ((place, number, unit),) = _terms(tokens)
    before, behind = tokens[:place], tokens[place + 2 :]
    if not _is_beside(before) or not _is_beside(_until_event(behind)) or len(str(number)) > LONGEST[unit]:
        return RetentionTerm(reason="other_words", is_plain=is_plain)
    return RetentionTerm(f"P{number}{unit}", direction, is_plain=is_plain)


def _directed(text: str) -> tuple[str, list[str]]:
    """Which way the text binds, and its tokens without the words that say so."""
    for direction, phrases in _words()["directions"].items():
        for phrase in phrases:
            shorter, found = re.subn(rf"\b{phrase}\b\.?(?=\s*\w+\s)", " ", text, count=1)
            if found:
                return direction, TOKENS.findall(shorter)
    return "", TOKENS.findall(text)


def _reason(tokens: list[str]) -> str:
    reasons = _words()["reasons"]
    terms = _terms(tokens)
    numbers = [token for token in tokens if token[0].isdigit()]

    def says(reason: str) -> bool:
        return bool(set(tokens) & set(reasons[reason]))

    if says("permanent"):
        return "permanent"
    if says("range") or _is_range(tokens):
        return "range"
    if len(terms) > 1 or len(numbers) > 1:
        return "several"
    for reason in ("conditional", "partial", "vague"):
        if says(reason):
            return reason
    return "" if terms else "no_term"


def _terms(tokens: list[str]) -> list[tuple[int, int, str]]:
    """Where a number stands before a unit: its place, the number and the unit."""
    found = []
    for place, (token, following) in enumerate(pairwise(tokens)):
        unit = _units().get(following)
        number = int(token) if token.isdecimal() else _numbers().get(token)
        if unit and number is not None:
            found.append((place, number, unit))
    return found


def _is_range(tokens: list[str]) -> bool:
    """Whether nothing but joining words stands between two numbers."""
    joining = {*_words()["other"]["to"], "-", "–", "/"}
    numbers = [place for place, token in enumerate(tokens) if token.isdecimal() or token in _numbers()]
    return any(
        0 < last - first - 1 <= 3 and set(tokens[first + 1 : last]) <= joining for first, last in pairwise(numbers)
    )


def _until_event(tokens: list[str]) -> list[str]:
    """What stands beside the term, without the event from which it runs; a further clause is not part of it."""
    for place, token in enumerate(tokens):
        if token in _words()["other"]["after"]:
            clauses = [mark for mark in tokens[place:] if mark in {",", ";", ":", "/", "+", "&"}]
            return tokens[:place] + clauses
    return tokens


def _is_beside(tokens: list[str]) -> bool:
    return set(tokens) <= {*_words()["other"]["beside"], "(", ")", "."}


def _is_plain(tokens: list[str]) -> bool:
    """Whether there is nothing but known words, and fewer digits than a number that identifies anyone."""
    digits = sum(sign.isdigit() for token in tokens for sign in token)
    return digits <= MOST_DIGITS and all(not token.isalpha() or token in _vocabulary() for token in tokens)


@cache
def _words() -> Mapping[str, Any]:
    return tomllib.loads((files(__package__) / "retention_words.toml").read_text(encoding="utf-8"))


@cache
def _units() -> Mapping[str, str]:
    return {word: unit for unit, words in _words()["units"].items() for word in words}


@cache
def _numbers() -> Mapping[str, int]:
    return {word: int(number) for number, words in _words()["numbers"].items() for word in words}


@cache
def _vocabulary() -> frozenset[str]:
    """Every word of the grammar."""
    return frozenset(
        word for part in _words().values() for phrases in part.values() for phrase in phrases for word in phrase.split()
    )


def _without_accents(text: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))
