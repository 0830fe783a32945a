from measures.worlds import drawn

ACTIVITIES = """
activity_id | purpose | lawful_basis | dpia   | reviewed_on
A1          | P02     | contract     | none   | 2026-10-31
A2          | P19     | consent      | needed | -
A3          | -       | public_task  | done   | 2025-01-01
A4          | P11     | -            | needed | 2026-11-01    # reviewed after the month
A5          | -       | -            | none   | -
"""


def test_an_activity_without_purpose_or_basis_is_counted_as_such(counted):
    assert counted("activities_registered", activities=ACTIVITIES) == drawn("""
        activities | with_purpose | purpose_other | with_basis | reviewed | dpia_needed
        5          | 3            | 1             | 3          | 2        | 2
    """)


def test_a_review_counts_from_the_month_in_which_it_was_done(counted):
    (row,) = counted("activities_registered", "2026-11", activities=ACTIVITIES)
    assert row["reviewed"] == 3
