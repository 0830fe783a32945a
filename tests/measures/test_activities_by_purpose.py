from measures.worlds import drawn

ACTIVITIES = """
activity_id | purpose
A1          | P02
A2          | P02
A3          | P19
A4          | -
"""


def test_other_is_a_purpose_and_none_is_not(counted):
    assert counted("activities_by_purpose", activities=ACTIVITIES) == drawn("""
        purpose | activities
        P02     | 2
        P19     | 1
    """)
