from measures.worlds import drawn

ACTIVITIES = "activity_id | name\nA1 | verhuur\nA2 | overlast\nA3 | verhuur"
RECIPIENTS = "recipient_id | outside_eea\nO1 | no\nO2 | yes\nO3 | no"
DISCLOSURES = """
disclosed_on | recipient_id | activity_id | records
2025-10-31   | O3           | A1          | 100  # thirteen months ago
2025-11-01   | O1           | A1          | 10
2026-10-31   | O1           | A3          | 1
2026-10-05   | O2           | A1          | 5
2026-11-01   | O3           | A1          | 100
2026-10-05   | O2           | A2          | 7
2026-10-05   | O3           | -           | 100
"""
WORLD = {"activities": ACTIVITIES, "recipients": RECIPIENTS, "disclosures": DISCLOSURES}


def test_a_recipient_counts_once_for_each_name_over_the_twelve_months(counted):
    assert counted("disclosures_by_activity", **WORLD) == drawn("""
    activity | disclosures | records_shared | recipients | outside_eea
    verhuur  | 3           | 16             | 2          | 1
    overlast | 1           | 7              | 1          | 1
    """)
