from measures.worlds import drawn

DISCLOSURES = """
disclosed_on | lawful_basis
2026-10-01   | consent
2026-10-31   | legitimate_interest
2026-10-31   | -
2026-09-30   | consent
2026-11-01   | -
"""


def test_a_disclosure_without_a_recorded_basis_has_none(counted):
    assert counted("disclosures_with_basis", disclosures=DISCLOSURES) == drawn("""
        disclosures | with_basis
        3           | 2
    """)
