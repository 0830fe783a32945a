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


def test_a_holding_is_over_term_only_when_nothing_says_it_must_stay(counted):
    assert counted("holdings_by_state", **WORLD) == drawn("""
        holding_state        | holdings | records
        over_term            | 2        | 19
        due                  | 1        | 1
        not_due              | 2        | 4
        cannot_be_calculated | 3        | 10
        must_be_kept         | 1        | 5
        blocked              | 1        | 6
        transferred          | 1        | 7
        destroyed            | 2        | 16
    """)
