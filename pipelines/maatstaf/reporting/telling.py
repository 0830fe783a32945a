"""Tells the steps of a term in words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Protocol

from maatstaf.reporting import formats
from maatstaf.reporting.words import words


class Step(Protocol):
    """One step of the reasoning behind a date."""

    @property
    def rule(self) -> str:
        """What happened."""
        ...

    @property
    def article(self) -> str:
        """On what ground."""
        ...

    @property
    def on(self) -> date | None:
        """The day it is about."""
        ...

    @property
    def days(self) -> int | None:
        """A number of calendar days."""
        ...

    @property
    def reason(self) -> str | None:
        """Why a day was rolled over."""
        ...


class Reasoned(Protocol):
    """A date that can explain itself."""

    @property
    def steps(self) -> Iterable[Step]:
        """Its reasoning."""
        ...


def told_steps(term: Reasoned, lang: str) -> list[str]:
    """The steps of ``term`` as sentences in ``lang``, in their order."""
    say = words(lang).say
    return [
        say(
            f"step.{step.rule}",
            article=step.article,
            on=formats.day(step.on, lang) if step.on else "",
            days=step.days or 0,
            reason=say(f"reason.{step.reason}") if step.reason else "",
        )
        for step in term.steps
    ]
