"""Looks at each number that is shown, by itself: whether policy lets it be."""

from __future__ import annotations

from collections.abc import Iterator

from maatstaf.policy import PublicationRules
from maatstaf.publication.audit.cells import Cell, Table, lies_in, members
from maatstaf.publication.audit.findings import Finding, Wrong
from maatstaf.publication.audit.outsider import Outsider
from maatstaf.publication.audit.spans import months_of
from maatstaf.publication.told import Codes, Numbers


def inspect(table: Table, outsider: Outsider, rules: PublicationRules) -> Iterator[Finding]:
    """What is wrong with the numbers that a table shows of groups of data subjects."""
    measure = table.measure
    if not measure.is_protected:
        return
    rows = [(table.where(row), is_sensitive(table, row, rules), numbers) for row, numbers in table.rows.items()]
    if kept := measure.relations.protected_totals:
        rows.append((table.whole, is_of_sensitive(table, rules), {count: table.total.get(count) for count in kept}))
    told = [number for _, _, numbers in rows for number in numbers.values() if number is not None]
    if told and not is_listed(table, rules):
        yield Finding(table.source, Wrong.NOT_ALLOWED)
    for where, sensitive, numbers in rows:
        hidden = {count: number for count, number in numbers.items() if table.cell(count, where) not in outsider.open}
        if any(number is not None and 0 < number < rules.threshold for number in hidden.values()):
            yield Finding(table.source, Wrong.SMALL)
        if sensitive or rules.zeros == "hidden":
            zeros = [table.cell(count, where) for count, number in hidden.items() if number == 0]
            if not all(_is_nothing_at_all(cell, outsider) for cell in zeros):
                yield Finding(table.source, Wrong.ZERO)
        if rules.uniform == "hidden" and _is_uniform(table, hidden, numbers):
            yield Finding(table.source, Wrong.UNIFORM)


def is_listed(table: Table, rules: PublicationRules) -> bool:
    """Whether policy publishes the measure over such a period."""
    return rules.breakdowns.get(table.measure.name) == months_of(table.period).length


def is_sensitive(table: Table, row: Codes, rules: PublicationRules) -> bool:
    """Whether even a zero in the row tells something."""
    alone = [one for one in members(row) if len(row) == len(table.measure.grain)]
    return any(
        code in rules.sensitive.get(dimension, ())
        for one in alone
        for dimension, code in zip(table.measure.grain, one, strict=True)
    )


def is_of_sensitive(table: Table, rules: PublicationRules) -> bool:
    """Whether all that the table tells is of a sensitive group."""
    return any(codes <= {*rules.sensitive.get(dimension, ())} for dimension, codes in table.whole)


def _is_nothing_at_all(cell: Cell, outsider: Outsider) -> bool:
    """Whether a total that everybody may know says that there is nothing of the kind."""
    return any(
        (total.quantity, total.period) == (cell.quantity, cell.period)
        and lies_in(cell.where, total.where)
        and outsider.values[total] == 0
        for total in outsider.open
    )


def _is_uniform(table: Table, hidden: Numbers, numbers: Numbers) -> bool:
    """Whether a part that speaks of data subjects is all of its whole, and the total does not tell that of everyone."""
    return any(
        hidden.get(part)
        and hidden[part] == numbers.get(whole)
        and (not table.total or table.total.get(part) != table.total.get(whole))
        for whole, parts in table.measure.relations.adds.items()
        for part in parts
    )
