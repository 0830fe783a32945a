"""Writes a proposed mapping as TOML that loads as it stands, its doubts as comments."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from glob import escape
from textwrap import wrap

from maatstaf.cli.unmeasured import Unmeasured
from maatstaf.contracts import Column, Flag, OneOf, code_lists
from maatstaf.reporting.words import Words
from maatstaf.sources import Dialect
from maatstaf.suggestion.codes import SeenCodes
from maatstaf.suggestion.proposal import Proposal, ProposedTable, WrittenTerm
from maatstaf.suggestion.standards import SeenStandard

WIDTH = 116


class MappingText:
    """The text of one proposal in one language."""

    def __init__(self, proposal: Proposal, words: Words) -> None:
        """A text of ``proposal`` in the language of ``words``."""
        self._proposal = proposal
        self._say = words.say

    def lines(self, lacking: Iterable[Unmeasured]) -> Iterator[str]:
        """The lines of the mapping.

        Args:
            lacking: the norms that lack something.
        """
        yield from _comment(self._say("suggest.head"))
        yield ""
        yield from self._mark("decide", "as_of")
        yield "# as_of = 2026-10-31"
        tables = self._proposal.tables
        yield "required = ["
        yield from (f"    {_quoted(one.table.name)}," for one in tables)
        yield "]"
        yield from self._dialect()
        for table in tables:
            yield from self._table(table)
        for standard in self._proposal.standards:
            yield from self._standard(standard)
        yield from self._other_files()
        yield from self._terms(self._proposal.terms)
        yield from self._norms(list(lacking))

    def _dialect(self) -> Iterator[str]:
        default = self._proposal.default
        yield from ("", "[dialect]", f"separator = {_quoted(default.separator)}")
        if default.encoding == "cp1252":
            yield from self._mark("check", "encoding")
        yield f"encoding = {_quoted(_encoding(default.encoding))}"
        if default.date_format:
            yield f"date_format = {_quoted(default.date_format)}"
        else:
            yield from self._mark("decide", "no_dates")
            yield '# date_format = "%d-%m-%Y"'

    def _table(self, table: ProposedTable) -> Iterator[str]:
        name = table.table.name
        yield ""
        if table.rival:
            yield from self._mark("check", "rival", table=table.rival)
        yield f"[tables.{name}]"
        yield f"files = {_quoted(table.file if '*' in table.file else escape(table.file))}"
        yield from self._departures(table, self._proposal.default)
        if table.unread:
            yield from _comment(self._say("suggest.unread", headings=_listed(table.unread)))
        if table.unread_others:
            yield from _comment(self._say("suggest.unread_others", count=table.unread_others))
        yield from self._columns(table)
        yield from self._constants(table)
        for column, seen in table.codes.items():
            if column not in table.left_out:
                yield from self._values(table, table.table.column(column), seen)

    def _departures(self, table: ProposedTable, default: Dialect) -> Iterator[str]:
        if table.dialect.title_rows:
            yield f"title_rows = {table.dialect.title_rows}"
        if table.dialect.separator != default.separator:
            yield f"separator = {_quoted(table.dialect.separator)}"
        if table.encoding and table.encoding != default.encoding:
            if table.encoding == "cp1252":
                yield from self._mark("check", "encoding")
            yield f"encoding = {_quoted(_encoding(table.encoding))}"
        if table.date_format is None and default.date_format:
            yield from self._mark("decide", "open_dates")
            yield f"# date_format = {_quoted(default.date_format)}"
        elif table.date_format and table.date_format != default.date_format:
            yield f"date_format = {_quoted(table.date_format)}"
        signs = {seen.list_separator for seen in table.codes.values() if seen.known} - {default.list_separator}
        if len(signs) == 1:
            yield f"list_separator = {_quoted(signs.pop())}"

    def _columns(self, table: ProposedTable) -> Iterator[str]:
        own = {column.name: {column.name, column.nl} for column in table.table.columns}
        named = {
            name: heading
            for name, heading in table.columns.items()
            if heading.lower() not in own[name] and name not in table.left_out
        }
        if named:
            yield f"[tables.{table.table.name}.columns]"
        for name, heading in named.items():
            if name in table.unsure:
                yield from self._mark("check", "alike", column=name)
            yield f"{name} = {_quoted(heading)}"

    def _constants(self, table: ProposedTable) -> Iterator[str]:
        if table.left_out or table.missing:
            yield f"[tables.{table.table.name}.constants]"
        for name in table.left_out:
            yield from self._mark("check", "left_out", heading=_quoted(table.columns[name]), column=name)
            yield f'{name} = ""'
        for column in table.missing:
            yield from self._mark("decide", "missing", column=column.name, choices=_choices(column, table.dialect))
            yield f'# {column.name} = ""'

    def _values(self, table: ProposedTable, column: Column, seen: SeenCodes) -> Iterator[str]:
        heading = _quoted(table.columns[column.name])
        if isinstance(column.kind, Flag):
            if seen.unknown:
                yield from self._mark("decide", "yes_or_no", heading=heading, rows=seen.unknown_rows)
            return
        choices = _choices(column, table.dialect)
        if seen.is_open:
            yield from self._mark("decide", "running_text", heading=heading, choices=choices)
        elif seen.added or seen.unknown:
            yield f"[tables.{table.table.name}.values.{column.name}]"
        if seen.added:
            yield from self._mark("check", "added")
            yield from (f"{_quoted(spelling)} = {_quoted(code)}" for spelling, code in seen.added.items())
        if seen.unknown and not seen.is_open:
            yield from self._mark(
                "decide", "unknown", heading=heading, count=seen.unknown, rows=seen.unknown_rows, choices=choices
            )
            yield from ['# "" = ""'] * seen.unknown

    def _standard(self, standard: SeenStandard) -> Iterator[str]:
        """Its code lists, not yet in force: whether the delivery writes its codes is not seen from the file."""
        default = self._proposal.default
        yield ""
        yield from self._mark("decide", "standard", file=_quoted(standard.file), name=standard.name)
        for ours, entries in standard.lists.items():
            yield f"# [codes.{ours}]"
            yield f"# file = {_quoted(escape(standard.file))}"
            if standard.dialect.separator != default.separator:
                yield f"# separator = {_quoted(standard.dialect.separator)}"
            if standard.dialect.encoding != default.encoding:
                yield f"# encoding = {_quoted(_encoding(standard.dialect.encoding))}"
            yield from (f"# {entry} = {json.dumps(value)}" for entry, value in entries.items())
            if values := standard.values.get(ours):
                yield f"# [codes.{ours}.values]"
                yield from (f"# {theirs} = {_quoted(code)}" for theirs, code in values.items())

    def _other_files(self) -> Iterator[str]:
        lines = [
            *(
                self._say(
                    "suggest.lacking",
                    file=_quoted(one.file),
                    table=one.table.name,
                    columns=", ".join(column.name for column in one.lacks),
                )
                for one in self._proposal.lacking
            ),
            *(self._say("suggest.extra", file=_quoted(one.file), table=one.table.name) for one in self._proposal.extra),
            *(
                self._say("suggest.unknown_file", file=_quoted(file), headings=headings)
                for file, headings in self._proposal.unknown
            ),
            *(
                self._say("suggest.unreadable", file=_quoted(file), reason=reason)
                for file, reason in self._proposal.unreadable
            ),
        ]
        if lines:
            yield ""
        for line in lines:
            yield from _comment(line)

    def _terms(self, terms: Sequence[WrittenTerm]) -> Iterator[str]:
        if not terms:
            return
        yield ""
        yield from _comment(self._say("suggest.terms"))
        for one in terms:
            said = one.term.period or f"{self._say('suggest.decide')}, {self._say(f'suggest.term.{one.term.reason}')}"
            if one.term.direction:
                said = f"{said} ({one.term.direction})"
            if one.text:
                said = f"{said}: {_quoted(one.text)}"
            yield from _comment(self._say("suggest.term.at", file=_quoted(one.file), line=str(one.line), said=said))

    def _norms(self, lacking: Sequence[Unmeasured]) -> Iterator[str]:
        yield ""
        yield from _comment(self._say("suggest.norms" if lacking else "suggest.norms_all"))
        for one in lacking:
            if one.tables:
                yield from _comment(self._say("suggest.norm", norm=one.norm, tables=", ".join(one.tables)))
            else:
                columns = ", ".join(one.columns)
                yield from _comment(self._say("suggest.norm_in_part", norm=one.norm, columns=columns))

    def _mark(self, mark: str, key: str, **values: object) -> Iterator[str]:
        return _comment(f"{self._say(f'suggest.{mark}')}: {self._say(f'suggest.{key}', **values)}")


def _comment(text: str) -> Iterator[str]:
    return (f"# {line}" for line in wrap(text, WIDTH, break_on_hyphens=False))


def _choices(column: Column, dialect: Dialect) -> str:
    if isinstance(column.kind, Flag):
        return f"{dialect.true[0]}, {dialect.false[0]}"
    return ", ".join(code_lists()[column.kind.code_list].codes) if isinstance(column.kind, OneOf) else ""


def _listed(headings: Sequence[str]) -> str:
    return ", ".join(_quoted(heading) for heading in headings)


def _encoding(name: str) -> str:
    return name.removesuffix("-sig")


def _quoted(text: str) -> str:
    """Text between quotes as TOML reads it."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
