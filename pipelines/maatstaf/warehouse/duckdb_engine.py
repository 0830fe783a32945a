"""DuckDB: the engine that Maatstaf brings along, for reading a snapshot and for building one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import duckdb

from maatstaf.contracts import literal
from maatstaf.warehouse.engine import Changes, Clocks, Counts, EngineError, NotDelivered, Question, Snapshot
from maatstaf.warehouse.reckoning import reckon_terms
from maatstaf.warehouse.referee import views_read
from maatstaf.warehouse.shown import ShownTexts
from maatstaf.warehouse.views import (
    VIEWS,
    admit_breach,
    admit_measure,
    tables_needed,
    view_sql,
    view_values,
    with_values,
)

#: Given when the file is opened, because a second connection to it in one process shares the first one's settings.
SHUT_OFF = {"enable_external_access": "false", "lock_configuration": "true"}
#: How many keys are held at a time.
ROWS_AT_A_TIME = 10_000
INTAKE = (
    "files",
    "broken_rules",
    "refusals",
    "unread_columns",
    "reference_lists",
    "flags",
    "groups",
    "earlier",
    "changes",
    "retention_schedule",
)

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
        self._need(question)
        self._look(parameters["as_of"], clocks)
        return self._answer(with_values(question.sql, parameters))

    def keys(self, breach: Question, parameters: Mapping[str, date], clocks: Clocks) -> Iterator[tuple[str, ...]]:
        """See ``Engine.keys``."""
        self._gather("breaches", breach, parameters, clocks)
        relation = self._connection.execute("select * from breaches order by all")
        while rows := relation.fetchmany(ROWS_AT_A_TIME):
            yield from rows

    def changes(self, breach: Question, before: Mapping[str, date], now: Mapping[str, date], clocks: Clocks) -> Changes:
        """See ``Engine.changes``."""
        self._gather("breaches_before", breach, before, clocks)
        self._gather("breaches", breach, now, clocks)
        counts = self._answer(
            "select (select count(*) from (from breaches except from breaches_before)), "
            "(select count(*) from (from breaches_before except from breaches)), "
            "(select count(*) from (from breaches intersect from breaches_before))"
        )
        return Changes(*counts.rows[0])

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

    def _gather(self, table: str, breach: Question, parameters: Mapping[str, date], clocks: Clocks) -> None:
        """Keeps the keys of the cases in a temporary table, which ends with the connection."""
        admit_breach(breach)
        self._need(breach)
        self._look(parameters["as_of"], clocks)
        self._answer(f"create or replace temp table {table} as {with_values(breach.sql, parameters)}")

    def _need(self, question: Question) -> None:
        if absent := tables_needed(views_read(question.sql)) - set(self.snapshot.tables):
            raise NotDelivered(absent)

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
            "set preserve_insertion_order = true; set temp_directory = ''; set enable_progress_bar = false; "
            # The engine does not know how many rows a file holds and would keep those instead of the few keys,
            # sets or refusals that stand on the right of every join.
            "set disabled_optimizers = 'build_side_probe_side'"
        )
        self._connection.execute("attach ':memory:' as cells (compress)")
        try:
            self._connection.execute(f"attach {literal(str(target or ':memory:'))} as snapshot")
        except duckdb.Error:
            self._connection.close()
            raise EngineError("the warehouse cannot be written to; nothing was changed") from None
        self._target = target
        self._shown = ShownTexts()
        self._connection.register_filesystem(self._shown)

    def show(self, text: Callable[[], Iterator[bytes]], size: int) -> str:
        """The address under which the CSV reader finds a text that is made while it is read.

        Args:
            text: gives the text in UTF-8 chunks, the same each time it is called.
            size: how many bytes it has.
        """
        return self._shown.add(text, size)

    def keep(self, name: str, sql: str, incoming: Iterable[Any] = (None,)) -> None:
        """Keeps the answer of ``sql`` in memory, compressed part by part; raises as ``run`` does.

        Args:
            name: the name under which it is kept.
            sql: a query, which reads ``incoming``.
            incoming: parts of an Arrow stream.
        """
        statement = f"create table {self.kept(name)} as {sql}"
        for part in incoming:
            if part is not None:
                self._connection.register("incoming", part)
            self.run(statement)
            self.run("checkpoint cells")
            statement = f"insert into {self.kept(name)} {sql}"

    def kept(self, name: str) -> str:
        """The relation of what is kept under ``name``."""
        return f"cells.{name}"

    def forget(self, name: str) -> None:
        """Frees the memory of what is kept under ``name``."""
        self.run(f"drop table if exists {self.kept(name)}")

    def types(self, relation: str) -> dict[str, str]:
        """The columns of a relation with their types; raises as ``run`` does."""
        return {name: sql_type for name, sql_type, *_ in self.rows(f"describe select * from {relation}")}

    def allow_spilling(self) -> None:
        """Lets what does not fit in memory be written beside the target, now that the guard has passed everything.

        What is only checked has nothing written for it anywhere.
        """
        if self._target:
            self.run(f"set temp_directory = {literal(str(self._target.with_suffix('.tmp')))}")

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
        try:
            self._connection.execute(
                f"insert into {table} select {unnested}", dict(zip(names, map(list, columns), strict=True))
            )
        except duckdb.Error as error:
            raise _told(error) from None

    @contextmanager
    def reading(self, path: Path, name: str) -> Iterator[None]:
        """Shows another snapshot as ``name``, read-only; raises as ``run`` does."""
        self.run(f"attach {literal(str(path))} as {name} (read_only)")
        try:
            yield
        finally:
            self.run(f"detach {name}")

    def finish(self) -> None:
        """Moves all that was written into the one file, while a full disk can still be told; raises as ``run`` does."""
        self.run("checkpoint snapshot")

    def close(self) -> None:
        """Ends the build; what was finished stays."""
        self._connection.close()


#: How the operating system says that nothing more can be written: the disk, the quota or the file is full.
FULL = ("No space left", "Disk quota exceeded", "File too large")


class BrokenRow(EngineError):
    """A file does not have the rows its mapping says; on which line, the engine cannot be trusted to tell."""


def _told(error: duckdb.Error) -> EngineError:
    """What may be said of an engine's error: DuckDB's own text quotes the data."""
    text = str(error)
    if "csv" in text.lower():
        return BrokenRow("a line has not the shape of a row")
    if any(full in text for full in FULL):
        return EngineError("the disk is full; nothing was changed")
    if isinstance(error, duckdb.OutOfMemoryException):
        return EngineError("the delivery does not fit in memory; nothing was changed")
    return EngineError(f"the engine could not load the delivery ({type(error).__name__})")
