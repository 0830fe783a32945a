from measures.worlds import drawn, only

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


def test_another_purpose_or_other_data_is_outside_the_register_once(counted):
    assert counted("disclosures_registered_by_activity", **WORLD) == drawn("""
    activity | disclosures | outside
    verhuur  | 4           | 2
    overlast | 1           | 1
    proef    | 1           | 1
    leeg     | 1           | 1
    """)


def test_together_they_are_what_the_norm_counts_of_the_disclosures_that_name_an_activity(counted):
    (whole,) = counted("disclosures_registered", **WORLD)
    rows = counted("disclosures_registered_by_activity", **WORLD)
    assert sum(row["outside"] for row in rows) == sum(
        whole[why] for why in ("other_purpose", "other_categories", "other_both")
    )
    assert sum(row["disclosures"] for row in rows) == whole["disclosures"] - whole["without_activity"]
    assert only(rows, activity="leeg")
