from measures.worlds import drawn

RECIPIENTS = """
recipient_id | kind              | role
O1           | contractor        | third_party
O2           | software_supplier | processor
O3           | other             | processor
O4           | police            | authority
"""
DISCLOSURES = """
disclosed_on | recipient_id | data_categories | records | persons
2026-10-01   | O1           | name, address   | 5       | 3
2026-10-31   | O1           | name            | 1       | 1
2026-10-31   | O2           | name            | 9       | -
2026-09-30   | O4           | name            | 1       | 1
"""


def test_a_disclosure_of_two_categories_stands_under_both(counted):
    assert counted("disclosures_by_kind_and_category", recipients=RECIPIENTS, disclosures=DISCLOSURES) == drawn("""
        recipient_kind    | data_category | disclosures | records | persons
        contractor        | name          | 2           | 6       | 4
        contractor        | address       | 1           | 5       | 3
        software_supplier | name          | 1           | 9       | 0
    """)
