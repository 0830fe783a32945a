import pytest

from maatstaf.warehouse.engine import NotDelivered
from measures.worlds import drawn

RECIPIENTS = """
recipient_id | kind              | role
O1           | contractor        | third_party
O2           | contractor        | third_party
O3           | police            | authority
O4           | software_supplier | processor
O5           | software_supplier | joint_controller
"""
DISCLOSURES = """
disclosed_on | recipient_id | records | persons
2026-10-01   | O1           | 5       | 3
2026-10-01   | O2           | 1       | -
2026-10-31   | O4           | 9       | 9
2026-09-30   | O3           | 1       | 1
2026-11-01   | O5           | 4       | 4
"""


def test_a_recipient_with_whom_nothing_was_shared_stays_at_zero(counted):
    assert counted("disclosures_by_recipient_kind", recipients=RECIPIENTS, disclosures=DISCLOSURES) == drawn("""
        recipient_kind    | recipient_role   | disclosures | records | persons
        contractor        | third_party      | 2           | 6       | 3
        police            | authority        | 0           | 0       | 0
        software_supplier | processor        | 1           | 9       | 9
        software_supplier | joint_controller | 0           | 0       | 0
    """)


def test_without_disclosures_the_measure_says_what_is_missing(counted):
    with pytest.raises(NotDelivered) as error:
        counted("disclosures_by_recipient_kind", recipients=RECIPIENTS)
    assert error.value.tables == ("disclosures",)
