"""The page of the data contract says what the code does."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from maatstaf.contracts import TABLES, OneOf, code_lists
from maatstaf.contracts.document import data_contract
from maatstaf.sources import Dialect

PAGE = Path(__file__).parents[2] / "docs" / "data-contract.md"


@pytest.fixture(scope="module")
def page():
    return data_contract()


def test_the_page_is_what_the_code_makes_of_it(page):
    assert PAGE.read_text(encoding="utf-8") == page, "docs/data-contract.md is out of date: run `make docs`"


def test_the_module_prints_the_page(page):
    printed = subprocess.run(
        [sys.executable, "-X", "utf8", "-m", "maatstaf.contracts.document"], capture_output=True, check=True
    )
    assert printed.stdout.decode("utf-8").replace("\r\n", "\n") == page


def test_every_link_leads_to_one_heading(page):
    headings = re.findall(r"^### (\w+)$", page, re.MULTILINE)
    assert len(headings) == len(set(headings))
    assert set(re.findall(r"\(#(\w+)\)", page)) <= set(headings)


def test_every_grid_has_as_many_cells_in_each_line(page):
    for grid in re.findall(r"(?:^\|.*\n)+", page, re.MULTILINE):
        assert len({line.count("|") for line in grid.splitlines()}) == 1, grid


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_a_table_has_a_line_for_every_column_with_what_it_may_say(page, table):
    part = page.split(f"### {table.name}\n")[1].split("\n### ")[0]
    assert table.one_row_is in part
    assert f"`{table.nl}.csv`" in part
    for column in table.columns:
        (line,) = [line for line in part.splitlines() if re.match(rf"\| `{column.name}`[ |]", line)]
        said = [cell.strip() for cell in line.strip("|").split("|")]
        assert said[0].endswith("(key)") is (column.name in table.key)
        assert said[1] == f"`{column.nl}`"
        wanted = column.kind.code_list if isinstance(column.kind, OneOf) else column.kind.describe()
        assert wanted in said[2]
        assert (said[3] == "yes") is column.empty
    for earlier, later in table.ordered:
        assert f"`{later}` is not before `{earlier}`" in part


DERIVED = {"camera_kind", "end_unknown", "holding_state", "overrun_band", "turnaround_band"}


@pytest.mark.parametrize("name", [name for name in code_lists() if name not in DERIVED])
def test_a_code_list_has_a_line_for_every_code_with_its_spellings(page, name):
    part = page.split(f"### {name}\n")[1].split("\n### ")[0]
    for code, entry in code_lists()[name].codes.items():
        (line,) = [line for line in part.splitlines() if line.startswith(f"| `{code}` |")]
        assert all(word in line for word in (entry.nl, entry.en, *(entry.dpv or "").split(), *entry.aliases))


def test_the_spellings_of_yes_and_no_are_those_of_a_delivery_without_a_mapping(page):
    assert f"{', '.join(Dialect().true)} or {', '.join(Dialect().false)}" in page


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_every_rule_of_a_kind_is_on_the_page(page, table):
    assert all(f"`{column.kind.rule}`" in page for column in table.columns)
