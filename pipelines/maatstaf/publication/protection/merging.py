"""Tells small rows together as one, because a reader prefers a joint row to a blank one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from maatstaf.policy import PublicationRules
from maatstaf.publication.labels import JOINT
from maatstaf.publication.protection.exact import Exact
from maatstaf.publication.protection.sensitive import is_kept
from maatstaf.publication.told import Codes

#: A table of which fewer rows than this would stand by themselves is not merged: too little would be left to read.
LEAST_LEFT = 2


def merged(table: Exact, rules: PublicationRules) -> Exact:
    """The table with its small rows as one, if its measure allows that and it helps; the table as it is otherwise.

    Rows join from small to large until no number of the joint row must be kept, and at least two of them hold anything.
    """
    if not table.measure.relations.merges:
        return table
    first = next(iter(table.measure.counts))
    filled = sorted(
        (codes for codes in table.rows if any(table.rows[codes].values())), key=lambda codes: table.rows[codes][first]
    )
    small = [codes for codes in filled if any(is_kept(table, codes, count, rules) for count in table.measure.counts)]
    others = [codes for codes in filled if codes not in small]
    while small and len(others) >= LEAST_LEFT:
        found = joined(table, small)
        (joint,) = found.joint or [()]
        if joint and not any(is_kept(found, joint, count, rules) for count in table.measure.counts):
            return found
        small.append(others.pop(0))
    return table


def joined(table: Exact, rows: Sequence[Codes]) -> Exact:
    """The table with some of its rows as one joint row, which stands last; one row cannot be joined."""
    order = [codes[0] for codes in table.rows if codes in set(rows)]
    if len(order) <= 1:
        return table
    joint = (JOINT.join(order),)
    numbers = {count: sum(table.rows[(code,)][count] for code in order) for count in table.measure.counts}
    return replace(table, rows={**table.rows, joint: numbers}, joint=frozenset([joint]))
