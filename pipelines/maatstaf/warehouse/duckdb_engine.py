"""DuckDB: the engine that Maatstaf brings along, for reading a snapshot and for building one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
from fsspec.spec import AbstractFileSystem

from maatstaf.contracts import literal
from maatstaf.sources import open_as_utf8, size_as_utf8
from maatstaf.warehouse.engine import Clocks, Counts, EngineError, NotDelivered, Question, Snapshot
from maatstaf.warehouse.reckoning import reckon_terms
from maatstaf.warehouse.referee import views_read
from maatstaf.warehouse.views import VIEWS, admit_measure, tables_needed, view_sql, view_values, with_values

#: Given when the file is opened, because a second connection to it in one process shares the first one's settings.
SHUT_OFF = {"enable_external_access": "false", "lock_configuration": "true"}
INTAKE = ("files", "refusals", "unread_columns", "retention_schedule")

#: Errors that speak of the statement alone; any other may quote the data.
ABOUT_THE_QUESTION = (duckdb.ParserException, duckdb.BinderException, duckdb.CatalogException)


def open_snapshot(path: Path) -> DuckDBEngine:
    """The snapshot in ``path``, read-only, without access to files or network, its settings locked."""
    connection = None
    try:
        connection = duckdb.connect(str(path), read_only=True, config=SHUT_OFF)
        return DuckDBEngine(connection)
    except (duckdb.Error, IndexError) as error:
        if connection is not None:
            connection.close()
        raise EngineError(f"{path.name} is not a snapshot that can be read ({type(error).__name__})") from None


class DuckDBEngine:
    """Answers measures from one DuckDB file."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        """An engine on an open, locked connection."""
        self._connection = connection
        self._world: tuple[date, Clocks] | None = None
        written = connection.execute("select key, as_of, calendar, pauses from intake.snapshot")
        key, as_of, *in_force = written.fetchall()[0]
        self._terms = {Clocks(*in_force): "tabulated.request_terms"}
        delivered = connection.execute("select table_name, sum(loaded) from intake.files group by 1 order by 1")
        self.snapshot = Snapshot(key, as_of, {name: int(rows) for name, rows in delivered.fetchall()})

    def count(self, question: Question, parameters: Mapping[str, date], clocks: Clocks) -> Counts:
        """See ``Engine.count``."""
        admit_measure(question)
        if absent := tables_needed(views_read(question.sql)) - set(self.snapshot.tables):
            raise NotDelivered(absent)
        self._look(parameters["as_of"], clocks)
        return self._answer(with_values(question.sql, parameters))

    def intake(self, name: str) -> Counts:
        """See ``Engine.intake``."""
        if name not in INTAKE:
            raise EngineError(f"the intake holds {', '.join(INTAKE)}")
        return self._answer(f"select * from intake.{name} order by all")

    def browse(self, sql: str, as_of: date, clocks: Clocks, limit: int) -> Counts:
        """See ``Engine.browse``."""
        self._look(as_of, clocks)
        try:
            statements = self._connection.extract_statements(sql)
            if [statement.type for statement in statements] != [duckdb.StatementType.SELECT]:
                raise EngineError("the bench answers one select statement at a time")
            relation = self._connection.execute(statements[0])
            return Counts(tuple(part[0] for part in relation.description), relation.fetchmany(limit))
        except ABOUT_THE_QUESTION as error:
            raise EngineError(str(error)) from None
        except duckdb.Error as error:
            raise EngineError(f"the engine could not answer ({type(error).__name__})") from None

    def close(self) -> None:
        """See ``Engine.close``."""
        self._connection.close()

    def _look(self, as_of: date, clocks: Clocks) -> None:
        """Makes the views those of ``as_of``; temporary, so the file stays as it is."""
        if self._world == (as_of, clocks):
            return
        if clocks not in self._terms:
            self._terms[clocks] = f"terms_{clocks.calendar}_{clocks.pauses}"
            reckon_terms(self._connection.execute, clocks, f"temp table {self._terms[clocks]}")
        self._connection.execute(f"create or replace temp view request_terms as select * from {self._terms[clocks]}")
        for view in VIEWS:
            sql = with_values(view_sql(view.name), view_values(as_of))
            self._connection.execute(f"create or replace temp view {view.name} as {sql}")
        self._world = (as_of, clocks)

    def _answer(self, sql: str) -> Counts:
        try:
            relation = self._connection.execute(sql)
            return Counts(tuple(part[0] for part in relation.description), relation.fetchall())
        except duckdb.Error as error:
            raise EngineError(f"the engine could not answer ({type(error).__name__})") from None


class Builder:
    """Builds a snapshot: reads files in memory, writes only what the loader tells it to."""

    def __init__(self, target: Path | None) -> None:
        """A builder that writes to ``target``, or nowhere when it is None (to check a delivery)."""
        self._connection = duckdb.connect(":memory:")
        self._connection.execute(
            "set preserve_insertion_order = true; set temp_directory = ''; set enable_progress_bar = false"
        )
        try:
            self._connection.execute(f"attach {literal(str(target or ':memory:'))} as snapshot")
        except duckdb.Error:
            self._connection.close()
            raise EngineError("the warehouse cannot be written to; nothing was changed") from None
        self._recoded = _Recoded()
        self._connection.register_filesystem(self._recoded)

    def recode(self, path: Path, encoding: str) -> str:
        """The address under which the CSV reader finds ``path`` as UTF-8.

        Raises:
            UnreadableFile: a byte does not belong to the encoding.
        """
        return self._recoded.add(path, encoding)

    def run(self, sql: str) -> None:
        """Executes ``sql``.

        Raises:
            BrokenRow: a file does not have the rows its mapping says.
            EngineError: anything else; the sentence never holds a value.
        """
        try:
            self._connection.execute(sql)
        except duckdb.Error as error:
            raise _told(error) from None

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        """The small result of ``sql``; raises as ``run`` does."""
        try:
            return self._connection.execute(sql).fetchall()
        except duckdb.Error as error:
            raise _told(error) from None

    def fill(self, table: str, rows: Iterable[Sequence[Any]]) -> None:
        """Adds rows that Maatstaf itself computed to ``table``."""
        written = list(rows)
        if not written:
            return
        columns = list(zip(*written, strict=True))
        names = [f"c{place}" for place in range(len(columns))]
        unnested = ", ".join(f"unnest(${name})" for name in names)
        self._connection.execute(
            f"insert into {table} select {unnested}", dict(zip(names, map(list, columns), strict=True))
        )

    def close(self) -> None:
        """Ends the build; what was written stays."""
        self._connection.close()


class BrokenRow(EngineError):
    """A file does not have the rows its mapping says; on which line, the engine cannot be trusted to tell."""


def _told(error: duckdb.Error) -> EngineError:
    """What may be said of an engine's error: DuckDB's own text quotes the data."""
    text = str(error)
    if "csv" in text.lower():
        return BrokenRow("a line has not the shape of a row")
    if "No space left" in text:
        return EngineError("the disk is full; nothing was changed")
    if isinstance(error, duckdb.OutOfMemoryException):
        return EngineError("the delivery does not fit in memory; nothing was changed")
    return EngineError(f"the engine could not load the delivery ({type(error).__name__})")


class _Recoded(AbstractFileSystem):
    """Shows files to DuckDB as UTF-8, decoded while they are read: its own reader knows few encodings,
    and a decoded copy would put rows on disk before the guard has seen them."""

    protocol = "recoded"
    cachable = False

    def __init__(self) -> None:
        super().__init__()
        self._files: dict[str, tuple[Path, str, int]] = {}

    def add(self, path: Path, encoding: str) -> str:
        name = f"{len(self._files)}.csv"
        self._files[name] = (path, encoding, size_as_utf8(path, encoding))
        return f"recoded://{name}"

    def _open(self, path: str, mode: str = "rb", **_: Any) -> Any:
        file, encoding, _size = self._files[self._strip_protocol(path)]
        return open_as_utf8(file, encoding)

    def info(self, path: str, **_: Any) -> dict[str, Any]:
        return {"name": path, "size": self._files[self._strip_protocol(path)][2], "type": "file"}

    def glob(self, path: str, **_: Any) -> list[str]:
        return [path]

    def exists(self, path: str, **_: Any) -> bool:
        return self._strip_protocol(path) in self._files
