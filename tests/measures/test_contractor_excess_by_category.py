from maatstaf.contracts import code_lists
from maatstaf.measures import measure
from measures.worlds import drawn

RECIPIENTS = """
recipient_id | kind
O1           | contractor
O2           | contractor
O3           | debt_collector
"""
DISCLOSURES = """
disclosed_on | recipient_id | data_categories                 | records | persons
2026-10-01   | O1           | name, address, telephone, email | 5       | 3
2026-10-01   | O1           | name, birth_date                | 1       | 1
2026-10-31   | O2           | birth_date, medical             | 2       | 2
2026-10-31   | O3           | birth_date                      | 9       | 9         # no contractor
2026-11-01   | O2           | medical                         | 1       | 1
"""


def test_only_what_is_beyond_the_four_is_told_and_each_category_apart(counted):
    assert counted("contractor_excess_by_category", recipients=RECIPIENTS, disclosures=DISCLOSURES) == drawn("""
        data_category | disclosures | records | persons
        birth_date    | 2           | 3       | 3
        medical       | 1           | 2       | 2
    """)


def test_the_four_are_those_of_the_code_list():
    agreed = [
        code for code, one in code_lists()["data_category"].codes.items() if "contractor_may_receive" in one.attributes
    ]
    for name in ("contractor_excess", "contractor_excess_by_category"):
        told = measure(name).sql.split("data_category not in (")[1].split(")")[0]
        assert {word.strip(" '") for word in told.split(",")} == set(agreed)
