"""Judges a column as a whole: one number may look like a BSN by chance, a column of them does not."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from maatstaf.contracts import Column, Day, Organisation, Table
from maatstaf.guard.asking import MOST_VALUES, Ask, Asked, borne
from maatstaf.guard.names import NAMES, TRADERS
from maatstaf.guard.numbers import BSNS, IBAN, PHONES
from maatstaf.guard.shapes import ADDRESSES, E_MAIL, FREE_TEXT, birth_dates
from maatstaf.guard.signs import Sign


@dataclass(frozen=True)
class Suspicion:
    """A column that seems to hold what identifies a person.

    Attributes:
        column: the column, by its canonical name.
        kind: what its values look like.
        found: how many of its cells do.
        filled: how many cells are not empty.
        refuses: whether the file is refused for it, or the column only flagged.
    """

    column: str
    kind: str
    found: int
    filled: int
    refuses: bool = True

    def __str__(self) -> str:
        """The suspicion in words, without a value."""
        tenths = 1000 * self.found // self.filled
        share = f"{tenths / 10:g}%" if tenths else "less than 0.1%"
        return f"column {self.column} seems to hold {self.kind} ({self.found} of {self.filled} values, {share})"


def glances(table: Table, as_of: date, headings: Mapping[str, Collection[str]]) -> Mapping[str, str]:
    """What ``inspect`` must know of each row: its name, and the SQL of it over ``raw_<column>``.

    It is a number a column, so that the rows need be looked at once and not once a sign.

    Args:
        table: the contract of the rows.
        as_of: the day of the extract.
        headings: the headings under which each column was delivered.
    """
    return {one.seen: one.glances for one in _asked(table, "", lambda _: (), as_of, headings)}


def inspect(
    table: Table,
    rows: str,
    seen: str,
    ask: Ask,
    as_of: date,
    headings: Mapping[str, Collection[str]],
    parted: Collection[str] = (),
) -> tuple[Suspicion, ...]:
    """What seems to identify persons in the columns of ``rows`` in which a value may be anything.

    Those are keys, names and numbers, and whatever column has a heading that names an identifier. In the others a
    value is a code or a day, or else it is refused: see ``inspect_refused``.

    Args:
        table: the contract of the rows.
        rows: the relation with a ``raw_<column>`` per column.
        seen: the relation with what ``glances`` asks of each row.
        ask: runs a statement and gives its one row.
        as_of: the day of the extract.
        headings: the headings under which each column was delivered.
        parted: the columns of which ``seen`` has what ``part`` asks of each row, so that of very many values not all
            rows need be read again.
    """
    asked = (
        replace(one, parted=seen) if one.column.name in parted else one
        for one in _asked(table, rows, ask, as_of, headings)
    )
    return tuple(_judge(tuple(asked), seen))


def inspect_refused(
    table: Table, columns: Collection[str], refused: str, rows: str, ask: Ask, as_of: date
) -> tuple[Suspicion, ...]:
    """What seems to identify persons, or to be running text, in cells that are not what their column asks.

    Such cells are refused in any case; but a file that holds persons is refused whole.

    Args:
        table: the contract of the rows.
        columns: the columns that have such cells.
        refused: the relation with a ``raw_<column>`` for each, empty where the cell is as it should be.
        rows: the relation with the whole columns.
        ask: runs a statement and gives its one row.
        as_of: the day of the extract.
    """
    identifying = [sign for sign in _identifying(as_of) if sign.refuses]
    asked = [
        Asked(column, refused, ask, _closed_signs(column, identifying), whole=rows)
        for column in table.columns
        if column.name in columns
    ]
    looked = ", ".join(f"{one.glances} as {one.seen}" for one in asked)
    return tuple(_judge(asked, f"(select {looked} from {refused})"))


def _asked(
    table: Table, rows: str, ask: Ask, as_of: date, headings: Mapping[str, Collection[str]]
) -> tuple[Asked, ...]:
    return tuple(
        Asked(column, rows, ask, signs, headings.get(column.name, ()))
        for column in table.columns
        if (signs := tuple(_signs(table, column, as_of, headings.get(column.name, ()))))
    )


def _identifying(as_of: date) -> tuple[Sign, ...]:
    return (*BSNS, IBAN, E_MAIL, *PHONES, *ADDRESSES, birth_dates(as_of), *NAMES)


def _signs(table: Table, column: Column, as_of: date, headings: Collection[str]) -> Iterator[Sign]:
    for sign in _identifying(as_of):
        if column.kind.is_open or sign.is_named_by(headings):
            yield sign
    if isinstance(column.kind, Organisation) or table.key == (column.name,) == ("recipient_id",):
        yield from TRADERS


def _closed_signs(column: Column, identifying: Collection[Sign]) -> tuple[Sign, ...]:
    # A column of days may be full of long ago in another way of writing.
    return tuple(
        sign
        for sign in (*identifying, FREE_TEXT)
        if not (isinstance(column.kind, Day) and sign.kind == "date of birth")
    )


def _judge(asked: Sequence[Asked], seen: str) -> Iterator[Suspicion]:
    """The suspicions, column by column, each kind once."""
    if not asked:
        return
    for one, signs in zip(asked, borne(asked, seen), strict=True):
        if signs:
            yield from _suspicions(one, signs)


def _suspicions(one: Asked, candidates: Sequence[tuple[Sign, int]]) -> Iterator[Suspicion]:
    counted = iter(one.different(candidates))
    told: dict[str, tuple[Sign, int]] = {}
    for sign, _ in candidates:
        may, different = next(counted), next(counted)
        if sign.is_borne_out(different, may, named=sign.is_named_by(one.headings)):
            told.setdefault(sign.kind, (sign, different))
    for sign, different in told.values():
        found, filled = one.found(sign)
        if not sign.differs or 2 * different >= min(found, MOST_VALUES):
            yield Suspicion(one.column.name, sign.kind, found, filled, sign.refuses)
