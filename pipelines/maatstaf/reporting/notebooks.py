"""Knows the notebooks: where they are, in which order they stand in a month, and how one is read."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import resources
from pathlib import Path

import nbformat


@dataclass(frozen=True)
class Chapter:
    """A page of a month and the notebook that makes it.

    Attributes:
        page: the name of the page and of its file.
        notebook: the notebook's file name.
    """

    page: str
    notebook: str


#: In the order of the navigation: the summary first, because that is what management opens.
CHAPTERS = (
    Chapter("index", "05_management_summary.ipynb"),
    Chapter("turnaround", "01_request_turnaround.ipynb"),
    Chapter("retention", "02_retention_overruns.ipynb"),
    Chapter("sharing", "03_third_party_sharing.ipynb"),
    Chapter("intake", "00_intake.ipynb"),
)


class NotebookError(Exception):
    """A notebook cannot be run as part of a report."""


def notebook_folder() -> Path:
    """The notebooks that Maatstaf ships: in the installed package, or beside its source."""
    installed = Path(str(resources.files("maatstaf") / "notebooks"))
    return installed if installed.is_dir() else Path(__file__).parents[3] / "notebooks"


def read_notebook(folder: Path, chapter: Chapter) -> nbformat.NotebookNode:
    """The notebook of ``chapter``.

    Raises:
        NotebookError: it is not there, or is not a notebook.
    """
    path = folder / chapter.notebook
    try:
        return nbformat.read(path, as_version=4)
    except FileNotFoundError:
        raise NotebookError(f"the notebook {path} is not there") from None
    except (nbformat.reader.NotJSONError, nbformat.ValidationError, UnicodeDecodeError):
        raise NotebookError(f"{path} is not a notebook") from None


def parameter_names(notebook: nbformat.NotebookNode) -> tuple[str, ...]:
    """The names that the notebook's one ``parameters`` cell sets.

    Raises:
        NotebookError: there is no such cell, or more than one: papermill would silently use the defaults.
    """
    cells = [cell for cell in notebook.cells if "parameters" in cell.metadata.get("tags", [])]
    if len(cells) != 1:
        raise NotebookError("a notebook has exactly one cell tagged parameters")
    lines = (line.partition("=")[0].strip() for line in cells[0].source.splitlines() if "=" in line)
    return tuple(name for name in lines if name.isidentifier())
