"""What can be published, and what its codes are called in a report."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from maatstaf.contracts import code_lists
from maatstaf.measures import Measure, catalogue


def measures() -> Iterable[Measure]:
    """Every measure that can be published, in order of name."""
    return catalogue().values()


def label(dimension: str, code: object, lang: str) -> str:
    """The word for ``code`` of ``dimension``; a dimension without a code list shows the code itself."""
    if dimension not in code_lists():
        return str(code)
    return code_lists()[dimension].codes[str(code)].label(lang)


def codes_of(dimension: str) -> tuple[str, ...] | None:
    """The codes of ``dimension`` in the order in which a report shows them; None without a code list."""
    return tuple(code_lists()[dimension].codes) if dimension in code_lists() else None


def has_every_code(grain: Collection[str]) -> bool:
    """Whether a table over ``grain`` has a row for every code, met or not: over one dimension with a code list.

    Any other table has rows only for what occurs, so that a row alone says that there is something.
    """
    return len(grain) == 1 and bool(codes_of(next(iter(grain))))
