from measures.worlds import drawn

HOLDINGS = """
trigger_on | trigger_state | records | archive_status | destroyed_on
2024-10-30 | happened      | 99      | ACT            | -            # over already
2024-10-31 | happened      | 1       | ACT            | -            # over on 1 November
2024-11-29 | happened      | 2       | ACT            | -            # over on 30 November
2024-11-30 | happened      | 4       | ACT            | -            # over on 1 December
2025-02-28 | happened      | 8       | ACT            | -            # over on 1 March
2025-04-29 | happened      | 16      | ACT            | -            # over on 30 April
2025-04-30 | happened      | 99      | ACT            | -            # over on 1 May, the seventh month
2024-12-01 | happened      | 99      | BEW            | -
2024-12-01 | happened      | 99      | GEB            | -
2024-12-01 | happened      | 32      | VER            | 2026-12-01   # not known yet in October
-          | not_yet       | 99      | ACT            | -
2026-11-01 | not_yet       | 99      | ACT            | -
"""


def test_what_will_pass_its_term_is_told_for_six_months_ahead(counted):
    assert counted("overruns_ahead", holdings=HOLDINGS) == drawn("""
        months_ahead | holdings | records
        1            | 2        | 3
        2            | 2        | 36
        5            | 1        | 8
        6            | 1        | 16
    """)


def test_months_are_counted_across_the_year(counted):
    holdings = "trigger_on\n2025-01-31"
    assert counted("overruns_ahead", "2026-12", delivered_on=None, holdings=holdings) == drawn("""
        months_ahead | holdings | records
        2            | 1        | 1
    """)
