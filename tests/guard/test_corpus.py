"""A made-up person planted in every column is found; clean tables of the same shape are let through."""

import random
from datetime import date

import pytest

from guard.corpus import COLUMNS, KEYS, ONE, ROWS, WHOLE, cells, made_up, write
from maatstaf.contracts import TABLES, Day
from maatstaf.sources import read_delivery
from maatstaf.warehouse.load import check
from maatstaf.warehouse.matching import DeliveryRefused

AS_OF = date(2026, 10, 31)

#: A column of each kind, for every run; the others take minutes.
OF_EACH_KIND = [
    ("requests", "request_id"),
    ("activities", "name"),
    ("requests", "channel"),
    ("agreements", "data_categories"),
    ("disclosures", "persons"),
    ("requests", "received_on"),
    ("safeguards", "month"),
    ("cameras", "announced"),
    ("retention_rules", "period"),
]
PLACES = [
    pytest.param(table, column, kind, marks=() if (table, column) in OF_EACH_KIND else pytest.mark.slow)
    for table, column in COLUMNS
    for kind in (*ONE, *WHOLE)
    # A day of birth in a column of days is a day; there only a heading can tell.
    if not (kind.startswith("date of birth") and isinstance(TABLES[table].column(column).kind, Day))
]


def told_of(folder, table, columns, headings=None):
    """Why a delivery of this one table is refused."""
    with pytest.raises(DeliveryRefused) as refusal:
        check(read_delivery(write(folder, TABLES[table], columns, headings)), AS_OF)
    return str(refusal.value)


@pytest.mark.parametrize(("table", "column", "kind"), PLACES)
def test_a_person_planted_in_a_column_refuses_the_file(tmp_path, table, column, kind):
    faker = made_up(sum(f"{table} {column} {kind}".encode()))
    columns = cells(TABLES[table], seed=1)
    planted = [ONE[kind](faker)] if kind in ONE else [WHOLE[kind](faker) for _ in range(ROWS)]
    for place, value in zip(random.Random(kind).sample(range(ROWS), len(planted)), planted, strict=True):
        columns[column][place] = value
    told = told_of(tmp_path, table, columns)
    assert told.startswith(f"{table}: {table}.csv: column {column} seems to hold ")
    assert f"seems to hold {kind.split(', ')[0]} (" in told
    assert not any(value in told for value in planted)


CLEAN = [
    pytest.param(table, seed, key, marks=() if table in ("requests", "disclosures") and seed == 1 else pytest.mark.slow)
    for table in TABLES
    for seed in (1, 2, 3)
    for key in KEYS
]


@pytest.mark.parametrize(("table", "seed", "key"), CLEAN)
def test_a_clean_table_is_let_through(tmp_path, table, seed, key):
    check(read_delivery(write(tmp_path, TABLES[table], cells(TABLES[table], seed, key))), AS_OF)
