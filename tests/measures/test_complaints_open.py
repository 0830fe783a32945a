from measures.worlds import drawn

COMPLAINTS = """
received_on | decided_on | outcome
2026-09-30  | -          | -           # the month ended on 30 October
2026-10-01  | -          | -           # the month ends on 1 November
2026-10-05  | -          | -           # five days left
2026-10-06  | -          | -
2026-10-31  | 2026-11-02 | upheld      # open at the end of October
2026-10-31  | 2026-10-31 | upheld
2026-10-02  | 2026-10-20 | withdrawn
2026-11-01  | -          | -
"""


def test_open_complaints_are_past_their_month_due_soon_or_neither(counted):
    assert counted("complaints_open", complaints=COMPLAINTS) == drawn("""
        open_complaints | overdue | due_soon
        5               | 1       | 2
    """)


def test_on_the_last_day_of_its_month_a_complaint_is_due_soon(counted):
    assert counted("complaints_open", "2026-09", complaints="received_on\n2026-08-31") == drawn("""
        open_complaints | overdue | due_soon
        1               | 0       | 1
    """)


def test_without_complaints_everything_is_zero(counted):
    assert counted("complaints_open", "2026-05", complaints=COMPLAINTS) == drawn("""
        open_complaints | overdue | due_soon
        0               | 0       | 0
    """)
