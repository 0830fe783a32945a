"""Where a corporation works: its own folder with inbox, warehouse, reports, policy and notebooks."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Annotated

import typer

from maatstaf.cli.console import out
from maatstaf.policy import Policy
from maatstaf.policy.folder import FILES
from maatstaf.reporting.chapters import notebook_folder

FOLDERS = ("inbox", "warehouse", "reports", "policy", "notebooks")
SOURCES = "sources.toml"


class NotAWorkplace(ValueError):
    """A folder cannot be used as asked."""


@dataclass(frozen=True)
class Workplace:
    """The folders that a command uses.

    Attributes:
        warehouse: where snapshots are.
        reports: where rendered months are.
        policy: the corporation's own policy files; None for those that Maatstaf ships.
        notebooks: the notebooks to render.
        sources: the corporation's mapping, used for a delivery without one of its own.
        record: what was removed from the warehouse and the reports, and when.
    """

    warehouse: Path
    reports: Path
    policy: Path | None
    notebooks: Path
    sources: Path | None
    record: Path

    @classmethod
    def here(cls, warehouse: Path | None = None, reports: Path | None = None) -> Workplace:
        """The workplace of the current folder; ``maatstaf init`` makes one."""
        here = Path.cwd()
        is_own = (here / SOURCES).is_file() and (here / "policy").is_dir()
        own_notebooks = here / "notebooks"
        return cls(
            warehouse=warehouse or here / "warehouse",
            reports=reports or here / "reports",
            policy=here / "policy" if is_own else None,
            notebooks=own_notebooks if is_own and own_notebooks.is_dir() else notebook_folder(),
            sources=here / SOURCES if is_own else None,
            record=here / "removed.jsonl",
        )

    def read_policy(self) -> Policy:
        """The policy in force, checked.

        Raises:
            PolicyError: a policy file is not valid.
        """
        policy = Policy(self.policy)
        policy.check()
        return policy


WarehouseOption = Annotated[
    Path | None, typer.Option("--warehouse", help="Folder of the snapshots.", show_default="warehouse", file_okay=False)
]
OutOption = Annotated[
    Path | None, typer.Option("--out", help="Folder of the reports.", show_default="reports", file_okay=False)
]


def init(folder: Annotated[Path, typer.Argument(help="The folder to lay out; made when it is not there.")]) -> None:
    """Lay out a corporation's own working folder, outside the code.

    It gets `inbox/ warehouse/ reports/ policy/ notebooks/` and a `sources.toml`. Commands that are run
    in it use them. What is already there is left as it is.

    Example: `maatstaf init C:\\Maatstaf` (or `maatstaf init ~/maatstaf`)
    """
    if folder.exists() and not folder.is_dir():
        raise NotAWorkplace(f"{folder} is a file, not a folder")
    for name in FOLDERS:
        (folder / name).mkdir(parents=True, exist_ok=True)
    shipped = resources.files("maatstaf")
    for name in FILES:
        _lay(folder / "policy" / name, (shipped / "policy" / name).read_bytes())
    for notebook in sorted(notebook_folder().glob("*.ipynb")):
        _lay(folder / "notebooks" / notebook.name, notebook.read_bytes())
    _lay(folder / SOURCES, (shipped / "sources" / "template.toml").read_bytes())
    out.print(f"{folder} is ready; put a delivery in {folder / 'inbox'} and describe it in {folder / SOURCES}")


def _lay(path: Path, content: bytes) -> None:
    if not path.exists():
        path.write_bytes(content)


def register(app: typer.Typer) -> None:
    """Adds the commands of this module."""
    app.command()(init)
