from measures.worlds import drawn

RECIPIENTS = """
recipient_id | kind              | role
O1           | contractor        | third_party
O2           | software_supplier | processor
O3           | other             | processor
O4           | police            | authority
"""
DISCLOSURES = """
disclosed_on | recipient_id | records | persons
2026-10-01   | O1           | 5       | 3
2026-10-31   | O2           | 9       | 9
2026-10-31   | O3           | 1       | -
2026-09-30   | O4           | 1       | 1
"""


def test_roles_are_never_lumped_together_and_kinds_of_one_role_are(counted):
    assert counted("disclosures_by_recipient_role", recipients=RECIPIENTS, disclosures=DISCLOSURES) == drawn("""
        recipient_role | disclosures | records | persons
        third_party    | 1           | 5       | 3
        processor      | 2           | 10      | 9
    """)
