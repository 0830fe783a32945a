from measures.worlds import drawn

DISCLOSURES = """
disclosed_on | records | persons
2026-10-01   | 5       | 3
2026-10-31   | 7       | -
2026-11-01   | 2       | 2
2026-09-30   | 4       | 4
"""


def test_disclosures_records_and_persons_are_kept_apart(counted):
    assert counted("disclosures_shared", disclosures=DISCLOSURES) == drawn("""
        disclosures | records | persons
        2           | 12      | 3
    """)


def test_a_month_in_which_nothing_was_shared_counts_zero(counted):
    assert counted("disclosures_shared", "2026-08", disclosures=DISCLOSURES) == drawn("""
        disclosures | records | persons
        0           | 0       | 0
    """)
