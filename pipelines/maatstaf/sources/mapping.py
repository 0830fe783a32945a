"""Reads ``sources.toml``: what a delivery brings, in which files, under which names."""

from __future__ import annotations

import codecs
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date
from pathlib import Path
from typing import Any

FILE_NAME = "sources.toml"


class SourcesError(ValueError):
    """``sources.toml`` asks for something that cannot be done; the sentence names the entry."""


@dataclass(frozen=True)
class Dialect:
    """How a file writes its rows.

    Attributes:
        separator: what stands between cells.
        quote: what stands around a cell that holds a separator.
        encoding: the name of the character encoding, as Python knows it.
        date_format: strptime pattern of a day.
        list_separator: what stands between the members of a list in one cell.
        title_rows: lines above the header.
        true: spellings of yes, lower case.
        false: spellings of no, lower case.
    """

    separator: str = ";"
    quote: str = '"'
    encoding: str = "utf-8-sig"
    date_format: str = "%d-%m-%Y"
    list_separator: str = ","
    title_rows: int = 0
    true: tuple[str, ...] = ("ja", "j", "yes", "y", "true", "waar", "1")
    false: tuple[str, ...] = ("nee", "n", "no", "false", "onwaar", "0")


@dataclass(frozen=True)
class Source:
    """Where one table comes from.

    Attributes:
        table: canonical name of the table.
        files: glob pattern relative to the delivery; empty for the table's own names.
        dialect: how its files are written.
        columns: canonical column to the header as written, where they differ.
        values: per column, the code as written to the canonical code.
        constants: canonical column to the one value (as it would be written) of a column that the file lacks.
    """

    table: str
    files: str = ""
    dialect: Dialect = Dialect()
    columns: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    constants: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Delivery:
    """A folder with a full extract as of a day.

    Attributes:
        folder: where its files are.
        as_of: the day of the extract, where ``sources.toml`` states it.
        required: tables that must be there.
        tables: sources by table name; a table without an entry has the default dialect and names.
        default: the dialect of tables without one of their own.
    """

    folder: Path
    as_of: date | None
    required: tuple[str, ...]
    tables: Mapping[str, Source]
    default: Dialect

    def source(self, table: str) -> Source:
        """The source of ``table``, stated or by default."""
        return self.tables.get(table, Source(table, dialect=self.default))


def read_delivery(folder: Path, mapping: Path | None = None) -> Delivery:
    """The delivery in ``folder`` as its mapping describes it.

    Args:
        folder: the delivery.
        mapping: its ``sources.toml``; without one, the file beside the delivery's files where there is one.

    Raises:
        SourcesError: the folder is not there, or the mapping does not say what a mapping may say.
    """
    if not folder.is_dir():
        raise SourcesError(f"there is no folder {folder}")
    path = mapping or folder / FILE_NAME
    if not path.is_file():
        if mapping:
            raise SourcesError(f"there is no mapping {mapping}")
        return Delivery(folder, None, (), {}, Dialect())
    try:
        entries = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SourcesError(f"{path.name} is not readable TOML in UTF-8: {error}") from None
    _only(entries, {"as_of", "required", "dialect", "tables"}, path.name)
    as_of = entries.get("as_of")
    if as_of is not None and type(as_of) is not date:
        raise SourcesError(f"{path.name}: as_of is a day, written as_of = 2026-10-31")
    default = _dialect(entries.get("dialect", {}), Dialect(), f"{path.name} [dialect]")
    tables = {
        name: _source(name, entry, default, f"{path.name} [tables.{name}]")
        for name, entry in entries.get("tables", {}).items()
    }
    return Delivery(folder, as_of, tuple(entries.get("required", ())), tables, default)


def _source(table: str, entry: Mapping[str, Any], default: Dialect, where: str) -> Source:
    own = {"files", "columns", "values", "constants"}
    dialect = _dialect({key: value for key, value in entry.items() if key not in own}, default, where)
    for part in ("columns", "constants"):
        if not all(isinstance(value, str) for value in entry.get(part, {}).values()):
            raise SourcesError(f"{where}: every entry of {part} is text between quotes")
    return Source(
        table,
        entry.get("files", ""),
        dialect,
        entry.get("columns", {}),
        entry.get("values", {}),
        entry.get("constants", {}),
    )


def _dialect(entry: Mapping[str, Any], default: Dialect, where: str) -> Dialect:
    _only(entry, {known.name for known in fields(Dialect)}, where)
    given = {key: tuple(value) if isinstance(value, list) else value for key, value in entry.items()}
    for key, value in given.items():
        if type(value) is not type(getattr(default, key)):
            raise SourcesError(f"{where}: {key} is of another type than {type(getattr(default, key)).__name__}")
    dialect = replace(default, **given)
    if len(dialect.separator) != 1 or len(dialect.quote) > 1 or not dialect.list_separator:
        raise SourcesError(f"{where}: separator is one sign, quote at most one, list_separator at least one")
    try:
        codecs.lookup(dialect.encoding)
    except LookupError:
        raise SourcesError(f"{where}: there is no encoding {dialect.encoding!r}") from None
    return replace(dialect, encoding="utf-8-sig") if codecs.lookup(dialect.encoding).name == "utf-8" else dialect


def _only(entry: Mapping[str, Any], known: set[str], where: str) -> None:
    if strangers := set(entry) - known:
        raise SourcesError(
            f"{where}: {', '.join(sorted(strangers))} is not an entry; there are: {', '.join(sorted(known))}"
        )
