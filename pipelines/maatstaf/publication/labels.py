"""What codes are called in a report."""

from __future__ import annotations

from maatstaf.contracts import code_lists


def label(dimension: str, code: object, lang: str) -> str:
    """The word for ``code`` of ``dimension``; a dimension without a code list shows the code itself."""
    if dimension not in code_lists():
        return str(code)
    return code_lists()[dimension].codes[str(code)].label(lang)


def codes_of(dimension: str) -> tuple[str, ...] | None:
    """The codes of ``dimension`` in the order in which a report shows them; None without a code list."""
    return tuple(code_lists()[dimension].codes) if dimension in code_lists() else None
