from measures.worlds import only

ACTIVITIES = """
activity_id | reviewed_on
A1          | 2026-10-31
A2          | 2025-11-01    # the first day of the twelve months
A3          | 2025-10-31
A4          | -
A5          | 2026-11-01    # after the month
"""


def test_a_review_within_the_months_of_the_policy_is_in_time(counted):
    assert only(counted("activities_reviewed", activities=ACTIVITIES)) == {
        "activities": 5,
        "in_time": 2,
        "too_long_ago": 1,
        "never": 2,
    }


def test_a_review_counts_from_the_month_in_which_it_was_done(counted):
    assert only(counted("activities_reviewed", "2026-11", activities=ACTIVITIES)) == {
        "activities": 5,
        "in_time": 2,
        "too_long_ago": 2,
        "never": 1,
    }
