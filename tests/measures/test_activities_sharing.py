from measures.worlds import drawn

ACTIVITIES = """
activity_id | name     | purpose | data_categories
A1          | verhuur  | P02     | name,address
A2          | overlast | P11     | name
A3          | proef    | -       | name
A4          | leeg     | P02     | -
"""
DISCLOSURES = """
disclosed_on | recipient_id | activity_id | purpose | data_categories
2026-10-05   | O1           | A1          | P02     | name
2026-10-06   | O1           | A1          | P02     | name
2026-10-06   | O1           | A1          | P11     | name           # another purpose
2026-10-06   | O1           | A1          | P11     | name,income    # and other data
2026-10-07   | O1           | A2          | P11     | name,income    # other data
2026-10-07   | O1           | A3          | P02     | name           # the register names no purpose
2026-10-07   | O1           | A4          | P02     | name           # nor any data
2026-10-07   | O1           | -           | P02     | name
2026-09-30   | O1           | A2          | P02     | name
"""
WORLD = {"activities": ACTIVITIES, "recipients": "recipient_id\nO1", "disclosures": DISCLOSURES}


def test_one_disclosure_outside_the_register_is_enough_for_an_activity(counted):
    assert counted("activities_sharing", **WORLD) == drawn("""
    activities | sharing | outside_register
    4          | 4       | 4
    """)


def test_an_activity_that_shares_nothing_or_only_what_the_register_names_is_not_outside_it(counted):
    inside = "disclosed_on | recipient_id | activity_id | purpose | data_categories\n2026-10-05 | O1 | A1 | P02 | name"
    assert counted("activities_sharing", **WORLD | {"disclosures": inside}) == drawn("""
    activities | sharing | outside_register
    4          | 1       | 0
    """)


def test_a_register_without_activities_shares_nothing(counted):
    world = {"activities": "activity_id", "recipients": "recipient_id\nO1", "disclosures": "disclosure_id"}
    assert counted("activities_sharing", **world) == drawn("activities | sharing | outside_register\n0 | 0 | 0")
