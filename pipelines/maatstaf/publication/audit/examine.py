"""Checks what is about to leave as an outsider would who knows all that was ever told, and nothing else.

It shares no reasoning with what decides on suppression: it reads tables as they were told.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import combinations

from maatstaf.measures import Measure
from maatstaf.policy import PublicationRules
from maatstaf.publication.audit.cells import Cell, Source, Table, Where, lies_in, members
from maatstaf.publication.audit.equations import equations
from maatstaf.publication.audit.findings import Finding, Wrong
from maatstaf.publication.audit.inspection import inspect, is_listed, is_of_sensitive, is_sensitive
from maatstaf.publication.audit.outsider import Outsider, has_moved_a_little, tables_of
from maatstaf.publication.audit.spans import months_of
from maatstaf.publication.told import Numbers, Told

#: What a table that was published before says when it stands in spite of a small difference.
AS_BEFORE = "as_before"


def examine(
    now: Iterable[Told], before: Iterable[Told], rules: PublicationRules, measures: Mapping[str, Measure]
) -> tuple[Finding, ...]:
    """What is wrong with what is told now, beside all that was told before; nothing when it may stand.

    Args:
        now: every table that is about to be published.
        before: every table that was published earlier, oldest first.
        rules: the policy in force.
        measures: the measures by name.
    """
    now, before = list(now), list(before)
    last = {_source(one): one.restated for one in before}
    # What stands as it was published before was audited then, beside what was true then.
    standing = {_source(one) for one in now if AS_BEFORE in (one.restated, last.get(_source(one)))}
    now = [one for one in now if _source(one) not in standing]
    strange = {_source(one) for one in now if not _is_known(one, measures)}
    fresh = {_source(one) for one in now} - strange
    spans = {months_of(period) for _, period in fresh}
    shown = [one for one in now if _source(one) in fresh]
    before = [one for one in before if _source(one) not in standing]
    beside = [one for one in before if _is_known(one, measures) and any(map(months_of(one.period).meets, spans))]
    forms = tables_of([*beside, *shown], measures)
    tables = [told[-1] for told in forms.values()]
    outsider = Outsider(tables)
    found = {Finding(source, Wrong.UNKNOWN) for source in strange}
    for table in tables:
        if table.source in fresh:
            found.update(inspect(table, outsider, rules))
            if any(has_moved_a_little(*pair, rules.threshold) for pair in combinations(forms[table.source], 2)):
                found.add(Finding(table.source, Wrong.MOVED))
    found.update(_contradictions([told[-1] for told in tables_of(shown, measures).values()]))
    found.update(one for one in _follows(tables, outsider, rules) if fresh & {one.table, *one.others})
    return tuple(sorted(found))


def _source(told: Told) -> Source:
    return told.measure, told.period


def _contradictions(tables: Collection[Table]) -> Iterator[Finding]:
    """Which tables cannot all be true, whatever was told before: a later delivery may restate that, not this."""
    from maatstaf.publication.audit.attack import attack  # the solver takes longer to import than most commands to run

    outsider = Outsider(tables)
    untrue = attack(list(equations(tables)), outsider.values, outsider.tellers, outsider.least, {}).contradictions
    for sources in {*outsider.disagreeing, *untrue}:
        yield Finding.of(Wrong.CONTRADICTION, sources)


def _is_known(told: Told, measures: Mapping[str, Measure]) -> bool:
    measure = measures.get(told.measure)
    try:
        months_of(told.period)
    except ValueError:
        return False
    return measure is not None and all(
        len(row) == len(measure.grain) and set(numbers) <= set(measure.counts)
        for row, numbers in ((tuple(measure.grain), told.total), *told.rows.items())
    )


def _follows(tables: Collection[Table], outsider: Outsider, rules: PublicationRules) -> Iterator[Finding]:
    """What follows from the numbers together."""
    from maatstaf.publication.audit.attack import attack

    withheld = {cell: (table, sensitive) for table in tables for cell, sensitive in _withheld(table, outsider, rules)}
    totals = _totals(outsider)
    widths = {
        cell: min(rules.least_width, _smallest_total(cell, table, totals)) for cell, (table, _) in withheld.items()
    }
    found = attack(
        list(equations(tables)),
        outsider.values,
        outsider.tellers,
        outsider.least,
        {cell: width for cell, width in widths.items() if width and cell not in outsider.values},
    )
    for sources in {*outsider.disagreeing, *found.contradictions}:
        yield Finding.of(Wrong.CONTRADICTION, sources)
    told = {
        cell: (outsider.values[cell], outsider.values[cell], outsider.tellers[cell])
        for cell in withheld
        if cell in outsider.values
    }
    for cell, (low, high, sources) in {**found.narrow, **told}.items():
        table, sensitive = withheld[cell]
        if high == 0 and rules.zeros == "shown" and not sensitive:
            continue
        yield Finding.of(Wrong.EXACT if low == high else Wrong.NARROW, sources, table.source)


def _withheld(table: Table, outsider: Outsider, rules: PublicationRules) -> Iterator[tuple[Cell, bool]]:
    """The cells of a table that nobody may know, and whether a nought in them tells something too."""
    measure = table.measure
    if not measure.is_protected:
        return
    apart = {one: table.rows.get(one, {}) for row in table.rows for one in members(row)}
    asked: list[tuple[Where, Numbers, bool]] = [
        (table.where(row), {count: numbers.get(count) for count in measure.counts}, is_sensitive(table, row, rules))
        for row, numbers in {**apart, **table.rows}.items()
    ]
    # Over other periods than policy publishes nothing is told of such a total, nor kept: it is kept where it is a row.
    if table.total and is_listed(table, rules):
        kept = {count: table.total.get(count) for count in measure.relations.protected_totals}
        asked.append((table.whole, kept, is_of_sensitive(table, rules)))
    for where, numbers, sensitive in asked:
        for count, number in numbers.items():
            cell = table.cell(count, where)
            if number is None and cell not in outsider.open:
                yield cell, sensitive


def _totals(outsider: Outsider) -> dict[tuple[str, str], list[tuple[Where, int]]]:
    totals: dict[tuple[str, str], list[tuple[Where, int]]] = defaultdict(list)
    for cell in outsider.open:
        totals[cell.quantity, cell.period].append((cell.where, outsider.values[cell]))
    return totals


def _smallest_total(cell: Cell, table: Table, totals: Mapping[tuple[str, str], list[tuple[Where, int]]]) -> int:
    """The smallest number that everybody may know and in which the cell is counted."""
    relations = table.measure.relations
    same = [count for count in table.measure.counts if table.cell(count, cell.where) == cell]
    wholes = [
        whole for known in (relations.adds, relations.holds) for whole, parts in known.items() if {*parts} & {*same}
    ]
    around = [cell, *(table.cell(whole, cell.where) for whole in wholes)]
    found = [
        number
        for one in around
        for where, number in totals.get((one.quantity, one.period), ())
        if lies_in(cell.where, where)
    ]
    return min(found, default=sys.maxsize)
