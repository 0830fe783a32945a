from measures.worlds import drawn

DISCLOSURES = """
disclosed_on | lawful_basis     | records | persons
2026-10-01   | contract         | 5       | 3
2026-10-31   | contract         | 2       | -
2026-10-31   | legal_obligation | 4       | 4
2026-10-31   | -                | 8       | 8         # no basis recorded: not here
2026-11-01   | contract         | 1       | 1
"""


def test_a_disclosure_without_basis_stands_under_none(counted):
    world = {"recipients": "recipient_id\nO1", "disclosures": DISCLOSURES}
    assert counted("disclosures_by_lawful_basis", **world) == drawn("""
        lawful_basis     | disclosures | records | persons
        contract         | 2           | 7       | 3
        legal_obligation | 1           | 4       | 4
    """)
