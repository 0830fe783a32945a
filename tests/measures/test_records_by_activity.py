from measures.worlds import drawn

ACTIVITIES = """
activity_id | name
A1          | verhuur
A2          | overlast
A3          | verhuur
A4          | klantbeeld
"""
HOLDINGS = """
activity_id | records | persons | archive_status | destroyed_on
A1          | 10      | 4       | ACT            | -
A1          | 5       | -       | GEB            | -
A3          | 1       | 1       | BEW            | -
A2          | 7       | 7       | VER            | 2026-11-01  # still there in October
A2          | 9       | 9       | VER            | 2026-10-31
A2          | 9       | 9       | OVE            | -
"""


def test_what_is_there_at_the_end_of_the_month_counts_with_its_persons_where_they_were_delivered(counted):
    assert counted("records_by_activity", activities=ACTIVITIES, holdings=HOLDINGS) == drawn("""
    activity | records | persons | holdings | without_persons
    verhuur  | 16      | 5       | 3        | 1
    overlast | 7       | 7       | 1        | 0
    """)
