"""Says which numbers must be kept: small counts of people, telling zeros, and outcomes that all of a group share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from maatstaf.policy import PublicationRules
from maatstaf.publication.protection.exact import Cell, Exact
from maatstaf.publication.told import Codes


def kept_cells(tables: Sequence[Exact], rules: PublicationRules) -> set[Cell]:
    """The cells that must be kept by themselves, whatever else is published."""
    return {cell for table in tables for cell in _kept(table, rules)}


def room(cell: Cell, rules: PublicationRules, open_totals: Mapping[Cell, int]) -> int:
    """How much room a reader must be left with for a number that is hidden.

    A total that everybody may know leaves no more room than itself: of a total of 4 each part is 0 to 4.

    Args:
        cell: the hidden number.
        rules: what the policy says.
        open_totals: the totals that are published whatever happens, with their values.
    """
    return min((rules.least_width, *(value for total, value in open_totals.items() if total.holds(cell))))


def is_kept(table: Exact, codes: Codes, count: str, rules: PublicationRules) -> bool:
    """Whether one number of a row must be kept by itself."""
    value = table.rows[codes][count]
    if value == 0:
        return rules.zeros == "hidden" or _is_sensitive(table, codes, rules)
    return value < rules.threshold or (rules.uniform == "hidden" and count in _uniform(table, codes))


def _kept(table: Exact, rules: PublicationRules) -> Iterator[Cell]:
    rows = table.rows if table.is_named else ()
    yield from (
        table.cell(count, codes)
        for codes in rows
        for count in table.measure.counts
        if is_kept(table, codes, count, rules)
    )
    for count in table.measure.relations.protected_totals:
        value = table.total.get(count, 0)
        telling_zero = value == 0 and (rules.zeros == "hidden" or _is_of_sensitive(table, rules))
        if 0 < value < rules.threshold or telling_zero:
            yield table.cell(count)


def _is_sensitive(table: Exact, codes: Codes, rules: PublicationRules) -> bool:
    return any(
        code in rules.sensitive.get(dimension, ()) for dimension, code in zip(table.measure.grain, codes, strict=True)
    )


def _is_of_sensitive(table: Exact, rules: PublicationRules) -> bool:
    """Whether the whole table confines itself to a sensitive group."""
    within = table.measure.relations.within
    return any(set(codes) <= set(rules.sensitive.get(dimension, ())) for dimension, codes in within.items())


def _uniform(table: Exact, codes: Codes) -> Iterator[str]:
    """The counts that are the whole of a row, where the total does not tell that of everyone."""
    numbers = table.rows[codes]
    for whole, parts in table.measure.relations.adds.items():
        for part in parts:
            if numbers[part] == numbers[whole] > 0 and table.total[part] != table.total[whole]:
                yield part
