from measures.worlds import drawn

HOLDINGS = """
data_category | trigger_on | trigger_state | archive_status | destroyed_on
tenant_file   | 2024-10-30 | happened      | ACT            | -             # a day over
tenant_file   | 2024-10-31 | happened      | GEA            | -             # its last day: over in November
tenant_file   | 2024-11-29 | happened      | GEA            | -             # over on the last of November
tenant_file   | 2024-11-30 | happened      | GEA            | -             # over on the first of December
tenant_file   | -          | not_yet       | ACT            | -
tenant_file   | -          | unknown       | ACT            | -
tenant_file   | 2010-01-01 | happened      | BEW            | -
tenant_file   | 2010-01-01 | happened      | GEB            | -
tenant_file   | 2010-01-01 | happened      | OVE            | -
tenant_file   | 2010-01-01 | happened      | VER            | 2026-10-31
tenant_file   | 2010-01-01 | happened      | VER            | -
tenant_file   | 2010-01-01 | happened      | VER            | 2026-11-01    # still there
other         | 2010-01-01 | happened      | ACT            | -             # no rule
"""


def test_every_holding_that_is_still_there_stands_in_one_state(counted):
    assert counted("holdings_by_category", holdings=HOLDINGS) == drawn("""
        data_category | holdings | over_term | due | not_due | cannot_be_calculated | must_be_kept | blocked
        tenant_file   | 9        | 2         | 2   | 2       | 1                    | 1            | 1
        other         | 1        | 0         | 0   | 0       | 1                    | 0            | 0
    """)
