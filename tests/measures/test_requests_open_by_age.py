from measures.worlds import drawn

REQUESTS = """
request_id | right_invoked | received_on | answered_on | outcome
R1         | access        | 2026-10-17  | -           | -           # 14 days
R2         | access        | 2026-10-16  | -           | -           # 15 days
R3         | erasure       | 2026-09-30  | -           | -           # 31 days
R4         | erasure       | 2026-09-29  | -           | -           # 32 days
R5         | access        | 2026-07-31  | -           | -           # 92 days
R6         | access        | 2026-07-30  | -           | -           # 93 days
R7         | access        | 2026-10-01  | 2026-10-31  | granted     # answered on the last day
R8         | access        | 2026-10-01  | 2026-11-01  | granted     # answered a day later: still open
R9         | access        | 2026-08-20  | -           | -           # asked twice, still open
R10        | access        | 2026-09-20  | -           | -
R11        | access        | 2026-09-15  | -           | -           # resolved: its clock runs again
R12        | access        | 2026-10-20  | 2026-10-25  | withdrawn
"""
PAUSES = """
request_id | asked_on   | resolved_on
R9         | 2026-09-01 | 2026-09-15
R9         | 2026-10-01 | -
R10        | 2026-10-17 | 2026-11-05
R11        | 2026-09-20 | 2026-09-30
"""


def test_running_work_is_aged_from_receipt_and_waiting_work_by_the_days_it_stood_still(counted):
    assert counted("requests_open_by_age", requests=REQUESTS, request_pauses=PAUSES) == drawn("""
        running_to_14 | running_to_31 | running_to_92 | running_longer | waiting_to_14 | waiting_to_31 | waiting_longer
        1             | 3             | 3             | 1              | 1             | 0             | 1
    """)


def test_a_month_later_all_of_it_is_older(counted):
    assert counted("requests_open_by_age", "2026-11", requests=REQUESTS, request_pauses=PAUSES) == drawn("""
        running_to_14 | running_to_31 | running_to_92 | running_longer | waiting_to_14 | waiting_to_31 | waiting_longer
        0             | 0             | 6             | 2              | 0             | 0             | 1
    """)


def test_without_open_work_every_age_is_zero(counted):
    row = counted("requests_open_by_age", requests="received_on | answered_on\n2026-10-01 | 2026-10-02")[0]
    assert set(row.values()) == {0}
