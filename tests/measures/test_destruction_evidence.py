from measures.worlds import drawn

HOLDINGS = """
data_category | trigger_on | archive_status | destroyed_on
tenant_file   | 2024-09-29 | ACT            | -            # was over before the month
tenant_file   | 2024-09-30 | ACT            | -            # over on the first
tenant_file   | 2024-10-10 | VER            | 2026-10-10   # on its last day
tenant_file   | 2024-10-10 | VER            | 2025-01-01   # long before
tenant_file   | 2024-10-10 | VER            | 2026-10-11   # a day late
tenant_file   | 2024-10-10 | VER            | 2026-11-11   # late, and after the month
tenant_file   | 2024-10-10 | VER            | -
tenant_file   | 2024-10-10 | BEW            | -
tenant_file   | 2024-10-10 | GEB            | -
tenant_file   | 2024-10-10 | OVE            | -
tenant_file   | 2024-10-31 | ACT            | -            # over in November
identity_copy | 2026-10-05 | VER            | 2026-10-05
identity_copy | 2026-10-30 | ACT            | -
"""


def test_what_should_be_gone_is_gone_in_time_or_late_or_without_proof_or_still_there(counted):
    rows = counted("destruction_evidence", holdings=HOLDINGS)
    assert rows == drawn("""
        data_category | expected | in_time | late | without_day | still_held
        tenant_file   | 6        | 2       | 1    | 1           | 2
        identity_copy | 2        | 1       | 0    | 0           | 1
    """)
    assert all(row["expected"] == row["in_time"] + row["late"] + row["without_day"] + row["still_held"] for row in rows)
