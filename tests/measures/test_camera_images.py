from measures.worlds import drawn

RULES = """
rule_id | data_category          | trigger         | period | direction
B1      | camera_images          | recorded        | P4W    | max
B2      | camera_incident_images | incident_closed | P0D    | until
"""
HOLDINGS = """
data_category          | rule_id | trigger_on | trigger_state | records | archive_status
camera_images          | B1      | 2026-10-03 | happened      | 60      | ACT     # its last day
camera_images          | B1      | 2026-10-02 | happened      | 40      | ACT     # a day over
camera_images          | B1      | 2026-09-01 | happened      | 30      | BEW
camera_incident_images | B2      | -          | not_yet       | 3       | ACT     # incident still open
camera_incident_images | B2      | 2026-10-31 | happened      | 3       | ACT     # closed on the last day
camera_incident_images | B2      | 2026-10-30 | happened      | 5       | ACT
camera_incident_images | B2      | 2026-10-01 | happened      | 7       | GEA
tenant_file            | B1      | 2020-01-01 | happened      | 9       | ACT
"""


def test_images_may_stay_four_weeks_or_until_the_incident_is_closed(counted):
    assert counted("camera_images", retention_rules=RULES, holdings=HOLDINGS) == drawn("""
        camera_kind      | held_after_term | records_after_term
        without_incident | 1               | 40
        after_closing    | 2               | 12
    """)
