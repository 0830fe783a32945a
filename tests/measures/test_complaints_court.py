from datetime import date, timedelta

from maatstaf import law
from maatstaf.sources import read_delivery
from maatstaf.warehouse.engine import Clocks, open_engine
from maatstaf.warehouse.load import load
from maatstaf.warehouse.settings import Settings
from measures.worlds import DELIVERED_ON, drawn, write_delivery

COMPLAINTS = """
received_on | decided_on | outcome    | answer_received_on | court_petition_on | ap_complaint
2026-08-20  | 2026-08-21 | not_upheld | 2026-08-24         | 2026-10-01        | no
2026-08-05  | 2026-09-04 | not_upheld | 2026-09-07         | 2026-10-19        | no
2026-09-05  | 2026-10-01 | not_upheld | 2026-10-02         | 2026-11-01        | no
2026-09-05  | 2026-10-31 | upheld     | -                  | -                 | no
2026-10-01  | -          | -          | -                  | -                 | yes
2026-10-15  | -          | -          | -                  | -                 | no
2026-10-31  | -          | -          | -                  | -                 | yes
2026-09-05  | 2026-10-02 | withdrawn  | -                  | -                 | yes
2026-11-01  | 2026-11-01 | upheld     | -                  | -                 | yes
"""


def test_decisions_petitions_and_ap_complaints_each_follow_their_own_day(counted):
    assert counted("complaints_court", complaints=COMPLAINTS) == drawn("""
        decided | appeals | ap_complaints | open_to_appeal
        2       | 2       | 2             | 1
    """)


def test_a_petition_after_the_month_is_not_known_in_it(counted):
    assert counted("complaints_court", "2026-11", complaints=COMPLAINTS) == drawn("""
        decided | appeals | ap_complaints | open_to_appeal
        1       | 1       | 1             | 0
    """)


def test_without_complaints_everything_is_zero(counted):
    assert counted("complaints_court", "2026-05", complaints=COMPLAINTS) == drawn("""
        decided | appeals | ap_complaints | open_to_appeal
        0       | 0       | 0             | 0
    """)


def open_to_appeal(counted, complaint, month="2026-10", received_on="2026-08-03"):
    heading = "decided_on | outcome | answer_received_on | court_petition_on | received_on"
    (row,) = counted("complaints_court", month, complaints=f"{heading}\n{complaint} | {received_on}")
    return row["open_to_appeal"]


def test_the_way_to_the_court_is_open_for_six_weeks_after_the_answer(counted):
    assert open_to_appeal(counted, "2026-09-18 | upheld | 2026-09-19 | -") == 1  # a Saturday: six weeks end on the 31st
    assert open_to_appeal(counted, "2026-09-18 | upheld | 2026-09-18 | -") == 0
    assert open_to_appeal(counted, "2026-09-18 | upheld | - | -") == 0


def test_six_weeks_that_end_in_a_weekend_roll_to_monday(counted):
    rolled = "2026-04-01 | upheld | 2026-04-18 | -"  # six weeks end on Saturday 30 May
    assert open_to_appeal(counted, rolled, "2026-05", "2026-03-02") == 1
    assert open_to_appeal(counted, rolled.replace("04-18", "04-17"), "2026-05", "2026-03-02") == 0


def test_a_petition_or_a_withdrawal_closes_the_way_and_a_later_petition_does_not(counted):
    assert open_to_appeal(counted, "2026-10-01 | upheld | 2026-10-02 | 2026-10-20") == 0
    assert open_to_appeal(counted, "2026-10-01 | withdrawn | 2026-10-02 | -") == 0
    assert open_to_appeal(counted, "2026-10-01 | upheld | 2026-10-02 | 2026-11-03") == 1
    assert open_to_appeal(counted, "2026-10-01 | upheld | 2026-11-02 | -") == 0


def test_the_last_day_for_the_court_is_that_of_the_law_for_every_day_of_a_year(tmp_path):
    royal_days = frozenset({date(2026, 1, 2), date(2026, 5, 15)})
    days = [date(2025, 11, 1) + timedelta(days=ahead) for ahead in range(365)]
    told = [{"received_on": "2025-10-01", "decided_on": "2025-10-31", "answer_received_on": str(day)} for day in days]
    write_delivery(tmp_path / "delivery", {"complaints": told})
    intake = load(read_delivery(tmp_path / "delivery"), DELIVERED_ON, tmp_path / "warehouse", Settings(royal_days))
    engine = open_engine(intake.path)
    seen = engine.browse("select answer_received_on, court_until_on from complaints", DELIVERED_ON, Clocks(), 1000)
    engine.close()
    policy = law.ClockPolicy(royal_days=royal_days)
    assert dict(seen.rows) == {day: law.term("court", day, policy=policy).due_on_law for day in days}
