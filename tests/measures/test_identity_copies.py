from measures.worlds import drawn

RULES = """
rule_id | data_category | trigger | period | direction
B1      | identity_copy | checked | P0D    | until
"""
HOLDINGS = """
data_category | rule_id | trigger_on | trigger_state | archive_status | destroyed_on
identity_copy | B1      | 2026-10-05 | happened      | VER            | 2026-10-05
identity_copy | B1      | 2026-10-05 | happened      | VER            | 2026-10-06   # a day too late
identity_copy | B1      | -          | unknown       | VER            | 2026-10-07   # when it was checked is unknown
identity_copy | B1      | 2026-10-30 | happened      | VER            | 2026-11-01   # still held in October
identity_copy | B1      | 2026-10-30 | happened      | ACT            | -
identity_copy | -       | 2026-10-30 | happened      | GEA            | -            # held, with or without a rule
identity_copy | B1      | 2026-10-31 | happened      | ACT            | -            # checked on the last day
identity_copy | B1      | -          | not_yet       | ACT            | -
identity_copy | B1      | -          | unknown       | ACT            | -
identity_copy | B1      | 2026-10-05 | happened      | BEW            | -
identity_copy | B1      | 2026-10-05 | happened      | GEB            | -
identity_copy | B1      | 2026-10-05 | happened      | OVE            | -
tenant_file   | B1      | 2026-10-05 | happened      | VER            | 2026-10-05
"""
WORLD = {"retention_rules": RULES, "holdings": HOLDINGS}


def test_a_copy_is_in_time_only_when_destroyed_on_the_day_of_the_check(counted):
    assert counted("identity_copies", **WORLD) == drawn("""
        destroyed | destroyed_on_day | still_held
        3         | 1                | 3
    """)


def test_a_copy_checked_on_the_last_day_is_still_held_a_month_later(counted):
    assert counted("identity_copies", "2026-11", **WORLD) == drawn("""
        destroyed | destroyed_on_day | still_held
        1         | 0                | 3
    """)


def test_before_there_were_copies_everything_is_zero(counted):
    assert counted("identity_copies", "2026-09", **WORLD)[0]["destroyed"] == 0
