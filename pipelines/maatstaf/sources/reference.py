"""Reads a code list from a reference file: which codes it has, and on which days each of them is valid."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple

from maatstaf.sources.dialect import Dialect, read_dialect
from maatstaf.sources.entries import only_known, part, text, text_by_name, texts
from maatstaf.sources.errors import SourcesError, UnreadableFile
from maatstaf.sources.files import find_files
from maatstaf.sources.rows import header_of, rows_of

OWN = frozenset({"file", "list_column", "list", "code", "labels", "valid_from", "valid_to", "values"})


@dataclass(frozen=True)
class ReferenceList:
    """A code list whose spellings come from a reference file, as ``[codes.NAME]`` states it.

    Attributes:
        name: the code list of the contract to which it adds spellings.
        path: the reference file.
        dialect: how the file is written.
        code: heading of the column of codes.
        list_column: heading of the column that says to which list a row belongs; empty when the file is one list.
        list: what stands there for this list.
        labels: headings of the columns with further spellings of a code.
        valid_from: heading of the first day on which a code is valid; empty when the file does not say.
        valid_to: heading of the last such day; empty when the file does not say.
        values: the reference's code to ours, where they differ.
    """

    name: str
    path: Path
    dialect: Dialect
    code: str
    list_column: str = ""
    list: str = ""
    labels: tuple[str, ...] = ()
    valid_from: str = ""
    valid_to: str = ""
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class ReferenceCode:
    """One row of the list: a code, its labels and the days on which it is valid, both included; None is no limit."""

    line: int
    code: str
    labels: tuple[str, ...]
    valid_from: date | None
    valid_to: date | None
    is_refused: bool = False

    def is_valid_on(self, day: date) -> bool:
        """Whether the row may be read and ``day`` lies in its period."""
        begun = self.valid_from is None or self.valid_from <= day
        return not self.is_refused and begun and (self.valid_to is None or day <= self.valid_to)


class RefusedReference(NamedTuple):
    """One rule broken by one row of a reference file, in any of its lists; never what stands there."""

    line: int
    column: str
    rule: str


def read_reference_list(name: str, given: Any, default: Dialect, folders: Sequence[Path], where: str) -> ReferenceList:
    """The reference list of one entry of ``[codes]``.

    Args:
        name: the code list.
        given: the entry as TOML gives it.
        default: the dialect of the delivery.
        folders: where the file may be; the first that has it counts.
        where: the place in the mapping, for messages.

    Raises:
        SourcesError: the entry says something else than such an entry may say, or its file is not there.
    """
    entry = part(given, where)
    only_known(entry, OWN | {known.name for known in fields(Dialect)}, where)
    stated = {key: text(entry.get(key, ""), f"{where}: {key}") for key in sorted(OWN - {"labels", "values"})}
    if not stated["file"] or not stated["code"]:
        raise SourcesError(f"{where} says file and code: the reference file and the heading of its codes")
    if bool(stated["list"]) != bool(stated["list_column"]):
        raise SourcesError(f"{where}: list_column and list go together: which column names the list, and which it is")
    file = stated.pop("file")
    found = [path for folder in folders for path in find_files(folder, file)]
    if not found:
        raise SourcesError(f"{where}: the reference file is not there, neither beside the mapping nor in the delivery")
    return ReferenceList(
        name,
        found[0],
        read_dialect({key: value for key, value in entry.items() if key not in OWN}, default, where),
        labels=texts(entry.get("labels", []), f"{where}: labels"),
        values=text_by_name(entry.get("values", {}), f"{where} values"),
        **stated,
    )


def read_reference(reference: ReferenceList) -> tuple[tuple[ReferenceCode, ...], tuple[RefusedReference, ...]]:
    """The codes of one list, and the rows of the whole file that are refused.

    A refused row of the list is among its codes and is valid on no day.

    Raises:
        SourcesError: the file lacks a column that the mapping names, or the list.
        UnreadableFile: the file is not written as the mapping says.
    """
    places = _places(reference)
    codes, refused = [], []
    rows = rows_of(reference.path, reference.dialect)
    width = len(next(rows)[1])
    for line, row in rows:
        if not row:
            continue
        if len(row) < width:
            raise UnreadableFile(line, "the row has not the cells of the header, or a quote in it is not closed")
        cells = {heading: row[place].strip() for heading, place in places.items()}
        broken = list(_broken(reference, cells))
        refused += [RefusedReference(line, column, rule) for column, rule in broken]
        if cells.get(reference.list_column, "") == reference.list:
            codes.append(
                ReferenceCode(
                    line,
                    cells[reference.code],
                    tuple(cells[label] for label in reference.labels if cells[label]),
                    _day(reference, cells, reference.valid_from),
                    _day(reference, cells, reference.valid_to),
                    bool(broken),
                )
            )
    if not codes:
        raise SourcesError(f"sources.toml [codes.{reference.name}]: {reference.path.name} holds no such list")
    return tuple(codes), tuple(refused)


def _places(reference: ReferenceList) -> Mapping[str, int]:
    """The place of each heading that the mapping names."""
    headings = {heading.lower(): place for place, heading in enumerate(header_of(reference.path, reference.dialect))}
    named = (reference.list_column, reference.code, *reference.labels, reference.valid_from, reference.valid_to)
    wanted = [heading for heading in named if heading]
    if absent := [heading for heading in wanted if heading.lower() not in headings]:
        where = f"sources.toml [codes.{reference.name}]"
        raise SourcesError(f"{where}: {reference.path.name} has no column {', '.join(absent)}")
    return {heading: headings[heading.lower()] for heading in wanted}


def _broken(reference: ReferenceList, cells: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    if not cells[reference.code]:
        yield reference.code, "empty"
    limits = [heading for heading in (reference.valid_from, reference.valid_to) if heading]
    for heading in limits:
        if cells[heading] and _day(reference, cells, heading) is None:
            yield heading, "not_a_day"
    days = [_day(reference, cells, heading) for heading in limits]
    if len(days) == 2 and None not in days and days[1] < days[0]:
        yield reference.valid_to, f"before_{reference.valid_from}"


def _day(reference: ReferenceList, cells: Mapping[str, str], heading: str) -> date | None:
    try:
        return datetime.strptime(cells.get(heading, ""), reference.dialect.date_format).date()  # noqa: DTZ007
    except ValueError:
        return None
