import pytest

from maatstaf.warehouse.engine import NotDelivered
from measures.worlds import drawn

REQUESTS = """
request_id | right_invoked | received_on | answered_on | outcome
R1         | erasure       | 2026-09-20  | 2026-10-01  | granted
R2         | rectification | 2026-09-20  | 2026-10-31  | partly_granted
R3         | erasure       | 2026-09-20  | 2026-10-10  | refused
R4         | restriction   | 2026-09-20  | 2026-11-02  | granted
R5         | erasure       | 2026-09-20  | -           | -
"""
NOTIFICATIONS = """
request_id | recipient_id | notified_on
R1         | O1           | 2026-10-31
R1         | O2           | 2026-11-01    # told after the month
R1         | O3           | -
R2         | O1           | 2026-10-31
R3         | O1           | 2026-10-12    # refused: nothing to pass on
R4         | O1           | 2026-11-03
R5         | O1           | -
"""
WORLD = {"requests": REQUESTS, "recipient_notifications": NOTIFICATIONS}


def test_a_recipient_told_after_the_month_was_not_told_in_it(counted):
    assert counted("recipients_notified", **WORLD) == drawn("""
        to_notify | notified
        4         | 2
    """)


def test_notifications_follow_the_month_of_the_answer(counted):
    assert counted("recipients_notified", "2026-11", **WORLD) == drawn("""
        to_notify | notified
        1         | 1
    """)


def test_without_its_table_the_measure_says_what_is_missing(counted):
    with pytest.raises(NotDelivered) as error:
        counted("recipients_notified", requests=REQUESTS)
    assert error.value.tables == ("recipient_notifications",)
