from measures.worlds import drawn

REQUESTS = """
subject_category | received_on | extended_on | answered_on | outcome
tenant           | 2026-09-05  | -           | 2026-10-05  | granted      # on the last day
tenant           | 2026-09-05  | -           | 2026-10-06  | granted      # a day late
tenant           | 2026-09-05  | 2026-09-20  | -           | -            # the promise knows no extension
tenant           | 2026-09-10  | -           | 2026-10-12  | refused      # the 10th is a Saturday: it does not roll
buyer            | 2026-09-30  | -           | 2026-11-02  | granted
buyer            | 2026-08-31  | -           | 2026-10-20  | granted      # the month ends on 30 September
buyer            | 2026-09-05  | -           | 2026-10-05  | withdrawn
visitor          | 2026-09-05  | -           | 2026-10-06  | withdrawn    # it was late before
visitor          | 2026-10-05  | -           | 2026-10-06  | granted      # the month ends in November
"""


def test_requests_whose_month_ended_are_judged_by_subject_category(counted):
    assert counted("requests_due_by_subject_category", requests=REQUESTS) == drawn("""
        subject_category | due | answered_in_time | answered_late | open_overdue | open_not_yet_late
        tenant           | 4   | 1                | 2             | 1            | 0
        buyer            | 1   | 0                | 0             | 1            | 0
        visitor          | 1   | 0                | 1             | 0            | 0
    """)


def test_on_its_last_day_an_open_request_is_not_yet_late(counted):
    assert counted("requests_due_by_subject_category", "2026-09", requests=REQUESTS) == drawn("""
        subject_category | due | answered_in_time | answered_late | open_overdue | open_not_yet_late
        buyer            | 1   | 0                | 0             | 0            | 1
    """)


def test_together_they_are_the_requests_whose_promised_month_ended(counted):
    for month in ("2026-09", "2026-10", "2026-11"):
        totals = []
        for measure in ("requests_due_by_subject_category", "requests_due_regulation"):
            rows = counted(measure, month, requests=REQUESTS)
            totals.append({count: sum(row[count] for row in rows) for count in rows[0] if type(rows[0][count]) is int})
        assert totals[0] == totals[1]
