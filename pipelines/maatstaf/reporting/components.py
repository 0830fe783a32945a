"""The parts of a report that are text: opening, sections, sentences, key figures, notes, policy, closing."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Literal

from maatstaf.reporting import formats
from maatstaf.reporting.component import COMPONENT, Component, Tone
from maatstaf.reporting.norm_table import NormRow, NormTable
from maatstaf.reporting.tables import MISSING, TOO_FEW, WITHHELD, ZERO, Cell, Column, DataTable, Figure, Folded, Notes
from maatstaf.reporting.words import words

__all__ = [
    "CLOSING", "COMPONENT", "MISSING", "TOO_FEW", "WITHHELD", "ZERO", "Cell", "Closing", "Column", "Component",
    "DataTable", "Figure", "Folded", "KeyFigure", "KeyFigures", "NormRow", "NormTable", "Note", "Notes", "Opening",
    "Policy", "Section", "Sentence", "Tone",
]  # fmt: skip

CLOSING = "application/vnd.maatstaf.closing+json"

Profile = Literal["internal", "public"]


@dataclass(frozen=True)
class Opening(Component):
    """The head of a report: what it is about, which month, as known on which day, for whom.

    Attributes:
        title: the one first-level heading of the page.
        month: any day of the reported month.
        as_of: the day as on which the world is seen.
        profile: ``internal`` is marked as such; ``public`` states its threshold.
        standfirst: the answer in one or two sentences.
        threshold: counts below it are suppressed; required for ``public``.
        concept: whether the FG has yet to adopt the report.
    """

    template: ClassVar[str] = "opening"

    title: str
    month: dt.date
    as_of: dt.date
    profile: Profile
    standfirst: str
    threshold: int | None = None
    concept: bool = False

    def __post_init__(self) -> None:
        """Refuse a public edition that does not say what it leaves out."""
        if self.profile not in ("internal", "public"):
            raise ValueError(f"a report is internal or public, not {self.profile!r}")
        if self.profile == "public" and self.threshold is None:
            raise ValueError("a public report states the threshold below which it suppresses")

    def dates(self, lang: str) -> tuple[str, str]:
        """The reported month and the as-of day in words."""
        return formats.month(self.month, lang), formats.day(self.as_of, lang)


@dataclass(frozen=True)
class Section(Component):
    """A second-level heading with an anchor and, if wanted, a paragraph."""

    template: ClassVar[str] = "section"

    anchor: str
    heading: str
    paragraph: str = ""

    def __post_init__(self) -> None:
        """Refuse an anchor that a link could not name."""
        if not re.fullmatch(r"[a-z][a-z0-9-]*", self.anchor):
            raise ValueError(f"an anchor is lower case letters, digits and hyphens, not {self.anchor!r}")


@dataclass(frozen=True)
class Sentence(Component):
    """A paragraph that states a finding; its tone is drawn and said, not coloured alone."""

    template: ClassVar[str] = "sentence"

    text: str
    tone: Tone = "neutral"


@dataclass(frozen=True)
class KeyFigure:
    """One card: what it is, the figure, and what to know about it.

    Attributes:
        label: what is measured.
        value: the figure as text, or a cell that says why there is none.
        note: the comparison or the count behind it.
        tone: the judgement, if there is one.
        sparkline: a drawing of ``charts.sparkline``; other text is escaped.
    """

    label: str
    value: str | Cell
    note: str = ""
    tone: Tone = "neutral"
    sparkline: str = ""

    @property
    def cell(self) -> Cell:
        """The figure as a cell."""
        return self.value if isinstance(self.value, Cell) else Cell(self.value)


@dataclass(frozen=True)
class KeyFigures(Component):
    """Two to five cards side by side."""

    template: ClassVar[str] = "key_figures"

    figures: Sequence[KeyFigure]

    def __post_init__(self) -> None:
        """Refuse a row of cards that is none, or too many to take in."""
        if not 2 <= len(self.figures) <= 5:
            raise ValueError(f"two to five key figures stand side by side, not {len(self.figures)}")


@dataclass(frozen=True)
class Note(Component):
    """A box with an explanation or a warning; the title defaults to the word for its kind."""

    template: ClassVar[str] = "note"

    paragraphs: Sequence[str]
    kind: Literal["info", "warning"] = "info"
    title: str = ""


@dataclass(frozen=True)
class Policy(Component):
    """The publication policy in force, as pairs of label and value."""

    template: ClassVar[str] = "policy"

    rules: Sequence[tuple[str, str]]
    paragraph: str = ""


@dataclass(frozen=True)
class Closing(Component):
    """The last output of a notebook that ran to its end: what the renderer looks for."""

    template: ClassVar[str] = "closing"

    notebook: str

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, Any]:
        """A mark for the renderer, a sentence for the analyst; nothing for the page."""
        return {
            CLOSING: {"notebook": self.notebook, "complete": True},
            "text/plain": words(self.lang).say("closing.complete"),
        }
