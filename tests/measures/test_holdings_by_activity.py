from measures.worlds import only

ACTIVITIES = """
activity_id | name
A1          | verhuur
A2          | overlast
A3          | klantbeeld
"""
HOLDINGS = """
activity_id | data_category | trigger_on | trigger_state | records | archive_status
A1          | tenant_file   | 2024-10-30 | happened      | 10      | ACT
A1          | tenant_file   | 2024-10-31 | happened      | 1       | ACT
A2          | nuisance_file | 2024-10-21 | happened      | 3       | GEA
A2          | nuisance_file | 2010-01-01 | happened      | 3       | BEW
A2          | nuisance_file | -          | unknown       | 3       | ACT
A2          | nuisance_file | -          | not_yet       | 3       | ACT
"""
WORLD = {"activities": ACTIVITIES, "holdings": HOLDINGS}


def test_an_activity_is_told_by_its_name_in_the_register(counted):
    rows = counted("holdings_by_activity", **WORLD)
    assert only(rows, activity="verhuur") == {
        "holdings": 2,
        "over_term": 1,
        "due": 1,
        "records_over": 10,
        "record_days_over": 10,
    }
    assert only(rows, activity="overlast") == {
        "holdings": 4,
        "over_term": 1,
        "not_due": 1,
        "cannot_be_calculated": 1,
        "must_be_kept": 1,
        "records_over": 3,
        "record_days_over": 30,
    }


def test_an_activity_that_holds_nothing_is_not_in_it(counted):
    assert {row["activity"] for row in counted("holdings_by_activity", **WORLD)} == {"verhuur", "overlast"}
