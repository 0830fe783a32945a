"""Judges a column as a whole: one number may look like a BSN by chance, a column of them does not."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from maatstaf.contracts import Column, Count, Day, Organisation, Pseudonym, Table, identifier
from maatstaf.guard.names import NAMES, TRADERS
from maatstaf.guard.numbers import BSNS, IBAN, PHONES
from maatstaf.guard.shapes import ADDRESSES, E_MAIL, FREE_TEXT, birth_dates
from maatstaf.guard.signs import Sign

#: Of more values a part is judged that a hash chooses, so that memory stays bounded; where one is enough, of many more.
MOST_VALUES, MOST_TELLING = 100_000, 2_000_000
#: The digits of a cell, where it has about as many signs as a number.
DIGITS = "case when strlen(cell) between 8 and 24 then regexp_replace(cell, '[^0-9]', '', 'g') end"

Ask = Callable[[str], Sequence[Any]]


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


def inspect(
    table: Table, rows: str, ask: Ask, as_of: date, headings: Mapping[str, Collection[str]] | None = None
) -> tuple[Suspicion, ...]:
    """What seems to identify persons in the columns of ``rows`` in which a value may be anything.

    Those are keys, names and numbers, and whatever column has a heading that names an identifier. In the others a
    value is a code or a day, or else it is refused: see ``inspect_refused``.

    Args:
        table: the contract of the rows.
        rows: the relation with a ``raw_<column>`` per column.
        ask: runs a statement and gives its one row.
        as_of: the day of the extract.
        headings: the headings under which each column was delivered.
    """
    given = headings or {}
    asked = [
        _Asked(column, rows, ask, signs, given.get(column.name, ()))
        for column in table.columns
        if (signs := tuple(_signs(table, column, as_of, given.get(column.name, ()))))
    ]
    return tuple(_judge(asked))


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
        _Asked(column, refused, ask, _closed_signs(column, identifying), whole=rows)
        for column in table.columns
        if column.name in columns
    ]
    return tuple(_judge(asked))


def _identifying(as_of: date) -> tuple[Sign, ...]:
    return (*BSNS, IBAN, E_MAIL, *PHONES, *ADDRESSES, birth_dates(as_of), *NAMES)


def _signs(table: Table, column: Column, as_of: date, headings: Collection[str]) -> Iterator[Sign]:
    is_open = isinstance(column.kind, Pseudonym | Organisation | Count)
    for sign in _identifying(as_of):
        if is_open or sign.is_named_by(headings):
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


@dataclass(frozen=True)
class _Asked:
    """A column, the signs it is judged by, and whom to ask about it."""

    column: Column
    rows: str
    ask: Ask
    signs: tuple[Sign, ...]
    headings: Collection[str] = ()
    whole: str = ""

    @property
    def cell(self) -> str:
        return identifier(f"raw_{self.column.name}")

    def different(self, signs: Sequence[tuple[Sign, int]]) -> Sequence[int]:
        """How many different values may have each sign, and have it; of very many a part that a hash chooses.

        Args:
            signs: each sign with the number of rows that may have it at a glance.
        """
        chosen = {sign: f"hash(cell) % {_every(sign, rows)} = 0" for sign, rows in signs}
        counts = ", ".join(
            f"count(distinct {_sql(sign.value)}) filter ({part} and {test})"
            for sign, part in chosen.items()
            for test in (_may(sign), _has(sign))
        )
        glances = " or ".join(f"({part} and {_glance(sign)})" for sign, part in chosen.items())
        return self.ask(
            f"select {counts} from (select cell, {DIGITS} as digits from (select distinct cell from "
            f"(select {self.cell} as cell from {self.rows}) where cell is not null and ({glances}))){_beside(*chosen)}"
        )

    def found(self, sign: Sign) -> tuple[int, int]:
        """How many cells have the sign, and how many are filled."""
        found, filled = self.ask(
            f"select count(*) filter ({_has(sign)}), count(cell) "
            f"from (select cell, {DIGITS} as digits from (select {self.cell} as cell from {self.rows})){_beside(sign)}"
        )
        if self.whole:
            (filled,) = self.ask(f"select count({self.cell}) from {self.whole}")
        return found, filled


def _beside(*signs: Sign) -> str:
    return "".join(f" cross join {relation}" for relation in sorted({sign.beside for sign in signs if sign.beside}))


def _every(sign: Sign, rows: int) -> int:
    """One in how many values is judged: all, where one is enough, until there are very many that may have the sign."""
    most = MOST_TELLING if sign.chance is None else MOST_VALUES
    return -(-rows // most)


def _sql(template: str, cell: str = "cell") -> str:
    return template.replace("{digits}", "digits").replace("{cell}", cell)


def _glance(sign: Sign, cell: str = "cell") -> str:
    return f"coalesce({_sql(sign.glance or sign.may, cell)}, false)"


def _may(sign: Sign) -> str:
    return f"coalesce({_sql(sign.may)}, false)"


def _has(sign: Sign) -> str:
    return f"case when {_sql(sign.may)} then coalesce({_sql(sign.has)}, false) else false end"


def _judge(asked: Sequence[_Asked]) -> Iterator[Suspicion]:
    """The suspicions, column by column, each kind once."""
    if not asked:
        return
    glances = {glance: 0 for one in asked for sign in one.signs for glance in [_glance(sign, one.cell)]}
    counts = ", ".join(f"count(*) filter ({glance})" for glance in glances)
    glances.update(zip(glances, asked[0].ask(f"select {counts} from {asked[0].rows}"), strict=True))
    for one in asked:
        candidates = [(sign, many) for sign in one.signs if (many := glances[_glance(sign, one.cell)])]
        if candidates:
            yield from _suspicions(one, candidates)


def _suspicions(one: _Asked, candidates: Sequence[tuple[Sign, int]]) -> Iterator[Suspicion]:
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
