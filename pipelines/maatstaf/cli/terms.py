"""The commands that compute a deadline and explain it: of one case, and of a file of cases."""

from __future__ import annotations

import json
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from maatstaf import law
from maatstaf.cli.casefile import Account, answer_file, written_beside
from maatstaf.cli.cases import Clerk
from maatstaf.cli.console import out, remark, working
from maatstaf.cli.options import Calendar, CalendarOption, Lang, LangOption, Pauses, PausesOption, a_day
from maatstaf.cli.workplace import Workplace
from maatstaf.reporting.telling import told_steps

Clock = StrEnum("Clock", {name: name for name in law.CLOCKS})
Outcome = StrEnum("Outcome", {name: name for name in sorted(law.OUTCOMES)})
DAY = {"parser": a_day, "metavar": "DAY"}
KnownOption = Annotated[date | None, typer.Option("--as-of", **DAY, help="Judge with what was known on this day.")]


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
    as_of: KnownOption = None,
    calendar: CalendarOption = None,
    pauses: PausesOption = None,
    lang: LangOption = Lang.NL,
    as_json: Annotated[bool, typer.Option("--json", help="Print the term as JSON.")] = False,
) -> None:
    """Compute when a request, a complaint or the way to court falls due, and explain it step by step.

    Two deadlines: that of the law and that of the corporation's own regulation.

    Example: `maatstaf term access --received 2026-03-05 --pause 2026-03-06/2026-03-13 --lang en`
    """
    policy = _clock_policy(calendar, pauses)
    try:
        found = law.term(
            clock.value,
            received,
            extended_on=extended_on,
            outcome=outcome.value if outcome else None,
            answered_on=answered_on,
            pauses=pause or (),
            as_of=as_of,
            policy=policy,
        )
    except law.ImpossibleDates as error:
        raise typer.BadParameter(str(error)) from None
    steps = told_steps(found, lang)
    if as_json:
        typer.echo(json.dumps(_as_data(found, steps), indent=2, ensure_ascii=False))
        return
    for step in steps:
        out.print(f"- {step}", markup=False)


def terms(
    file: Annotated[Path, typer.Argument(metavar="FILE.csv", help="The cases, one a row.", show_default=False)],
    target: Annotated[Path | None, typer.Option("--out", help="File to write.", show_default="standard output")] = None,
    calendar: CalendarOption = None,
    pauses: PausesOption = None,
    as_of: KnownOption = None,
    lang: LangOption = Lang.NL,
) -> None:
    """Compute the deadlines of every case in a CSV file, and explain each.

    The columns `clock` (one of the eight rights, `complaint` or `court`) and `received_on` (for `court`: the
    day the answer was received) are needed; `extended_on`, `outcome`, `pauses` and `answered_on` may be
    there. Days are written 2026-10-31, pauses `asked/resolved;asked/resolved`, an open one `asked/`. Other
    columns are kept. Added are `due_on_law` (empty while a pause is open), `due_on_regulation`, `state` (on
    the law where it sets a term, otherwise on the regulation) and `explanation`. A cell that a spreadsheet would
    take for a formula gets an apostrophe before it.

    The file is UTF-8, separated by commas, or by semicolons when its first line holds no comma, and is
    written back likewise. The court follows the calendar of the Algemene termijnenwet, whatever
    `--calendar` says.

    A case that is impossible gets the state `invalid` and its reason, and the others are unaffected: the
    command still ends with 0 and tells on standard error how many there are. It ends with 1 when the file
    does not hold cases, with 2 when there is no such file.

    Example: `maatstaf terms cases.csv --out answered.csv --as-of 2026-10-31 --lang en`
    """
    policy = _clock_policy(calendar, pauses)
    clerk = Clerk(policy, as_of, lang.value)
    if target is None:
        printed = typer.get_binary_stream("stdout")
        account = answer_file(file, clerk, printed)
        printed.flush()
    else:
        with working("computing the terms ..."), written_beside(target) as written:
            account = answer_file(file, clerk, written)
    _tell(account, policy)


def _tell(account: Account, policy: law.ClockPolicy) -> None:
    if account.absent:
        remark(f"no column {', '.join(account.absent)}: taken as empty")
    remark(f"{account.cases} cases, {account.invalid} invalid; calendar {policy.calendar}, pauses {policy.pauses}")


def _clock_policy(calendar: Calendar | None, pauses: Pauses | None) -> law.ClockPolicy:
    """The policy in force, with what was asked for instead."""
    clocks = Workplace.here().read_policy().clocks
    return law.ClockPolicy(
        calendar.value if calendar else clocks.calendar, pauses.value if pauses else clocks.pauses, clocks.royal_days
    )


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
    app.command()(terms)
