"""Puts the tables of a period together as one set of numbers, each with what it adds up to.

Whatever a reader can add or subtract is a sum here: rows and their total, the parts of a count, the same thing told
by two measures, groups within groups.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from maatstaf.publication.audit import PublicationRefused
from maatstaf.publication.labels import JOINT, tells_by_naming
from maatstaf.publication.protection.exact import Cell, Exact
from maatstaf.publication.told import Codes

#: What a cell that nothing tells is called: what a whole is more than its part.
REST = "the rest of "

Sum = Mapping[Cell, int]


@dataclass
class Web:
    """Cells with their values, and the sums that bind them.

    Attributes:
        values: every cell, told or not, with its value.
        sums: each the cells that add up to nothing, with their signs.
        least: what everybody may know a cell to be at least, where that is more than nothing.
        open: the totals that are published whatever happens.
    """

    values: dict[Cell, int] = field(default_factory=dict)
    sums: list[Sum] = field(default_factory=list)
    least: dict[Cell, int] = field(default_factory=dict)
    open: set[Cell] = field(default_factory=set)
    _told_by: dict[Cell, str] = field(default_factory=dict)

    @classmethod
    def of(cls, tables: Sequence[Exact]) -> Web:
        """The web of some tables over the same period.

        Raises:
            PublicationRefused: two measures give different numbers for the same thing.
        """
        web = cls()
        for table in tables:
            for codes in ((), *(table.rows if table.is_named else ())):
                web._row(table, codes)
            web._rows_and_total(table)
        for table in tables:
            web._spread(table)
        web._links(tables)
        return web

    def _row(self, table: Exact, codes: Codes) -> None:
        """The cells of one row, or of the total, and how its counts add up."""
        numbers, relations = table.rows[codes] if codes else table.total, table.measure.relations
        if not numbers:
            return
        for place, (count, value) in enumerate(numbers.items()):
            cell = table.cell(count, codes)
            self._tell(table, cell, value)
            if not codes and count not in relations.protected_totals:
                self.open.add(cell)
            if codes and place == 0 and tells_by_naming(table.measure):
                self.least[cell] = min(1, value)
        for whole, parts in relations.adds.items():
            self._add(table.cell(whole, codes), [table.cell(part, codes) for part in parts])
        for whole, parts in relations.holds.items():
            for part in parts:
                self._within(table.cell(whole, codes), table.cell(part, codes))
        for quantity, counts in relations.tells.items():
            if len(counts) > 1:
                together = Cell(quantity, table.where(codes))
                self._tell(table, together, sum(numbers[count] for count in counts))
                self._add(together, [table.cell(count, codes) for count in counts])

    def _rows_and_total(self, table: Exact) -> None:
        if not table.is_named:
            return
        for count in table.measure.counts:
            rows = {codes: table.cell(count, codes) for codes in table.rows}
            if table.measure.adds_up:
                self._add(table.cell(count), [rows[codes] for codes in table.single])
            for codes in table.joint:
                self._add(rows[codes], [rows[(code,)] for code in codes[0].split(JOINT)])

    def _spread(self, table: Exact) -> None:
        """Cases that stand in several rows: without doubles no more than all rows, no less than any."""
        for count, quantity in table.measure.relations.spread.items() if table.is_named else ():
            all_of_them = Cell(quantity, table.where())
            if all_of_them not in self.values:
                continue
            rows = [table.cell(count, codes) for codes in table.single]
            for row in rows:
                self._within(all_of_them, row)
            doubles = Cell(f"{REST}{table.measure.name}.{count}", table.where())
            self.values[doubles] = sum(self.values[row] for row in rows) - self.values[all_of_them]
            self.sums.append({**dict.fromkeys(rows, 1), all_of_them: -1, doubles: -1})

    def _links(self, tables: Sequence[Exact]) -> None:
        """What one table tells of a group is the sum of the rows of another that lie within it."""
        by_quantity: dict[str, list[tuple[Cell, list[Cell]]]] = {}
        for table in tables:
            if table.is_named and table.measure.adds_up:
                for count in table.measure.counts:
                    rows = [table.cell(count, codes) for codes in table.single]
                    total = table.cell(count)
                    by_quantity.setdefault(total.quantity, []).append((total, rows))
        for quantity, parted in by_quantity.items():
            for (_, one), (_, other) in combinations(parted, 2):
                self._shared(quantity, one, other)
            for cell in [cell for cell in self.values if cell.quantity == quantity]:
                for total, rows in parted:
                    if total.holds(cell) and cell not in rows and _covers(cell, rows):
                        self._add(cell, [row for row in rows if cell.holds(row)])

    def _shared(self, quantity: str, one: Sequence[Cell], other: Sequence[Cell]) -> None:
        """Two tables that share some dimensions and not others: what they share is a table that neither tells."""
        if not one or not other:
            return
        shared = one[0].dimensions & other[0].dimensions
        if not shared or shared in (one[0].dimensions, other[0].dimensions):
            return
        for row in (*one, *other):
            group = Cell(quantity, frozenset(part for part in row.where if part[0] in shared))
            self.values.setdefault(group, sum(self.values[part] for part in one if group.holds(part)))

    def _tell(self, table: Exact, cell: Cell, value: int) -> None:
        name = table.measure.name
        if self.values.setdefault(cell, value) != value:
            other = self._told_by[cell]
            raise PublicationRefused(f"{name} and {other} give different numbers for the same ({cell.quantity})")
        self._told_by.setdefault(cell, name)

    def _add(self, whole: Cell, parts: Iterable[Cell]) -> None:
        told = {**dict.fromkeys(parts, 1), whole: -1}
        if whole not in parts and told not in self.sums:
            self.sums.append(told)

    def _within(self, whole: Cell, part: Cell) -> None:
        rest = Cell(f"{REST}{whole.quantity} after {part.quantity}", part.where)
        self.values[rest] = self.values[whole] - self.values[part]
        self._add(whole, [part, rest])


def _covers(cell: Cell, rows: Sequence[Cell]) -> bool:
    """Whether rows tell apart whatever the cell does, so that each lies within it or outside."""
    return all(cell.dimensions <= row.dimensions for row in rows)
