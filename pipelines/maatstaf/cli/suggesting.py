"""The commands about mappings: what an export most likely means."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from maatstaf.cli.console import out, remark, working
from maatstaf.cli.mapping_text import MappingText
from maatstaf.cli.options import DeliveryArgument, Lang, LangOption
from maatstaf.cli.unmeasured import unmeasured
from maatstaf.cli.workplace import Workplace
from maatstaf.reporting.words import words
from maatstaf.sources import SourcesError
from maatstaf.suggestion.proposal import Proposal, propose

sources = typer.Typer(
    help="Mappings: which file of an export feeds which table.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="markdown",
)


@sources.command()
def suggest(
    delivery: DeliveryArgument,
    out_file: Annotated[
        Path | None, typer.Option("--out", help="Write the proposal to this new file.", show_default="print it")
    ] = None,
    lang: LangOption = Lang.NL,
) -> None:
    """Propose a mapping (sources.toml) for a delivery.

    Looks at file names, headings, the distinct codes of columns that hold codes, the shape of dates and retention
    terms in words; at no other value, and of a large file at the first 200,000 rows. Nothing that is not a known
    word is shown: what is unknown is counted. The proposal can be used as it is; what is marked CHECK or DECIDE is
    for a person. It ends with the norms that cannot be measured yet, and what is missing for them.

    Example: `maatstaf sources suggest inbox/2026-10 --out sources.toml`
    """
    if out_file and out_file.exists():
        raise SourcesError(f"{out_file} is there already; give --out the name of a new file")
    norms = Workplace.here().read_policy().norms
    with working("looking at headings and codes ..."):
        proposal = propose(delivery)
    text = "\n".join(MappingText(proposal, words(lang)).lines(unmeasured(norms, _delivered(proposal)))) + "\n"
    if out_file:
        out_file.write_text(text, encoding="utf-8")
        out.print(f"{out_file} is written: {len(proposal.tables)} tables", markup=False)
    else:
        typer.echo(text, nl=False)
    say = words(lang).say
    marks = {mark: text.count(f"# {say(f'suggest.{mark}')}: ") for mark in ("check", "decide")}
    remark(f"{marks['check']} to check, {marks['decide']} to decide; then `maatstaf check` tells what would be refused")


def _delivered(proposal: Proposal) -> dict[str, set[str]]:
    """The columns that the proposal fills, by table; what a person must still state counts as filled."""
    return {
        one.table.name: {*one.columns, *(column.name for column in one.missing)} - set(one.left_out)
        for one in proposal.tables
    }


def register(app: typer.Typer) -> None:
    """Adds the commands of this module."""
    app.add_typer(sources, name="sources")
