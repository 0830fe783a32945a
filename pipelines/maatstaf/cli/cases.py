"""Reads one case as people write it in a spreadsheet, and answers it with its term or with what is wrong."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from maatstaf import law
from maatstaf.reporting.telling import told_steps
from maatstaf.reporting.words import words

REQUIRED = ("clock", "received_on")
OPTIONAL = ("extended_on", "outcome", "pauses", "answered_on")

INVALID = "invalid"

#: Why a case has no term; each has its words under ``[invalid.*]`` of ``reporting/wording/law.toml``.
RULES = (
    *law.IMPOSSIBLE,
    "unknown_clock",
    "missing_received_on",
    "unreadable_day",
    "unreadable_pause",
    "unknown_outcome",
    "day_out_of_reach",
    "other_cells_than_headings",
)

#: From this year on ``law`` knows the public holidays; a day before it is a slip of the pen.
FIRST_YEAR = 1990

# Stricter than date.fromisoformat, which also reads weeks and days without hyphens.
_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")


class Answer(NamedTuple):
    """What is written behind a case: days as 2026-10-31, empty where there is none."""

    due_on_law: str
    due_on_regulation: str
    state: str
    explanation: str


class ImpossibleCase(ValueError):
    """A case has no term. ``rule`` is one of ``RULES``, ``column`` the cell that is to blame, if it is one."""

    def __init__(self, rule: str, column: str = "") -> None:
        """Name what is wrong; never what stands there."""
        super().__init__(rule)
        self.rule = rule
        self.column = column


@dataclass(frozen=True)
class Clerk:
    """Answers cases, all in the same way.

    Attributes:
        policy: the choices the law leaves open.
        as_of: the day whose knowledge counts; None takes all that is known.
        lang: the language of the explanation.
    """

    policy: law.ClockPolicy
    as_of: date | None
    lang: str

    def answer(self, cells: Mapping[str, str]) -> Answer:
        """The term of the case in ``cells`` (by column; an absent one is empty), or why it has none."""
        try:
            found = self._term(cells)
        except ImpossibleCase as error:
            return self.refuse(error.rule, error.column)
        told = " ".join(told_steps(found, self.lang))
        return Answer(_written(found.due_on_law), _written(found.due_on_regulation), found.state.value, told)

    def refuse(self, rule: str, column: str = "") -> Answer:
        """The answer to a case that has no term."""
        choices = {"unknown_clock": law.CLOCKS, "unknown_outcome": law.OUTCOMES}.get(rule, ())
        told = words(self.lang).say(
            f"invalid.{rule}", column=column, choices=", ".join(choices), first_year=str(FIRST_YEAR)
        )
        return Answer("", "", INVALID, told)

    def _term(self, cells: Mapping[str, str]) -> law.Term:
        clock = _one_of(law.CLOCKS, cells, "clock")
        received_on = _day(cells, "received_on")
        if clock is None:
            raise ImpossibleCase("unknown_clock", "clock")
        if received_on is None:
            raise ImpossibleCase("missing_received_on", "received_on")
        if received_on.year < FIRST_YEAR:
            raise ImpossibleCase("day_out_of_reach")
        facts = {
            "extended_on": _day(cells, "extended_on"),
            "outcome": _one_of(law.OUTCOMES, cells, "outcome"),
            "answered_on": _day(cells, "answered_on"),
            "pauses": pauses_in(cells.get("pauses", "")),
        }
        try:
            return law.term(clock, received_on, **facts, as_of=self.as_of, policy=self.policy)
        except law.ImpossibleDates as error:
            raise ImpossibleCase(error.rule) from None
        except (ValueError, OverflowError):
            # Clock and outcome are known by now: what remains is an end that no calendar reaches.
            raise ImpossibleCase("day_out_of_reach") from None


def pauses_in(text: str) -> tuple[law.Pause, ...]:
    """The pauses written ``2026-03-06/2026-03-13;2026-04-01/``, the last of which is open.

    Raises:
        ImpossibleCase: one of them is not written like that.
    """
    return tuple(_pause(one) for one in text.split(";") if one.strip())


def _pause(text: str) -> law.Pause:
    asked, slash, resolved = (part.strip() for part in text.partition("/"))
    asked_on, resolved_on = _read_day(asked), _read_day(resolved)
    if not slash or asked_on is None or (resolved and resolved_on is None):
        raise ImpossibleCase("unreadable_pause", "pauses")
    return law.Pause(asked_on, resolved_on)


def _one_of(codes: Collection[str], cells: Mapping[str, str], column: str) -> str | None:
    code = cells.get(column, "").strip()
    if code and code not in codes:
        raise ImpossibleCase(f"unknown_{column}", column)
    return code or None


def _day(cells: Mapping[str, str], column: str) -> date | None:
    text = cells.get(column, "").strip()
    day = _read_day(text)
    if text and day is None:
        raise ImpossibleCase("unreadable_day", column)
    return day


def _read_day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:
        return None


def _written(day: date | None) -> str:
    return day.isoformat() if day else ""
