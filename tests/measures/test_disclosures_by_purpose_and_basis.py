from measures.worlds import drawn

DISCLOSURES = """
disclosed_on | purpose | lawful_basis     | records | persons
2026-10-01   | P07     | contract         | 5       | 3
2026-10-02   | P07     | contract         | 2       | 2
2026-10-31   | P07     | legal_obligation | 4       | -
2026-10-31   | P11     | contract         | 1       | 1
2026-10-31   | P11     | -                | 8       | 8
2026-09-30   | P11     | contract         | 1       | 1
"""


def test_only_pairs_that_occur_have_a_row(counted):
    world = {"recipients": "recipient_id\nO1", "disclosures": DISCLOSURES}
    assert counted("disclosures_by_purpose_and_basis", **world) == drawn("""
        purpose | lawful_basis     | disclosures | records | persons
        P07     | contract         | 2           | 7       | 5
        P07     | legal_obligation | 1           | 4       | 0
        P11     | contract         | 1           | 1       | 1
    """)
