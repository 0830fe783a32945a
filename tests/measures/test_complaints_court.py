from measures.worlds import drawn

COMPLAINTS = """
received_on | decided_on | outcome    | answer_received_on | court_petition_on | ap_complaint
2026-08-20  | 2026-08-21 | not_upheld | 2026-08-24         | 2026-10-01        | no
2026-08-05  | 2026-09-04 | not_upheld | 2026-09-07         | 2026-10-19        | no
2026-09-05  | 2026-10-01 | not_upheld | 2026-10-02         | 2026-11-01        | no
2026-09-05  | 2026-10-31 | upheld     | -                  | -                 | no
2026-10-01  | -          | -          | -                  | -                 | yes
2026-10-15  | -          | -          | -                  | -                 | no
2026-10-31  | -          | -          | -                  | -                 | yes
2026-09-05  | 2026-10-02 | withdrawn  | -                  | -                 | yes
2026-11-01  | 2026-11-01 | upheld     | -                  | -                 | yes
"""


def test_decisions_petitions_and_ap_complaints_each_follow_their_own_day(counted):
    assert counted("complaints_court", complaints=COMPLAINTS) == drawn("""
        decided | appeals | ap_complaints
        2       | 2       | 2
    """)


def test_a_petition_after_the_month_is_not_known_in_it(counted):
    assert counted("complaints_court", "2026-11", complaints=COMPLAINTS) == drawn("""
        decided | appeals | ap_complaints
        1       | 1       | 1
    """)


def test_without_complaints_everything_is_zero(counted):
    assert counted("complaints_court", "2026-05", complaints=COMPLAINTS) == drawn("""
        decided | appeals | ap_complaints
        0       | 0       | 0
    """)
