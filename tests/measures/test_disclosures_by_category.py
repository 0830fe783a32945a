from measures.worlds import only

DISCLOSURES = """
disclosed_on | data_categories       | records | persons
2026-10-01   | name, address         | 5       | 3
2026-10-02   | address, name         | 2       | -
2026-10-03   | name                  | 1       | 1
2026-09-30   | medical               | 1       | 1
2026-11-01   | medical               | 1       | 1
"""


def test_a_disclosure_counts_under_each_of_its_categories_in_whatever_order_they_were_written(counted):
    rows = counted("disclosures_by_category", disclosures=DISCLOSURES)
    assert only(rows, data_category="address") == {"disclosures": 2, "records": 7, "persons": 3}
    assert only(rows, data_category="name") == {"disclosures": 3, "records": 8, "persons": 4}


def test_a_category_shared_in_another_month_does_not_count(counted):
    assert only(counted("disclosures_by_category", disclosures=DISCLOSURES), data_category="medical") == {}
