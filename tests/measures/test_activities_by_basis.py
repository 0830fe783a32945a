from measures.worlds import drawn

ACTIVITIES = """
activity_id | lawful_basis
A1          | contract
A2          | contract
A3          | consent
A4          | -
"""


def test_an_activity_without_basis_stands_under_none(counted):
    assert counted("activities_by_basis", activities=ACTIVITIES) == drawn("""
        lawful_basis | activities
        contract     | 2
        consent      | 1
    """)
