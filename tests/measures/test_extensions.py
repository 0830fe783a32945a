from measures.worlds import drawn

REQUESTS = """
request_id | right_invoked | received_on | extended_on | answered_on | outcome
R1         | access        | 2026-09-05  | 2026-10-05  | -           | -           # the last day
R2         | access        | 2026-09-05  | 2026-10-06  | -           | -           # a day too late
R3         | access        | 2026-09-10  | 2026-10-12  | -           | -           # the 10th is a Saturday
R4         | information   | 2026-09-20  | 2026-10-05  | -           | -           # no term to extend
R5         | access        | 2026-09-20  | 2026-10-05  | 2026-11-10  | refused
R6         | access        | 2026-08-05  | 2026-10-20  | -           | -           # the clock stood still
R7         | access        | 2026-09-20  | 2026-10-20  | 2026-10-25  | withdrawn
R8         | access        | 2026-09-05  | 2026-09-30  | -           | -
R9         | access        | 2026-10-05  | 2026-11-01  | -           | -
R10        | access        | 2026-10-05  | -           | -           | -
"""
PAUSES = """
request_id | asked_on   | resolved_on
R6         | 2026-08-20 | 2026-10-30
"""


def test_extensions_told_in_the_month_have_effect_or_not(counted):
    assert counted("extensions", requests=REQUESTS, request_pauses=PAUSES) == drawn("""
        extended | in_time | too_late | not_possible
        7        | 5       | 1        | 1             # in time: R1, R3, R5, R6, R7
    """)


def test_a_refusal_afterwards_takes_the_effect_away(counted):
    refused = REQUESTS.replace("2026-11-10", "2026-10-30")
    assert counted("extensions", requests=refused, request_pauses=PAUSES) == drawn("""
        extended | in_time | too_late | not_possible
        7        | 4       | 1        | 2
    """)


def test_a_month_counts_only_what_was_told_in_it(counted):
    assert counted("extensions", "2026-09", requests=REQUESTS, request_pauses=PAUSES) == drawn("""
        extended | in_time | too_late | not_possible
        1        | 1       | 0        | 0
    """)
