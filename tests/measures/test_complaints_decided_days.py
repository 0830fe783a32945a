from measures.worlds import drawn

COMPLAINTS = """
received_on | decided_on | outcome
2026-10-05  | 2026-10-05 | upheld
2026-10-05  | 2026-10-15 | not_upheld
2026-10-01  | 2026-10-11 | withdrawn
2026-10-02  | 2026-10-12 | -              # decided, without a recorded outcome
2026-10-21  | 2026-11-05 | upheld         # not known yet at the end of October
2025-11-01  | 2025-11-03 | not_admissible # the first day of the twelve months
2025-10-31  | 2025-11-05 | upheld
2026-11-01  | 2026-11-02 | upheld
"""


def test_days_run_to_the_decision_and_stop_without_one_where_knowledge_ends(counted):
    assert counted("complaints_decided_days", complaints=COMPLAINTS) == drawn("""
        days | answered | censored
        0    | 1        | 0
        2    | 1        | 0
        10   | 2        | 2
    """)


def test_a_month_later_the_decision_is_known_and_the_first_month_has_left(counted):
    assert counted("complaints_decided_days", "2026-11", complaints=COMPLAINTS) == drawn("""
        days | answered | censored
        0    | 1        | 0
        1    | 1        | 0
        10   | 2        | 1
        15   | 1        | 0
    """)
