from measures.worlds import drawn

REQUESTS = """
right_invoked | received_on | answered_on | outcome
access        | 2025-01-01  | 2025-01-11  | granted            # the first day
access        | 2025-12-31  | 2025-12-31  | granted            # the last day, answered at once
access        | 2025-06-01  | 2025-06-21  | partly_granted
access        | 2025-06-01  | 2025-06-06  | refused
access        | 2025-06-01  | 2025-06-03  | no_data
access        | 2025-06-01  | 2025-06-09  | withdrawn
access        | 2025-12-20  | 2026-01-04  | granted            # not known yet at the end of the year
erasure       | 2025-06-01  | -           | -
erasure       | 2024-12-31  | 2025-01-05  | granted
erasure       | 2026-01-01  | 2026-01-05  | granted
"""


def test_a_year_tells_how_the_requests_received_in_it_ended(counted):
    assert counted("requests_benchmark", "2025-12", 12, requests=REQUESTS) == drawn("""
        right_invoked|received| complied_whole | complied_part | denied | no_data | withdrawn | answered
        access        | 7        | 2              | 1             | 1      | 1       | 1         | 5
        erasure       | 1        | 0              | 0             | 0      | 0       | 0         | 0
    """)


def test_a_request_belongs_to_the_period_of_its_receipt(counted):
    assert counted("requests_benchmark", "2026-01", requests=REQUESTS) == drawn("""
        right_invoked|received| complied_whole | complied_part | denied | no_data | withdrawn | answered
        erasure       | 1        | 1              | 0             | 0      | 0       | 0         | 1
    """)
