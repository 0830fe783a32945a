from measures.worlds import drawn

SAFEGUARDS = """
month   | safeguard | in_scope | covered
2026-10 | training  | 180      | 171
2026-10 | secrecy   | 180      | 180
2026-09 | training  | 178      | 160
2026-08 | training  | 178      | 150
2026-07 | training  | 175      | 140
"""


def test_each_safeguard_counts_the_staff_of_its_month(counted):
    assert counted("safeguard_coverage", safeguards=SAFEGUARDS) == drawn("""
        safeguard | in_scope | covered
        secrecy   | 180      | 180
        training  | 180      | 171
    """)


def test_a_safeguard_without_figures_for_the_month_has_no_row(counted):
    assert counted("safeguard_coverage", "2026-09", safeguards=SAFEGUARDS) == drawn("""
        safeguard | in_scope | covered
        training  | 178      | 160
    """)


def test_over_a_quarter_staff_count_in_each_month(counted):
    assert counted("safeguard_coverage", "2026-09", months=3, safeguards=SAFEGUARDS) == drawn("""
        safeguard | in_scope | covered
        training  | 531      | 450
    """)
