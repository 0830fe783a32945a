from measures.worlds import drawn

REQUESTS = """
request_id | right_invoked | received_on | answered_on | outcome
R1         | access        | 2026-10-05  | 2026-10-15  | granted     # the clock never stood still
R2         | access        | 2026-10-01  | 2026-10-21  | granted     # it stood still for four days
R3         | access        | 2026-10-01  | 2026-10-11  | withdrawn
R4         | access        | 2026-10-10  | -           | -           # a question is still open
R5         | access        | 2026-09-07  | 2026-10-12  | granted     # asked after the term had ended
R6         | information   | 2026-10-01  | 2026-10-21  | granted     # no statutory clock to stand still
R7         | access        | 2026-10-01  | 2026-10-06  | granted     # answered while a question was open
R8         | access        | 2025-11-01  | 2025-11-04  | granted     # the first day of the twelve months
R9         | access        | 2025-10-31  | 2025-11-05  | granted
"""
PAUSES = """
request_id | asked_on   | resolved_on
R2         | 2026-10-06 | 2026-10-08
R2         | 2026-10-07 | 2026-10-10
R4         | 2026-10-12 | 2026-11-05
R5         | 2026-10-08 | 2026-10-12
R6         | 2026-10-06 | 2026-10-10
R7         | 2026-10-02 | 2026-10-30
"""


def test_days_on_which_the_clock_stood_still_do_not_count_and_shared_ones_count_once(counted):
    assert counted("running_days_to_answer", requests=REQUESTS, request_pauses=PAUSES) == drawn("""
        days | answered | censored
        1    | 1        | 0         # R7: the clock ran until the question
        2    | 0        | 1         # R4: it has stood still since
        3    | 1        | 0         # R8
        10   | 1        | 1         # R1, R3
        16   | 1        | 0         # R2
        20   | 1        | 0         # R6
        35   | 1        | 0         # R5
    """)


def test_a_pause_that_is_resolved_is_taken_off_as_far_as_it_went(counted):
    rows = counted("running_days_to_answer", "2026-11", requests=REQUESTS, request_pauses=PAUSES)
    assert {"days": 27, "answered": 0, "censored": 1} in rows  # R4: 51 days less 24


def test_without_pauses_the_clock_runs_every_day(counted):
    assert counted("running_days_to_answer", "2025-11", requests=REQUESTS) == drawn("""
        days | answered | censored
        3    | 1        | 0
        5    | 1        | 0
    """)
