"""Asks the engine about a column: which signs its cells bear at a glance, and how many different ones really do."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from maatstaf.contracts import Column, identifier
from maatstaf.guard.signs import Sign

#: Of more values a part is judged that a hash chooses, so that memory stays bounded; where one is enough, of many more.
MOST_VALUES, MOST_TELLING = 20_000, 1_000_000
#: One in so many values is kept aside at the first look, so that of very many not all rows need be read again.
PART = 32
#: The digits of a cell, where it has about as many signs as a number.
DIGITS = "case when strlen(cell) between 8 and 24 then regexp_replace(cell, '[^0-9]', '', 'g') end"

#: A column of which no cell is longer says too little to identify anyone; the bit of a cell that is.
SHORTEST, IS_LONG = 6, 1

Ask = Callable[[str], Sequence[Any]]


@dataclass(frozen=True)
class Asked:
    """A column and whom to ask about it.

    Attributes:
        column: the column.
        rows: the relation in which it is ``raw_<column>``.
        ask: runs a statement and gives its one row.
        signs: what it is judged by.
        headings: the headings under which it was delivered.
        whole: the relation with all of its cells, where ``rows`` has not.
        parted: the relation that has the part of its values that ``part`` chooses; nothing where there is none.
    """

    column: Column
    rows: str
    ask: Ask
    signs: tuple[Sign, ...]
    headings: Collection[str] = ()
    whole: str = ""
    parted: str = ""

    @property
    def seen(self) -> str:
        """The name of what is seen in its cells at a glance."""
        return identifier(f"seen_{self.column.name}")

    @property
    def glances(self) -> str:
        """SQL of a number with a bit for everything that may be seen in a cell at a glance."""
        short = dict.fromkeys(_among(sign, self.cell) for sign in self.signs if sign.short)
        seen_short = " + ".join(["0", *(_worth(test, self._bits[test]) for test in short)])
        seen = " + ".join([str(IS_LONG), *(_worth(test, bit) for test, bit in self._bits.items())])
        return f"cast(case when strlen({self.cell}) >= {SHORTEST} then {seen} else {seen_short} end as usmallint)"

    @cached_property
    def _bits(self) -> dict[str, int]:
        told = dict.fromkeys(look(sign, self.cell) for sign in self.signs for look in (_glance, _among))
        return {test: IS_LONG << place for place, test in enumerate(told, start=1)}

    def may_have(self, sign: Sign, seen: int) -> bool:
        """Whether a cell in which this was seen may have the sign."""
        return bool(seen & self._bits[_glance(sign, self.cell)])

    def those_among(self, sign: Sign) -> str:
        """SQL of how many cells are among those that may have the sign."""
        return f"count(*) filter ({self.seen} & {self._bits[_among(sign, self.cell)]} <> 0)"

    @property
    def cell(self) -> str:
        """The name of its cells in ``rows``."""
        return identifier(f"raw_{self.column.name}")

    def different(self, signs: Sequence[tuple[Sign, int]]) -> Sequence[int]:
        """How many different values may have each sign, and have it; of very many a part that a hash chooses.

        Args:
            signs: each sign with the number of rows that may have it at a glance.
        """
        every = self._every(signs)
        is_parted = bool(self.parted) and all(one % PART == 0 for one in every.values())
        rows = self._parts if is_parted else self._cells
        chosen = {sign: f"hash(cell) % {one} = 0" for sign, one in every.items()}
        counts = ", ".join(
            f"count({_counted(sign)}) filter ({part} and {test})"
            for sign, part in chosen.items()
            for test in (_may(sign), _has(sign))
        )
        among = " or ".join(f"({part} and {_among(sign)})" for sign, part in chosen.items())
        return self.ask(
            f"select {counts} from (select cell, {DIGITS} as digits from (select distinct cell from "
            f"{rows} where cell is not null and ({among}))){_beside(*chosen)}"
        )

    @property
    def _cells(self) -> str:
        return f"(select {self.cell} as cell from {self.rows})"

    @property
    def _parts(self) -> str:
        return f"(select {_part_of(self.column)} as cell from {self.parted})"

    def _every(self, signs: Sequence[tuple[Sign, int]]) -> Mapping[Sign, int]:
        """Of each sign, one in how many values is judged: all, until very many different ones may have it."""
        if all(rows <= _most(sign) for sign, rows in signs):
            return {sign: 1 for sign, _ in signs}
        among = [_among(sign) for sign, _ in signs]
        if self.parted:
            counts = (f"{PART} * count(distinct cell) filter ({one})" for one in among)
            rows = self._parts
        else:
            counts = (f"approx_count_distinct(cell) filter ({one})" for one in among)
            rows = self._cells
        values = self.ask(f"select {', '.join(counts)} from {rows}")
        return {sign: _one_in(count, _most(sign)) for (sign, _), count in zip(signs, values, strict=True)}

    def found(self, sign: Sign) -> tuple[int, int]:
        """How many cells have the sign, and how many are filled."""
        found, filled = self.ask(
            f"select count(*) filter ({_has(sign)}), count(cell) "
            f"from (select cell, {DIGITS} as digits from {self._cells}){_beside(sign)}"
        )
        if self.whole:
            (filled,) = self.ask(f"select count({self.cell}) from {self.whole}")
        return found, filled


def part(column: Column) -> dict[str, str]:
    """A part of the cells of a column, chosen by what they say: its name, and its SQL over ``raw_<column>``."""
    cell = identifier(f"raw_{column.name}")
    return {_part_of(column): f"case when hash({cell}) % {PART} = 0 then {cell} end"}


def _part_of(column: Column) -> str:
    return identifier(f"part_{column.name}")


def _worth(test: str, bit: int) -> str:
    return f"case when {test} then {bit} else 0 end"


def _beside(*signs: Sign) -> str:
    return "".join(f" cross join {relation}" for relation in sorted({sign.beside for sign in signs if sign.beside}))


def _most(sign: Sign) -> int:
    """How many values are judged at most: very many, where one is enough."""
    return MOST_TELLING if sign.chance is None else MOST_VALUES


def _one_in(values: int, most: int) -> int:
    """One in how many of ``values`` is judged; where the part is enough, one in so many that all of them are of it."""
    every = max(1, -(-values // most))
    return every if every < PART else PART * -(-every // PART)


def _counted(sign: Sign) -> str:
    """What is counted of different cells."""
    return "*" if sign.value == "{cell}" else f"distinct {_sql(sign.value)}"


def _sql(template: str, cell: str = "cell") -> str:
    return template.replace("{digits}", "digits").replace("{cell}", cell)


def _glance(sign: Sign, cell: str = "cell") -> str:
    return f"coalesce({_sql(sign.glance or sign.may, cell)}, false)"


def _among(sign: Sign, cell: str = "cell") -> str:
    return f"coalesce({_sql(sign.among, cell)}, false)" if sign.among else _glance(sign, cell)


def _may(sign: Sign) -> str:
    return f"coalesce({_sql(sign.may)}, false)"


def _has(sign: Sign) -> str:
    return f"case when {_sql(sign.may)} then coalesce({_sql(sign.has)}, false) else false end"


def borne(asked: Sequence[Asked], seen: str) -> Iterator[Sequence[tuple[Sign, int]]]:
    """Per column the signs that a cell may have at a glance, and how many rows at most.

    Args:
        asked: columns of the same rows.
        seen: a relation that has, of each row and column, what is seen at a glance as ``seen_<column>``.
    """
    ask = asked[0].ask
    bits = (f"bit_or({one.seen}) filter ({one.seen} & {IS_LONG} <> 0)" for one in asked)
    signs = [
        [sign for sign in one.signs if one.may_have(sign, seen_bits or 0)]
        for one, seen_bits in zip(asked, ask(f"select {', '.join(bits)} from {seen}"), strict=True)
    ]
    counts = [one.those_among(sign) for one, few in zip(asked, signs, strict=True) for sign in few]
    counted = iter(ask(f"select {', '.join(counts)} from {seen}") if counts else ())
    for few in signs:
        yield tuple((sign, next(counted)) for sign in few)
