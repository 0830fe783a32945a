"""Knows when a request, a complaint or the way to court falls due, and can explain every date."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from maatstaf.law.calendars import CALENDARS, working_calendar
from maatstaf.law.clocks import Clock, clock_of
from maatstaf.law.ends import RECKONINGS, End, Span
from maatstaf.law.facts import Facts
from maatstaf.law.other_terms import other_term
from maatstaf.law.pauses import Pause, stood_still_days
from maatstaf.law.states import State, state_of
from maatstaf.law.statutory import Extension, LawTerm, answer_term
from maatstaf.law.steps import Rule, Step


@dataclass(frozen=True)
class ClockPolicy:
    """The choices the law leaves to the FG; every report that depends on them prints them.

    Fields: ``calendar``, one of ``CALENDARS``, for the month of art. 12 (the way to court always
    follows ``nl_atw``); ``pauses``, ``suspend``, ``suspend_rollfirst`` or ``restart``;
    ``royal_days``, the days equated by royal decree. Raises: ValueError on an unknown name.
    """

    calendar: str = "nl_official"
    pauses: str = "suspend"
    royal_days: frozenset[date] = frozenset()

    def __post_init__(self) -> None:
        """Refuse a name that no calendar or way of counting has."""
        if self.calendar not in CALENDARS:
            raise ValueError(f"Unknown working calendar: use one of {', '.join(CALENDARS)}.")
        if self.pauses not in RECKONINGS:
            raise ValueError(f"Unknown way to count pauses: use one of {', '.join(RECKONINGS)}.")


@dataclass(frozen=True)
class Term:
    """The two deadlines of one request, where it stands, and why.

    Fields: ``due_on_law``, None where the law sets no term or the clock stands still;
    ``due_on_regulation``, the regulation's own month, None where it promises nothing; ``state``,
    judged on the law where the law sets a term and otherwise on the regulation;
    ``state_on_regulation``, the verdict on the promise (a lawful extension still breaks it);
    ``steps``, the explanation; ``extension``; ``paused_days``, the calendar days on which the clock
    had stood still by the answer or else by ``as_of``, each day once; ``paused``, whether the clock
    of the law stands still.
    """

    due_on_law: date | None
    due_on_regulation: date | None
    state: State
    state_on_regulation: State | None
    steps: tuple[Step, ...]
    extension: Extension
    paused_days: int
    paused: bool


_DEFAULT = ClockPolicy()


def term(
    clock: str,
    received_on: date,
    *,
    extended_on: date | None = None,
    outcome: str | None = None,
    answered_on: date | None = None,
    pauses: Iterable[Pause] = (),
    as_of: date | None = None,
    policy: ClockPolicy = _DEFAULT,
) -> Term:
    """The deadlines of one request on the clock of the law and on the clock of the regulation.

    Arguments: ``clock``, one of ``CLOCKS``; ``received_on``, the day of receipt by any channel (for
    ``court``: of receipt of the answer); ``extended_on``, the day an extension was told with its
    reasons; ``outcome``, a code of ``OUTCOMES``; ``answered_on``, the day of the answer (for ``court``:
    of the petition); ``pauses``; ``as_of``, the day whose knowledge counts: facts dated later are
    unknown; None takes all facts and calls what is not answered ``open``; ``policy``.
    Result: a ``Term``. The regulation's month is never extended, paused or rolled: it knows none.
    Raises: ImpossibleDates when dates contradict each other, whatever ``as_of``; ValueError on an
    unknown clock or outcome.
    Article: AVG art. 12(3), (4), (6); UAVG art. 35(2); privacyreglement, rights and complaints.
    """
    facts = Facts(received_on, extended_on, outcome, answered_on, tuple(pauses))
    facts.check()
    if as_of is not None:
        facts = facts.known_on(as_of)
    on = clock_of(clock)
    law = _on_law(on, facts, policy)
    promise = _on_regulation(on, facts)
    promised_on = promise.on if promise else None
    due_on = law.due_on if on.has_statutory_term else promised_on
    return Term(
        due_on_law=law.due_on,
        due_on_regulation=promised_on,
        state=state_of(facts, due_on, as_of),
        state_on_regulation=state_of(facts, promised_on, as_of) if promise else None,
        steps=law.steps + (promise.steps if promise else ()),
        extension=law.extension,
        paused_days=stood_still_days(law.counted, facts.answered_on or as_of),
        paused=law.paused,
    )


def _on_law(clock: Clock, facts: Facts, policy: ClockPolicy) -> LawTerm:
    if clock.can_be_paused:
        calendar = working_calendar(policy.calendar, policy.royal_days)
        return answer_term(facts, calendar, RECKONINGS[policy.pauses])
    return other_term(clock, facts, policy.royal_days)


def _on_regulation(clock: Clock, facts: Facts) -> End | None:
    if clock.promise_article is None:
        return None
    rule = Rule.COMPLAINT_MONTH if clock.name == "complaint" else Rule.REGULATION_MONTH
    return Span(1, rule, clock.promise_article).after(facts.received_on)
