from measures.worlds import drawn

RULES = """
rule_id | data_category   | trigger               | period | direction
B1      | ledger          | end_of_financial_year | P7Y    | min
B2      | ledger          | end_of_financial_year | P8Y    | max
B3      | vat_real_estate | first_use             | P9Y    | min
B4      | tenant_file     | end_of_tenancy        | P2Y    | max
"""
HOLDINGS = """
data_category   | rule_id | trigger_on | trigger_state | archive_status | destroyed_on
ledger          | B1      | 2019-10-20 | happened      | VER            | 2026-10-19   # a day too early
ledger          | B1      | 2019-10-20 | happened      | VER            | 2026-10-20   # on the last day of the duty
ledger          | B2      | 2019-12-31 | happened      | VER            | 2026-10-20   # its maximum leaves the duty
ledger          | -       | 2018-10-01 | happened      | VER            | 2026-10-20   # between the two
ledger          | -       | 2019-12-31 | happened      | VER            | 2026-11-01   # in November
ledger          | -       | 2019-12-31 | happened      | VER            | -            # nobody knows when
ledger          | -       | -          | unknown       | VER            | 2026-10-20
vat_real_estate | B3      | -          | not_yet       | VER            | 2026-10-20   # before the duty even began
vat_real_estate | B3      | 2026-11-10 | happened      | VER            | 2026-10-20   # the same
tenant_file     | B4      | 2026-01-01 | happened      | VER            | 2026-10-20   # no duty to keep
"""


def test_what_must_be_kept_is_too_early_until_the_day_the_duty_ends(counted):
    assert counted("early_destruction", retention_rules=RULES, holdings=HOLDINGS) == drawn("""
        data_category   | destroyed | destroyed_early | cannot_say
        ledger          | 5         | 2               | 1
        vat_real_estate | 2         | 2               | 0
    """)
