from measures.worlds import drawn

ACTIVITIES = "activity_id | name\nA1 | verhuur\nA2 | overlast\nA3 | verhuur"
REQUESTS = """
request_id | received_on | answered_on | outcome   | activity_id
R1         | 2025-11-01  | 2025-11-20  | granted   | A1
R2         | 2026-03-02  | 2026-05-01  | granted   | A3  # late
R3         | 2026-08-03  | -           | -         | A1  # open past its term
R4         | 2026-10-30  | -           | -         | A1
R5         | 2026-03-02  | 2026-03-09  | granted   | A2
R6         | 2026-03-02  | 2026-03-20  | withdrawn | A2
R7         | 2026-03-02  | 2026-05-01  | granted   | -
R8         | 2025-10-31  | 2026-01-31  | granted   | A2  # thirteen months ago
R9         | 2026-11-01  | -           | -         | A2
"""


def test_a_request_that_names_no_activity_is_received_all_the_same(counted):
    assert counted("requests_naming_activity", activities=ACTIVITIES, requests=REQUESTS) == drawn("""
    received | naming_activity
    7        | 6
    """)
