from measures.worlds import drawn

ACTIVITIES = """
name     | data_categories
verhuur  | name,income
verhuur  | name,identity_copy
urgentie | medical,household,urgency_file
proef    | -
"""


def test_a_category_of_two_activities_of_one_name_counts_once_and_nothing_listed_is_not_in_it(counted):
    assert counted("categories_by_activity", activities=ACTIVITIES) == drawn("""
    activity | categories | special_categories
    verhuur  | 3          | 1
    urgentie | 3          | 3
    """)
