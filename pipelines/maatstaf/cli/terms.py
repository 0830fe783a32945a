"""The command that computes a deadline and explains it."""

from __future__ import annotations

import json
from datetime import date
from enum import StrEnum
from typing import Annotated, Any

import typer

from maatstaf import law
from maatstaf.cli.console import out
from maatstaf.cli.options import Lang, LangOption, a_day
from maatstaf.cli.workplace import Workplace
from maatstaf.reporting.telling import told_steps

Clock = StrEnum("Clock", {name: name for name in law.CLOCKS})
Outcome = StrEnum("Outcome", {name: name for name in sorted(law.OUTCOMES)})
DAY = {"parser": a_day, "metavar": "DAY"}


def a_pause(text: str) -> law.Pause:
    """The pause written ``2026-03-06/2026-03-13``, or ``2026-03-06/`` while it is open."""
    asked, slash, resolved = text.partition("/")
    if not slash:
        raise typer.BadParameter(
            f"{text!r} is not a pause; write it as 2026-03-06/2026-03-13, an open one as 2026-03-06/"
        )
    return law.Pause(a_day(asked), a_day(resolved) if resolved else None)


def term(
    clock: Annotated[Clock, typer.Argument(metavar="RIGHT", help="The right invoked, complaint or court.")],
    received: Annotated[date, typer.Option("--received", **DAY, help="Day of receipt; for court: of the answer.")],
    pause: Annotated[
        list[law.Pause] | None,
        typer.Option("--pause", parser=a_pause, metavar="ASKED/RESOLVED", help="A pause; may be given more than once."),
    ] = None,
    extended_on: Annotated[
        date | None, typer.Option("--extended-on", **DAY, help="Day the extension was told.")
    ] = None,
    answered_on: Annotated[date | None, typer.Option("--answered-on", **DAY, help="Day of the answer.")] = None,
    outcome: Annotated[Outcome | None, typer.Option("--outcome", help="How it was answered.")] = None,
    as_of: Annotated[date | None, typer.Option("--as-of", **DAY, help="Judge with what was known on this day.")] = None,
    lang: LangOption = Lang.NL,
    as_json: Annotated[bool, typer.Option("--json", help="Print the term as JSON.")] = False,
) -> None:
    """Compute when a request, a complaint or the way to court falls due, and explain it step by step.

    Two deadlines: that of the law and that of the corporation's own regulation.

    Example: `maatstaf term access --received 2026-03-05 --pause 2026-03-06/2026-03-13 --lang en`
    """
    clocks = Workplace.here().read_policy().clocks
    try:
        found = law.term(
            clock.value,
            received,
            extended_on=extended_on,
            outcome=outcome.value if outcome else None,
            answered_on=answered_on,
            pauses=pause or (),
            as_of=as_of,
            policy=law.ClockPolicy(clocks.calendar, clocks.pauses, clocks.royal_days),
        )
    except law.ImpossibleDates as error:
        raise typer.BadParameter(str(error)) from None
    steps = told_steps(found, lang)
    if as_json:
        typer.echo(json.dumps(_as_data(found, steps), indent=2, ensure_ascii=False))
        return
    for step in steps:
        out.print(f"- {step}", markup=False)


def _as_data(found: law.Term, told: list[str]) -> dict[str, Any]:
    def written(day: date | None) -> str | None:
        return day.isoformat() if day else None

    return {
        "due_on_law": written(found.due_on_law),
        "due_on_regulation": written(found.due_on_regulation),
        "state": found.state,
        "extension": found.extension,
        "paused_days": found.paused_days,
        "steps": [
            {
                "rule": step.rule,
                "article": step.article,
                "on": written(step.on),
                "days": step.days,
                "reason": step.reason,
                "told": sentence,
            }
            for step, sentence in zip(found.steps, told, strict=True)
        ],
    }


def register(app: typer.Typer) -> None:
    """Adds the commands of this module."""
    app.command()(term)
