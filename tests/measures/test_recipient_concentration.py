from measures.worlds import only

RECIPIENTS = "recipient_id\nO1\nO2\nO3"
DISCLOSURES = """
disclosed_on | recipient_id | records
2026-10-01   | O1           | 1
2026-10-02   | O1           | 1
2026-10-31   | O2           | 500
2026-09-30   | O3           | 900
"""


def test_the_largest_by_disclosures_and_by_records_may_be_two_recipients(counted):
    assert only(counted("recipient_concentration", recipients=RECIPIENTS, disclosures=DISCLOSURES)) == {
        "recipients": 2,
        "disclosures": 3,
        "largest_disclosures": 2,
        "records": 502,
        "largest_records": 500,
    }


def test_a_month_without_disclosures_has_no_largest(counted):
    assert only(counted("recipient_concentration", "2026-08", recipients=RECIPIENTS, disclosures=DISCLOSURES)) == {}
