from measures.worlds import only

RECIPIENTS = """
recipient_id | outside_eea
O1           | no
O2           | yes
O3           | yes           # nothing shared this month
"""
DISCLOSURES = """
disclosed_on | recipient_id | records | persons
2026-10-01   | O1           | 5       | 3
2026-10-01   | O2           | 100     | 80
2026-10-31   | O2           | 100     | -
2026-09-30   | O3           | 1       | 1
"""


def test_what_left_the_eea_is_told_with_its_recipients(counted):
    assert only(counted("disclosures_outside_eea", recipients=RECIPIENTS, disclosures=DISCLOSURES)) == {
        "disclosures": 3,
        "outside": 2,
        "records_outside": 200,
        "persons_outside": 80,
        "recipients_outside": 1,
        "recipients_known": 2,
    }
