"""Knows what happened to one request, whether that is possible, and what was known on a day."""

from dataclasses import dataclass, replace
from datetime import date

from maatstaf.law.pauses import Pause

OUTCOMES = ("granted", "partly_granted", "refused", "withdrawn", "no_data")

IMPOSSIBLE = {
    "as_of_before_receipt": "The as-of date lies before the day of receipt.",
    "extended_before_receipt": "The extension was told before the day of receipt.",
    "answered_before_receipt": "The answer was given before the day of receipt.",
    "pause_asked_before_receipt": "A pause begins before the day of receipt.",
    "pause_resolved_before_asked": "A pause ends before it begins.",
}


class ImpossibleDates(ValueError):
    """The dates of a request contradict each other: the row is refused, nothing is computed.

    ``rule`` is the key of the contradiction, one of ``IMPOSSIBLE``; the message never holds a value.
    """

    def __init__(self, rule: str) -> None:
        """Name the contradiction by its key, one of ``IMPOSSIBLE``."""
        super().__init__(IMPOSSIBLE[rule])
        self.rule = rule


@dataclass(frozen=True)
class Facts:
    """What is recorded of one request, complaint or answer; days are local calendar days."""

    received_on: date
    extended_on: date | None
    outcome: str | None
    answered_on: date | None
    pauses: tuple[Pause, ...]

    def check(self) -> None:
        """Raise ImpossibleDates when a date contradicts another, ValueError on an unknown outcome."""
        if self.outcome is not None and self.outcome not in OUTCOMES:
            raise ValueError(f"Unknown outcome: use one of {', '.join(OUTCOMES)}.")
        if self.extended_on and self.extended_on < self.received_on:
            raise ImpossibleDates("extended_before_receipt")
        if self.answered_on and self.answered_on < self.received_on:
            raise ImpossibleDates("answered_before_receipt")
        for pause in self.pauses:
            if pause.asked_on < self.received_on:
                raise ImpossibleDates("pause_asked_before_receipt")
            if pause.resolved_on and pause.resolved_on < pause.asked_on:
                raise ImpossibleDates("pause_resolved_before_asked")

    def known_on(self, as_of: date) -> "Facts":
        """The facts as the FG could know them at the end of ``as_of``: later ones are left out.

        A pause resolved later is still open; an answer given later takes its outcome with it. An
        outcome without an answer date cannot be placed in time and is kept.
        Raises: ImpossibleDates when the request had not been received yet.
        """
        if as_of < self.received_on:
            raise ImpossibleDates("as_of_before_receipt")
        untold = self.extended_on is not None and self.extended_on > as_of
        unanswered = self.answered_on is not None and self.answered_on > as_of
        return replace(
            self,
            extended_on=None if untold else self.extended_on,
            outcome=None if unanswered else self.outcome,
            answered_on=None if unanswered else self.answered_on,
            pauses=tuple(p.known_on(as_of) for p in self.pauses if p.asked_on <= as_of),
        )
