from measures.worlds import drawn

REQUESTS = """
request_id | right_invoked | received_on | registered_on | answered_on | outcome   | channel
R1         | access        | 2026-10-01  | -             | -           | -         | letter
R2         | access        | 2026-10-31  | 2026-11-04    | -           | -         | phone    # a Saturday
R3         | erasure       | 2026-10-15  | -             | 2026-10-16  | withdrawn | email
R4         | erasure       | 2026-09-30  | 2026-10-01    | -           | -         | desk
R5         | objection     | 2026-11-01  | -             | -           | -         | portal
"""


def test_a_request_counts_on_the_day_of_receipt_by_any_channel(counted):
    assert counted("requests_received", requests=REQUESTS) == drawn("""
        right_invoked | received
        access        | 2
        erasure       | 1
    """)


def test_registration_in_the_next_month_does_not_move_a_request(counted):
    assert counted("requests_received", "2026-11", requests=REQUESTS) == drawn("""
        right_invoked | received
        objection     | 1
    """)


def test_a_quarter_counts_its_three_months(counted):
    assert counted("requests_received", "2026-12", months=3, requests=REQUESTS) == drawn("""
        right_invoked | received
        access        | 2
        erasure       | 1
        objection     | 1
    """)
