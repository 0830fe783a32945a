"""Compares what stands in a column of codes with the known spellings; what is not known is counted, never shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations

from maatstaf.contracts import Flag, ManyOf, OneOf
from maatstaf.suggestion.columns import SeenColumn
from maatstaf.suggestion.spelling import squeezed, synonyms, words_in

LIST_SEPARATORS = (",", ";", "|", "/", "+")


@dataclass(frozen=True)
class SeenCodes:
    """What a column of codes holds.

    Attributes:
        added: spellings that consist of known words, and the code they most likely mean; a person checks them.
        known: how many spellings Maatstaf knows.
        unknown: how many it does not know.
        unknown_rows: in how many rows those stand.
        list_separator: what stands between the members of a list.
        is_open: whether the column holds running text rather than codes.
    """

    added: Mapping[str, str]
    known: int
    unknown: int
    unknown_rows: int
    list_separator: str
    is_open: bool


def see_codes(kind: OneOf | Flag, seen: SeenColumn, true: tuple[str, ...], false: tuple[str, ...]) -> SeenCodes:
    """What stands in a column of this kind, in terms of its code list."""
    if seen.is_open:
        return SeenCodes({}, 0, 0, 0, ",", True)
    if isinstance(kind, Flag):
        return _compared(seen.spellings, dict.fromkeys((*true, *false), ""), ",")
    spellings = kind.spellings({})
    if not isinstance(kind, ManyOf):
        return _compared(seen.spellings, spellings, ",")
    compared = [_compared(_members(seen, sign), spellings, sign) for sign in LIST_SEPARATORS]
    return max(compared, key=lambda one: (one.known, -one.unknown))


def _members(seen: SeenColumn, separator: str) -> Mapping[str, int]:
    members: dict[str, int] = {}
    for cell, rows in seen.spellings.items():
        for member in cell.split(separator):
            if member.strip():
                members[member.strip()] = members.get(member.strip(), 0) + rows
    return members


def _compared(found: Mapping[str, int], known: Mapping[str, str], separator: str) -> SeenCodes:
    added, knew, unknown, unknown_rows = {}, 0, 0, 0
    alike = _by_form(known)
    for spelling, rows in found.items():
        if spelling in known:
            knew += 1
        elif code := _meant(spelling, alike):
            added[spelling] = code
        else:
            unknown += 1
            unknown_rows += rows
    is_open = unknown > max(knew + len(added), len(set(known.values())))
    return SeenCodes(added, knew, unknown, unknown_rows, separator, is_open)


def _by_form(known: Mapping[str, str]) -> Mapping[str, str]:
    """The codes by squeezed spelling, without forms that mean two."""
    forms: dict[str, str] = {}
    for spelling, code in known.items():
        form = squeezed(spelling)
        forms[form] = code if forms.get(form, code) == code else ""
    return {form: code for form, code in forms.items() if form and code}


def _meant(spelling: str, alike: Mapping[str, str]) -> str:
    """The code that a spelling means apart from signs and words that change nothing; empty when that is not sure."""
    words = words_in(spelling)
    if "".join(words) in alike:
        return alike["".join(words)]
    beside = frozenset(synonyms()["beside_a_code"]["words"])
    meant = set()
    for first, last in combinations(range(min(len(words), 8) + 1), 2):
        if {*words[:first], *words[last:]} <= beside and "".join(words[first:last]) in alike:
            meant.add(alike["".join(words[first:last])])
    return meant.pop() if len(meant) == 1 else ""
