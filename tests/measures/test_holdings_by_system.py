from measures.worlds import drawn

HOLDINGS = """
system           | trigger_on | trigger_state | records | archive_status
housing_system   | 2024-10-29 | happened      | 10      | ACT             # two days over
housing_system   | 2024-10-31 | happened      | 1       | ACT
housing_system   | 2010-01-01 | happened      | 1       | GEB
document_archive | 2024-10-30 | happened      | 5       | GEA
document_archive | -          | unknown       | 2       | GEA
document_archive | 2026-01-01 | happened      | 2       | GEA
document_archive | 2010-01-01 | happened      | 2       | BEW
"""


def test_systems_tell_what_they_hold_past_its_term(counted):
    rows = counted("holdings_by_system", holdings=HOLDINGS)
    told = ("data_system", "holdings", "over_term", "due", "records_over", "record_days_over")
    assert [{name: row[name] for name in told} for row in rows] == drawn("""
        data_system      | holdings | over_term | due | records_over | record_days_over
        document_archive | 4        | 1         | 0   | 5            | 5
        housing_system   | 3        | 1         | 1   | 10           | 20
    """)
    states = ("over_term", "due", "not_due", "cannot_be_calculated", "must_be_kept", "blocked")
    assert all(row["holdings"] == sum(row[state] for state in states) for row in rows)
