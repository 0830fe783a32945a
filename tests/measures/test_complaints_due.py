from measures.worlds import drawn

COMPLAINTS = """
received_on | decided_on | outcome
2026-09-05  | 2026-10-05 | upheld        # on the last day
2026-09-06  | 2026-09-20 | partly_upheld
2026-09-10  | 2026-10-12 | not_upheld    # due on a Saturday, which does not roll
2026-09-05  | 2026-11-02 | upheld        # not known yet at the end of October
2026-09-01  | -          | -             # due on the first day of October
2026-09-30  | -          | -
2026-10-01  | -          | -             # due on the first day of November
2026-09-05  | 2026-10-05 | withdrawn
2026-09-05  | 2026-10-06 | withdrawn     # withdrawn when it was already late
2026-08-31  | -          | -             # due on 30 September
"""


def test_a_complaint_is_due_a_month_after_receipt_without_rolling(counted):
    assert counted("complaints_due", complaints=COMPLAINTS) == drawn("""
        due | decided_in_time | decided_late | open_overdue | open_not_yet_late
        7   | 2               | 2            | 3            | 0
    """)


def test_a_complaint_open_on_its_last_day_is_not_yet_late(counted):
    assert counted("complaints_due", "2026-09", complaints=COMPLAINTS) == drawn("""
        due | decided_in_time | decided_late | open_overdue | open_not_yet_late
        1   | 0               | 0            | 0            | 1
    """)
