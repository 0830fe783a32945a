"""Asks a database for the rows of one table, in streams: nothing is kept but one batch, and nothing committed."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from maatstaf.sources.cells import written
from maatstaf.sources.dialect import Dialect
from maatstaf.sources.entries import text
from maatstaf.sources.errors import SourcesError, UnreadableFile
from maatstaf.sources.rows import checked_headings

if TYPE_CHECKING:
    from pyarrow import RecordBatchReader, Table
    from sqlalchemy import URL

ROWS_AT_ONCE = 10_000
#: So many are taken in at a time: two of the groups of rows that the engine compresses.
ROWS_IN_A_PART = 245_760
IN_ENVIRONMENT = "env:"
MISSING = "to read a database, install what it needs: pip install 'maatstaf[database]'"
UNREACHABLE = "the database cannot be reached; see whether its address, user and password are right"
NO_ANSWER = "the database gives no answer; see whether table or query is right and the user may read it"


@dataclass(frozen=True)
class Query:
    """What is asked of a database.

    Attributes:
        variable: the environment variable that holds its SQLAlchemy URL; the URL is never written down or told.
        table: the table to read, with its schema where it needs one; empty where ``sql`` says what to read.
        sql: the query to read.
    """

    variable: str
    table: str
    sql: str

    @property
    def name(self) -> str:
        """How messages name it."""
        return f"{IN_ENVIRONMENT}{self.variable} {self.table or 'query'}"

    def headings(self) -> tuple[str, ...]:
        """The names of its columns.

        Raises:
            SourcesError: what reading a database needs is not installed, or the variable is not set.
            UnreadableFile: the database cannot be reached, or does not understand.
        """
        with self._telling_nothing(), self._connected() as connection:
            answer = connection.execute(_sql(f"{self._asked(['*'])} where 1 = 0"))
            names = [part[0] for part in answer.cursor.description]
        return checked_headings(1, names)

    @contextmanager
    def stream(
        self, headings: Sequence[str], patterns: Mapping[int, str], writing: Dialect
    ) -> Iterator[tuple[Iterator[Table], Collection[int]]]:
        """The rows as parts of an Arrow table of the columns ``headings`` alone, in their order, and the numerals.

        There is at least one part, and none but the last has fewer than ``ROWS_IN_A_PART`` rows.

        Numerals are exact numbers with a fraction, which Arrow has as text with a decimal point.

        Args:
            headings: the columns to read; no other leaves the database.
            patterns: per place among ``headings``, the strptime pattern of its days or months.
            writing: how values are written as text, where the driver gives Python's and not Arrow's.

        Raises:
            UnreadableFile: the database stops answering.
        """
        with self._telling_nothing():
            url = self._url()
            reading = self._over_arrow if _gives_arrow(url) else self._in_batches
            with reading(url, self._asked(self._quoted(url, headings)), patterns, writing) as rows:
                yield _parts(rows), _numerals(rows)

    def lines_of(self, records: Collection[int]) -> dict[int, int]:
        """A row is its own line."""
        return {record: record for record in records}

    def broken_line(self) -> int | None:
        """Every row has all columns."""
        return None

    def _url(self) -> URL:
        try:
            from sqlalchemy import make_url
        except ImportError:
            raise SourcesError(MISSING) from None
        if not (stated := os.environ.get(self.variable)):
            raise SourcesError(f"the environment variable {self.variable} holds no address of a database")
        try:
            return make_url(stated)
        except Exception:  # noqa: BLE001 - the error quotes the address
            raise SourcesError(
                f"what stands in {self.variable} is no address, such as postgresql://user@server/database"
            ) from None

    def _quoted(self, url: URL, names: Sequence[str]) -> list[str]:
        quote = url.get_dialect()().identifier_preparer.quote_identifier
        return [quote(name) for name in names]

    def _asked(self, columns: Sequence[str]) -> str:
        url = self._url()
        asked = ".".join(self._quoted(url, self.table.split("."))) if self.table else f"({self.sql.rstrip('; ')}) asked"
        return f"select {', '.join(columns)} from {asked}"

    @contextmanager
    def _connected(self) -> Iterator[Any]:
        from sqlalchemy import create_engine
        from sqlalchemy.exc import NoSuchModuleError

        url = self._url()
        if url.drivername == "postgresql":
            url = url.set(drivername="postgresql+pg8000")
        try:
            engine = create_engine(url, hide_parameters=True)
        except (ImportError, NoSuchModuleError):
            raise SourcesError(
                f"the driver for which the address in {self.variable} asks is not installed; the one for PostgreSQL "
                "comes with pip install 'maatstaf[database]'"
            ) from None
        try:
            with self._telling_nothing(UNREACHABLE):
                connection = engine.connect()
            with connection:
                yield connection
        finally:
            engine.dispose()

    @contextmanager
    def _over_arrow(
        self, url: URL, sql: str, patterns: Mapping[int, str], writing: Dialect
    ) -> Iterator[RecordBatchReader]:
        from adbc_driver_postgresql import dbapi

        address = url.set(drivername="postgresql").render_as_string(hide_password=False)
        with self._telling_nothing(UNREACHABLE):
            reached = dbapi.connect(address)
        with closing(reached) as connection, closing(connection.cursor()) as cursor:
            cursor.execute(sql)
            with closing(cursor.fetch_record_batch()) as rows:
                yield rows

    @contextmanager
    def _in_batches(
        self, url: URL, sql: str, patterns: Mapping[int, str], writing: Dialect
    ) -> Iterator[RecordBatchReader]:
        import pyarrow

        with self._connected() as connection:
            answer = connection.execution_options(stream_results=True, yield_per=ROWS_AT_ONCE).execute(_sql(sql))
            schema = pyarrow.schema([(name, pyarrow.string()) for name, *_ in answer.cursor.description])

            def batches() -> Iterator[Any]:
                for rows in answer.partitions():
                    columns = [
                        [None if value is None else written(value, writing, patterns.get(place)) for value in column]
                        for place, column in enumerate(zip(*rows, strict=True))
                    ]
                    yield pyarrow.record_batch([pyarrow.array(column, pyarrow.string()) for column in columns], schema)

            yield pyarrow.RecordBatchReader.from_batches(schema, batches())

    @contextmanager
    def _telling_nothing(self, rule: str = NO_ANSWER) -> Iterator[None]:
        """Drivers quote addresses, statements and values; of what they say only that they said it is told."""
        try:
            yield
        except ImportError:
            raise SourcesError(MISSING) from None
        except Exception as error:
            if not _is_of_a_driver(error):
                raise
            raise UnreadableFile(1, rule) from None


def _parts(rows: RecordBatchReader) -> Iterator[Table]:
    from pyarrow import Table

    part, size = [], 0
    for batch in rows:
        part.append(batch)
        size += batch.num_rows
        if size >= ROWS_IN_A_PART:
            yield Table.from_batches(part, rows.schema)
            part, size = [], 0
    yield Table.from_batches(part, rows.schema)


def _numerals(rows: RecordBatchReader) -> Collection[int]:
    types = [(field.metadata or {}).get(b"POSTGRESQL:type") for field in rows.schema]
    if b"money" in types:
        # The driver gives cents and does not say so.
        raise UnreadableFile(1, "a column of the type money has another number in it than it shows; cast it in a query")
    return {place for place, name in enumerate(types) if name == b"numeric"}


def _is_of_a_driver(error: Exception) -> bool:
    return type(error).__module__.split(".")[0] in ("sqlalchemy", "adbc_driver_manager", "pyarrow", "pg8000") or (
        isinstance(error, OSError)
    )


def _gives_arrow(url: URL) -> bool:
    with suppress(ImportError):
        import adbc_driver_postgresql  # noqa: F401

        return url.drivername == "postgresql"
    return False


def _sql(text: str) -> Any:
    from sqlalchemy import text as as_sql

    return as_sql(text.replace(":", r"\:"))


def read_query(entry: Mapping[str, Any], where: str) -> Query | None:
    """The query of a table's ``entry``; None where its rows come from files.

    Raises:
        SourcesError: it does not say of which database, or what to read.
    """
    if not {"database", "table", "query"} & set(entry):
        return None
    database, table, sql = (text(entry.get(key, ""), f"{where}: {key}") for key in ("database", "table", "query"))
    if not database.startswith(IN_ENVIRONMENT) or not database.removeprefix(IN_ENVIRONMENT).isidentifier():
        raise SourcesError(
            f'{where}: database names the environment variable that holds its address, written "env:NAME"; '
            "an address may hold a password, and does not belong in this file"
        )
    if bool(table) == bool(sql):
        raise SourcesError(f"{where}: a database needs either table or query")
    if "files" in entry or "sheet" in entry:
        raise SourcesError(f"{where}: rows come from files or from a database, not from both")
    return Query(database.removeprefix(IN_ENVIRONMENT), table, sql)
