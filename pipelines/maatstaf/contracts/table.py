"""What a table of a delivery looks like: its columns, key, references and order of days."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from maatstaf.contracts.kinds import Day, Kind, ManyOf, Month


@dataclass(frozen=True)
class Column:
    """One column of a delivered table.

    Attributes:
        name: canonical name, English, ``_on`` for days.
        kind: what a cell may say.
        nl: the Dutch header under which it is recognised without a mapping.
        empty: whether a cell may be empty.
        ahead: whether a day may lie after the delivery's as-of date (an agreement's last day may).
    """

    name: str
    kind: Kind
    nl: str
    empty: bool = False
    ahead: bool = False

    @property
    def stored_name(self) -> str:
        """The column's name in the warehouse: a list is stored as the id of its distinct set."""
        if not isinstance(self.kind, ManyOf):
            return self.name
        return {"data_categories": "data_category_set", "purposes": "purpose_set"}.get(
            self.name, "subject_category_set"
        )

    @property
    def is_fact(self) -> bool:
        """Whether the column is a day, or a month that began on a day, that must have come by the as-of date."""
        return isinstance(self.kind, Day | Month) and not self.ahead


@dataclass(frozen=True)
class Reference:
    """A column whose value must be the key of a row in another table.

    Attributes:
        column: the referring column.
        table: the table referred to.
        not_before: a day of this row and a day of the other that it may not precede, if any.
    """

    column: str
    table: str
    not_before: tuple[str, str] | None = None


@dataclass(frozen=True)
class Table:
    """One table of a delivery: one file, one row per what ``one_row_is`` says.

    Attributes:
        name: canonical name.
        nl: the Dutch file name under which it is recognised without a mapping.
        one_row_is: what a row stands for.
        key: the columns that together may occur once.
        columns: all columns, key first.
        references: what must exist in other tables of the delivery (when they are delivered).
        ordered: pairs of days of which the first may not come after the second.
    """

    name: str
    nl: str
    one_row_is: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    references: tuple[Reference, ...] = ()
    ordered: tuple[tuple[str, str], ...] = ()

    @property
    def main_day(self) -> str | None:
        """The day or month that dates a row: the first that may not be empty; None where a row is not of a day."""
        days = (one.name for one in self.columns if isinstance(one.kind, Day | Month) and not one.empty)
        return next(days, None)

    def column(self, name: str) -> Column:
        """The column called ``name``.

        Raises:
            KeyError: the table has no such column.
        """
        return self._by_name[name]

    @cached_property
    def _by_name(self) -> dict[str, Column]:
        return {column.name: column for column in self.columns}
