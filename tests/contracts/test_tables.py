"""The tables are those of the data contract: these columns, in this order, and no free text among them."""

import re
from datetime import date
from pathlib import Path

import pytest

from maatstaf.contracts import TABLES, Day, ManyOf, OneOf, Organisation, Period, Pseudonym, code_lists, row_checks
from maatstaf.contracts.kinds import Count, Flag, Month

DESIGN = Path(__file__).parents[3] / "shared" / "design" / "data-contract.md"

every_table = pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)

#: The kinds of the contract page, and the three that its words imply (``month``, ``period``, organisations' names).
KINDS = (Count, Day, Flag, ManyOf, Month, OneOf, Organisation, Period, Pseudonym)


def designed():
    """What the design says of each table: its columns, which may be empty, and which are lists."""
    if not DESIGN.is_file():
        pytest.skip("the design is not beside this repository")
    rows = [line.split("|") for line in DESIGN.read_text(encoding="utf-8").splitlines() if line.startswith("| `")]
    tables = {}
    for _, name, _, columns, _ in rows:
        # What stands between brackets says what a column may hold.
        listed = re.sub(r"\([^)]*\)", "", columns).split(",")
        tables[name.strip(" `")] = [column.strip() for column in listed]
    return tables


def test_the_tables_are_those_of_the_design():
    assert set(TABLES) == set(designed())


@every_table
def test_the_columns_are_those_of_the_design_in_order(table):
    assert [column.name for column in table.columns] == [name.rstrip("?*") for name in designed()[table.name]]


@every_table
def test_every_column_that_the_design_lets_be_empty_may_be_empty(table):
    may_be_empty = {name.rstrip("?") for name in designed()[table.name] if name.endswith("?")}
    assert may_be_empty <= {column.name for column in table.columns if column.empty}


@every_table
def test_the_lists_are_those_of_the_design(table):
    lists = {name.rstrip("*") for name in designed()[table.name] if name.endswith("*")}
    assert lists == {column.name for column in table.columns if isinstance(column.kind, ManyOf)}


@every_table
def test_there_is_no_kind_for_free_text(table):
    assert {type(column.kind) for column in table.columns} <= set(KINDS)


@every_table
def test_every_code_list_that_a_column_names_exists(table):
    named = {column.kind.code_list for column in table.columns if isinstance(column.kind, OneOf)}
    assert named <= set(code_lists())


def test_every_code_list_is_named_by_a_column_or_derived():
    named = {
        column.kind.code_list for table in TABLES.values() for column in table.columns if isinstance(column.kind, OneOf)
    }
    # What a view derives is on a page in words, but in no delivery.
    assert set(code_lists()) - named <= {
        "camera_kind",
        "end_unknown",
        "holding_state",
        "overrun_band",
        "turnaround_band",
    }


@every_table
def test_the_key_comes_first_and_is_never_empty(table):
    assert tuple(column.name for column in table.columns)[: len(table.key)] == table.key
    assert not any(table.column(name).empty for name in table.key)


@every_table
def test_no_two_columns_share_a_name_or_a_dutch_heading(table):
    headings = [heading for column in table.columns for heading in {column.name, column.nl}]
    assert len(headings) == len(set(headings))
    assert headings == [heading.lower() for heading in headings]


def test_no_two_tables_share_a_name_or_a_dutch_file_name():
    names = [name for table in TABLES.values() for name in {table.name, table.nl}]
    assert len(names) == len(set(names))


@every_table
def test_a_reference_is_to_the_one_key_of_a_table_that_loads_before(table):
    before = list(TABLES)[: list(TABLES).index(table.name)]
    for reference in table.references:
        assert table.column(reference.column)
        assert reference.table in before
        assert len(TABLES[reference.table].key) == 1
        if reference.not_before:
            own, other = reference.not_before
            assert isinstance(table.column(own).kind, Day)
            assert isinstance(TABLES[reference.table].column(other).kind, Day)


@every_table
def test_only_days_are_ordered(table):
    for pair in table.ordered:
        assert all(isinstance(table.column(name).kind, Day) for name in pair)


@every_table
def test_only_days_that_can_be_planned_may_lie_ahead(table):
    ahead = {column.name for column in table.columns if column.ahead}
    assert ahead <= {"trigger_on", "valid_from", "valid_to", "in_use_to"}


@every_table
def test_every_column_is_held_to_its_kind(table):
    checks = list(row_checks(table, date(2026, 10, 31)))
    for column in table.columns:
        rules = {check.rule for check in checks if check.column == column.name}
        assert column.kind.rule in rules
        assert ("empty" in rules) is not column.empty
        assert ("after_as_of" in rules) is (isinstance(column.kind, Day | Month) and not column.ahead)


def test_a_table_has_no_column_of_another_table():
    with pytest.raises(KeyError):
        TABLES["cameras"].column("request_id")
