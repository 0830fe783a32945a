from measures.worlds import drawn

ACTIVITIES = "activity_id | name\nA1 | verhuur\nA2 | overlast"
REQUESTS = "request_id | received_on | activity_id\nR1 | 2025-01-06 | A1\nR2 | 2026-03-02 | -\nR3 | 2026-03-02 | A2"
COMPLAINTS = """
received_on | request_id | ap_complaint
2025-11-01  | R1         | no
2026-10-31  | R1         | yes
2026-05-05  | R2         | no   # its request names no activity
2026-05-05  | -          | no
2025-10-31  | R3         | no   # thirteen months ago
2026-11-01  | R3         | no
"""
WORLD = {"activities": ACTIVITIES, "requests": REQUESTS, "complaints": COMPLAINTS}


def test_a_complaint_belongs_to_the_activity_of_its_request_however_long_ago_that_was(counted):
    assert counted("complaints_by_activity", **WORLD) == drawn("""
    activity | complaints | complaints_ap
    verhuur  | 2          | 1
    """)
