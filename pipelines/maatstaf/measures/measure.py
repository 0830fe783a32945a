"""Reads a measure: the header that says what is counted, and the SQL that counts it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from maatstaf.measures.relations import Relations

HEADER = re.compile(r"\A\s*/\*(?P<toml>.*?)\*/(?P<sql>.*)\Z", re.DOTALL)
MOMENTS = ("flow", "stock")


class MeasureError(ValueError):
    """A measure file does not say what a measure must say."""


@dataclass(frozen=True)
class Word:
    """A term in both report languages."""

    nl: str
    en: str

    def text(self, lang: str) -> str:
        """The term in ``lang`` (``nl`` or ``en``)."""
        return {"nl": self.nl, "en": self.en}[lang]


@dataclass(frozen=True)
class Measure:
    """One question the FG asks of the data, answered in counts.

    Attributes:
        name: file name without ending.
        title: what the table is called on a page.
        question: what it answers, in a sentence; the definition a reader needs.
        basis: the article or the section of the regulation it rests on.
        unit: what one unit of the first count is (``request``, ``holding``, ``disclosure``).
        moment: ``flow`` for what happened in the period, ``stock`` for how things stand at its end.
        grain: the dimensions, each with its heading; a row per combination, or one row for none.
        counts: the counts, each with its heading.
        identifying: the dimensions that say something about data subjects; counts over them are protected.
        adds_up: whether the rows add up to a total; not where one case stands in several rows.
        excludes: what is left out, in a sentence, where anything is.
        reviewed: the day the FG last read this definition.
        sql: the counting statement, in the measure language.
        relations: how its numbers hang together, and with those of other measures.
    """

    name: str
    title: Word
    question: Word
    basis: str
    unit: str
    moment: str
    grain: Mapping[str, Word]
    counts: Mapping[str, Word]
    identifying: tuple[str, ...]
    adds_up: bool
    excludes: Word | None
    reviewed: date
    sql: str
    relations: Relations = field(default_factory=Relations)

    @property
    def columns(self) -> tuple[str, ...]:
        """What its statement yields: the dimensions, then the counts."""
        return (*self.grain, *self.counts)

    @property
    def is_protected(self) -> bool:
        """Whether the rows, or a total, say something about groups of data subjects."""
        return bool(self.identifying or self.relations.protected_totals)

    @classmethod
    def parse(cls, name: str, text: str) -> Measure:
        """The measure written in ``text``.

        Raises:
            MeasureError: the header is absent, incomplete or contradicts itself.
        """
        match = HEADER.match(text)
        if match is None:
            raise MeasureError(f"measure {name} does not begin with a header between /* and */")
        try:
            header = tomllib.loads(match["toml"])
            found = cls(
                name=name,
                title=_word(header, "title"),
                question=_word(header, "question"),
                basis=header["basis"],
                unit=header["unit"],
                moment=header["moment"],
                grain={key: _word(header["grain"], key) for key in header["grain"]},
                counts={key: _word(header["counts"], key) for key in header["counts"]},
                identifying=tuple(header["identifying"]),
                adds_up=header.get("adds_up", True),
                relations=Relations.read(header),
                excludes=_word(header, "excludes") if "excludes" in header else None,
                reviewed=header["reviewed"],
                sql=match["sql"].strip(),
            )
        except tomllib.TOMLDecodeError as error:
            raise MeasureError(f"the header of measure {name} is not TOML: {error}") from None
        except KeyError as error:
            raise MeasureError(f"the header of measure {name} lacks {error}") from None
        found.check()
        return found

    def check(self) -> None:
        """Refuses a header that contradicts itself.

        Raises:
            MeasureError: names the measure and the contradiction.
        """
        if self.moment not in MOMENTS:
            raise MeasureError(f"measure {self.name}: moment is one of {', '.join(MOMENTS)}")
        if not self.counts:
            raise MeasureError(f"measure {self.name} counts nothing")
        if strangers := set(self.identifying) - set(self.grain):
            raise MeasureError(f"measure {self.name}: identifying names no dimension: {', '.join(sorted(strangers))}")
        if strangers := self.relations.counts() - set(self.counts):
            raise MeasureError(f"measure {self.name}: relates counts that it lacks: {', '.join(sorted(strangers))}")
        if self.relations.merges and (len(self.grain) != 1 or not self.adds_up):
            raise MeasureError(f"measure {self.name}: rows are merged where they are of one dimension and add up")
        if both := set(self.grain) & set(self.counts):
            raise MeasureError(f"measure {self.name}: both dimension and count: {', '.join(sorted(both))}")


def _word(header: Mapping[str, Any], key: str) -> Word:
    return Word(nl=header[key]["nl"], en=header[key]["en"])
