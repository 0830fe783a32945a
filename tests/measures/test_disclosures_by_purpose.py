from measures.worlds import drawn

DISCLOSURES = """
disclosed_on | recipient_id | purpose | records | persons
2026-09-30   | O1           | P07     | 1       | 1
2026-10-01   | O1           | P07     | 5       | 3
2026-10-31   | O1           | P07     | 2       | -
2026-10-31   | O2           | P19     | 4       | 4
2026-11-01   | O2           | P19     | 1       | 1
"""


def test_disclosures_records_and_persons_are_kept_apart_by_purpose(counted):
    world = {"recipients": "recipient_id\nO1\nO2", "disclosures": DISCLOSURES}
    assert counted("disclosures_by_purpose", **world) == drawn("""
        purpose | disclosures | records | persons
        P07     | 2           | 7       | 3
        P19     | 1           | 4       | 4
    """)
