from measures.worlds import only

ACTIVITIES = """
activity_id | dpia   | art9
A1          | none   | no
A2          | none   | yes
A3          | needed | no
A4          | needed | yes
A5          | done   | yes
A6          | none   | -
"""


def test_an_assessment_that_is_needed_is_not_one_that_was_done(counted):
    assert only(counted("activities_assessed", activities=ACTIVITIES)) == {
        "activities": 6,
        "dpia_done": 1,
        "dpia_needed": 2,
        "dpia_none": 3,
        "art9": 3,
        "art9_unknown": 1,
        "art9_needed": 1,
        "art9_none": 1,
    }
