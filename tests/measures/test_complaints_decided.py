from measures.worlds import drawn

COMPLAINTS = """
received_on | decided_on | with_reasons | outcome
2026-09-05  | 2026-10-01 | yes          | upheld
2026-09-05  | 2026-10-31 | no           | not_upheld
2026-09-05  | 2026-10-20 | -            | upheld        # not recorded is not given
2026-09-05  | 2026-10-20 | -            | withdrawn
2026-09-05  | 2026-11-01 | yes          | upheld
2026-09-05  | -          | -            | -
"""


def test_a_decision_counts_with_reasons_only_where_they_are_recorded(counted):
    assert counted("complaints_decided", complaints=COMPLAINTS) == drawn("""
        decided | with_reasons
        3       | 1
    """)


def test_a_month_without_decisions_counts_zero(counted):
    assert counted("complaints_decided", "2026-09", complaints=COMPLAINTS) == drawn("""
        decided | with_reasons
        0       | 0
    """)
