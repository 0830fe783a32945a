from measures.worlds import drawn

ACTIVITIES = "activity_id | name\nA1 | verhuur\nA2 | overlast\nA3 | verhuur"
HOLDINGS = """
activity_id | trigger_on | trigger_state | records | archive_status
A1          | 2024-10-30 | happened      | 10      | ACT
A3          | 2024-10-30 | happened      | 2       | GEA
A1          | 2024-10-01 | happened      | 1       | ACT
A1          | 2024-10-31 | happened      | 5       | ACT  # its last day is the last of the month
A1          | 2010-01-01 | happened      | 3       | BEW
A2          | -          | unknown       | 3       | ACT
"""


def test_it_counts_by_the_days_that_the_term_was_passed_under_the_name_of_the_activity(counted):
    assert counted("days_over_by_activity", activities=ACTIVITIES, holdings=HOLDINGS) == drawn("""
    activity | days | holdings_over | records_over
    verhuur  | 1    | 2             | 12
    verhuur  | 30   | 1             | 1
    """)
