"""Tells the steps of a term, and of a time to keep, in words."""

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


class Rule(Protocol):
    """A rule of the retention schedule."""

    @property
    def id(self) -> str:
        """Its name."""
        ...

    @property
    def source(self) -> str:
        """The article or decision it rests on."""
        ...


class KeepingStep(Protocol):
    """One step of the reasoning behind the end of a time to keep."""

    @property
    def said(self) -> str:
        """What it says."""
        ...

    @property
    def rule(self) -> Rule | None:
        """On the ground of which rule."""
        ...

    @property
    def on(self) -> date | None:
        """The day it is about."""
        ...


class Kept(Protocol):
    """A time to keep that can explain itself."""

    @property
    def steps(self) -> Iterable[KeepingStep]:
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


def told_keeping(kept: Kept, lang: str) -> list[str]:
    """The steps of ``kept`` as sentences in ``lang``, in their order; a rule is told by its name and source."""
    say = words(lang).say
    return [
        say(
            f"keeping.{step.said}",
            on=formats.day(step.on, lang) if step.on else "",
            rule=f"{step.rule.id}, {step.rule.source}" if step.rule else "",
        )
        for step in kept.steps
    ]
