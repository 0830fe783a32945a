"""The commands that give results out: report and monthly."""

from __future__ import annotations

import typer

from maatstaf.cli.account import tell
from maatstaf.cli.choosing import chosen_snapshot
from maatstaf.cli.console import out, working
from maatstaf.cli.delivering import take_in
from maatstaf.cli.options import (
    AsOfOption,
    DeliveryArgument,
    Lang,
    LangOption,
    MonthOption,
    ProfileOption,
    SnapshotOption,
    SourcesOption,
)
from maatstaf.cli.workplace import OutOption, WarehouseOption, Workplace
from maatstaf.publication import Period, Profile
from maatstaf.warehouse.snapshots import SnapshotFile


def report(
    month: MonthOption = None,
    profile: ProfileOption = Profile.PUBLIC,
    lang: LangOption = Lang.NL,
    snapshot: SnapshotOption = None,
    warehouse: WarehouseOption = None,
    reports: OutOption = None,
) -> None:
    """Render the report of a month as HTML pages.

    Nothing appears under the month's folder until every page has rendered; a run that fails leaves what
    was published as it is.

    Example: `maatstaf report --month 2026-10 --profile internal --lang en`
    """
    place = Workplace.here(warehouse, reports)
    chosen, period = chosen_snapshot(place, month, snapshot)
    _render(place, chosen, period, profile, lang)


def monthly(
    delivery: DeliveryArgument,
    as_of: AsOfOption = None,
    sources: SourcesOption = None,
    month: MonthOption = None,
    profile: ProfileOption = Profile.PUBLIC,
    lang: LangOption = Lang.NL,
    warehouse: WarehouseOption = None,
    reports: OutOption = None,
) -> None:
    """Load a delivery and render the report of its newest full month: what runs every month.

    Example: `maatstaf monthly inbox/2026-10 --as-of 2026-10-31`
    """
    place = Workplace.here(warehouse, reports)
    intake = take_in(delivery, as_of, sources, place)
    tell(intake)
    chosen, period = chosen_snapshot(place, month, intake.key)
    _render(place, chosen, period, profile, lang)


def _render(place: Workplace, snapshot: SnapshotFile, period: Period, profile: Profile, lang: str) -> None:
    from maatstaf.reporting.render import render_month  # papermill takes longer to import than most commands to run

    place.read_policy()
    with working(f"rendering {period.name} ..."):
        folder = render_month(
            snapshot.path,
            period,
            profile=profile,
            lang=lang,
            reports=place.reports,
            notebooks=place.notebooks,
            policy=place.policy,
        )
    out.print(f"{period.name} is ready: open {folder / 'index.html'}", markup=False)
    if profile is Profile.PUBLIC:
        out.print(
            f"it is a concept until you release it: maatstaf release {folder} --by NAME --note TEXT", markup=False
        )


def register(app: typer.Typer) -> None:
    """Adds the commands of this module."""
    app.command()(report)
    app.command()(monthly)
