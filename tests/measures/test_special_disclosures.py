from maatstaf.contracts import code_lists
from measures.worlds import drawn

DISCLOSURES = """
disclosed_on | data_categories         | lawful_basis
2026-10-01   | name, medical           | consent
2026-10-31   | medical                 | -
2026-10-31   | name, household         | -          # special in the regulation, not in the law
2026-09-30   | medical                 | consent
2026-11-01   | medical                 | consent
"""


def test_only_article_9_data_count_and_each_disclosure_once(counted):
    assert counted("special_disclosures", disclosures=DISCLOSURES) == drawn("""
        disclosures | with_basis
        2           | 1
    """)


def test_medical_is_the_only_article_9_category_of_the_code_list():
    categories = code_lists()["data_category"].codes.values()
    assert [category.code for category in categories if category.attributes.get("art9")] == ["medical"]
