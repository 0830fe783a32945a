from measures.worlds import drawn

HOLDINGS = """
data_category | trigger_on | trigger_state | archive_status | destroyed_on
identity_copy | 2026-10-05 | happened | VER | 2026-10-05   # on the day itself
identity_copy | 2026-10-05 | happened | VER | 2026-10-03   # before it
identity_copy | 2025-11-01 | happened | VER | 2025-11-08   # the first day of the twelve months
identity_copy | 2025-10-31 | happened | VER | 2025-11-08   # a day before
identity_copy | 2026-10-20 | happened | VER | 2026-11-08   # still there in October
identity_copy | 2026-10-20 | happened | ACT | -
identity_copy | 2026-10-31 | happened | ACT | -
identity_copy | 2026-11-01 | happened | ACT | -            # had yet to come
identity_copy | 2026-10-05 | happened | BEW | -
identity_copy | 2026-10-05 | happened | GEB | -
identity_copy | 2026-10-05 | happened | OVE | -
identity_copy | 2026-10-05 | happened | VER | -            # nobody knows when
identity_copy | -          | unknown  | VER | 2026-10-05
identity_copy | -          | not_yet  | ACT | -
tenant_file | 2026-10-05 | happened | VER | 2026-10-05
"""


def test_days_run_from_the_event_to_the_destruction_or_the_end_of_the_month(counted):
    assert counted("identity_copy_days", holdings=HOLDINGS) == drawn("""
        days | answered | censored
        0    | 2        | 1
        7    | 1        | 0
        11   | 0        | 2
    """)
