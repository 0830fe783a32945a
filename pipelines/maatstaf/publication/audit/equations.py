"""What an outsider knows of cells that were not told: sums, parts and wholes, within a table and between tables."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from maatstaf.publication.audit.cells import Cell, Source, Table, Where, is_apart, lies_in, quantity
from maatstaf.publication.audit.spans import Months, months_of


@dataclass(frozen=True)
class Equation:
    """A weighted sum of cells that is nothing, or at most nothing.

    Attributes:
        weights: by cell.
        is_equal: whether it is nothing, and not less.
        sources: the tables from which it is known.
        is_soft: whether it may be off, because it compares what was counted at different times.
    """

    weights: Mapping[Cell, int]
    is_equal: bool
    sources: frozenset[Source]
    is_soft: bool = False


def equations(tables: Collection[Table]) -> Iterator[Equation]:
    """All that the tables say together beyond their numbers."""
    for table in tables:
        yield from _within(table)
    apart: dict[tuple[str, str], list[tuple[Table, str]]] = defaultdict(list)
    for table in tables:
        for count in table.measure.counts:
            apart[quantity(table.measure, count), table.period].append((table, count))
    known: dict[tuple[str, str], dict[Where, set[Source]]] = {}
    for (name, period), told in apart.items():
        known[name, period] = nodes = _nodes(told)
        for table, _ in told:
            if table.measure.adds_up and table.rows:
                yield from _margins(name, table, nodes)
    flows = {name for (name, _), told in apart.items() if all(one.measure.moment == "flow" for one, _ in told)}
    yield from _over_time({key: nodes for key, nodes in known.items() if key[0] in flows})


def _within(table: Table) -> Iterator[Equation]:
    """What holds in every row and in the total of one table."""
    relations, sources = table.measure.relations, frozenset({table.source})
    rows, inner = [table.where(row) for row in table.rows], list(table.inner())
    everywhere = dict.fromkeys((*rows, *inner, *([table.whole] if table.total else ())))

    def equation(weights: Mapping[Cell, int], *, is_equal: bool) -> Equation:
        return Equation(weights, is_equal, sources)

    for where in everywhere:
        for whole, parts in relations.adds.items():
            yield equation(_less(table.cell(whole, where), [table.cell(one, where) for one in parts]), is_equal=True)
        for whole, parts in relations.holds.items():
            for part in parts:
                yield equation({table.cell(part, where): 1, table.cell(whole, where): -1}, is_equal=False)
        for name, counts in relations.tells.items():
            cells = [table.cell(one, where) for one in counts]
            if cells[0].quantity != name:
                yield equation(_less(Cell(name, table.period, where), cells), is_equal=True)
    for count, name in relations.spread.items() if inner else ():
        once, rows_of = Cell(name, table.period, table.whole), [table.cell(count, where) for where in inner]
        yield equation(_less(once, rows_of), is_equal=False)
        for cell in rows_of:
            yield equation({cell: 1, once: -1}, is_equal=False)


def _nodes(told: Iterable[tuple[Table, str]]) -> dict[Where, set[Source]]:
    """Of whom a quantity is known to be counted over a period, and by which tables."""
    nodes: dict[Where, set[Source]] = defaultdict(set)
    adding = []
    for table, _ in told:
        nodes[table.whole].add(table.source)
        for where in (*(table.where(row) for row in table.rows), *table.inner()):
            nodes[where].add(table.source)
        if table.measure.adds_up and table.rows:
            adding.append((table.whole, list(table.inner()), table.source))
    for (whole, some, source), (other_whole, others, other_source) in combinations(adding, 2):
        shared = _dimensions(some[0]) & _dimensions(others[0])
        if whole == other_whole and shared:
            for where in (*some, *others):
                nodes[frozenset(one for one in where if one[0] in shared)] |= {source, other_source}
    return dict(nodes)


def _margins(name: str, table: Table, nodes: Mapping[Where, Collection[Source]]) -> Iterator[Equation]:
    """What the rows of a table that adds up say of every other cell of the same quantity."""
    inner = list(table.inner())
    own, dimensions = set(inner), _dimensions(inner[0])
    split = _dimensions(inner[0] - table.whole)
    for node, tellers in nodes.items():
        if node in own or not _dimensions(node) <= dimensions:
            continue
        cell = Cell(name, table.period, node)
        sources = frozenset({table.source, *tellers})
        inside = [Cell(name, table.period, row) for row in inner if lies_in(row, node)]
        touched = [Cell(name, table.period, row) for row in inner if not is_apart(row, node, split)]
        is_covered = lies_in(node, table.whole)
        if is_covered and len(inside) == len(touched):
            yield Equation(_less(cell, inside), True, sources)
            continue
        if inside:
            yield Equation({**dict.fromkeys(inside, 1), cell: -1}, False, sources)
        if is_covered:
            yield Equation(_less(cell, touched), False, sources)


def _over_time(known: Mapping[tuple[str, str], Mapping[Where, Collection[Source]]]) -> Iterator[Equation]:
    """What happened in a year happened in its quarters, and in a quarter in its months."""
    apart: dict[tuple[str, Where], dict[str, Collection[Source]]] = defaultdict(dict)
    for (name, period), nodes in known.items():
        for where, tellers in nodes.items():
            apart[name, where][period] = tellers
    spans: dict[str, Months] = {period: months_of(period) for _, period in known}
    for (name, where), periods in apart.items():
        for longer in periods:
            within = [one for one in periods if one != longer and spans[one].lies_in(spans[longer])]
            parts = [one for one in within if not any(spans[one].lies_in(spans[o]) for o in within if o != one)]
            if not parts:
                continue
            weights = {**{Cell(name, one, where): 1 for one in parts}, Cell(name, longer, where): -1}
            is_equal = sum(spans[one].length for one in parts) == spans[longer].length
            sources = frozenset(source for one in (*parts, longer) for source in periods[one])
            yield Equation(weights, is_equal, sources, is_soft=True)


def _less(whole: Cell, parts: Iterable[Cell]) -> dict[Cell, int]:
    return {whole: 1, **dict.fromkeys(parts, -1)}


def _dimensions(where: Where) -> frozenset[str]:
    return frozenset(dimension for dimension, _ in where)
