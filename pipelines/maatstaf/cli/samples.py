"""The command that writes a synthetic corporation."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from maatstaf.cli.console import out, working
from maatstaf.samples import write_samples


def samples(
    folder: Annotated[Path, typer.Argument(metavar="OUT", help="Folder to write to; made when it is not there.")],
    months: Annotated[int, typer.Option("--months", min=2, max=240, help="How many months.")] = 24,
    scale: Annotated[float, typer.Option("--scale", min=0.01, max=10_000, help="1 is about 30,000 homes.")] = 1.0,
    seed: Annotated[int, typer.Option("--seed", help="The same seed gives the same bytes.")] = 2018,
) -> None:
    """Write a delivery of a synthetic corporation, with planted breaches and their known answers.

    Example: `maatstaf samples /tmp/samples --months 24 --scale 0.4`
    """
    with working("writing the samples ..."):
        write_samples(folder, months=months, scale=scale, seed=seed)
    out.print(f"{folder} holds a delivery of {months} months; load it with: maatstaf load {folder}", markup=False)


def register(app: typer.Typer) -> None:
    """Adds the commands of this module."""
    app.command()(samples)
