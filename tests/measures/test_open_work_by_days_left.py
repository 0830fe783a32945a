from measures.worlds import drawn

REQUESTS = """
request_id | right_invoked | received_on | extended_on | answered_on | outcome
R1         | access        | 2026-10-05  | -           | -           | -
R2         | access        | 2026-10-05  | -           | 2026-11-01  | granted     # open at the end of October
R3         | access        | 2026-10-06  | -           | 2026-10-31  | granted
R4         | access        | 2026-09-30  | -           | -           | -           # its last day was 30 October
R5         | information   | 2026-09-30  | -           | -           | -
R6         | access        | 2026-10-31  | -           | -           | -           # 30 November
R7         | access        | 2026-09-05  | 2026-09-20  | -           | -           # 5 December is a Saturday
R8         | access        | 2026-08-31  | 2026-09-20  | -           | -           # 30 November
R9         | access        | 2026-10-05  | -           | -           | -           # its clock stands still
R10        | information   | 2026-10-12  | -           | -           | -
R11        | access        | 2026-10-10  | -           | 2026-10-20  | withdrawn
"""
PAUSES = """
request_id | asked_on   | resolved_on
R9         | 2026-10-10 | -
"""
WORLD = {"requests": REQUESTS, "request_pauses": PAUSES}


def test_open_work_is_counted_by_the_days_it_is_open_and_the_days_that_are_left(counted):
    assert counted("open_work_by_days_left", **WORLD) == drawn("""
        days_open | days_left | open_requests
        26        | 5         | 2              # R1, R2: 5 November
        0         | 30        | 1              # R6
        61        | 30        | 1              # R8
        19        | 12        | 1              # R10, by the regulation
    """)


def test_on_its_last_day_a_request_has_no_days_left_and_is_still_counted(counted):
    assert counted("open_work_by_days_left", requests="received_on\n2026-09-30", month="2026-10") == []
    assert counted("open_work_by_days_left", requests="received_on\n2026-08-31", month="2026-09") == drawn("""
        days_open | days_left | open_requests
        30        | 0         | 1
    """)


def test_what_ends_in_more_than_a_month_is_left_for_a_later_report(counted):
    rows = counted("open_work_by_days_left", "2026-11", **WORLD)
    assert {"days_open": 86, "days_left": 7, "open_requests": 1} in rows  # R7: Monday 7 December
