from measures.worlds import drawn

REQUESTS = """
received_on | registered_on
2026-10-05  | 2026-10-05
2026-10-05  | 2026-10-08
2026-09-28  | 2026-10-01
2026-10-29  | 2026-11-02    # not registered yet at the end of October
2026-10-12  | -
2025-11-01  | 2025-11-02    # the first day of the twelve months
2025-10-31  | 2025-11-05
"""


def test_days_run_from_receipt_to_registration(counted):
    assert counted("registration_lag", requests=REQUESTS) == drawn("""
        days | answered | censored
        0    | 1        | 0
        1    | 1        | 0
        3    | 2        | 0
    """)


def test_a_registration_after_the_month_is_not_known_in_it(counted):
    assert counted("registration_lag", "2026-11", requests=REQUESTS) == drawn("""
        days | answered | censored
        0    | 1        | 0
        3    | 2        | 0
        4    | 1        | 0
    """)


def test_what_is_not_known_to_be_registered_is_left_out(counted):
    assert counted("registration_lag", requests="received_on\n2026-10-05") == []
