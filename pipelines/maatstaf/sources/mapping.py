"""Reads ``sources.toml``: what a delivery brings, in which files, under which names."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from pathlib import Path
from typing import Any

from maatstaf.sources.database import Query, read_query
from maatstaf.sources.dialect import Dialect, read_dialect
from maatstaf.sources.entries import only_known, part, text, text_by_name, texts
from maatstaf.sources.errors import SourcesError
from maatstaf.sources.reference import ReferenceList, read_reference_list

FILE_NAME = "sources.toml"


@dataclass(frozen=True)
class Source:
    """Where one table comes from.

    Attributes:
        table: canonical name of the table.
        files: glob pattern relative to the delivery; empty for the table's own names.
        sheet: the sheet of a workbook; empty where it has one.
        query: what is asked of a database instead of reading files.
        dialect: how its files are written.
        columns: canonical column to the header as written, where they differ.
        values: per column, the code as written to the canonical code.
        constants: canonical column to the one value (as it would be written) of a column that the file lacks.
    """

    table: str
    files: str = ""
    sheet: str = ""
    query: Query | None = None
    dialect: Dialect = field(default_factory=Dialect)
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
        codes: the code lists of the contract that take spellings from a reference file.
    """

    folder: Path
    as_of: date | None
    required: tuple[str, ...]
    tables: Mapping[str, Source]
    default: Dialect
    codes: tuple[ReferenceList, ...] = ()

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
        if path.exists() or path.is_symlink():
            raise SourcesError(f"{path.name} is not a file that can be read")
        return Delivery(folder, None, (), {}, Dialect())
    try:
        entries = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except tomllib.TOMLDecodeError as error:
        raise SourcesError(f"{path.name} is not readable TOML in UTF-8: {error}") from None
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise SourcesError(f"{path.name} is not readable TOML in UTF-8: line {line} is in another encoding") from None
    except RecursionError:
        raise SourcesError(f"{path.name} is not readable TOML in UTF-8: it is nested too deep") from None
    only_known(entries, {"as_of", "required", "dialect", "tables", "codes"}, path.name)
    as_of = entries.get("as_of")
    if as_of is not None and type(as_of) is not date:
        raise SourcesError(f"{path.name}: as_of is a day, written as_of = 2026-10-31")
    where = f"{path.name} [dialect]"
    default = read_dialect(part(entries.get("dialect", {}), where), Dialect(), where)
    tables = {
        name: _source(name, entry, default, f"{path.name} [tables.{name}]")
        for name, entry in part(entries.get("tables", {}), f"{path.name} [tables]").items()
    }
    codes = tuple(
        read_reference_list(name, entry, default, (path.parent, folder), f"{path.name} [codes.{name}]")
        for name, entry in part(entries.get("codes", {}), f"{path.name} [codes]").items()
    )
    required = texts(entries.get("required", []), f"{path.name}: required")
    return Delivery(folder, as_of, required, tables, default, codes)


def _source(table: str, given: Any, default: Dialect, where: str) -> Source:
    entry = part(given, where)
    own = {"files", "sheet", "database", "table", "query", "columns", "values", "constants"}
    only_known(entry, own | {known.name for known in fields(Dialect)}, where)
    columns = text_by_name(entry.get("columns", {}), f"{where} columns")
    constants = text_by_name(entry.get("constants", {}), f"{where} constants")
    if both := set(columns) & set(constants):
        raise SourcesError(f"{where}: {', '.join(sorted(both))} has both a heading and a constant")
    return Source(
        table,
        text(entry.get("files", ""), f"{where}: files"),
        text(entry.get("sheet", ""), f"{where}: sheet"),
        read_query(entry, where),
        read_dialect({key: value for key, value in entry.items() if key not in own}, default, where),
        columns,
        {
            column: text_by_name(spellings, f"{where} values.{column}")
            for column, spellings in part(entry.get("values", {}), f"{where} values").items()
        },
        constants,
    )
