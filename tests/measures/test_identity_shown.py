from measures.worlds import drawn

REQUESTS = """
request_id | received_on | identity_verified_on | answered_on | outcome
R1         | 2026-09-20  | 2026-09-21           | 2026-10-01  | granted    # before the answer
R2         | 2026-09-20  | 2026-10-02           | 2026-10-02  | refused    # on the day itself
R3         | 2026-09-20  | 2026-10-04           | 2026-10-03  | granted    # only after it
R4         | 2026-09-20  | -                    | 2026-10-31  | no_data    # never
R5         | 2026-09-20  | -                    | 2026-10-05  | withdrawn
R6         | 2026-09-20  | 2026-09-21           | -           | -
R7         | 2026-10-20  | -                    | 2026-11-01  | granted
"""


def test_identity_counts_as_shown_up_to_the_day_of_the_answer(counted):
    assert counted("identity_shown", requests=REQUESTS) == drawn("""
        answered | identity_shown
        4        | 2
    """)


def test_an_answer_belongs_to_the_month_in_which_it_was_given(counted):
    assert counted("identity_shown", "2026-11", requests=REQUESTS) == drawn("""
        answered | identity_shown
        1        | 0
    """)


def test_a_month_without_answers_counts_zero(counted):
    assert counted("identity_shown", "2026-09", requests=REQUESTS) == drawn("""
        answered | identity_shown
        0        | 0
    """)
