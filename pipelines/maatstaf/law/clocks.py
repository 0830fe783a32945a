"""Knows which terms run for each right, for a complaint and for the court, and by which article."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

ANSWER = "AVG art. 12(3)"
REFUSAL = "AVG art. 12(4)"
PAUSE = "AVG art. 12(6); EDPB 01/2022"
COURT = "UAVG art. 35(2)"
COUNTING = "Reg. 1182/71 art. 3(1)"
MONTH_END = "Reg. 1182/71 art. 3(2)(c)"
ROLL = "Reg. 1182/71 art. 3(4)"
COURT_ROLL = "Atw art. 1(1)"
PROMISE_RIGHTS = 'privacyreglement, "Welke rechten hebt u"'
PROMISE_COMPLAINTS = 'privacyreglement, "Hoe kan ik een klacht indienen?"'

COURT_DAYS = 42


@dataclass(frozen=True)
class Clock:
    """The terms of one right (or of a complaint, or of the way to court) as the FG knows them.

    Fields: ``name``; ``article``, where the right itself stands; ``term_article``, the statutory
    term, None where the law sets none; ``extension_article``, None where no extension exists;
    ``roll_article``, None where a term may end on a weekend or holiday; ``promise_article``, the
    regulation's own month (never extended, paused or rolled), None where it promises nothing.
    """

    name: str
    article: str
    term_article: str | None = None
    extension_article: str | None = None
    roll_article: str | None = None
    promise_article: str | None = None

    @property
    def has_statutory_term(self) -> bool:
        """Whether the law itself, and not only the regulation, sets a term."""
        return self.term_article is not None

    @property
    def can_be_extended(self) -> bool:
        """Whether the term may become three months (art. 12(3)); a refusal never profits."""
        return self.extension_article is not None

    @property
    def can_be_paused(self) -> bool:
        """Whether the clock may stand still: only the clock of art. 12(3), for art. 12(6)."""
        return self.term_article == ANSWER

    @property
    def rolls(self) -> bool:
        """Whether the statutory end moves to the next working day."""
        return self.roll_article is not None


def _answered(name: str, article: str) -> Clock:
    return Clock(name, article, ANSWER, ANSWER, ROLL, PROMISE_RIGHTS)


CLOCKS: Mapping[str, Clock] = MappingProxyType(
    {
        clock.name: clock
        for clock in (
            Clock("information", "AVG art. 13, 14", promise_article=PROMISE_RIGHTS),
            _answered("access", "AVG art. 15"),
            _answered("rectification", "AVG art. 16"),
            _answered("erasure", "AVG art. 17"),
            _answered("restriction", "AVG art. 18"),
            _answered("portability", "AVG art. 20"),
            _answered("objection", "AVG art. 21"),
            Clock("withdraw_consent", "AVG art. 7(3)", promise_article=PROMISE_RIGHTS),
            Clock("complaint", PROMISE_COMPLAINTS, promise_article=PROMISE_COMPLAINTS),
            Clock("court", COURT, term_article=COURT, roll_article=COURT_ROLL),
        )
    }
)


def clock_of(name: str) -> Clock:
    """The clock of that name. Raises ValueError, naming the known clocks, when there is none."""
    if name not in CLOCKS:
        raise ValueError(f"Unknown clock: use one of {', '.join(CLOCKS)}.")
    return CLOCKS[name]
