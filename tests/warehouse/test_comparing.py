"""A delivery beside the one before it: what came, what went and what came late, as a reader counts it."""

import random
from datetime import date, timedelta

import pytest

from maatstaf.contracts import TABLES
from maatstaf.warehouse.engine import open_engine
from maatstaf.warehouse.load import load
from warehouse.deliveries import ACTIVITIES, PAUSES, RECIPIENTS, REQUESTS, lay

SEPTEMBER, OCTOBER, NOVEMBER = date(2026, 9, 30), date(2026, 10, 31), date(2026, 11, 30)
HEADINGS = REQUESTS.splitlines()[0].strip()


@pytest.fixture
def changes(tmp_path):
    """Loads a delivery as of a day and gives its earlier delivery and its changes."""

    def changes(as_of, **tables):
        delivery = lay(tmp_path / f"{as_of}-{random.random()}", **tables)
        engine = open_engine(load(delivery, as_of, tmp_path / "warehouse").path)
        try:
            earlier = [day for _, day in engine.intake("earlier").rows]
            return earlier, set(engine.intake("changes").rows)
        finally:
            engine.close()

    return changes


def requests(days):
    """Requests with these keys, received on these days."""
    lines = [f"{key};inzage;{day:%d-%m-%Y};brief;huurder;nee;nee;" for key, day in days.items()]
    return "\n".join([HEADINGS, *lines, ""])


def test_a_first_delivery_has_nothing_before_it(changes):
    assert changes(OCTOBER, requests=REQUESTS) == ([], set())


def test_rows_are_counted_by_the_month_of_their_main_day_now_and_before(changes):
    august, september, october = date(2026, 8, 3), date(2026, 9, 3), date(2026, 10, 3)
    changes(SEPTEMBER, requests=requests({"Z1": august, "Z2": august, "Z3": september}))
    earlier, found = changes(
        OCTOBER, requests=requests({"Z1": august, "Z3": september, "Z4": september, "Z5": october, "Z6": october})
    )
    assert earlier == [SEPTEMBER]
    assert found == {
        ("requests", "2026-08", 1, 2, 0, 1),
        ("requests", "2026-09", 2, 1, 1, 0),
        ("requests", "2026-10", 2, 0, 2, 0),
    }


def test_a_row_whose_day_is_corrected_is_neither_new_nor_gone(changes):
    changes(SEPTEMBER, requests=requests({"Z1": date(2026, 8, 3)}))
    assert changes(OCTOBER, requests=requests({"Z1": date(2026, 9, 3)}))[1] == {
        ("requests", "2026-08", 0, 1, 0, 0),
        ("requests", "2026-09", 1, 0, 0, 0),
    }


def test_a_table_without_a_main_day_is_counted_whole(changes):
    changes(SEPTEMBER, recipients=RECIPIENTS)
    assert changes(OCTOBER, recipients=RECIPIENTS.replace("O1", "O2"))[1] == {("recipients", None, 1, 1, 1, 1)}


def test_a_key_of_two_columns_is_the_same_only_when_both_are(changes):
    changes(OCTOBER, request_pauses=PAUSES)
    moved = PAUSES.replace("06-10-2026;09", "07-10-2026;09")
    assert changes(NOVEMBER, request_pauses=moved)[1] == {("request_pauses", "2026-10", 1, 1, 1, 1)}


def test_only_tables_of_both_deliveries_are_compared(changes):
    changes(SEPTEMBER, activities=ACTIVITIES, recipients=RECIPIENTS)
    assert {row[0] for row in changes(OCTOBER, recipients=RECIPIENTS, requests=REQUESTS)[1]} == {"recipients"}


def test_the_earlier_delivery_is_the_newest_of_a_day_before(changes):
    changes(SEPTEMBER, requests=requests({}))
    changes(OCTOBER, requests=requests({"Z1": date(2026, 10, 1)}))
    again = changes(OCTOBER, requests=requests({"Z1": date(2026, 10, 1), "Z2": date(2026, 10, 1)}))
    assert again == ([SEPTEMBER], {("requests", "2026-10", 2, 0, 2, 0)})
    assert changes(NOVEMBER, requests=requests({}))[0] == [OCTOBER]


def test_an_earlier_snapshot_that_cannot_be_read_is_as_none_and_stops_no_load(changes, tmp_path):
    (tmp_path / "warehouse").mkdir()
    (tmp_path / "warehouse" / "2026-09-30_0123456789ab.duckdb").write_bytes(b"no snapshot")
    assert changes(OCTOBER, requests=REQUESTS) == ([], set())


def test_what_changed_is_what_a_reader_counts(changes):
    chance = random.Random(11)
    day = lambda: date(2026, 1, 1) + timedelta(chance.randrange(270))  # noqa: E731
    before = {f"Z{number}": day() for number in range(400)}
    now = {key: found for key, found in before.items() if chance.random() < 0.9}
    now |= {f"N{number}": day() for number in range(60)}
    changes(SEPTEMBER, requests=requests(before))
    months = {found.strftime("%Y-%m") for found in (before | now).values()}

    def count(days, but=()):
        return {month: sum(f"{d:%Y-%m}" == month for key, d in days.items() if key not in but) for month in months}

    twins = zip(*(count(*these).values() for these in ((now,), (before,), (now, before), (before, now))), strict=True)
    expected = {("requests", month, *counts) for month, counts in zip(count(now), twins, strict=True)}
    assert changes(OCTOBER, requests=requests(now))[1] == expected


def test_every_table_is_dated_by_a_day_that_it_always_has_or_by_none():
    assert {table.name: table.main_day for table in TABLES.values()} == {
        "activities": None,
        "retention_rules": None,
        "recipients": None,
        "requests": "received_on",
        "request_pauses": "asked_on",
        "recipient_notifications": None,
        "complaints": "received_on",
        "holdings": None,
        "agreements": "valid_from",
        "disclosures": "disclosed_on",
        "cameras": "in_use_from",
        "safeguards": "month",
    }
