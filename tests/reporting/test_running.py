"""A notebook counts only when it ran to its end, with its own parameters; what failed says nothing of the data."""

import nbformat
import pytest

from maatstaf.reporting.chapters import Chapter
from maatstaf.reporting.notebooks import NotebookError, parameter_names, read_notebook
from maatstaf.reporting.running import run_notebook

CHAPTER = Chapter("index", "page.ipynb")
PARAMETERS = 'month = ""'
PART = "from maatstaf.reporting.components import Closing, Section, Sentence\nSection('a', 'Kop', month)"
END = "Closing('index')"


@pytest.fixture
def written(tmp_path):
    def write(*cells, tags=("parameters",)):
        notebook = nbformat.v4.new_notebook()
        notebook.cells = [nbformat.v4.new_code_cell(source) for source in cells]
        for number, cell in enumerate(notebook.cells):
            cell["id"] = f"cell-{number}"
        if notebook.cells:
            notebook.cells[0].metadata["tags"] = list(tags)
        nbformat.write(notebook, tmp_path / CHAPTER.notebook)
        return tmp_path

    return write


def test_the_parts_of_a_notebook_come_in_order(written):
    folder = written(PARAMETERS, PART, "Sentence('Zin')", END)
    parts = run_notebook(folder, CHAPTER, {"month": "2026-10"})
    assert len(parts) == 2
    assert "2026-10" in parts[0]
    assert "Zin" in parts[1]


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ((PARAMETERS, PART), "did not run to its end"),
        ((PARAMETERS, PART, END, "1"), "did not run to its end"),
        ((PARAMETERS, PART, "import sys\nsys.exit(0)", END), "SystemExit|did not run to its end"),
        ((PARAMETERS, PART, "import os\nos._exit(1)", END), "could not be run|did not run to its end"),
        ((PARAMETERS, PART, "raise ValueError('geheim-4711')", END), r"failed in cell 4 \(ValueError\)"),
    ],
    ids=["no mark", "cells after the mark", "sys.exit", "killed kernel", "an error"],
)
def test_a_notebook_that_does_not_end_well_gives_no_page(written, cells, reason):
    with pytest.raises(NotebookError, match=reason) as caught:
        run_notebook(written(*cells), CHAPTER, {"month": "2026-10"})
    assert "geheim" not in str(caught.value)
    assert caught.value.__context__ is None or caught.value.__suppress_context__


def test_a_parameter_that_the_notebook_does_not_know_is_refused(written):
    with pytest.raises(NotebookError, match="has no parameter profil"):
        run_notebook(written(PARAMETERS, END), CHAPTER, {"month": "", "profil": "public"})


def test_a_notebook_without_a_parameters_cell_is_refused(written):
    with pytest.raises(NotebookError, match="exactly one cell tagged parameters"):
        run_notebook(written(PARAMETERS, END, tags=()), CHAPTER, {"month": ""})


def test_parameters_are_names_that_can_be_assigned(written):
    notebook = read_notebook(written('month = ""\nlang = "nl"  # or en\n"x" == "y"', END), CHAPTER)
    assert parameter_names(notebook) == ("month", "lang")


def test_a_notebook_that_is_absent_or_broken_says_so(tmp_path):
    with pytest.raises(NotebookError, match="is not there"):
        read_notebook(tmp_path, CHAPTER)
    (tmp_path / CHAPTER.notebook).write_text("no notebook", encoding="utf-8")
    with pytest.raises(NotebookError, match="is not a notebook"):
        read_notebook(tmp_path, CHAPTER)
