"""The signs of numbers that belong to a person: BSN, IBAN and telephone number."""

from __future__ import annotations

import re
from itertools import groupby

from phonenumbers import PhoneMetadata
from stdnum import numdb

from maatstaf.guard.signs import Sign

#: Before and after a number that stands in a text.
BEFORE, AFTER = "(?:^|[^A-Za-z0-9])", "(?:$|[^A-Za-z0-9])"

_NUMBER = "try_cast({digits} as ubigint)"
#: True for the one in eleven numbers that may be a BSN; one of eight digits lost its zero on the way.
ELEVEN_TEST = (
    f"({' + '.join(f'{weight} * ({_NUMBER} // {10 ** (weight - 1)} % 10)' for weight in range(9, 1, -1))} "
    f"+ 10 * ({_NUMBER} % 10)) % 11 = 0"
)
BSN_HEADING = r"\bbsn|_bsn|burgerservice|sofi"

#: Six to nine digits, whatever stands between them.
FEW_DIGITS = (
    "case when strlen({cell}) between 8 and 24 "
    "then regexp_full_match({cell}, '[^0-9]*[0-9](?:[^0-9]*[0-9]){5,8}[^0-9]*') else false end"
)

BSNS = tuple(
    Sign(
        "BSN",
        f"strlen({{digits}}) = {length} and {{digits}} not like '{zeros}%'",
        ELEVEN_TEST,
        chance=1 / 11,
        glance=FEW_DIGITS,
        heading=BSN_HEADING,
    )
    for length, zeros in ((9, "00"), (8, "0"))
)


def _iban(country: str, structure: str) -> str:
    """The pattern of one country's IBAN, written together or in groups of four."""
    signs = [*country, "[0-9]", "[0-9]"]
    classes = {"n": "[0-9]", "a": "[A-Za-z]", "c": "[A-Za-z0-9]"}
    for length, letter in re.findall(r"([0-9]+)!([nac])", structure):
        signs += [classes[letter]] * int(length)
    groups = ("".join(_counted(signs[place : place + 4])) for place in range(0, len(signs), 4))
    return " ?".join(groups)


def _counted(signs: list[str]) -> list[str]:
    return [f"{sign}{{{length}}}" if (length := len(list(run))) > 1 else sign for sign, run in groupby(signs)]


_IBANS = "|".join(_iban(country, found["bban"]) for _, country, _, found, _ in numdb.get("iban").prefixes)
_IBAN = f"upper(replace(regexp_extract({{cell}}, '(?i){BEFORE}({_IBANS}){AFTER}', 1), ' ', ''))"
_SIGNS = f"string_split({_IBAN}[5:] || {_IBAN}[:4], '')"
#: Letters count as 10 to 35; the number that results leaves 1 when it is divided by 97 (ISO 7064).
_MOD_97 = (
    f"list_reduce(list_transform({_SIGNS}, lambda sign: "
    "case when sign >= 'A' then ascii(sign) - 55 else ascii(sign) - 48 end), "
    "lambda left_over, sign: (case when sign > 9 then left_over * 100 else left_over * 10 end + sign) % 97, 0) = 1"
)

IBAN = Sign(
    "IBAN",
    f"{_IBAN} <> ''",
    _MOD_97,
    # A hundred patterns are tried only where two letters and two digits begin something long.
    glance="case when strlen({cell}) >= 15 "
    f"then regexp_matches({{cell}}, '(?i){BEFORE}[A-Z]{{2}}[0-9]{{2}} ?[A-Z0-9]{{4}}') else false end",
    heading=r"iban|rekeningn|bankrek",
)

_METADATA = PhoneMetadata.metadata_for_region("NL")
#: Any 06 is taken for a mobile number: 066, 067 and 069 are not given out to persons, but people err in a digit.
_MOBILE = f"(?:6[0-9]{{8}}|{_METADATA.mobile.national_number_pattern})"
_VALID = f"0(?:{_METADATA.fixed_line.national_number_pattern}|{_METADATA.voip.national_number_pattern}|{_MOBILE})"
_PHONE_HEADING = r"telefoon|\btel\b|mobiel|gsm|phone"
_ABROAD = r"(?:\+|00)31[ -]?(?:\(0\))?[ -]?[1-9](?:[ -]?[0-9]){8}"
_BRACKETED = r"\(0[1-9][0-9]{1,2}\)[ -]{0,3}[0-9]{2,4}(?: ?[0-9]{2,4}){1,2}"
_GROUPED = r"0[1-9][0-9]{0,2}[ .-]{1,3}[0-9]{2,4}(?:[ ]?[0-9]{2,4}){1,3}|06(?:-[0-9]{2}){4}"


def _token(pattern: str) -> str:
    return f"regexp_replace(regexp_extract({{cell}}, '(?:^|[^A-Za-z0-9+])({pattern}){AFTER}', 1), '[^0-9]', '', 'g')"


_BARE = _token("0[0-9]{9}")
_KIND = "telephone number"
#: Anything with a zero and seven more signs that a telephone number may have.
_GLANCE = r"case when strlen({cell}) >= 10 then regexp_matches({cell}, '[0+(][0-9 ()+.-]{8}') else false end"

PHONES = (
    Sign(_KIND, f"regexp_matches({{cell}}, '(?:^|[^A-Za-z0-9]){_ABROAD}{AFTER}')", "true", glance=_GLANCE),
    Sign(_KIND, f"strlen({_token(_BRACKETED)}) = 10", "true", glance=_GLANCE),
    # The number of a case may be written so too: most of them must be numbers that are given out.
    Sign(
        _KIND,
        f"strlen({_token(_GROUPED)}) = 10",
        f"regexp_full_match({_token(_GROUPED)}, '{_VALID}')",
        glance=_GLANCE,
        heading=_PHONE_HEADING,
    ),
    Sign(_KIND, f"{_BARE} <> ''", f"regexp_full_match({_BARE}, '0{_MOBILE}')", glance=_GLANCE, heading=_PHONE_HEADING),
    # Six in ten numbers with a zero before them begin with a trunk code: only many, wide apart, are telling.
    Sign(
        _KIND,
        f"{_BARE} <> ''",
        f"regexp_full_match({_BARE}, '{_VALID}')",
        chance=0.62,
        part=0.25,
        glance=_GLANCE,
        heading=_PHONE_HEADING,
        value=f"left({_BARE}, 7)",
    ),
)
