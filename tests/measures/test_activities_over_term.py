from measures.worlds import drawn

ACTIVITIES = "activity_id | name\nA1 | verhuur\nA2 | overlast\nA3 | verhuur\nA4 | loket\nA5 | chat\nA6 | leeg"
HOLDINGS = """
activity_id | trigger_on | trigger_state | archive_status | destroyed_on
A1          | 2024-10-30 | happened      | ACT            | -
A1          | 2024-10-01 | happened      | ACT            | -
A1          | -          | unknown       | ACT            | -
A2          | 2024-10-31 | happened      | ACT            | -           # its last day is the last of the month
A3          | -          | unknown       | ACT            | -
A4          | 2010-01-01 | happened      | BEW            | -
A5          | 2010-01-01 | happened      | VER            | 2026-10-31
"""


def test_one_holding_is_enough_for_an_activity_and_each_counts_once(counted):
    assert counted("activities_over_term", activities=ACTIVITIES, holdings=HOLDINGS) == drawn("""
    activities | holding | over_term | end_unknown
    6          | 4       | 1         | 2
    """)
