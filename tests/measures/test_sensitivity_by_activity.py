from measures.worlds import only

#: October 2026 is counted; review_since is the first of November 2025.
ACTIVITIES = """
name       | purpose | lawful_basis | art9 | dpia   | data_categories | reviewed_on
urgentie   | P02     | public_task  | yes  | done   | name,medical    | 2025-11-01
woonkans   | P13     | consent      | yes  | needed | medical         | 2025-10-31
meldpunt   | P08     | contract     | yes  | none   | medical         | -
chat       | P04     | contract     | no   | needed | name            | 2026-11-01  # reviewed after the month
zorgpost   | P08     | contract     | no   | none   | medical,name    | 2026-05-01
loket      | P08     | contract     | -    | none   | medical         | 2026-05-01
proef      | -       | contract     | no   | none   | name            | 2026-05-01
attentie   | P19     | -            | no   | none   | -               | 2026-05-01
"""


def counts(counted, activity):
    return only(counted("sensitivity_by_activity", activities=ACTIVITIES), activity=activity)


def test_special_data_without_a_dpia_done_is_told_whether_or_not_the_register_calls_it_needed(counted):
    assert counts(counted, "urgentie") == {"activities": 1, "art9": 1}
    assert counts(counted, "woonkans") == {"activities": 1, "art9": 1, "special_without_dpia": 1, "review_due": 1}
    assert counts(counted, "meldpunt") == {"activities": 1, "art9": 1, "special_without_dpia": 1, "review_due": 1}


def test_a_dpia_to_be_done_without_special_data_is_another_point_and_a_later_review_does_not_count(counted):
    assert counts(counted, "chat") == {"activities": 1, "other_dpia_needed": 1, "review_due": 1}


def test_medical_data_that_the_register_does_not_call_special_are_told_apart_from_what_it_does_not_say(counted):
    assert counts(counted, "zorgpost") == {"activities": 1, "medical_unmarked": 1}
    assert counts(counted, "loket") == {"activities": 1, "art9_unknown": 1}


def test_a_purpose_or_a_basis_that_lacks_is_one_thing_that_lacks(counted):
    assert counts(counted, "proef") == {"activities": 1, "without_ground": 1}
    assert counts(counted, "attentie") == {"activities": 1, "without_ground": 1, "without_categories": 1}


def test_activities_of_one_name_stand_on_one_line(counted):
    rows = counted("sensitivity_by_activity", activities="name | art9\nverhuur | yes\nverhuur | no\nVerhuur | no")
    assert only(rows, activity="verhuur") == {
        "activities": 2,
        "art9": 1,
        "special_without_dpia": 1,
        "review_due": 2,
        "without_categories": 2,
    }
    assert only(rows, activity="Verhuur") == {"activities": 1, "review_due": 1, "without_categories": 1}
