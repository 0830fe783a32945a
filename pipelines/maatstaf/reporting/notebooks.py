"""Reads a notebook, and knows which parameters it takes."""

from __future__ import annotations

from pathlib import Path

import nbformat

from maatstaf.reporting.chapters import Chapter
from maatstaf.reporting.failures import NotebookError


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
