"""The page of the measures says what their headers say."""

import subprocess
import sys
from pathlib import Path

import pytest

from maatstaf.measures import catalogue
from maatstaf.measures.document import measures_page

DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture(scope="module")
def page():
    return measures_page()


def test_the_page_is_what_the_headers_make_of_it(page):
    written = (DOCS / "measures.md").read_text(encoding="utf-8")
    assert written == page, "docs/measures.md is out of date: run `make docs`"


def test_the_module_prints_the_page(page):
    printed = subprocess.run(
        [sys.executable, "-X", "utf8", "-m", "maatstaf.measures.document"], capture_output=True, check=True
    )
    assert printed.stdout.decode("utf-8").replace("\r\n", "\n") == page


@pytest.mark.parametrize("measure", catalogue().values(), ids=catalogue())
def test_a_measure_is_told_whole(page, measure):
    part = page.split(f"\n## {measure.name}\n")[1].split("\n## ")[0]
    words = [measure.title, measure.question, *measure.grain.values(), *measure.counts.values()]
    words += [measure.excludes] if measure.excludes else []
    assert all(word.nl in part and word.en in part for word in words)
    assert all(f"`{name}`" in part for name in measure.columns)
    assert measure.basis in part
    assert f"one {measure.unit}" in part
    assert f"{measure.moment}, " in part
    assert measure.reviewed.isoformat() in part
    assert ("no dimension" in part) is not bool(measure.identifying)
    assert ("totals about groups of people" in part) is bool(measure.relations.protected_totals)
    assert (DOCS / f"../pipelines/maatstaf/measures/{measure.name}.sql").is_file()
    assert f"../pipelines/maatstaf/measures/{measure.name}.sql" in part
