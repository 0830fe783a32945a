from measures.worlds import drawn

HOLDINGS = """
data_category  | system           | trigger_on | records | archive_status
tenant_file    | housing_system   | 2024-10-30 | 2       | ACT
tenant_file    | housing_system   | 2024-10-30 | 3       | GEA
tenant_file    | document_archive | 2024-10-30 | 4       | GEA
rent_allowance | housing_system   | 2020-10-31 | 5       | ACT
rent_allowance | housing_system   | 2021-10-31 | 5       | ACT             # its last day
tenant_file    | housing_system   | 2010-01-01 | 9       | BEW
"""


def test_days_are_counted_from_the_day_after_the_last(counted):
    assert counted("days_over_term", holdings=HOLDINGS) == drawn("""
        data_category  | data_system      | days | holdings_over | records_over
        tenant_file    | housing_system   | 1    | 2             | 5
        tenant_file    | document_archive | 1    | 1             | 4
        rent_allowance | housing_system   | 365  | 1             | 5
    """)
