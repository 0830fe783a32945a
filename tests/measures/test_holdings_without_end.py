from measures.worlds import drawn

RULES = """
rule_id | data_category | trigger        | period
B1      | tenant_file   | end_of_tenancy | P2Y
B2      | ledger        | first_use      | P7Y
B3      | ledger        | case_closed    | P7Y
"""
HOLDINGS = """
data_category | rule_id | trigger_on | trigger_state | records | archive_status
tenant_file   | -       | 2010-01-01 | happened      | 1       | ACT
tenant_file   | B1      | -          | not_yet       | 1       | ACT
tenant_file   | B1      | -          | unknown       | 2       | ACT
tenant_file   | B1      | 2010-01-01 | unknown       | 3       | GEA             # a day, but of what?
tenant_file   | B1      | -          | happened      | 4       | ACT
tenant_file   | B1      | 9999-06-01 | not_yet       | 1       | ACT
tenant_file   | B1      | -          | unknown       | 9       | BEW
tenant_file   | B1      | -          | unknown       | 9       | GEB
tenant_file   | B1      | -          | unknown       | 9       | OVE
tenant_file   | B1      | -          | unknown       | 9       | VER
other         | -       | 2010-01-01 | happened      | 5       | ACT
other         | -       | -          | unknown       | 5       | ACT             # no rule, whatever the event
ledger        | -       | 2010-01-01 | happened      | 6       | ACT             # which of the two events was it?
ledger        | B2      | 2026-01-01 | happened      | 1       | ACT             # it says which
"""


def test_each_holding_without_an_end_has_one_reason(counted):
    assert counted("holdings_without_end", retention_rules=RULES, holdings=HOLDINGS) == drawn("""
        end_unknown    | holdings | records
        no_rule        | 2        | 10
        several_events | 1        | 6
        event_unknown  | 2        | 5
        day_missing    | 1        | 4
    """)


def test_where_every_end_is_known_there_is_nothing_to_tell(counted):
    assert counted("holdings_without_end", holdings="trigger_on\n2010-01-01") == []
