"""What Maatstaf asks of an engine, and how the engine of a snapshot is opened."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol

#: Which module serves a snapshot, by the ending of its file; loaded only when it is asked for.
ENGINES = {".duckdb": "maatstaf.warehouse.duckdb_engine"}


class EngineError(Exception):
    """The engine could not answer; the sentence never holds a value from the data."""


class NotDelivered(EngineError):
    """What was asked needs tables that the delivery does not bring.

    Attributes:
        tables: the absent tables, in order of name.
    """

    def __init__(self, tables: Collection[str]) -> None:
        """The tables that are absent."""
        self.tables = tuple(sorted(tables))
        super().__init__(f"not delivered: {', '.join(self.tables)}")


@dataclass(frozen=True)
class Snapshot:
    """One loaded delivery.

    Attributes:
        key: the first twelve signs of the digest of its content.
        as_of: the day of which the delivery gives a full extract.
        tables: rows loaded per delivered table; a table that was not delivered is absent.
    """

    key: str
    as_of: date
    tables: Mapping[str, int]


@dataclass(frozen=True)
class Counts:
    """The small result of a measure: column names and rows of codes and counts."""

    columns: tuple[str, ...]
    rows: Sequence[tuple[Any, ...]]


@dataclass(frozen=True)
class Changes:
    """What became of the cases that break a norm between the ends of two periods.

    Attributes:
        new: cases that break it now and did not before.
        cleared: cases that broke it before and do not now.
        remaining: cases that broke it before and still do.
    """

    new: int
    cleared: int
    remaining: int


@dataclass(frozen=True)
class Clocks:
    """The settings of the deadline rules under which requests are judged.

    Attributes:
        calendar: ``nl_official`` or ``nl_strict``.
        pauses: ``suspend``, ``suspend_rollfirst`` or ``restart``.
    """

    calendar: str = "nl_official"
    pauses: str = "suspend"


class Question(Protocol):
    """What an engine can be asked: a named statement and the columns it yields. A measure is one."""

    @property
    def name(self) -> str:
        """What it is called in messages."""
        ...

    @property
    def sql(self) -> str:
        """A statement in the measure language over the as-of views."""
        ...

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns it yields."""
        ...


class Engine(Protocol):
    """Answers measures from one snapshot; rows stay inside."""

    snapshot: Snapshot

    def count(self, question: Question, parameters: Mapping[str, date], clocks: Clocks) -> Counts:
        """The counts that are asked for, in the world as it was known on ``parameters["as_of"]``.

        Args:
            question: a measure; the referee admits it before it runs.
            parameters: ``as_of`` and the days that its statement names with a ``$``.
            clocks: the deadline rules in force.

        Raises:
            NotInMeasureLanguage: the statement uses more than the measure language.
            NotDelivered: the delivery lacks tables that it needs.
            EngineError: it cannot be answered for another reason.
        """
        ...

    def keys(self, breach: Question, parameters: Mapping[str, date], clocks: Clocks) -> Iterator[tuple[str, ...]]:
        """The keys of the cases that break a norm, in order, for the FG to act on and never for a report.

        Raises: as ``count``.
        """
        ...

    def changes(self, breach: Question, before: Mapping[str, date], now: Mapping[str, date], clocks: Clocks) -> Changes:
        """How many cases that break a norm are new, cleared or remaining between two periods.

        Both are seen in this snapshot, each as it was known on the last day of its period. Raises: as ``count``.
        """
        ...

    def intake(self, name: str) -> Counts:
        """What the load wrote down about the delivery itself.

        Args:
            name: ``files``, ``broken_rules``, ``refusals``, ``unread_columns``, ``reference_lists`` (what reference
                files added), ``flags`` (columns that may hold something of a person), ``groups`` (the smallest groups
                of rows that agree in what may identify), ``earlier`` and ``changes`` (the delivery before),
                ``retention_schedule`` (the rules in force).
        """
        ...

    def browse(self, sql: str, as_of: date, clocks: Clocks, limit: int) -> Counts:
        """At most ``limit`` rows of any read-only query, for the analyst's bench and never for a report."""
        ...

    def close(self) -> None:
        """Lets go of the snapshot."""
        ...


def open_engine(snapshot: Path) -> Engine:
    """The engine that serves the snapshot file, read-only and shut off from the outside.

    Raises:
        EngineError: there is no such snapshot, or no engine for it.
    """
    if snapshot.suffix not in ENGINES:
        raise EngineError(f"{snapshot.name} is not a snapshot that Maatstaf can open")
    if not snapshot.is_file():
        raise EngineError(f"there is no snapshot {snapshot}; load a delivery first")
    return import_module(ENGINES[snapshot.suffix]).open_snapshot(snapshot)
