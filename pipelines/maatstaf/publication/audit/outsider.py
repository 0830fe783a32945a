"""Gathers what was told, now and before, into what one outsider knows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from maatstaf.measures import Measure
from maatstaf.publication.audit.cells import Cell, Source, Table
from maatstaf.publication.labels import tells_by_naming
from maatstaf.publication.told import Codes, Numbers, Told


def tables_of(told: Iterable[Told], measures: Mapping[str, Measure]) -> dict[Source, list[Table]]:
    """For each measure and period the forms in which it was told, oldest first.

    What was told in the same numbers is one form. Another form gives the same table as a later delivery knew it.
    """
    found: dict[Source, list[Table]] = defaultdict(list)
    for one in told:
        forms = found[one.measure, one.period]
        fresh = Table(measures[one.measure], one.period, one.total, one.rows)
        if forms and not _differs(forms[-1], fresh):
            forms[-1] = _together(forms[-1], fresh)
        else:
            forms.append(fresh)
    return dict(found)


def has_moved_a_little(before: Table, now: Table, threshold: int) -> bool:
    """Whether two forms of a table differ by a few cases, in a row that is told in both or in all that is not told.

    A total that is the organisation's own work may move by any number.
    """
    moves = []
    for count in now.measure.counts:
        told = ((numbers.get(count), now.rows.get(row, {}).get(count)) for row, numbers in before.rows.items())
        shown = [newest - then for then, newest in told if then is not None and newest is not None]
        whole, newest_whole = before.total.get(count), now.total.get(count)
        if whole is not None and newest_whole is not None:
            in_total = newest_whole - whole
            moves += [in_total] if count in now.measure.relations.protected_totals else []
            moves += [in_total - sum(shown)] if before.rows and before.rows.keys() == now.rows.keys() else []
        moves += shown
    return any(0 < abs(move) < threshold for move in moves)


def _together(before: Table, now: Table) -> Table:
    rows: dict[Codes, Numbers] = {
        row: _later(before.rows.get(row, {}), now.rows.get(row, {})) for row in {**before.rows, **now.rows}
    }
    return Table(now.measure, now.period, _later(before.total, now.total), rows)


def _differs(before: Table, now: Table) -> bool:
    """Whether two tables give different numbers for the same."""
    numbers = [(before.total, now.total), *((told, now.rows.get(row, {})) for row, told in before.rows.items())]
    return any(
        then.get(count) is not None and newest.get(count) not in (then[count], None)
        for then, newest in numbers
        for count in then
    )


def _later(before: Numbers, now: Numbers) -> Numbers:
    """The newest number of each count; what was told once is not taken back."""
    return {**before, **{count: number for count, number in now.items() if number is not None or count not in before}}


class Outsider:
    """What is known of single cells.

    Attributes:
        values: the cells that were told.
        tellers: which tables told them.
        least: cells that are at least something, because their row is named.
        open: the cells that tell of the organisation itself, and may be known.
    """

    def __init__(self, tables: Iterable[Table]) -> None:
        """Reads the tables, in the order in which they were told."""
        self.values: dict[Cell, int] = {}
        self.least: dict[Cell, int] = {}
        self.open: set[Cell] = set()
        self.disagreeing: list[frozenset[Source]] = []
        self._tellers: dict[Cell, set[Source]] = defaultdict(set)
        for table in tables:
            for cell, number in _numbers(table):
                if self.values.get(cell, number) != number:
                    self.disagreeing.append(frozenset({table.source, *self._tellers[cell]}))
                self.values[cell] = number
                self._tellers[cell].add(table.source)
            self.open.update(_open(table))
            if tells_by_naming(table.measure):
                first = next(iter(table.measure.counts))
                self.least.update((table.cell(first, where), 1) for where in table.inner())

    @property
    def tellers(self) -> dict[Cell, frozenset[Source]]:
        """Which tables told a cell."""
        return {cell: frozenset(sources) for cell, sources in self._tellers.items()}


def _numbers(table: Table) -> Iterator[tuple[Cell, int]]:
    for where, numbers in ((table.whole, table.total), *((table.where(row), told) for row, told in table.rows.items())):
        for count, number in numbers.items():
            if number is not None:
                yield table.cell(count, where), number


def _open(table: Table) -> Iterator[Cell]:
    """The numbers of a table that are the organisation's own work."""
    measure = table.measure
    kept = measure.relations.protected_totals
    yield from (
        table.cell(count, table.whole)
        for count, number in table.total.items()
        if number is not None and count not in kept
    )
    if not measure.is_protected:
        yield from (cell for cell, _ in _numbers(table))
