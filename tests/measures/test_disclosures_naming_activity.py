from measures.worlds import drawn

DISCLOSURES = """
disclosed_on | activity_id
2025-10-31   | A1
2025-11-01   | A1
2026-10-31   | -
2026-05-05   | A1
2026-11-01   | A1
"""


def test_the_disclosures_of_twelve_months_are_told_with_those_that_name_an_activity(counted):
    world = {"activities": "activity_id\nA1", "recipients": "recipient_id\nO1", "disclosures": DISCLOSURES}
    assert counted("disclosures_naming_activity", **world) == drawn("""
    disclosures | naming_activity
    3           | 2
    """)
