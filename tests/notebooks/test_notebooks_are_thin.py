"""Notebooks ask and tell; they hold no results, no logic and no way around the desk."""

import ast
from pathlib import Path

import nbformat
import pytest

from maatstaf.reporting.chapters import CHAPTERS, notebook_folder
from maatstaf.reporting.notebooks import parameter_names

FOLDER = Path(__file__).parents[2] / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))
RENDERED = [FOLDER / chapter.notebook for chapter in CHAPTERS]


def code_of(path):
    return [cell for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == "code"]


def by_name(path):
    return path.stem


def test_the_notebooks_that_are_rendered_are_those_of_the_source():
    assert notebook_folder() == FOLDER
    assert set(RENDERED) <= set(NOTEBOOKS)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=by_name)
def test_a_notebook_is_valid_and_holds_no_outputs(path):
    nbformat.validate(nbformat.read(path, as_version=4))
    for cell in code_of(path):
        assert cell.outputs == []
        assert cell.execution_count is None


@pytest.mark.parametrize("path", NOTEBOOKS, ids=by_name)
def test_a_notebook_has_at_most_a_dozen_code_cells(path):
    assert 1 <= len(code_of(path)) <= 12


@pytest.mark.parametrize("path", NOTEBOOKS, ids=by_name)
def test_a_notebook_imports_reporting_alone_and_defines_nothing(path):
    for cell in code_of(path):
        for node in ast.walk(ast.parse(cell.source)):
            assert not isinstance(node, ast.FunctionDef | ast.ClassDef | ast.Lambda | ast.Import | ast.For | ast.While)
            if isinstance(node, ast.ImportFrom):
                assert node.module in {"maatstaf.reporting", "maatstaf.reporting.explore"}


@pytest.mark.parametrize("path", RENDERED, ids=by_name)
def test_a_rendered_notebook_holds_no_sql(path):
    assert not any("select " in cell.source.lower() for cell in code_of(path))


@pytest.mark.parametrize("path", RENDERED, ids=by_name)
def test_a_rendered_notebook_takes_the_same_parameters_and_ends_with_its_mark(path):
    notebook = nbformat.read(path, as_version=4)
    assert parameter_names(notebook) == ("month", "profile", "lang", "snapshot", "policy", "ledger")
    assert code_of(path)[-1].source == "page.closing()"


def test_the_bench_of_the_analyst_is_never_rendered():
    assert "explore.ipynb" in {path.name for path in NOTEBOOKS}
    assert FOLDER / "explore.ipynb" not in RENDERED
