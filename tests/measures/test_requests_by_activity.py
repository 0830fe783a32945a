from measures.worlds import drawn, only

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


def test_what_was_answered_late_or_is_open_past_its_term_is_late(counted):
    rows = counted("requests_by_activity", activities=ACTIVITIES, requests=REQUESTS)
    assert only(rows, activity="verhuur") == {"requests": 4, "late": 2}
    assert {row["activity"] for row in rows} == {"verhuur", "overlast"}


def test_withdrawn_after_its_term_is_late_and_before_it_is_not(counted):
    requests = """
    right_invoked    | received_on | answered_on | outcome   | activity_id
    access           | 2026-03-02  | 2026-04-02  | withdrawn | A1
    access           | 2026-03-02  | 2026-04-03  | withdrawn | A2
    withdraw_consent | 2026-03-02  | 2026-04-02  | withdrawn | A1
    withdraw_consent | 2026-03-02  | 2026-04-03  | withdrawn | A2
    """
    rows = counted("requests_by_activity", activities=ACTIVITIES, requests=requests)
    assert only(rows, activity="verhuur") == {"requests": 2}
    assert only(rows, activity="overlast") == {"requests": 2, "late": 2}


def test_what_the_law_lets_stand_still_is_not_late(counted):
    pauses = "request_id | asked_on | resolved_on\nR2 | 2026-03-10 | 2026-05-20\nR3 | 2026-08-10 | -"
    rows = counted("requests_by_activity", activities=ACTIVITIES, requests=REQUESTS, request_pauses=pauses)
    assert only(rows, activity="verhuur") == {"requests": 4}


def test_what_was_not_yet_answered_at_the_end_of_the_month_was_then_open(counted):
    rows = counted("requests_by_activity", "2026-04", activities=ACTIVITIES, requests=REQUESTS)
    assert rows == drawn("""
    activity | requests | late
    verhuur  | 2        | 1
    overlast | 3        | 1
    """)
