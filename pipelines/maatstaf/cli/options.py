"""Options that several commands share, each with its one way of reading."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from maatstaf import law
from maatstaf.policy.clocks import CALENDARS, PAUSES
from maatstaf.publication import Period, Profile

Calendar = StrEnum("Calendar", {name: name for name in CALENDARS})
Pauses = StrEnum("Pauses", {name: name for name in PAUSES})


class Lang(StrEnum):
    """The languages of the reports."""

    NL = "nl"
    EN = "en"


def a_day(text: str) -> date:
    """The day written ``2026-10-31``."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"{text!r} is not a day; write it as 2026-10-31") from None


def a_month(text: str) -> Period:
    """The month written ``2026-10``."""
    try:
        return Period.month(text)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from None


def a_period(text: str) -> law.Period:
    """The period written ``P24M``; a period of nothing is most likely a slip."""
    try:
        period = law.Period.parse(text)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from None
    if period == law.Period(0, 0):
        raise typer.BadParameter(f"{text!r} is no time at all")
    return period


DeliveryArgument = Annotated[Path, typer.Argument(help="Folder with one file per table.", show_default=False)]
AsOfOption = Annotated[
    date | None,
    typer.Option(
        "--as-of",
        parser=a_day,
        metavar="DAY",
        help="The day of which the delivery is a full extract, as 2026-10-31. Default: as_of in sources.toml.",
    ),
]
SourcesOption = Annotated[
    Path | None,
    typer.Option("--sources", help="The mapping to use.", show_default="sources.toml in the delivery, else here"),
]
MonthOption = Annotated[
    Period | None,
    typer.Option("--month", parser=a_month, metavar="YYYY-MM", help="The month.", show_default="newest full month"),
]
ProfileOption = Annotated[
    Profile, typer.Option("--profile", help="public protects small numbers; internal is exact, for the FG.")
]
LangOption = Annotated[Lang, typer.Option("--lang", help="Language of the words.")]
CalendarOption = Annotated[
    Calendar | None,
    typer.Option("--calendar", help="Which holidays move the end of a GDPR term.", show_default="clocks.toml"),
]
PausesOption = Annotated[
    Pauses | None, typer.Option("--pauses", help="What a pause does to a term.", show_default="clocks.toml")
]
SnapshotOption = Annotated[
    str | None, typer.Option("--snapshot", metavar="KEY", help="Which snapshot.", show_default="the newest")
]
