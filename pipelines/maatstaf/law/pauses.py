"""Knows when the clock of a request stood still, and which pauses came in time to count."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date


@dataclass(frozen=True)
class Pause:
    """An interval in which the clock of a request stands still while the data subject is asked.

    Fields: ``asked_on``, the day the FG's office asked who someone is (art. 12(6)) or what is meant
    (recital 63); ``resolved_on``, the day that was answered, None while it is open. The clock
    stands still on the day of asking and runs again on the day of resolution.
    """

    asked_on: date
    resolved_on: date | None = None

    def known_on(self, as_of: date) -> "Pause":
        """The pause as known at the end of ``as_of``: open when it was resolved later."""
        if self.resolved_on and self.resolved_on > as_of:
            return replace(self, resolved_on=None)
        return self


def in_order(pauses: Iterable[Pause]) -> tuple[Pause, ...]:
    """Pauses by the day they were asked; open ones after resolved ones of the same day."""
    return tuple(sorted(pauses, key=lambda p: (p.asked_on, p.resolved_on or date.max)))


def effective_pauses(pauses: Iterable[Pause], end_of: Callable[[Sequence[Pause]], date]) -> tuple[Pause, ...]:
    """The pauses that count: asked on or before the end of the term as it stood at that moment.

    A finished term cannot be suspended, so the pauses that count are the first ones asked. Behind
    an open pause every later one counts, because the term cannot end while the clock stands still.

    Arguments: ``pauses``; ``end_of``, the end of the term given some resolved pauses.
    Result: the pauses that count, in the order in which they were asked.
    """
    counted: tuple[Pause, ...] = ()
    for pause in in_order(pauses):
        if not any_open(counted) and pause.asked_on > end_of(counted):
            break
        counted += (pause,)
    return counted


def any_open(pauses: Iterable[Pause]) -> bool:
    """Whether the clock still stands still."""
    return any(pause.resolved_on is None for pause in pauses)


def days_added(pauses: Iterable[Pause]) -> tuple[int, ...]:
    """For each resolved pause, in order of asking, the days it adds that no earlier pause covered.

    A day counts once, however many questions were open on it: the sum is the size of the union.
    """
    added: list[int] = []
    covered_to = date.min
    for pause in in_order(pauses):
        if pause.resolved_on is None:
            continue
        added.append(max(0, (pause.resolved_on - max(pause.asked_on, covered_to)).days))
        covered_to = max(covered_to, pause.resolved_on)
    return tuple(added)


def stood_still_days(pauses: Iterable[Pause], until: date | None) -> int:
    """The calendar days on which the clock had stood still by ``until``, each day once.

    Arguments: ``pauses``, asked on or before ``until``; ``until``, the day of the answer or of the report; None
    where neither is known, and then a pause that is still open adds nothing.
    """
    if until is not None:
        pauses = [replace(pause, resolved_on=min(pause.resolved_on or until, until)) for pause in pauses]
    return sum(days_added(pauses))


def last_resolution(pauses: Iterable[Pause]) -> date | None:
    """The day on which the clock started to run for the last time, None without resolved pauses."""
    return max((p.resolved_on for p in pauses if p.resolved_on), default=None)
