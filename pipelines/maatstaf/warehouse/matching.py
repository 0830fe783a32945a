"""Lays a delivery beside the contracts: which file and which heading stands for which column."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from maatstaf.contracts import TABLES, Column, OneOf, Table, code_lists
from maatstaf.sources import (
    SUFFIXES,
    Delivery,
    Dialect,
    Input,
    ParquetFile,
    Source,
    SourcesError,
    UnreadableFile,
    find_files,
    open_file,
    version_of,
)


class DeliveryRefused(Exception):
    """A delivery cannot be loaded at all; the sentence names table, file, line and rule, never a value."""


@dataclass(frozen=True)
class MatchedFile:
    """One file (or query) of a table, its headings matched to columns.

    Attributes:
        input: what its rows come from.
        version: what tells a file from a changed one.
        name: its path within the delivery, as messages show it.
        headings: its headings as written, in order.
        columns: canonical column to the place of its heading.
        unread: headings that no column asks for; they are never read.
    """

    input: Input
    version: tuple[int, ...]
    name: str
    headings: tuple[str, ...]
    columns: Mapping[str, int]
    unread: tuple[str, ...]


@dataclass(frozen=True)
class MatchedTable:
    """A delivered table with its files."""

    table: Table
    source: Source
    files: tuple[MatchedFile, ...]

    @property
    def dialect(self) -> Dialect:
        """How its files are written."""
        return self.source.dialect

    @property
    def file_names(self) -> str:
        """Its files, as messages show them."""
        return ", ".join(file.name for file in self.files)

    def headings_of(self, column: Column) -> frozenset[str]:
        """The headings under which a column was delivered."""
        return frozenset(file.headings[file.columns[column.name]] for file in self.files if column.name in file.columns)


def match(delivery: Delivery, headings_of: Callable[[ParquetFile], tuple[str, ...]]) -> Mapping[str, MatchedTable]:
    """The tables that the delivery brings, in the order in which they load.

    Args:
        delivery: the delivery.
        headings_of: gives the columns of a file that only the engine can read.

    Raises:
        SourcesError: the mapping names a table or column that does not exist.
        DeliveryRefused: a required table or column is missing, or nothing is delivered.
    """
    _only_known_names(delivery)
    matched = {}
    for table in TABLES.values():
        source = delivery.source(table.name)
        if inputs := _inputs(delivery.folder, table, source):
            files = tuple(_match_file(table, source, name, one, headings_of) for name, one in inputs.items())
            matched[table.name] = MatchedTable(table, source, files)
        elif table.name in delivery.required or table.name in delivery.tables:
            wanted = source.files or _either(f"{table.name}.csv", f"{table.nl}.csv")
            raise DeliveryRefused(f"{table.name}: the file {wanted} is missing from the delivery")
    if not matched:
        raise DeliveryRefused(
            "the delivery holds none of the tables that Maatstaf knows, such as requests.csv (or verzoeken.csv)"
        )
    return matched


def only_unchanged(matched: Mapping[str, MatchedTable]) -> None:
    """Sees that every file is still the one that was judged, since rows are read again to be written.

    Raises:
        DeliveryRefused: one is not.
    """
    for table in matched.values():
        for file in table.files:
            if version_of(file.input) != file.version:
                rule = "the file changed while it was read; deliver it again when it is complete"
                raise DeliveryRefused(f"{table.table.name}: {file.name}: {rule}")


def _only_known_names(delivery: Delivery) -> None:
    if unknown := (set(delivery.tables) | set(delivery.required)) - set(TABLES):
        raise SourcesError(f"sources.toml: there is no table {', '.join(sorted(unknown))}")
    for name, source in delivery.tables.items():
        known = {column.name for column in TABLES[name].columns}
        for part in (source.columns, source.values, source.constants):
            if unknown := set(part) - known:
                raise SourcesError(f"sources.toml [tables.{name}]: there is no column {', '.join(sorted(unknown))}")
        for column, spellings in source.values.items():
            _only_known_codes(TABLES[name].column(column), spellings, f"sources.toml [tables.{name}.values.{column}]")


def _only_known_codes(column: Column, spellings: Mapping[str, str], where: str) -> None:
    if not isinstance(column.kind, OneOf):
        raise SourcesError(f"{where}: a {column.kind.describe()} has no codes to translate to")
    codes = code_lists()[column.kind.code_list].codes
    if unknown := set(spellings.values()) - set(codes):
        raise SourcesError(
            f"{where}: there is no code {', '.join(sorted(unknown))} in {column.kind.code_list}; "
            f"there are: {', '.join(codes)}"
        )


def _inputs(folder: Path, table: Table, source: Source) -> Mapping[str, Callable[[], Input]]:
    """What the rows of a table come from, by the name that messages show."""
    if source.query:
        return {source.query.name: lambda: source.query}
    return {
        path.relative_to(folder).as_posix(): partial(open_file, path, source.dialect, source.sheet)
        for path in _files(folder, table, source)
    }


def _files(folder: Path, table: Table, source: Source) -> Sequence[Path]:
    if source.files:
        return find_files(folder, source.files)
    names = dict.fromkeys((table.name, table.nl))
    found = [path for name in names for suffix in SUFFIXES for path in find_files(folder, f"{name}{suffix}")]
    if len(found) > 1:
        told = ", ".join(path.name for path in found)
        raise DeliveryRefused(f"{table.name}: {told}: which of these it is, files = in sources.toml must say")
    return found


def _match_file(
    table: Table,
    source: Source,
    name: str,
    opened: Callable[[], Input],
    headings_of: Callable[[ParquetFile], tuple[str, ...]],
) -> MatchedFile:
    try:
        input_ = opened()
        version = version_of(input_)
        headings = headings_of(input_) if isinstance(input_, ParquetFile) else input_.headings()
    except UnreadableFile as error:
        raise DeliveryRefused(f"{table.name}: {name}, line {error.line}: {error.rule}") from None
    places = {heading.lower(): place for place, heading in enumerate(headings)}
    columns = {}
    claimed = {heading.lower() for heading in source.columns.values()}
    for column in table.columns:
        if _is_in_both_languages(column, source, places.keys() - claimed):
            rule = (
                f"{column.name} and {column.nl} are one column; which of them it is, columns in sources.toml must say"
            )
            raise DeliveryRefused(f"{table.name}: {name}: {rule}")
        place = _place(column, source, places)
        if place is not None:
            columns[column.name] = place
        elif column.name in source.columns or (column.name not in source.constants and not column.empty):
            wanted = source.columns.get(column.name, _either(column.name, column.nl))
            hint = f"see separator, title_rows, encoding and [tables.{table.name}.columns] in sources.toml"
            raise DeliveryRefused(f"{table.name}: {name} has no column {wanted}; {hint}")
    used = set(columns.values())
    unread = tuple(heading for place, heading in enumerate(headings) if place not in used)
    return MatchedFile(input_, version, name, headings, columns, unread)


def _place(column: Column, source: Source, places: Mapping[str, int]) -> int | None:
    if column.name in source.constants:
        return None
    if column.name in source.columns:
        return places.get(source.columns[column.name].lower())
    return places.get(column.name, places.get(column.nl))


def _is_in_both_languages(column: Column, source: Source, headings: Set[str]) -> bool:
    is_stated = column.name in source.columns or column.name in source.constants
    return not is_stated and column.name != column.nl and {column.name, column.nl} <= headings


def _either(english: str, dutch: str) -> str:
    return english if english == dutch else f"{english} (or {dutch})"
