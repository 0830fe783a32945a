"""Knows how a file writes its rows: its separator, encoding, days, lists, yes and no."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any
from zoneinfo import ZoneInfo

from maatstaf.sources.entries import only_known, texts
from maatstaf.sources.errors import SourcesError

DIRECTIVES = re.compile(r"%(.?)", re.DOTALL)
#: What a date format must hold, and what it may hold besides: some exports write a time after each day.
DAY_MONTH_YEAR = (["Y", "d", "m"], ["d", "m", "y"])
TIME_OF_DAY = ("H", "M", "S", "f", "z")
#: The sign before a fraction, and the signs between groups of three digits; none where a file writes neither.
DECIMALS = ("", ",", ".")
THOUSANDS = ("", ",", ".", " ", "'", "\u00a0")
#: What Python calls encodings and no file of a system is in: each has text for bytes that are none.
NOT_OF_FILES = ("utf-7", "idna", "punycode", "unicode-escape", "raw-unicode-escape", "charmap")
#: The time in which the organisation lives, and a day is taken.
LOCAL_TIME = "Europe/Amsterdam"


@dataclass(frozen=True)
class Dialect:
    """How a file writes its rows.

    Attributes:
        separator: what stands between cells.
        quote: what stands around a cell that holds a separator.
        encoding: the name of the character encoding, as Python knows it.
        date_format: strptime pattern of a day, or of a moment; ``%z`` is its distance to UTC.
        time_zone: the zone of moments that state no distance to UTC; a day is that of Amsterdam.
        decimal: the sign before a fraction of a number, empty where numbers have none.
        thousands: the sign between groups of three digits, empty where there is none.
        list_separator: what stands between the members of a list in one cell.
        title_rows: lines above the header.
        true: spellings of yes, lower case.
        false: spellings of no, lower case.
    """

    separator: str = ";"
    quote: str = '"'
    encoding: str = "utf-8-sig"
    date_format: str = "%d-%m-%Y"
    time_zone: str = LOCAL_TIME
    decimal: str = ""
    thousands: str = ""
    list_separator: str = ","
    title_rows: int = 0
    true: tuple[str, ...] = ("ja", "j", "yes", "y", "true", "waar", "1")
    false: tuple[str, ...] = ("nee", "n", "no", "false", "onwaar", "0")


def read_dialect(entry: Mapping[str, Any], default: Dialect, where: str) -> Dialect:
    """The dialect of ``entry``; what it leaves out is as in ``default``.

    Args:
        entry: the entries as TOML gives them.
        default: the dialect that it departs from.
        where: the place in the mapping, for messages.

    Raises:
        SourcesError: no file can be written like that.
    """
    only_known(entry, {known.name for known in fields(Dialect)}, where)
    given = {
        key: tuple(word.strip().lower() for word in texts(value, f"{where}: {key}"))
        if key in ("true", "false")
        else value
        for key, value in entry.items()
    }
    for key, value in given.items():
        if type(value) is not type(getattr(default, key)):
            wanted = "a whole number" if key == "title_rows" else "text between quotes"
            raise SourcesError(f"{where}: {key} is {wanted}")
    dialect = replace(default, **given)
    for problem in _problems(dialect):
        raise SourcesError(f"{where}: {problem}")
    # Reads a file with or without the mark that Windows puts before UTF-8.
    return replace(dialect, encoding="utf-8-sig") if codecs.lookup(dialect.encoding).name == "utf-8" else dialect


def _problems(dialect: Dialect) -> Iterator[str]:
    signs = (dialect.separator, dialect.quote)
    if len(dialect.separator) != 1 or len(dialect.quote.encode()) > 1 or not dialect.list_separator:
        yield "separator is one sign, quote at most one, list_separator at least one"
    if dialect.separator == dialect.quote or set("".join(signs)) & set("\r\n\0"):
        yield "separator and quote are different signs, and neither ends a line"
    if dialect.title_rows < 0:
        yield "title_rows is zero or more"
    if not _is_text_encoding(dialect.encoding):
        yield f"there is no encoding {dialect.encoding!r}"
    parts = [directive for directive in DIRECTIVES.findall(dialect.date_format) if directive not in TIME_OF_DAY]
    if sorted(parts) not in DAY_MONTH_YEAR:
        yield "date_format holds %d, %m and %Y once, such as %d-%m-%Y"
    if not _is_time_zone(dialect.time_zone):
        yield f"there is no time zone {dialect.time_zone!r}; write UTC or {LOCAL_TIME}"
    if dialect.decimal not in DECIMALS or dialect.thousands not in THOUSANDS:
        yield "decimal is a comma or a point; thousands is a comma, point, space or apostrophe"
    if dialect.thousands and dialect.decimal in ("", dialect.thousands):
        yield "a file with thousands has another sign for decimal; name both, so that 1.000 is not guessed"
    if not dialect.true or not dialect.false or set(dialect.true) & set(dialect.false):
        yield "true and false each hold a spelling, and none in common"


def _is_text_encoding(name: str) -> bool:
    try:
        "".encode(name)
        codecs.getincrementaldecoder(name)().decode(b"", final=True)
    except (LookupError, ValueError):
        return False
    return codecs.lookup(name).name not in NOT_OF_FILES


def _is_time_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True
