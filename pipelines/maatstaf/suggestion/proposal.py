"""Proposes a mapping for a delivery: what is sure, what a person must check, and what a person must decide."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from os.path import commonprefix
from pathlib import Path

from maatstaf.contracts import TABLES, Column, Day, Flag, OneOf, Period, Table
from maatstaf.sources import Dialect, SourcesError, UnreadableFile, find_files, header_of
from maatstaf.suggestion.codes import SeenCodes, see_codes
from maatstaf.suggestion.columns import cells_of, day_format, see_columns
from maatstaf.suggestion.dialects import see_dialect
from maatstaf.suggestion.headings import Match, match_headings
from maatstaf.suggestion.retention_terms import RetentionTerm, read_retention_term
from maatstaf.suggestion.spelling import squeezed, synonyms
from maatstaf.suggestion.standards import SeenStandard, known_standard

SUFFIXES = frozenset({".csv", ".tsv", ".txt"})
#: What a heading looks like that may be shown.
WORDS = re.compile(r"[^\W\d][\w /().?-]{0,59}")
#: Files that stand beside the data and are none.
ABOUT_THE_DATA = frozenset({".toml", ".md"})


@dataclass(frozen=True)
class ProposedTable:
    """One file as the table that it most likely is.

    Attributes:
        table: the table.
        file: the file within the delivery, or the pattern of several that are alike.
        dialect: how it seems to be written.
        encoding: its encoding; empty where nothing in it tells.
        date_format: its days; empty where it holds none, None where a person must decide.
        headings: its headings.
        columns: canonical column to its heading.
        unsure: columns whose heading is only alike.
        rival: another table that fits nearly as well; empty when there is none.
        codes: per column of codes what stands there.
        missing: required columns without a heading.
    """

    table: Table
    file: str
    dialect: Dialect
    encoding: str
    date_format: str | None
    headings: tuple[str, ...]
    columns: Mapping[str, str]
    unsure: frozenset[str]
    rival: str
    codes: Mapping[str, SeenCodes]
    missing: tuple[Column, ...]

    @property
    def lacks(self) -> tuple[Column, ...]:
        """The required columns that no constant can stand for: a key, a day, a name, a number."""
        return tuple(column for column in self.missing if not isinstance(column.kind, OneOf | Flag))

    @property
    def left_out(self) -> tuple[str, ...]:
        """The columns that may be empty and hold running text where codes are asked: better left empty."""
        return tuple(name for name, seen in self.codes.items() if seen.is_open and self.table.column(name).empty)

    @property
    def unread(self) -> tuple[str, ...]:
        """The headings that fit no column, as far as they are words; what is no heading may be a value."""
        return tuple(heading for heading in self._others if WORDS.fullmatch(heading))

    @property
    def unread_others(self) -> int:
        """How many headings that fit no column are no words."""
        return len(self._others) - len(self.unread)

    @property
    def _others(self) -> tuple[str, ...]:
        return tuple(heading for heading in self.headings if heading not in self.columns.values())


@dataclass(frozen=True)
class WrittenTerm:
    """A retention term in words: where it stands and what it says; the text only where it may be shown."""

    file: str
    line: int
    term: RetentionTerm
    text: str


@dataclass(frozen=True)
class Proposal:
    """What a delivery seems to bring.

    Attributes:
        tables: the proposed tables in the order of the contract, a table once.
        lacking: files that look like a table but lack a column which no constant can stand for.
        extra: files that look like a table which another file fits better.
        unknown: files that look like no table, with the number of their headings.
        unreadable: files that cannot be read, with the reason.
        terms: retention terms written in words.
        standards: reference files of public standards.
    """

    tables: tuple[ProposedTable, ...]
    lacking: tuple[ProposedTable, ...]
    extra: tuple[ProposedTable, ...]
    unknown: tuple[tuple[str, int], ...]
    unreadable: tuple[tuple[str, str], ...]
    terms: tuple[WrittenTerm, ...]
    standards: tuple[SeenStandard, ...]

    @property
    def default(self) -> Dialect:
        """The dialect in which most of the proposed files are written."""
        encodings = Counter(one.encoding for one in self.tables if one.encoding)
        separators = Counter(one.dialect.separator for one in self.tables)
        formats = Counter(one.date_format for one in self.tables if one.date_format)
        return replace(
            Dialect(),
            encoding=next((encoding for encoding, _ in encodings.most_common(1)), "utf-8-sig"),
            separator=next((sign for sign, _ in separators.most_common(1)), ";"),
            date_format=next((pattern for pattern, _ in formats.most_common(1)), ""),
        )


def propose(folder: Path) -> Proposal:
    """Looks at the files of a delivery: headings, codes and the shapes of days; no row is kept and no value shown.

    Raises:
        SourcesError: there is no such folder, or no file in it that can be looked at.
    """
    if not folder.is_dir():
        raise SourcesError(f"there is no folder {folder}")
    found = [path for path in find_files(folder, "*") if path.suffix.lower() not in ABOUT_THE_DATA]
    paths = [path for path in found if path.suffix.lower() in SUFFIXES]
    if not paths:
        raise SourcesError(f"{folder} holds no file that can be looked at ({', '.join(sorted(SUFFIXES))})")
    unreadable = [(path.name, "it is no text file with cells") for path in found if path not in paths]
    tables, unknown, terms, standards = [], [], [], []
    for path in paths:
        try:
            seen = see_dialect(path)
            headings = header_of(path, seen.dialect)
            if standard := known_standard(path.name, seen.dialect, headings):
                standards.append(standard)
                continue
            match = match_headings(path, headings)
            terms += _terms(path, seen.dialect, headings, match)
            if match:
                tables.append(_table(path, seen.dialect, seen.encoding, headings, match))
            else:
                unknown.append((path.name, len(headings)))
        except UnreadableFile as error:
            unreadable.append((path.name, f"line {error.line}: {error.rule}"))
    whole = [one for one in tables if not one.lacks]
    chosen = [_together(folder, [one for one in whole if one.table is table]) for table in TABLES.values()]
    taken = {name for _, names in chosen for name in names}
    return Proposal(
        tuple(table for table, _ in chosen if table),
        tuple(one for one in tables if one.lacks),
        tuple(one for one in whole if one.file not in taken),
        tuple(unknown),
        tuple(unreadable),
        tuple(terms),
        tuple(standards),
    )


def _table(path: Path, dialect: Dialect, encoding: str, headings: tuple[str, ...], match: Match) -> ProposedTable:
    table = match.table
    kinds = {name: table.column(name).kind for name in match.columns}
    coded = {match.columns[name]: name for name, kind in kinds.items() if isinstance(kind, OneOf | Flag)}
    dated = {match.columns[name]: name for name, kind in kinds.items() if isinstance(kind, Day)}
    seen = see_columns(path, dialect, coded, dated)
    return ProposedTable(
        table,
        path.name,
        dialect,
        encoding,
        day_format([seen[place] for place in dated]),
        headings,
        {name: headings[place] for name, place in match.columns.items()},
        match.unsure,
        match.rival,
        {name: see_codes(kinds[name], seen[place], dialect.true, dialect.false) for place, name in coded.items()},
        tuple(column for column in table.columns if not column.empty and column.name not in match.columns),
    )


def _together(folder: Path, same: Sequence[ProposedTable]) -> tuple[ProposedTable | None, Sequence[str]]:
    """Of the files that look like one table the one that fits best, with those that are written just like it."""
    if not same:
        return None, ()
    best = max(same, key=lambda one: len(one.columns))
    alike = [one for one in same if (one.headings, one.dialect) == (best.headings, best.dialect)]
    names = sorted(one.file for one in alike)
    pattern = f"{commonprefix(names)}*{Path(names[0]).suffix}"  # noqa: RUF071 - what names, not folders, share
    if len(names) == 1 or [path.name for path in find_files(folder, pattern)] != names:
        return best, [best.file]
    formats = {one.date_format for one in alike} - {""}
    return replace(
        best,
        file=pattern,
        date_format=formats.pop() if len(formats) == 1 else None if formats else "",
        codes={name: _summed([one.codes[name] for one in alike]) for name in best.codes},
    ), names


def _summed(codes: Sequence[SeenCodes]) -> SeenCodes:
    return SeenCodes(
        {spelling: code for one in codes for spelling, code in one.added.items()},
        max(one.known for one in codes),
        sum(one.unknown for one in codes),
        sum(one.unknown_rows for one in codes),
        codes[0].list_separator,
        any(one.is_open for one in codes),
    )


def _terms(path: Path, dialect: Dialect, headings: Sequence[str], match: Match | None) -> list[WrittenTerm]:
    """The retention terms in words of a file, whatever table it is."""
    known = {squeezed(heading) for heading in synonyms()["retention_terms"]["headings"]}
    places = {place for place, heading in enumerate(headings) if squeezed(heading) in known}
    if match:
        places |= {place for name, place in match.columns.items() if isinstance(match.table.column(name).kind, Period)}
    found = []
    for place in sorted(places):
        for line, cell in cells_of(path, dialect, place):
            term = read_retention_term(cell)
            if term.period != cell.upper():
                found.append(WrittenTerm(path.name, line, term, cell if term.is_plain else ""))
    return found
