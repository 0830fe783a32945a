from measures.worlds import drawn

REQUESTS = """
received_on | needs_representative | represented
2026-10-01  | yes                  | yes
2026-10-31  | yes                  | no
2026-10-15  | no                   | yes           # by an authorised person, which needs no check
2026-10-15  | no                   | no
2026-11-01  | yes                  | yes
"""


def test_only_those_who_need_a_representative_are_in_scope(counted):
    assert counted("representation", requests=REQUESTS) == drawn("""
        in_scope | represented
        2        | 1
    """)


def test_a_month_without_such_requests_counts_zero(counted):
    assert counted("representation", "2026-09", requests=REQUESTS) == drawn("""
        in_scope | represented
        0        | 0
    """)
