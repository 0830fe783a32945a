"""The kinds of value a column may hold; there is no kind for free text.

A kind knows which written values it accepts and how they are stored, both as SQL over the text
of one cell. It never sees a value itself: the engine runs the SQL, where the rows are.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from maatstaf.contracts.codes import code_lists
from maatstaf.contracts.sql import literal

EARLIEST_DAY = "1900-01-01"
DUTCH_TIME = "Europe/Amsterdam"
LONGEST_PSEUDONYM = 64
LONGEST_ORGANISATION = 120


class Writing(Protocol):
    """How a delivery writes days, flags, numbers and lists; stated in ``sources.toml``."""

    @property
    def date_format(self) -> str:
        """The strptime pattern of a day or a moment, such as ``%d-%m-%Y``."""
        ...

    @property
    def time_zone(self) -> str:
        """The zone of moments that state no distance to UTC."""
        ...

    @property
    def decimal(self) -> str:
        """The sign before a fraction, or empty."""
        ...

    @property
    def thousands(self) -> str:
        """The sign between groups of three digits, or empty."""
        ...

    @property
    def true(self) -> tuple[str, ...]:
        """The spellings of yes, lower case."""
        ...

    @property
    def false(self) -> tuple[str, ...]:
        """The spellings of no, lower case."""
        ...

    @property
    def list_separator(self) -> str:
        """What stands between the members of a list in one cell."""
        ...


@dataclass(frozen=True)
class Kind:
    """What one cell of a column may say.

    Attributes:
        rule: the name of the rule that a cell of another shape breaks.
        sql_type: the type under which the value is stored.
        is_open: whether a value may be anything of its shape; in any other kind few different ones occur.
    """

    rule = "not_acceptable"
    sql_type = "varchar"
    is_open = False

    def stored(self, cell: str, writing: Writing, spellings: Mapping[str, str]) -> str:
        """SQL of the stored value of ``cell`` (trimmed text), or null where it is not acceptable."""
        raise NotImplementedError

    def read(self, cell: str, writing: Writing, spellings: Mapping[str, str]) -> str:
        """SQL of the stored value of a ``cell`` that is known to be acceptable, without judging it again."""
        return self.stored(cell, writing, spellings)

    def describe(self) -> str:
        """The kind in the words of the data contract page."""
        return type(self).__name__


@dataclass(frozen=True)
class Day(Kind):
    """A calendar day in local (Dutch) time, from 1900 on."""

    rule = "not_a_day"
    sql_type = "date"

    def stored(self, cell: str, writing: Writing, spellings: Mapping[str, str]) -> str:
        """A day in the declared format; a month first is never guessed, and of a moment the day is Dutch."""
        pattern = literal(writing.date_format)
        if writing.date_format.endswith("%z"):
            # Z is how ISO 8601 writes UTC; the engine knows only its distance, zero.
            moment = f"try_strptime(regexp_replace({cell}, '[Zz]$', '+00'), {pattern})"
            return _not_too_early(cell, dutch_day(moment))
        if "%z" in writing.date_format:
            return _not_too_early(cell, dutch_day(f"try_strptime({cell}, {pattern})"))
        if "%H" in writing.date_format and writing.time_zone != DUTCH_TIME:
            moment = f"try_strptime({cell}, {pattern}) at time zone {literal(writing.time_zone)}"
            return _not_too_early(cell, dutch_day(f"({moment})"))
        return _not_too_early(cell, f"try_strptime({cell}, {pattern})::date")


@dataclass(frozen=True)
class Month(Kind):
    """A calendar month, written ``2026-10`` or ``10-2026``, stored as its first day."""

    rule = "not_a_month"
    sql_type = "date"

    def stored(self, cell: str, writing: Writing, spellings: Mapping[str, str]) -> str:
        """The first day of the month."""
        return _not_too_early(cell, f"try_strptime({cell}, ['%Y-%m', '%m-%Y'])::date")


@dataclass(frozen=True)
class Count(Kind):
    """A whole number of zero or more."""

    rule = "not_a_whole_number"
    sql_type = "bigint"
    is_open = True

    def stored(self, cell: str, writing: Writing, spellings: Mapping[str, str]) -> str:
        """A whole number without sign; a fraction is read where it is declared and zero, and never rounded."""
        shape = "[0-9]{1,15}"
        if writing.thousands:
            shape = f"({shape}|[0-9]{{1,3}}({re.escape(writing.thousands)}[0-9]{{3}}){{1,4}})"
        if writing.decimal:
            shape = f"{shape}({re.escape(writing.decimal)}0+)?"
        whole = self.read(cell, writing, spellings)
        return f"case when regexp_full_match({cell}, {literal(shape)}) then {whole} end"

    def read(self, cell: str, writing: Writing, spellings: Mapping[str, str]) -> str:
        """The whole number, its signs between digits left out."""
        whole = cell
        if writing.decimal:
            whole = f"split_part({whole}, {literal(writing.decimal)}, 1)"
        if writing.thousands:
            whole = f"replace({whole}, {literal(writing.thousands)}, '')"
        return f"try_cast({whole} as bigint)"


@dataclass(frozen=True)
class Flag(Kind):
    """Yes or no."""

    rule = "not_yes_or_no"
    sql_type = "boolean"

    def stored(self, cell: str, writing: Writing, spellings: Mapping[str, str]) -> str:
        """True or false for the declared spellings, whatever their case."""
        yes = ", ".join(literal(word) for word in writing.true)
        no = ", ".join(literal(word) for word in writing.false)
        return f"case when lower({cell}) in ({yes}) then true when lower({cell}) in ({no}) then false end"


@dataclass(frozen=True)
class Period(Kind):
    """A length of time in ISO 8601: years, months, weeks or days (``P2Y``, ``P4W``, ``P0D``)."""

    rule = "not_a_period"

    def stored(self, cell: str, writing: Writing, spellings: Mapping[str, str]) -> str:
        """The period in capitals."""
        shape = "P([0-9]{1,3}Y([0-9]{1,3}M)?([0-9]{1,4}D)?|[0-9]{1,3}M([0-9]{1,4}D)?|[0-9]{1,4}W|[0-9]{1,4}D)"
        return f"case when regexp_full_match(upper({cell}), {literal(shape)}) then upper({cell}) end"


@dataclass(frozen=True)
class Pseudonym(Kind):
    """An opaque key: letters, digits, point, dash, slash or underscore, no spaces, 64 at most."""

    rule = "not_a_pseudonym"
    is_open = True

    def stored(self, cell: str, writing: Writing, spellings: Mapping[str, str]) -> str:
        """The key as it is written."""
        shape = f"[A-Za-z0-9][A-Za-z0-9._/-]{{0,{LONGEST_PSEUDONYM - 1}}}"
        return f"case when regexp_full_match({cell}, {literal(shape)}) then {cell} end"

    def read(self, cell: str, writing: Writing, spellings: Mapping[str, str]) -> str:
        """The key as it is written."""
        return cell


@dataclass(frozen=True)
class Organisation(Kind):
    """What the organisation calls its own things: a recipient, an activity, a source; never a person."""

    rule = "not_a_name"
    is_open = True

    def stored(self, cell: str, writing: Writing, spellings: Mapping[str, str]) -> str:
        """The name as it is written, on one line of 120 characters at most."""
        fits = f"length({cell}) <= {LONGEST_ORGANISATION} and not regexp_matches({cell}, '[\\x00-\\x1f]')"
        return f"case when {fits} then {cell} end"

    def read(self, cell: str, writing: Writing, spellings: Mapping[str, str]) -> str:
        """The name as it is written."""
        return cell


@dataclass(frozen=True)
class OneOf(Kind):
    """One code of a code list."""

    code_list: str
    rule = "unknown_code"

    def stored(self, cell: str, writing: Writing, spellings: Mapping[str, str]) -> str:
        """The canonical code of a known spelling, whatever its case."""
        known = self.spellings(spellings)
        branches = " ".join(f"when {literal(written)} then {literal(code)}" for written, code in known.items())
        return f"case lower({cell}) {branches} end" if known else "cast(null as varchar)"

    def spellings(self, added: Mapping[str, str]) -> Mapping[str, str]:
        """Every spelling of the code list, with those that the delivery's mapping adds or redefines.

        A spelling that is added without a code means nothing any more: its reference list let it lapse.
        """
        known = code_lists()[self.code_list].spellings() | {k.lower(): v for k, v in added.items()}
        return {spelling: code for spelling, code in known.items() if code}

    def describe(self) -> str:
        """The kind in the words of the data contract page."""
        return f"{type(self).__name__}({self.code_list})"


@dataclass(frozen=True)
class ManyOf(OneOf):
    """A set of codes of a code list in one cell; loaded as the id of the distinct set."""

    rule = "unknown_code"

    def stored(self, cell: str, writing: Writing, spellings: Mapping[str, str]) -> str:
        """The sorted distinct canonical codes joined by commas; null where a member is unknown or none stands.

        The loader replaces this text by the id of the set.
        """
        member = OneOf.stored(self, "trim(member)", writing, spellings)
        split = f"string_split({cell}, {literal(writing.list_separator)})"
        codes = f"list_sort(list_distinct([{member} for member in {split} if trim(member) <> '']))"
        members = f"[trim(member) for member in {split} if trim(member) <> '']"
        known = f"list_count([{member} for member in {split} if trim(member) <> '']) = len({members})"
        known = f"{known} and len({members}) > 0"
        return f"case when {known} then array_to_string({codes}, ',') end"


def dutch_day(moment: str) -> str:
    """SQL of the day in the Netherlands on which ``moment`` (a timestamp with time zone) falls."""
    return f"({moment} at time zone {literal(DUTCH_TIME)})::date"


def _not_too_early(cell: str, day: str) -> str:
    """SQL of ``day``, read from ``cell``, from 1900 on; the words ``epoch`` and ``infinity`` are no days."""
    begins = f"{cell} >= '0' and {cell} < ':'"
    return f"case when {begins} and {day} >= date {literal(EARLIEST_DAY)} then {day} end"
