from measures.worlds import drawn

WORLD = {
    "activities": "activity_id | name\nA1 | verhuur\nA2 | overlast\nA3 | verhuur\nA4 | loket\nA5 | chat",
    "recipients": """
    recipient_id | kind              | role
    O1           | software_supplier | processor
    O2           | contractor        | third_party
    O3           | police            | joint_controller
    """,
    "agreements": """
    recipient_id | kind                 | valid_from | valid_to   | data_categories | purposes
    O1           | processing_agreement | 2020-01-01 | 2026-10-15 | name            | P11
    O3           | covenant             | 2020-01-01 | -          | name            | P11
    """,
    "disclosures": """
    disclosed_on | recipient_id | activity_id | purpose
    2026-10-15   | O1           | A1          | P12  # in force, whatever it names
    2026-10-16   | O1           | A3          | P11  # expired the day before
    2026-10-01   | O1           | A3          | P11
    2026-10-05   | O3           | A4          | P11  # a covenant, and no joint arrangement
    2026-10-05   | O2           | A5          | P11  # needs none
    2026-10-16   | O1           | -           | P11
    2026-09-05   | O3           | A2          | P11
    """,
}


def test_one_recipient_without_an_agreement_in_force_on_one_day_is_enough_for_an_activity(counted):
    assert counted("activities_covered", **WORLD) == drawn("""
    activities | needing_agreement | without_agreement
    5          | 3                 | 2
    """)
