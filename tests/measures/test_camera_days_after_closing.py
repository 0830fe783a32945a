from measures.worlds import drawn

HOLDINGS = """
data_category | trigger_on | trigger_state | archive_status | destroyed_on
camera_incident_images | 2026-10-05 | happened | VER | 2026-10-05   # on the day itself
camera_incident_images | 2026-10-05 | happened | VER | 2026-10-03   # before it
camera_incident_images | 2025-11-01 | happened | VER | 2025-11-08   # the first day of the twelve months
camera_incident_images | 2025-10-31 | happened | VER | 2025-11-08   # a day before
camera_incident_images | 2026-10-20 | happened | VER | 2026-11-08   # still there in October
camera_incident_images | 2026-10-20 | happened | ACT | -
camera_incident_images | 2026-10-31 | happened | ACT | -
camera_incident_images | 2026-11-01 | happened | ACT | -            # had yet to come
camera_incident_images | 2026-10-05 | happened | BEW | -
camera_incident_images | 2026-10-05 | happened | GEB | -
camera_incident_images | 2026-10-05 | happened | OVE | -
camera_incident_images | 2026-10-05 | happened | VER | -            # nobody knows when
camera_incident_images | -          | unknown  | VER | 2026-10-05
camera_incident_images | -          | not_yet  | ACT | -
tenant_file | 2026-10-05 | happened | VER | 2026-10-05
"""


def test_days_run_from_the_event_to_the_destruction_or_the_end_of_the_month(counted):
    assert counted("camera_days_after_closing", holdings=HOLDINGS) == drawn("""
        days | answered | censored
        0    | 2        | 1
        7    | 1        | 0
        11   | 0        | 2
    """)
