from measures.worlds import only

ACTIVITIES = """
activity_id | purpose | data_categories
A1          | P07     | name, address, telephone
A2          | P11     | -
A3          | -       | name
"""


def within(counted, *disclosures):
    """Of each disclosure (activity, purpose, categories) whether it is within the register, in a day of its own."""
    rows = [
        f"2026-{month:02}-10 | {activity} | {purpose} | {categories}"
        for month, (activity, purpose, categories) in enumerate(disclosures, start=1)
    ]
    table = "\n".join(["disclosed_on | activity_id | purpose | data_categories", *rows])
    answers = []
    for month in range(1, len(disclosures) + 1):
        (row,) = counted("disclosures_registered", f"2026-{month:02}", activities=ACTIVITIES, disclosures=table)
        assert row["disclosures"] == 1
        answers.append(bool(row["within"]))
    return answers


def test_only_the_purpose_and_categories_of_the_activity_are_within_the_register(counted):
    assert within(
        counted,
        ("A1", "P07", "name, address"),
        ("A1", "P07", "telephone, address, name"),
        ("A1", "P07", "name, email"),  # a category that is not registered
        ("A1", "P04", "name"),  # another purpose
        ("-", "P07", "name"),  # no activity
        ("A2", "P11", "name"),  # an activity without categories
        ("A3", "P07", "name"),  # an activity without a purpose
    ) == [True, True, False, False, False, False, False]


def test_like_disclosures_are_counted_one_by_one(counted):
    disclosures = """
        disclosed_on | activity_id | purpose | data_categories
        2026-10-01   | A1          | P07     | name
        2026-10-31   | A1          | P07     | name
        2026-10-31   | A1          | P07     | email
        2026-11-01   | A1          | P07     | name
    """
    assert only(counted("disclosures_registered", activities=ACTIVITIES, disclosures=disclosures)) == {
        "disclosures": 3,
        "within": 2,
        "other_categories": 1,
    }


def test_every_way_out_of_the_register_is_told_once(counted):
    disclosures = """
        activity_id | purpose | data_categories
        A1          | P07     | name
        -           | P07     | name             # no activity
        A1          | P04     | name             # another purpose
        A3          | P07     | name             # an activity without a purpose
        A1          | P07     | medical          # another category
        A2          | P11     | name             # an activity without categories
        A1          | P04     | medical          # both
    """
    (row,) = counted("disclosures_registered", activities=ACTIVITIES, disclosures=disclosures)
    assert row == {
        "disclosures": 7,
        "within": 1,
        "without_activity": 1,
        "other_purpose": 2,
        "other_categories": 2,
        "other_both": 1,
    }
