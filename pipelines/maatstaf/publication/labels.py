"""What can be published, and what its codes are called in a report."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from maatstaf.contracts import code_lists
from maatstaf.measures import Measure, catalogue

#: Between the codes of a row that tells several of them together.
JOINT = "+"


def measures() -> Iterable[Measure]:
    """Every measure that can be published, in order of name."""
    return catalogue().values()


def label(dimension: str, code: object, lang: str) -> str:
    """The word for ``code`` of ``dimension``, or the words of a joint row; without a code list the code itself."""
    if dimension not in code_lists():
        return str(code)
    return " + ".join(code_lists()[dimension].codes[one].label(lang) for one in str(code).split(JOINT))


def codes_of(dimension: str) -> tuple[str, ...] | None:
    """The codes of ``dimension`` in the order in which a report shows them; None without a code list."""
    return tuple(code_lists()[dimension].codes) if dimension in code_lists() else None


def tells_by_naming(asked: Measure) -> bool:
    """Whether a table has rows only for what occurs, so that a row alone says that there is something.

    A table over one dimension with a code list has a row for every code, met or not.
    """
    return not asked.relations.empty_rows and not has_every_code(asked.grain)


def has_every_code(grain: Collection[str]) -> bool:
    """Whether a table over ``grain`` has a row for every code, met or not: over one dimension with a code list."""
    return len(grain) == 1 and bool(codes_of(next(iter(grain))))
