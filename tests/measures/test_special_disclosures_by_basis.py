from measures.worlds import drawn

DISCLOSURES = """
disclosed_on | recipient_id | data_categories | lawful_basis | records | persons
2026-10-01   | O1           | name, medical   | consent      | 2       | 1
2026-10-01   | O1           | medical         | consent      | 1       | -
2026-10-01   | O1           | medical         | public_task  | 1       | 1
2026-10-01   | O1           | medical         | -            | 1       | 1
2026-10-31   | O1           | behaviour       | contract     | 1       | 1
"""


def test_medical_data_are_told_by_their_basis(counted):
    world = {"recipients": "recipient_id\nO1", "disclosures": DISCLOSURES}
    assert counted("special_disclosures_by_basis", **world) == drawn("""
        lawful_basis | disclosures | records | persons
        consent      | 2           | 3       | 1
        public_task  | 1           | 1       | 1
    """)
