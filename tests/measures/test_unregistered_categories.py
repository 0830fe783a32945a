from measures.worlds import drawn

ACTIVITIES = """
activity_id | data_categories
A1          | name, address
A2          | -
"""
DISCLOSURES = """
disclosed_on | recipient_id | activity_id | data_categories       | records | persons
2026-10-01   | O1           | A1          | name, address         | 5       | 3         # all of it registered
2026-10-01   | O1           | A1          | name, medical, income | 1       | 1
2026-10-31   | O1           | A1          | medical               | 2       | -
2026-10-31   | O1           | A2          | name                  | 4       | 4         # nothing is registered
2026-10-31   | O1           | -           | photo                 | 9       | 9         # no activity
2026-11-01   | O1           | A1          | medical               | 1       | 1
"""


def test_only_categories_that_the_activity_does_not_list_are_told(counted):
    world = {"recipients": "recipient_id\nO1", "activities": ACTIVITIES, "disclosures": DISCLOSURES}
    assert counted("unregistered_categories", **world) == drawn("""
        data_category | disclosures | records | persons
        income        | 1           | 1       | 1
        medical       | 2           | 3       | 1
        name          | 1           | 4       | 4
    """)
