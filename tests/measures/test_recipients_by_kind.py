from measures.worlds import drawn

RECIPIENTS = """
recipient_id | kind
O1           | contractor
O2           | contractor
O3           | police
"""
DISCLOSURES = """
disclosed_on | recipient_id
2026-10-01   | O1
2026-10-02   | O1
2026-09-30   | O2
"""


def test_a_recipient_with_whom_nothing_was_shared_is_told_by_its_kind(counted):
    assert counted("recipients_by_kind", recipients=RECIPIENTS, disclosures=DISCLOSURES) == drawn("""
        recipient_kind | recipients | shared_with | nothing
        contractor     | 2          | 1           | 1
        police         | 1          | 0           | 1
    """)
