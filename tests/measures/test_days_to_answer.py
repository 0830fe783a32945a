from measures.worlds import drawn

REQUESTS = """
received_on | answered_on | outcome
2026-10-05  | 2026-10-05  | granted
2026-10-05  | 2026-10-15  | refused
2026-10-01  | 2026-10-11  | withdrawn
2026-10-21  | 2026-11-05  | granted     # not known yet at the end of October
2025-11-01  | 2025-11-03  | granted     # the first day of the twelve months
2025-10-31  | 2025-11-05  | granted
2026-11-01  | 2026-11-02  | granted
"""


def test_days_run_to_the_answer_and_stop_without_one_where_knowledge_ends(counted):
    assert counted("days_to_answer", requests=REQUESTS) == drawn("""
        days | answered | censored
        0    | 1        | 0
        2    | 1        | 0
        10   | 1        | 2
    """)


def test_a_month_later_the_answer_is_known_and_the_first_month_has_left(counted):
    assert counted("days_to_answer", "2026-11", requests=REQUESTS) == drawn("""
        days | answered | censored
        0    | 1        | 0
        1    | 1        | 0
        10   | 1        | 1
        15   | 1        | 0
    """)
