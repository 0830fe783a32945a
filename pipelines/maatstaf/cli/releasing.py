"""The commands before a month goes out: audit and release."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from maatstaf.cli.console import out
from maatstaf.cli.workplace import Workplace
from maatstaf.publication import LEDGER, Ledger
from maatstaf.reporting.auditing import PublicEdition, audit
from maatstaf.reporting.releasing import editions_of
from maatstaf.reporting.releasing import release as sign

EditionArgument = Annotated[
    Path, typer.Argument(help="The folder of a public edition, such as reports/2026-10.", show_default=False)
]


def audit_edition(
    folder: EditionArgument,
    as_json: Annotated[bool, typer.Option("--json", help="Print the findings as JSON.")] = False,
) -> None:
    """Try to find what a public edition hides, from its pages and the ledger alone.

    Reads the numbers back from the tables of the pages and lays them beside all that was published before
    (`ledger.jsonl` beside the edition); looks at every byte for what the tables do not show. Ends with 1 when
    anything is found.

    Example: `maatstaf audit reports/2026-10`
    """
    edition = PublicEdition.at(folder)
    found = [str(one) for one in audit(edition, _ledger(edition).entries(), Workplace.here().read_policy())]
    if as_json:
        out.print_json(json.dumps({"edition": edition.name, "findings": found}))
    elif found:
        _tell(edition, found)
    else:
        out.print(f"{edition.name}: nothing was found that may not stand", markup=False)
    if found:
        raise typer.Exit(1)


def release(
    folder: EditionArgument,
    by: Annotated[str, typer.Option("--by", help="Who releases the month.", show_default=False)],
    note: Annotated[str, typer.Option("--note", help="Why, or what was looked at.", show_default=False)],
) -> None:
    """Release the public editions of a month, in every language in which it was rendered.

    Audits them first. Then the mark "concept" on the pages becomes who released them and when, and a line is
    added to `releases.jsonl`: who, when, with what note, on which digest of the pages. Where
    `publication.toml` asks for two persons the first signs and the second releases. A month that is rendered
    again is a concept again.

    Example: `maatstaf release reports/2026-10 --by "J. de Vries" --note "read with the team"`
    """
    for option, text in (("--by", by), ("--note", note)):
        if not text.strip() or not text.isprintable():
            raise typer.BadParameter("write a line of text", param_hint=option)
    editions, policy = editions_of(folder), Workplace.here().read_policy()
    ledger = _ledger(editions[0])
    with ledger.held():
        found = {edition: [str(one) for one in audit(edition, ledger.entries(), policy)] for edition in editions}
        if any(found.values()):
            for edition, told in found.items():
                _tell(edition, told)
            raise typer.Exit(1)
        done = sign(editions, by.strip(), note.strip(), policy.publication.persons)
    names = " and ".join(edition.name for edition in editions)
    if done.is_whole:
        out.print(f"{names}: released", markup=False)
    else:
        out.print(f"{names}: signed by {done.signed} of {done.persons}; another person must release", markup=False)


def _ledger(edition: PublicEdition) -> Ledger:
    return Ledger(edition.folder.resolve().parent / LEDGER)


def _tell(edition: PublicEdition, found: list[str]) -> None:
    for one in found:
        out.print(f"{edition.name}: {one}", markup=False)


def register(app: typer.Typer) -> None:
    """Adds the commands of this module."""
    app.command("audit")(audit_edition)
    app.command()(release)
