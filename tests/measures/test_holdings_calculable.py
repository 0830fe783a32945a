from measures.worlds import drawn

RULES = """
rule_id | data_category | period
B1      | tenant_file   | P2Y
"""
HOLDINGS = """
data_category   | rule_id | trigger_on | trigger_state | records | archive_status | destroyed_on
tenant_file     | B1      | 2024-10-30 | happened      | 10      | ACT            | -            # one day over
tenant_file     | B1      | 2024-10-31 | happened      | 1       | GEA            | -            # its last day
tenant_file     | B1      | -          | not_yet       | 2       | ACT            | -
tenant_file     | B1      | 2026-11-30 | not_yet       | 2       | ACT            | -            # announced
tenant_file     | B1      | -          | unknown       | 3       | ACT            | -
tenant_file     | B1      | -          | happened      | 3       | ACT            | -            # day not recorded
other           | -       | 2010-01-01 | happened      | 4       | ACT            | -            # no rule
tenant_file     | B1      | 2010-01-01 | happened      | 5       | BEW            | -
tenant_file     | B1      | 2010-01-01 | happened      | 6       | GEB            | -
tenant_file     | B1      | 2010-01-01 | happened      | 7       | OVE            | -
tenant_file     | B1      | 2010-01-01 | happened      | 8       | VER            | 2026-10-31
tenant_file     | B1      | 2010-01-01 | happened      | 8       | VER            | -
nuisance_file   | B1      | 2024-10-21 | happened      | 9       | VER            | 2026-11-01   # still there
"""
WORLD = {"retention_rules": RULES, "holdings": HOLDINGS}


def test_an_event_still_to_come_leaves_the_end_calculable_and_an_unknown_one_does_not(counted):
    assert counted("holdings_calculable", **WORLD) == drawn("""
        holdings | calculable
        8        | 5
    """)


def test_what_was_destroyed_by_the_end_of_the_month_no_longer_counts(counted):
    assert counted("holdings_calculable", "2026-11", **WORLD) == drawn("""
        holdings | calculable
        7        | 4
    """)
