"""The signs of persons' names, and of organisations that may be one person."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

from maatstaf.contracts import literal
from maatstaf.guard.signs import Sign

_PREFIX = "(?:(?:van|von|de|den|der|ter|ten|te|het|el|al|la|le)[ ._-]*)*"
_HEADING = r"achternaam|voornaam|roepnaam|voorletter|geslachtsnaam|naam[ _]huurder|surname|last_?name|first_?name"


@cache
def _words(name: str) -> tuple[str, ...]:
    text = resources.files("maatstaf.guard").joinpath("names.toml").read_text(encoding="utf-8")
    return tuple(sorted(set(tomllib.loads(text)[name].split())))


def _list(name: str) -> str:
    return f"[{', '.join(literal(word) for word in _words(name))}]"


def _one_of(*names: str) -> str:
    """A pattern of the words in the lists ``names``; a star stands for any end of a word."""
    return f"(?:{'|'.join(word.replace('*', '[a-z]*') for name in names for word in _words(name))})"


#: The names, once for a whole statement.
_LISTS = f"(select {', '.join(f'{_list(name)} as {name}' for name in ('surnames', 'first_names', 'prefixes'))})"
_FOLDED = "lower(strip_accents({cell}))"
_TOKENS = f"list_filter(string_split_regex({_FOLDED}, '[^a-z]+'), lambda word: word <> '')"
#: Many a surname is a trade: Bakker, Bouwman, Schilder.
_OTHER_WORDS = f"list_filter({_TOKENS}, lambda word: not list_contains(surnames, word))"
_LEGAL_FORM = r"regexp_matches({cell}, '[BNC] ?\. ?V\b|\b(?:[BNCbnc][Vv]|VOF|[Vv]of|[Vv]\.[Oo]\.[Ff])\b')"
_IS_FIRM = (
    f"(regexp_matches(array_to_string({_OTHER_WORDS}, ' '), '\\b{_one_of('organisations', 'trades')}\\b') "
    f"or regexp_matches({{cell}}, '[&+]') or {_LEGAL_FORM})"
)
#: Every word is a name, a prefix or an initial, and one of them a name.
_ALL_NAMES = (
    f"(list_has_all(surnames || first_names || prefixes || "
    f"list_filter({_TOKENS}, lambda word: length(word) = 1), {_TOKENS}) "
    f"and list_has_any({_TOKENS}, surnames || first_names))"
)
#: A first name, and after it at most four words with capitals or prefixes.
_FIRST_NAME_FIRST = (
    f"(list_contains(first_names, {_TOKENS}[1]) "
    rf"and regexp_full_match({{cell}}, '[^ ._,-]+(?:[ ._-]+(?:{_PREFIX})[\p{{Lu}}][\pL''-]*){{1,3}}'))"
)
#: A prefix of a surname before a word with a capital, with or without a first name.
_PREFIXED = rf"regexp_full_match({{cell}}, '(?:\p{{Lu}}\pL+[ ._]+)?(?i:{_PREFIX[:-1]}+)\p{{Lu}}[\pL-]+')"
#: Initials before a surname, or a surname and a comma before its initials.
_INITIALS = (
    rf"(regexp_full_match({{cell}}, '(?:\p{{Lu}}[a-z]?\. ?){{1,6}}[ _-]*{_PREFIX}\p{{Lu}}[\pL'' -]+') "
    rf"or regexp_full_match({{cell}}, '[\pL'' -]+, ?(?:\p{{Lu}}\.? ?){{1,6}}(?: ?{_PREFIX})?'))"
)
_ADDRESSED = (
    r"'(?:^|[^\pL])(?:[Dd]hr|[Dd]e heer|[Mm]evr|[Mm]evrouw|[Mm]w|[Mm]ej|[Dd]e familie|[Ff]am)\.?[ ._-]+"
    rf"(?:\p{{Lu}}\.? ?)*(?:{_PREFIX})\p{{Lu}}\pL+'"
)
_LETTERS = "case when strlen({cell}) between 3 and 80 then not {cell} glob '*[0-9]*' else false end"
_IS_PERSON = f"not {_IS_FIRM} and ({_ALL_NAMES} or {_FIRST_NAME_FIRST} or {_PREFIXED} or {_INITIALS})"

NAMES = (
    Sign(
        "name of a person",
        # Each way of address has small letters, which most keys have not: quicker to see than the pattern.
        f"case when strlen({{cell}}) >= 6 and {{cell}} <> upper({{cell}}) "
        f"then regexp_matches({{cell}}, {_ADDRESSED}) else false end",
        "true",
    ),
    Sign("name of a person", _LETTERS, _IS_PERSON, chance=0.05, part=0.2, heading=_HEADING, beside=_LISTS, short=True),
)

#: What in a list of organisations may be someone who trades alone, and is then personal data.
TRADERS = (
    Sign(
        "sole trader",
        _LETTERS,
        f"not {_LEGAL_FORM} and ({_IS_PERSON} or "
        f"(list_has_any({_TOKENS}, surnames || first_names) "
        f"and regexp_matches(array_to_string({_OTHER_WORDS}, ' '), '\\b{_one_of('trades')}\\b')))",
        beside=_LISTS,
        short=True,
        refuses=False,
    ),
    # Until 2020 the VAT number of a sole trader was their BSN between NL and B01.
    Sign(
        "VAT number",
        "strlen({cell}) = 14 and regexp_full_match({cell}, '(?i)NL[0-9]{9}B[0-9]{2}')",
        "true",
        glance="strlen({cell}) = 14",
        refuses=False,
    ),
    # Eight digits are only a number of the trade register where the heading says so.
    Sign("KvK number", "regexp_full_match({cell}, '[0-9]{8}')", "true", 1.0, heading=r"kvk|handelsreg", refuses=False),
)
