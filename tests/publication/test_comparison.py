"""What the load counted, put together: late is what came after its month had been delivered in full."""

from datetime import date

import pytest

from maatstaf.publication import Change, Comparison
from maatstaf.warehouse.engine import Counts

COLUMNS = ("table_name", "month", "rows_now", "rows_before", "appeared", "vanished")


def compared(*rows, as_of=date(2026, 9, 30)):
    return Comparison.of(Counts(("key", "as_of"), [("0123456789ab", as_of)]), Counts(COLUMNS, rows))


def test_without_an_earlier_delivery_there_is_nothing_to_compare():
    assert Comparison.of(Counts(("key", "as_of"), []), Counts(COLUMNS, [])) is None


@pytest.mark.parametrize(
    ("as_of", "late"),
    [(date(2026, 9, 30), 3), (date(2026, 9, 29), 0), (date(2026, 10, 1), 3), (date(2026, 8, 31), 0)],
)
def test_a_row_is_late_when_its_month_was_delivered_to_its_last_day(as_of, late):
    (month,) = compared(("requests", "2026-09", 13, 10, 3, 0), as_of=as_of).months
    assert (month.appeared, month.late) == (3, late)


def test_a_table_is_the_sum_of_its_months():
    found = compared(
        ("requests", "2026-08", 9, 10, 1, 2), ("requests", "2026-09", 5, 5, 0, 0), ("requests", "2026-10", 4, 0, 4, 0)
    )
    assert found.tables == (Change("requests", "", 15, 18, 5, 1, 2),)
    assert [one.month for one in found.months] == ["2026-10", "2026-08"]


def test_a_table_without_days_has_no_late_rows_and_no_months():
    found = compared(("recipients", None, 8, 9, 1, 2))
    assert found.tables == (Change("recipients", "", 9, 8, 1, None, 2),)
    assert found.months == ()


def test_a_month_in_which_one_row_came_for_another_is_a_change():
    assert [one.month for one in compared(("requests", "2026-09", 5, 5, 1, 1)).months] == ["2026-09"]
