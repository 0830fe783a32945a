"""How numbers, shares and days are written in a report, in the manner of its language.

A share is never rounded to none or all: what is not exactly 0 % or 100 % does not say so.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent

from maatstaf.reporting.languages import LOCALES, language
from maatstaf.reporting.words import words

_BIDI_CONTROLS = dict.fromkeys(map(ord, "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"))
_ISOLATE, _END_ISOLATE = "\u2068", "\u2069"


def number(value: int | float | Decimal, lang: str, decimals: int = 0) -> str:
    """``value`` with the separators of the language, half a unit rounded up.

    >>> number(12345.25, "nl", decimals=1), number(12345, "en")
    ('12.345,3', '12,345')
    """
    return format_decimal(_rounded(Decimal(str(value)), decimals), _pattern(decimals), LOCALES[language(lang)])


def share(part: int, whole: int, lang: str, decimals: int = 0) -> str:
    """``part`` of ``whole`` as a percentage that says 0 % or 100 % only where it is exactly so.

    >>> share(2, 3, "nl"), share(9999, 10000, "nl"), share(1, 3000, "en", decimals=1)
    ('67%', '> 99%', '< 0.1%')

    Raises:
        ZeroDivisionError: there is no whole to have a share of; say so in words instead.
    """
    return percent(Fraction(part, whole), lang, decimals)


def percent(ratio: Fraction | Decimal | float, lang: str, decimals: int = 0) -> str:
    """``ratio`` (1 is all) as a percentage that says 0 % or 100 % only where it is exactly so."""
    exact = Fraction(str(ratio)) if isinstance(ratio, float) else Fraction(ratio)
    scaled = exact * 100
    value = _rounded(Decimal(scaled.numerator) / Decimal(scaled.denominator), decimals)
    step = Decimal(1).scaleb(-decimals)
    if value == 0 and exact != 0:
        return f"< {_percent(step, lang, decimals)}"
    if value == 100 and exact != 1:
        below = exact < 1
        return f"{'>' if below else '<'} {_percent(100 - step if below else 100 + step, lang, decimals)}"
    return _percent(value, lang, decimals)


def days(count: int, lang: str) -> str:
    """A number of days, in words for one and more.

    >>> days(1, "nl"), days(27, "en")
    ('1 dag', '27 days')
    """
    return words(lang).say("unit.days", count=count)


def day(value: dt.date, lang: str) -> str:
    """A day in full.

    >>> day(dt.date(2026, 10, 31), "nl")
    '31 oktober 2026'
    """
    return format_date(value, "d MMMM y", LOCALES[language(lang)])


def month(value: dt.date, lang: str) -> str:
    """The month of a day, in full.

    >>> month(dt.date(2026, 10, 31), "en")
    'October 2026'
    """
    return format_date(value, "MMMM y", LOCALES[language(lang)])


def short_month(value: dt.date, lang: str) -> str:
    """The month of a day, short enough for an axis or a narrow column.

    >>> short_month(dt.date(2026, 10, 31), "nl")
    'okt 26'
    """
    return format_date(value, "MMM yy", LOCALES[language(lang)])


def listed(names: Iterable[str], lang: str) -> str:
    """Names in a row, as a sentence holds them.

    >>> listed(["inzage", "correctie", "verzet"], "nl"), listed(["access"], "en")
    ('inzage, correctie en verzet', 'access')
    """
    return format_list(list(names), locale=LOCALES[language(lang)])


def name(text: str) -> str:
    """A name from the data, safe inside a sentence: its writing direction ends where the name ends.

    In templates ``<bdi>`` does this; a sentence is plain text and carries the isolating marks itself.
    """
    return f"{_ISOLATE}{undirected(text)}{_END_ISOLATE}"


def undirected(text: str) -> str:
    """``text`` without the invisible marks that turn the direction of writing, by which a name can pose as another.

    >>> undirected("B.V. \u202eknaB")
    'B.V. knaB'
    """
    return text.translate(_BIDI_CONTROLS)


def _rounded(value: Decimal, decimals: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def _percent(value: Decimal, lang: str, decimals: int) -> str:
    return format_percent(value / 100, f"{_pattern(decimals)}%", LOCALES[language(lang)])


def _pattern(decimals: int) -> str:
    return "#,##0" + ("." + "0" * decimals if decimals else "")
