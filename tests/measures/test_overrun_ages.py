from measures.worlds import drawn

HOLDINGS = """
trigger_on | records | archive_status
2024-10-31 | 1       | ACT            # its last day
2024-10-30 | 2       | ACT            # 1 day
2024-09-30 | 3       | ACT            # 31 days
2024-09-29 | 4       | ACT            # 32 days
2023-10-31 | 5       | ACT            # 365 days
2023-10-30 | 6       | GEA            # 366 days
2021-11-01 | 7       | GEA            # 1095 days
2021-10-31 | 8       | GEA            # 1096 days
1990-01-01 | 9       | GEA
1990-01-01 | 9       | GEB
"""


def test_overruns_are_told_by_how_long_they_last(counted):
    assert counted("overrun_ages", holdings=HOLDINGS) == drawn("""
        overrun_band | holdings_over | records_over
        to_1_month   | 2             | 5
        to_1_year    | 2             | 9
        to_3_years   | 2             | 13
        longer       | 2             | 17
    """)
