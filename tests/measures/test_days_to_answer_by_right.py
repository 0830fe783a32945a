from measures.worlds import drawn

REQUESTS = """
right_invoked | received_on | answered_on | outcome
access        | 2026-10-05  | 2026-10-15  | granted
access        | 2026-10-05  | 2026-10-15  | refused
erasure       | 2026-10-01  | 2026-10-11  | withdrawn
erasure       | 2026-10-21  | 2026-11-05  | granted     # not known yet at the end of October
erasure       | 2025-11-01  | 2025-11-03  | granted     # another month
access        | 2025-10-31  | 2025-11-05  | granted
access        | 2026-11-01  | 2026-11-02  | granted
"""


def test_days_run_to_the_answer_for_each_right_apart(counted):
    assert counted("days_to_answer_by_right", requests=REQUESTS) == drawn("""
        right_invoked | days | answered | censored
        access        | 10   | 2        | 0
        erasure       | 10   | 0        | 2
    """)


def test_over_a_quarter_later_answers_are_known_and_earlier_months_stay_out(counted):
    assert counted("days_to_answer_by_right", "2026-12", months=3, requests=REQUESTS) == drawn("""
        right_invoked | days | answered | censored
        access        | 1    | 1        | 0
        access        | 10   | 2        | 0
        erasure       | 10   | 0        | 1
        erasure       | 15   | 1        | 0
    """)
