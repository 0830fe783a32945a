"""The promises of the privacy regulation, each as something measured."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from maatstaf.policy.errors import PolicyError

#: How a number is judged: a share that must be whole, a number that must be zero, or one only shown.
TARGETS = ("all", "none", "shown")
#: How a number is said: as it is, as a share of another, or as the median number of days (Kaplan-Meier).
FIGURES = ("count", "share", "median")

OF_A_NORM = frozenset(
    {"section", "promise", "source", "owner", "measure", "where", "also", "watch", "signal", "no_course"}
)
OF_A_MARK = frozenset({"target", "count", "out_of", "pending", "figure"})


@dataclass(frozen=True)
class Text:
    """A sentence in both report languages."""

    nl: str
    en: str

    def text(self, lang: str) -> str:
        """The sentence in ``lang`` (``nl`` or ``en``)."""
        return {"nl": self.nl, "en": self.en}[lang]


@dataclass(frozen=True)
class Mark:
    """One number by which a norm is judged.

    Attributes:
        target: ``all`` (the share is 100 %), ``none`` (the count is 0) or ``shown`` (no verdict).
        count: the count that is judged: what was kept for ``all``, what breaks it for ``none``.
        out_of: the count of which ``count`` is a part; without cases in it there is nothing to judge.
        pending: the count within ``out_of`` on which there can be no verdict yet; it is taken off first.
        figure: ``share``, ``count`` or ``median``: how the number is said.
    """

    target: str
    count: str
    out_of: str | None
    pending: str | None
    figure: str


@dataclass(frozen=True)
class Watch:
    """What tells beforehand that a promise which is kept may soon be broken.

    Attributes:
        measure: the measure that counts it.
        count: the count; the promise is at risk where it is more than zero.
        says: what that means, as a sentence with ``{count}``.
    """

    measure: str
    count: str
    says: Text


@dataclass(frozen=True)
class Signal:
    """A share over the months whose newest point may not be a turn for the worse (XmR chart).

    Attributes:
        measure: the measure.
        part: the count that should be large.
        whole: the count of which it is a part.
    """

    measure: str
    part: str
    whole: str


@dataclass(frozen=True)
class Norm:
    """One promise and how it is measured.

    Attributes:
        id: its name on every page, such as ``R1``.
        section: the section of the regulation.
        promise: the promise in our own words.
        source: the article or section it rests on.
        owner: who answers for it.
        measure: the measure that counts it.
        where: the one row of the measure that is judged, as dimension to code; empty for its totals.
        marks: what is judged, at least one; the promise is kept when every mark with a verdict is.
        watch: what puts a promise that is kept at risk.
        signal: the share whose turn for the worse breaks the promise.
        no_course: why a delivery does not tell how its past months stood; no course is then shown.
    """

    id: str
    section: str
    promise: Text
    source: str
    owner: Text
    measure: str
    where: Mapping[str, str]
    marks: tuple[Mark, ...]
    watch: Watch | None = None
    signal: Signal | None = None
    no_course: Text | None = None

    @property
    def target(self) -> str:
        """The target of the first mark."""
        return self.marks[0].target

    @property
    def count(self) -> str:
        """The count of the first mark."""
        return self.marks[0].count

    @property
    def out_of(self) -> str | None:
        """The whole of the first mark."""
        return self.marks[0].out_of


def read_norms(entries: Mapping[str, Any]) -> tuple[Norm, ...]:
    """The norms in ``norms.toml``, one table each, in the order of the file.

    Raises:
        PolicyError: a norm lacks an entry, has one that does not exist, or contradicts itself.
    """
    return tuple(_norm(id_, entry) for id_, entry in entries.items())


def _norm(id_: str, entry: Mapping[str, Any]) -> Norm:
    try:
        _only(id_, entry, OF_A_NORM | OF_A_MARK)
        return Norm(
            id=id_,
            section=entry["section"],
            promise=Text(**entry["promise"]),
            source=entry["source"],
            owner=Text(**entry["owner"]),
            measure=entry["measure"],
            where=entry.get("where", {}),
            marks=tuple(_marks(id_, entry)),
            watch=_watch(entry["watch"]) if "watch" in entry else None,
            signal=Signal(**entry["signal"]) if "signal" in entry else None,
            no_course=Text(**entry["no_course"]) if "no_course" in entry else None,
        )
    except (AttributeError, KeyError, TypeError) as error:
        raise PolicyError(f"norms.toml: {id_} lacks or misstates {error}") from None


def _watch(entry: Mapping[str, Any]) -> Watch:
    return Watch(**{**entry, "says": Text(**entry["says"])})


def _marks(id_: str, entry: Mapping[str, Any]) -> Iterator[Mark]:
    yield _mark(id_, entry)
    for further in entry.get("also", []):
        _only(id_, further, OF_A_MARK)
        yield _mark(id_, further)


def _mark(id_: str, entry: Mapping[str, Any]) -> Mark:
    target, out_of = entry["target"], entry.get("out_of")
    usual = "share" if out_of and target != "none" else "count"
    mark = Mark(target, entry["count"], out_of, entry.get("pending"), entry.get("figure", usual))
    if mark.target not in TARGETS:
        raise PolicyError(f"norms.toml: the target of {id_} is one of {', '.join(TARGETS)}")
    if mark.figure not in FIGURES:
        raise PolicyError(f"norms.toml: the figure of {id_} is one of {', '.join(FIGURES)}")
    if mark.out_of is None and (mark.target == "all" or mark.figure == "share" or mark.pending):
        raise PolicyError(f"norms.toml: {id_} is judged as a part of a whole, so it must say out_of")
    return mark


def _only(id_: str, entry: Mapping[str, Any], known: frozenset[str]) -> None:
    if strangers := set(entry) - known:
        raise PolicyError(f"norms.toml: {id_} has an unknown entry {', '.join(sorted(strangers))}")
