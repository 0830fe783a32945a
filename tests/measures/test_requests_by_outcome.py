from measures.worlds import drawn

REQUESTS = """
received_on | answered_on | outcome
2026-09-05  | 2026-10-01  | granted          # the first day
2026-10-05  | 2026-10-31  | granted          # the last day
2026-10-05  | 2026-10-20  | partly_granted
2026-10-05  | 2026-10-20  | refused
2026-10-05  | 2026-10-20  | no_data
2026-10-05  | 2026-10-20  | withdrawn
2026-10-05  | 2026-10-20  | -                # not recorded
2026-10-05  | -           | -
2026-09-05  | 2026-09-30  | refused
2026-10-05  | 2026-11-01  | refused
"""


def test_requests_closed_in_the_month_are_told_apart_by_outcome(counted):
    assert counted("requests_by_outcome", requests=REQUESTS) == drawn("""
        outcome        | closed
        granted        | 2
        partly_granted | 1
        refused        | 1
        no_data        | 1
        withdrawn      | 1
    """)


def test_the_month_before_does_not_know_what_came_later(counted):
    assert counted("requests_by_outcome", "2026-09", requests=REQUESTS) == drawn("""
        outcome | closed
        refused | 1
    """)


def test_a_month_without_answers_has_no_rows(counted):
    assert counted("requests_by_outcome", "2026-05", requests=REQUESTS) == []
