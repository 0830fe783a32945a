"""The promises of the privacy regulation, each as something measured."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from maatstaf.policy.errors import PolicyError

#: How a norm is judged: a share that must be whole, a number that must be zero, or a figure only shown.
TARGETS = ("all", "none", "shown")


@dataclass(frozen=True)
class Text:
    """A sentence in both report languages."""

    nl: str
    en: str

    def text(self, lang: str) -> str:
        """The sentence in ``lang`` (``nl`` or ``en``)."""
        return {"nl": self.nl, "en": self.en}[lang]


@dataclass(frozen=True)
class Norm:
    """One promise and how it is measured.

    Attributes:
        id: its name on every page, such as ``R1``.
        section: the section of the regulation.
        promise: the promise in our own words.
        source: the article or section it rests on.
        owner: who answers for it.
        target: ``all`` (the share is 100 %), ``none`` (the count is 0) or ``shown`` (no verdict).
        measure: the measure that counts it.
        count: the count that is judged: what was kept for ``all``, what breaks it for ``none``.
        out_of: the count of which ``count`` is a part, for ``all`` and where a share is shown.
        where: the one row of the measure that is judged, as dimension to code; empty for its totals.
    """

    id: str
    section: str
    promise: Text
    source: str
    owner: Text
    target: str
    measure: str
    count: str
    out_of: str | None
    where: Mapping[str, str]


def read_norms(entries: Mapping[str, Any]) -> tuple[Norm, ...]:
    """The norms in ``norms.toml``, one table each, in the order of the file.

    Raises:
        PolicyError: a norm lacks an entry or has a target that does not exist.
    """
    return tuple(_norm(id_, entry) for id_, entry in entries.items())


def _norm(id_: str, entry: Mapping[str, Any]) -> Norm:
    try:
        norm = Norm(
            id=id_,
            section=entry["section"],
            promise=Text(**entry["promise"]),
            source=entry["source"],
            owner=Text(**entry["owner"]),
            target=entry["target"],
            measure=entry["measure"],
            count=entry["count"],
            out_of=entry.get("out_of"),
            where=entry.get("where", {}),
        )
    except (KeyError, TypeError) as error:
        raise PolicyError(f"norms.toml: {id_} lacks or misstates {error}") from None
    if norm.target not in TARGETS:
        raise PolicyError(f"norms.toml: the target of {id_} is one of {', '.join(TARGETS)}")
    if norm.target == "all" and norm.out_of is None:
        raise PolicyError(f"norms.toml: {id_} must be kept in all cases, so it must say out_of")
    return norm
