"""The command that computes until when something may be kept, and explains it."""

from __future__ import annotations

import json
from datetime import date
from enum import StrEnum
from typing import Annotated

import typer

from maatstaf import law
from maatstaf.cli.console import out
from maatstaf.cli.options import Lang, LangOption, a_day
from maatstaf.cli.workplace import Workplace
from maatstaf.contracts import code_lists
from maatstaf.policy import PolicyError
from maatstaf.reporting.telling import told_keeping
from maatstaf.warehouse.scheduling import admit_schedule, as_law

Category = StrEnum("Category", {code: code for code in code_lists()["data_category"].codes})


def keep(
    category: Annotated[Category, typer.Argument(metavar="CATEGORY", help="The data category, such as tenant_file.")],
    event: Annotated[
        date | None,
        typer.Option("--event", parser=a_day, metavar="DAY", help="Day of the event; leave out while it has to come."),
    ] = None,
    rule: Annotated[str | None, typer.Option("--rule", help="The rule that it names, by its name in the file.")] = None,
    lang: LangOption = Lang.NL,
    as_json: Annotated[bool, typer.Option("--json", help="Print the answer as JSON.")] = False,
) -> None:
    """Compute until when data may be kept under the schedule in `policy/retention.toml`, and explain it.

    A delivery with rules of its own is measured by those; this command knows the default schedule only.

    Example: `maatstaf keep ledger --event 2020-12-31 --lang en`
    """
    schedule = [as_law(row) for row in admit_schedule(Workplace.here().read_policy().retention)]
    if rule is not None and rule not in {one.id for one in schedule}:
        raise PolicyError(f"retention.toml has no rule {rule!r}; it has: {', '.join(one.id for one in schedule)}")
    rules = law.rules_for(schedule, category.value, rule)
    found = law.keeping(rules, "happened" if event else "not_yet", event)
    told = told_keeping(found, lang)
    if as_json:
        typer.echo(json.dumps(_as_data(found, told), indent=2, ensure_ascii=False))
        return
    for step in told:
        out.print(f"- {step}", markup=False)


def _as_data(found: law.Keeping, told: list[str]) -> dict[str, object]:
    return {
        "due_on": found.due_on.isoformat() if found.due_on else None,
        "keep_until": found.keep_until.isoformat() if found.keep_until else None,
        "decides": found.decides.id if found.decides else None,
        "end_unknown": found.unknown,
        "steps": told,
    }


def register(app: typer.Typer) -> None:
    """Adds the command of this module."""
    app.command()(keep)
