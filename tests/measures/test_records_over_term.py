import pytest

from maatstaf.warehouse.engine import NotDelivered
from measures.worlds import only

RULES = """
rule_id | data_category | period
B1      | tenant_file   | P2Y
"""
HOLDINGS = """
data_category   | rule_id | trigger_on | trigger_state | records | archive_status | destroyed_on
tenant_file     | B1      | 2024-10-30 | happened      | 10      | ACT            | -            # one day over
tenant_file     | B1      | 2024-10-31 | happened      | 1       | GEA            | -            # its last day
tenant_file     | B1      | -          | not_yet       | 2       | ACT            | -
tenant_file     | B1      | 2026-11-30 | not_yet       | 2       | ACT            | -            # announced
tenant_file     | B1      | -          | unknown       | 3       | ACT            | -
tenant_file     | B1      | -          | happened      | 3       | ACT            | -            # day not recorded
ledger          | -       | 2010-01-01 | happened      | 4       | ACT            | -            # no rule
tenant_file     | B1      | 2010-01-01 | happened      | 5       | BEW            | -
tenant_file     | B1      | 2010-01-01 | happened      | 6       | GEB            | -
tenant_file     | B1      | 2010-01-01 | happened      | 7       | OVE            | -
tenant_file     | B1      | 2010-01-01 | happened      | 8       | VER            | 2026-10-31
tenant_file     | B1      | 2010-01-01 | happened      | 8       | VER            | -
nuisance_file   | B1      | 2024-10-21 | happened      | 9       | VER            | 2026-11-01   # still there
"""
WORLD = {"retention_rules": RULES, "holdings": HOLDINGS}

LEAP_RULES = """
rule_id | data_category | period
B1      | tenant_file   | P2Y
B2      | access_log    | P4W
B3      | identity_copy | P0D
"""
LEAP_HOLDINGS = """
data_category | rule_id | trigger_on | records
tenant_file   | B1      | 2024-02-29 | 3
access_log    | B2      | 2026-02-28 | 5
identity_copy | B3      | 2026-02-27 | 2
"""
LEAP = {"retention_rules": LEAP_RULES, "holdings": LEAP_HOLDINGS}


def test_what_is_over_term_is_counted_in_holdings_records_and_record_days(counted):
    assert only(counted("records_over_term", **WORLD), data_category="tenant_file") == {
        "holdings": 8,
        "records": 32,
        "holdings_over": 1,
        "records_over": 10,
        "record_days_over": 10,
    }


def test_what_is_destroyed_after_the_month_was_held_in_it(counted):
    rows = counted("records_over_term", **WORLD)
    assert only(rows, data_category="nuisance_file")["record_days_over"] == 9 * 10
    assert only(counted("records_over_term", "2026-11", **WORLD), data_category="nuisance_file") == {}


def test_without_a_rule_nothing_is_over_term(counted):
    assert only(counted("records_over_term", **WORLD), data_category="ledger") == {"holdings": 1, "records": 4}


def test_a_term_from_a_leap_day_ends_on_the_last_of_february(counted):
    rows = counted("records_over_term", "2026-02", **LEAP)
    assert only(rows, data_category="tenant_file") == {"holdings": 1, "records": 3}
    rows = counted("records_over_term", "2026-03", **LEAP)
    assert only(rows, data_category="tenant_file")["record_days_over"] == 3 * 31


def test_four_weeks_are_28_days(counted):
    rows = counted("records_over_term", "2026-03", **LEAP)
    assert only(rows, data_category="access_log")["record_days_over"] == 5 * 3


def test_a_term_of_no_days_is_over_the_day_after(counted):
    rows = counted("records_over_term", "2026-02", **LEAP)
    assert only(rows, data_category="identity_copy")["record_days_over"] == 2


def test_without_the_schedule_the_measure_says_what_is_missing(counted):
    with pytest.raises(NotDelivered) as error:
        counted("records_over_term", holdings=LEAP_HOLDINGS.replace("B1", "-"))
    assert error.value.tables == ("retention_rules",)
