from maatstaf.contracts import code_lists
from measures.worlds import drawn

RECIPIENTS = """
recipient_id | kind
O1           | contractor
O2           | contractor
O3           | municipality
"""
DISCLOSURES = """
disclosed_on | recipient_id | data_categories
2026-10-01   | O1           | name, address, telephone, email
2026-10-01   | O1           | email
2026-10-31   | O1           | name, birth_date
2026-10-31   | O2           | medical, household            # two too many is one disclosure
2026-10-31   | O3           | medical                       # no contractor
2026-09-30   | O1           | income
2026-11-01   | O1           | income
"""


def test_anything_beyond_the_four_is_an_excess_and_counts_once(counted):
    assert counted("contractor_excess", recipients=RECIPIENTS, disclosures=DISCLOSURES) == drawn("""
        disclosures | beyond_agreed
        4           | 2
    """)


def test_a_month_without_contractors_counts_zero(counted):
    assert counted("contractor_excess", "2026-08", recipients=RECIPIENTS, disclosures=DISCLOSURES) == drawn("""
        disclosures | beyond_agreed
        0           | 0
    """)


def test_what_a_contractor_may_receive_is_what_the_code_list_says(counted):
    categories = list(code_lists()["data_category"].codes.values())
    rows = ["disclosed_on | recipient_id | data_categories"]
    rows += [f"2026-10-01 | O1 | {category.code}" for category in categories]
    (row,) = counted("contractor_excess", recipients=RECIPIENTS, disclosures="\n".join(rows))
    agreed = [category for category in categories if category.attributes.get("contractor_may_receive")]
    assert row == {"disclosures": len(categories), "beyond_agreed": len(categories) - len(agreed)}
