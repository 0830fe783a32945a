"""Puts the commands together and turns every failure into one sentence and an exit code."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

import maatstaf
from maatstaf.cli import (
    delivering,
    findings,
    keeping,
    measuring,
    releasing,
    rendering,
    retention,
    samples,
    suggesting,
    terms,
    workplace,
)
from maatstaf.cli.casefile import NoSuchFile, UnreadableCases
from maatstaf.cli.console import problem
from maatstaf.measures import MeasureError
from maatstaf.policy import PolicyError
from maatstaf.publication import LedgerBusy, NoCases, NotForThePublic
from maatstaf.publication.audit import PublicationRefused
from maatstaf.publication.chain import ChainBroken
from maatstaf.reporting.auditing import NotAnEdition
from maatstaf.reporting.failures import RenderingFailed
from maatstaf.reporting.reading import UnreadablePage
from maatstaf.reporting.releasing import NotReleased
from maatstaf.reporting.signing import NotMarked
from maatstaf.sources import SourcesError
from maatstaf.warehouse.engine import EngineError
from maatstaf.warehouse.matching import DeliveryRefused

DATA, USAGE = 1, 2

#: What is wrong with the data, and what is wrong with what was asked.
FAILURES: dict[type[Exception], int] = {
    ChainBroken: DATA,
    DeliveryRefused: DATA,
    EngineError: DATA,
    LedgerBusy: DATA,
    NotMarked: DATA,
    NotReleased: DATA,
    PublicationRefused: DATA,
    RenderingFailed: DATA,
    UnreadablePage: DATA,
    UnreadableCases: DATA,
    MeasureError: USAGE,
    NoCases: USAGE,
    NoSuchFile: USAGE,
    NotAnEdition: USAGE,
    NotForThePublic: USAGE,
    PolicyError: USAGE,
    SourcesError: USAGE,
    workplace.NotAWorkplace: USAGE,
}

app = typer.Typer(
    name="maatstaf",
    help="Measures month after month whether a housing corporation keeps what its privacy regulation promises.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",
)
MODULES = (
    workplace,
    samples,
    suggesting,
    delivering,
    rendering,
    releasing,
    measuring,
    findings,
    terms,
    retention,
    keeping,
)
for module in MODULES:
    module.register(app)


@app.callback(invoke_without_command=True)
def version(
    show: Annotated[bool, typer.Option("--version", help="Print the version and stop.", is_eager=True)] = False,
) -> None:
    """Measures month after month whether a housing corporation keeps what its privacy regulation promises."""
    if show:
        typer.echo(f"maatstaf {maatstaf.__version__}")
        raise typer.Exit


def main() -> None:
    """Runs the command that was typed; ends with 0, 1 for the data or 2 for the usage."""
    sys.exit(run())


def run(arguments: list[str] | None = None) -> int:
    """The exit code of the command in ``arguments``, by default what was typed."""
    try:
        app(arguments)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 0
    except tuple(FAILURES) as error:
        problem(str(error))
        return next(code for kind, code in FAILURES.items() if isinstance(error, kind))
    except OSError as error:
        problem(f"{error.filename or 'a file'}: {error.strerror}")
        return DATA
    except Exception as error:  # noqa: BLE001 - a traceback would show the user what the data say
        problem(f"something went wrong that Maatstaf did not foresee ({type(error).__name__}); nothing was published")
        return DATA
    return 0
