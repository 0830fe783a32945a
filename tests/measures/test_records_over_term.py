from datetime import date

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
other           | -       | 2010-01-01 | happened      | 4       | ACT            | -            # no rule
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

UNNAMED = """
data_category  | trigger_on
tenant_file    | 2024-02-29
rent_allowance | 2021-03-29
"""

TWO_RULES = {
    "retention_rules": """
rule_id | data_category  | trigger               | period | direction
B1      | ledger         | end_of_financial_year | P7Y    | min
B2      | ledger         | end_of_financial_year | P8Y    | max
B3      | complaint_file | case_closed           | P3Y    | min
B4      | complaint_file | case_closed           | P2Y    | max
B5      | nuisance_file  | case_closed           | P2Y    | max
B6      | nuisance_file  | case_closed           | P5Y    | max
""",
    "holdings": """
data_category  | rule_id | trigger_on | records
ledger         | B1      | 2018-10-31 | 1        # its last day, though the rule it names ended a year ago
ledger         | B2      | 2018-10-31 | 2
ledger         | -       | 2018-10-30 | 4        # both rules of its category
complaint_file | B4      | 2023-10-31 | 1        # the duty to keep ends on the last day of the month
complaint_file | -       | 2023-10-30 | 1        # ... and here a day before
nuisance_file  | B5      | 2024-10-30 | 2        # names the shorter
nuisance_file  | B6      | 2024-10-30 | 4        # names the longer
nuisance_file  | -       | 2024-10-30 | 8        # names none: the stricter
""",
}


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
    assert only(counted("records_over_term", **WORLD), data_category="other") == {"holdings": 1, "records": 4}


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


def test_a_delivery_without_a_schedule_is_measured_by_the_default_one(counted):
    rows = counted("records_over_term", "2026-03", holdings=LEAP_HOLDINGS.replace("B1", "-"))
    assert only(rows, data_category="tenant_file")["record_days_over"] == 3 * 31
    assert "records_over" not in only(rows, data_category="access_log")


def test_rules_of_a_delivery_stand_in_place_of_the_default_ones_of_that_category_only(counted):
    rules = "rule_id | data_category | period\nB1 | tenant_file | P5Y"
    rows = counted("records_over_term", "2026-03", retention_rules=rules, holdings=UNNAMED)
    assert "records_over" not in only(rows, data_category="tenant_file")
    assert only(rows, data_category="rent_allowance")["record_days_over"] == 2


def test_under_two_rules_the_maximum_decides_unless_the_duty_to_keep_lasts_longer(counted):
    rows = counted("records_over_term", **TWO_RULES)
    assert only(rows, data_category="ledger") == {"holdings": 3, "records": 7, "holdings_over": 1, "records_over": 4,
                                                  "record_days_over": 4}  # fmt: skip
    assert only(rows, data_category="complaint_file")["record_days_over"] == 1


def test_a_holding_that_names_its_rule_comes_under_no_other_maximum(counted):
    assert only(counted("records_over_term", **TWO_RULES), data_category="nuisance_file")["records_over"] == 2 + 8


def test_a_term_ends_in_the_weekend_when_it_ends_there(counted):
    # Saturday 31 October 2026 is the last day: on the Sunday it is over term.
    holdings = "data_category | trigger_on\ntenant_file | 2024-10-31"
    assert "records_over" not in only(counted("records_over_term", holdings=holdings), data_category="tenant_file")
    rows = counted("records_over_term", "2026-11", holdings=holdings)
    assert only(rows, data_category="tenant_file")["record_days_over"] == 30


def test_a_hold_that_ends_in_the_month_shows_the_whole_overrun_and_not_from_the_end_of_the_hold_on(counted):
    held = "data_category | trigger_on | archive_status\ntenant_file | 2024-08-31 | {}"
    blocked, released = held.format("GEB"), held.format("ACT")
    rows = counted("records_over_term", "2026-09", delivered_on=date(2026, 9, 30), holdings=blocked)
    assert only(rows, data_category="tenant_file") == {"holdings": 1, "records": 1}
    rows = counted("records_over_term", "2026-10", delivered_on=date(2026, 10, 31), holdings=released)
    assert only(rows, data_category="tenant_file")["record_days_over"] == 61


def test_an_event_after_the_month_had_yet_to_come(counted):
    holdings = "data_category | trigger_on\nidentity_copy | 2026-11-20"
    assert only(counted("records_over_term", holdings=holdings), data_category="identity_copy") == {
        "holdings": 1,
        "records": 1,
    }
