from maatstaf.contracts import code_lists
from maatstaf.measures import measure
from measures.worlds import only

DISCLOSURES = """
disclosed_on | recipient_id | data_categories    | lawful_basis
2026-10-01   | O1           | name, medical      | consent
2026-10-01   | O1           | medical, household | -              # special twice over, one disclosure
2026-10-31   | O1           | behaviour          | contract
2026-10-31   | O1           | name, income       | contract       # not special
2026-11-01   | O1           | medical            | consent
"""


def test_what_the_regulation_calls_special_and_article_9_are_kept_apart(counted):
    rows = counted("special_in_regulation", recipients="recipient_id\nO1", disclosures=DISCLOSURES)
    assert only(rows) == {"disclosures": 3, "with_basis": 2, "art9": 2}


def test_the_categories_are_those_of_the_code_list():
    codes = code_lists()["data_category"].codes
    told = measure("special_in_regulation").sql.split("data_category in (")[1].split(")")[0]
    special = {code for code, one in codes.items() if "special_in_regulation" in one.attributes}
    assert {word.strip(" \n'") for word in told.split(",")} == special
    assert [code for code, one in codes.items() if "art9" in one.attributes] == ["medical"]
