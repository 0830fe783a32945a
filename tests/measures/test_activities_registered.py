from measures.worlds import only

ACTIVITIES = """
activity_id | purpose | lawful_basis | data_categories | subject_categories
A1          | P02     | contract     | name, address   | tenant
A2          | P19     | consent      | name            | -
A3          | -       | public_task  | -               | visitor
A4          | P11     | -            | name            | tenant, buyer
A5          | -       | -            | -               | -
"""


def test_what_an_activity_lacks_is_counted_as_lacking(counted):
    assert only(counted("activities_registered", activities=ACTIVITIES)) == {
        "activities": 5,
        "with_purpose": 3,
        "purpose_other": 1,
        "with_basis": 3,
        "with_categories": 3,
        "with_subjects": 3,
    }
