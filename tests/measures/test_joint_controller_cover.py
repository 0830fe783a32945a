from measures.worlds import only

RECIPIENTS = """
recipient_id | kind             | role
O1           | other            | joint_controller
O2           | care_institution | joint_controller   # needs a covenant as well
O3           | other            | third_party
"""
AGREEMENTS = """
recipient_id | kind              | valid_from | valid_to   | data_categories | purposes
O1           | joint_arrangement | 2024-01-01 | 2026-10-15 | name            | P01
O2           | covenant          | 2024-01-01 | -          | name            | P01
"""
DISCLOSURES = """
disclosed_on | recipient_id | purpose
2026-10-15   | O1           | P01
2026-10-15   | O1           | P02
2026-10-16   | O1           | P01
2026-10-16   | O2           | P01
2026-10-16   | O3           | P01
"""
WORLD = {"recipients": RECIPIENTS, "agreements": AGREEMENTS, "disclosures": DISCLOSURES}


def test_a_joint_controller_needs_an_arrangement_on_the_day(counted):
    assert only(counted("joint_controller_cover", **WORLD)) == {
        "disclosures": 4,
        "covered": 1,
        "purpose_not_covered": 1,
        "expired": 1,
        "missing": 1,
    }


def test_who_is_also_a_care_institution_is_judged_on_its_covenant_apart(counted):
    assert only(counted("covenant_cover", **WORLD)) == {"disclosures": 1, "covered": 1}
