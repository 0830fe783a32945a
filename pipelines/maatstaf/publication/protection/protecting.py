"""Decides what the tables of one period may show, all of them together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from maatstaf.policy import PublicationRules
from maatstaf.publication.audit import PublicationRefused
from maatstaf.publication.labels import JOINT, tells_by_naming
from maatstaf.publication.protection.exact import Cell, Exact
from maatstaf.publication.protection.linking import Web
from maatstaf.publication.protection.merging import joined, merged
from maatstaf.publication.protection.restating import Fate, fate
from maatstaf.publication.protection.sensitive import kept_cells, room
from maatstaf.publication.told import Told

if TYPE_CHECKING:
    from maatstaf.publication.hiding import Problem


@dataclass(frozen=True)
class Protected:
    """A table and which of its cells may not be shown.

    Attributes:
        table: the exact table, with its joint rows.
        hidden: the cells that may not be shown.
        before: the table as it was published before, where it stands so.
        fate: what became of a table that was published before.
    """

    table: Exact
    hidden: frozenset[Cell]
    before: Told | None = None
    fate: Fate = Fate.SAME

    @property
    def told(self) -> Told | None:
        """The table as it was published before, where it stands so."""
        return self.before if self.fate in (Fate.SAME, Fate.AS_BEFORE) else None

    @property
    def is_undecided(self) -> bool:
        """Whether something of it may have to be hidden."""
        return self.told is None and bool(_told_cells(self.table))


def standing(tables: Sequence[Exact], rules: PublicationRules, before: Mapping[str, Sequence[Told]]) -> list[Protected]:
    """The tables of a period in view of what was published before: some stand as they were, the others are undecided.

    Args:
        tables: those of which rows are published.
        rules: what the policy says.
        before: what was published before over the same period, by measure, oldest first.
    """
    return [
        one
        for related in _related(tables)
        for one in _as_before([table for table in tables if table.measure.name in related], before, rules)
    ]


def protect(decided: list[Protected], totals: Sequence[Exact], rules: PublicationRules) -> list[Protected]:
    """What may be shown of the tables of a period, all of them together.

    Args:
        decided: the tables, as ``standing`` gives them.
        totals: the tables of which only the total is known, to everyone.
        rules: what the policy says.

    Raises:
        PublicationRefused: two measures give different numbers for the same thing, or a number that must be kept
            follows from totals alone.
    """
    while any(one.is_undecided for one in decided):
        web = Web.of([*(one.table for one in decided), *totals])
        try:
            hidden = _hidden(decided, web, rules)
        except Exposed as error:
            decided = _unnamed(decided, error.cells)
            continue
        return [replace(one, hidden=frozenset(hidden & _told_cells(one.table))) for one in decided]
    return decided


class Exposed(Exception):
    """Numbers that must be kept follow from what is open, however much is hidden."""

    def __init__(self, cells: set[Cell]) -> None:
        """Takes the cells, and says nothing of them."""
        super().__init__()
        self.cells = cells


def _hidden(decided: Sequence[Protected], web: Web, rules: PublicationRules) -> set[Cell]:
    """The cells that are hidden: those that must be kept, and those that keep them.

    A reader cannot tell the ones from the others, so those that are hidden for another's sake are kept as well.
    """
    from maatstaf.publication.hiding import CannotHide, hide  # takes longer to import than most commands to run

    cells = list(web.values)
    told = set().union(*(_told_cells(one.table) for one in decided))
    open_totals = {cell: web.values[cell] for cell in web.open}
    kept = kept_cells([one.table for one in decided if not one.told], rules)
    while True:
        widths = {cell: width for cell in kept - web.open if (width := room(cell, rules, open_totals))}
        try:
            found = {cells[number] for number in hide(_problem(decided, web, told, widths))}
        except CannotHide as error:
            raise Exposed({cells[number] for number in error.cells}) from None
        if found & told <= kept:
            return found
        kept |= found & told


def _related(tables: Sequence[Exact]) -> list[set[str]]:
    """The measures that tell of the same things, directly or by way of others, group by group."""
    groups: list[tuple[set[str], set[str]]] = []
    for table in tables:
        relations = table.measure.relations
        names, quantities = {table.measure.name}, {*relations.tells, *relations.spread.values()}
        for group in [one for one in groups if one[1] & quantities]:
            groups.remove(group)
            names, quantities = names | group[0], quantities | group[1]
        groups.append((names, quantities))
    return [names for names, _ in groups]


def _as_before(
    related: Sequence[Exact], before: Mapping[str, Sequence[Told]], rules: PublicationRules
) -> Iterator[Protected]:
    """Tables with the rows that they had when they were published before, or as they are published the first time."""
    tables = {table.measure.name: table for table in related}
    last = {name: told[-1] for name, told in before.items()}
    stood = {
        name: _joined(last[name], table)
        for name, table in tables.items()
        if name in last and (last[name].rows or table.measure.relations.protected_totals)
    }
    found = fate([(before[name], now) for name, now in stood.items()], rules.threshold)
    for name, table in tables.items():
        if name not in stood:
            # A table of which no row was named stays so; its total is the organisation's own, and always true.
            if name in last:
                hidden = _hidden_before(last[name], table)
                yield Protected(replace(table, is_named=False), hidden, last[name], Fate.ANEW)
            else:
                yield Protected(merged(table, rules), frozenset())
            continue
        told, now = last[name], stood[name]
        now = replace(now, is_named=bool(told.rows) and found is not Fate.TOTAL_ONLY)
        hidden = _hidden_before(told, now)
        if found is Fate.TOTAL_ONLY:
            hidden |= _kept_totals(now)  # they may have moved a little
        yield Protected(now, hidden, told, found)


def _hidden_before(told: Told, table: Exact) -> frozenset[Cell]:
    """The cells in which no number stood, and none may stand: the pattern of a period stays."""
    numbers = {**told.rows, (): told.total}
    return frozenset(
        table.cell(count, codes) for codes, row in numbers.items() for count, value in row.items() if value is None
    )


def _joined(told: Told, table: Exact) -> Exact:
    """The table with the joint rows that it had."""
    for codes in told.rows:
        if JOINT in codes[0]:
            table = joined(table, [(code,) for code in codes[0].split(JOINT)])
    return table


def _problem(decided: Sequence[Protected], web: Web, told: set[Cell], widths: Mapping[Cell, int]) -> Problem:
    """The web as a problem: what stands as it was published before stays so, and its hidden cells stay hidden."""
    from maatstaf.publication.hiding import Problem

    place = {cell: number for number, cell in enumerate(web.values)}
    shown = set().union(*(_told_cells(one.table) - one.hidden for one in decided if one.told))
    hidden = set().union(*(one.hidden for one in decided))
    is_open = (web.open | shown) - hidden
    by_size = sorted(told - is_open, key=lambda cell: (web.values[cell], place[cell]))
    rank = {cell: number for number, cell in enumerate(by_size, 1)}
    return Problem(
        values=tuple(web.values.values()),
        least=tuple(web.least.get(cell, 0) for cell in place),
        sums=tuple(tuple((place[cell], sign) for cell, sign in terms.items()) for terms in web.sums),
        widths={place[cell]: width for cell, width in widths.items() if cell not in is_open},
        open=frozenset(place[cell] for cell in is_open),
        closed=frozenset(place[cell] for cell in place if cell in hidden or cell not in told | is_open),
        # Fewest cells first, and of those the smallest: the ranks together weigh less than one cell more.
        costs=tuple(len(rank) ** 2 + rank.get(cell, 0) + 1 for cell in place),
    )


def _told_cells(table: Exact) -> set[Cell]:
    """The cells in which a number stands, or might."""
    rows = {table.cell(count, codes) for codes in table.told for count in table.measure.counts}
    return rows | _kept_totals(table)


def _kept_totals(table: Exact) -> set[Cell]:
    """The totals that are about a group of people."""
    return {table.cell(count) for count in table.measure.relations.protected_totals}


def _unnamed(decided: Sequence[Protected], exposed: set[Cell]) -> list[Protected]:
    """The tables without the rows of those in which a number cannot be kept: their totals are all there is.

    First of those in which a row alone tells that there is something; without such, of all that hold the number.
    """
    holding = [
        one
        for one in decided
        if one.told is None and one.table.is_named and exposed & {*_told_cells(one.table), *_held_cells(one.table)}
    ]
    telling = [one for one in holding if tells_by_naming(one.table.measure)] or holding
    if not telling:
        raise PublicationRefused("what must be kept follows from totals alone")
    return [
        replace(one, table=replace(one.table, is_named=False), hidden=frozenset()) if one in telling else one
        for one in decided
    ]


def _held_cells(table: Exact) -> set[Cell]:
    return {table.cell(count, codes) for codes in table.held for count in table.measure.counts}
