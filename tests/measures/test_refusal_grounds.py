from measures.worlds import drawn

REQUESTS = """
received_on | answered_on | outcome        | refusal_ground
2026-10-05  | 2026-10-10  | refused        | excessive
2026-10-05  | 2026-10-31  | refused        | excessive
2026-09-05  | 2026-10-01  | refused        | legal_claims
2026-10-05  | 2026-10-10  | refused        | -              # no ground recorded
2026-10-05  | 2026-10-10  | refused        | other
2026-10-05  | 2026-10-10  | partly_granted | rights_of_others
2026-10-05  | 2026-10-10  | granted        | not_applicable
2026-10-05  | 2026-11-01  | refused        | excessive
2026-09-05  | 2026-09-30  | refused        | legal_claims
"""


def test_refusals_of_the_month_are_told_apart_by_ground(counted):
    assert counted("refusal_grounds", requests=REQUESTS) == drawn("""
        refusal_ground | refused
        excessive      | 2
        legal_claims   | 1
        other          | 2         # one of them without a ground
    """)


def test_a_refusal_after_the_month_is_not_known_in_it(counted):
    assert counted("refusal_grounds", "2026-09", requests=REQUESTS) == drawn("""
        refusal_ground | refused
        legal_claims   | 1
    """)
