from datetime import date

import pytest

from maatstaf.warehouse.engine import Clocks
from measures.worlds import cells, drawn

REQUESTS = """
request_id | right_invoked | received_on | extended_on | answered_on | outcome
R1         | access        | 2026-07-01  | -           | 2026-07-08  | granted
R2         | access        | 2026-07-01  | -           | 2026-07-09  | refused
R3         | access        | 2026-07-01  | -           | 2026-07-15  | granted
R4         | access        | 2026-07-01  | -           | 2026-07-16  | no_data
R5         | access        | 2026-07-01  | -           | 2026-08-03  | granted     # 1 August is a Saturday
R6         | access        | 2026-07-01  | -           | 2026-08-04  | granted
R7         | information   | 2026-07-01  | -           | 2026-08-01  | granted
R8         | information   | 2026-07-01  | -           | 2026-08-03  | granted
R9         | access        | 2026-07-01  | 2026-07-20  | 2026-07-25  | granted
R10        | access        | 2026-07-01  | 2026-08-03  | 2026-08-04  | granted
R11        | access        | 2026-07-01  | 2026-08-04  | 2026-08-05  | granted
R12        | access        | 2026-07-01  | 2026-07-20  | 2026-08-04  | refused
R13        | access        | 2026-07-01  | -           | 2026-09-03  | withdrawn
R14        | access        | 2026-07-01  | -           | -           | -
R15        | access        | 2026-07-01  | 2026-07-20  | 2026-10-02  | granted
R16        | access        | 2026-07-01  | -           | 2026-09-20  | granted
R17        | access        | 2026-06-30  | -           | 2026-07-01  | granted
R18        | access        | 2026-10-01  | -           | 2026-10-02  | granted
"""
PAUSES = """
request_id | asked_on   | resolved_on
R16        | 2026-07-10 | 2026-10-10
"""
WORLD = {"requests": REQUESTS, "request_pauses": PAUSES}


@pytest.fixture
def band(worlds):
    """The band of one request of the world, seen on a day."""
    engine = worlds.engine({table: cells(text) for table, text in WORLD.items()})

    def of(request, seen_on=date(2026, 9, 30)):
        found = engine.browse("select request_id, turnaround_band from requests", seen_on, Clocks(), 100)
        return dict(found.rows)[request]

    return of


def test_a_quarter_counts_what_was_received_in_it_by_band(counted):
    assert counted("turnaround_bands", "2026-09", 3, **WORLD) == drawn("""
        turnaround_band | requests
        within_7        | 1
        within_14       | 2
        within_term     | 5
        in_extension    | 1
        late            | 4
        open            | 2
        withdrawn       | 1
    """)


def test_the_seventh_and_the_fourteenth_day_are_the_last_of_their_band(band):
    assert [band(one) for one in ("R1", "R2", "R3", "R4")] == ["within_7", "within_14", "within_14", "within_term"]


def test_an_answer_on_the_day_to_which_the_term_rolled_is_within_it(band):
    assert [band(one) for one in ("R5", "R6")] == ["within_term", "late"]


def test_without_a_statutory_term_the_month_of_the_regulation_decides_and_does_not_roll(band):
    assert [band(one) for one in ("R7", "R8")] == ["within_term", "late"]


def test_an_extension_is_used_only_after_the_first_month(band):
    assert [band(one) for one in ("R9", "R10")] == ["within_term", "in_extension"]


def test_an_extension_told_too_late_or_followed_by_a_refusal_does_not_help(band):
    assert [band(one) for one in ("R11", "R12")] == ["late", "late"]


def test_the_end_of_the_extension_is_the_end(band):
    assert band("R15", date(2026, 10, 1)) == "open"
    assert band("R15", date(2026, 10, 2)) == "late"


def test_what_was_withdrawn_is_never_late(band):
    assert band("R13") == "withdrawn"
    assert band("R13", date(2026, 9, 2)) == "open"


def test_an_answer_while_the_clock_stood_still_is_within_the_term(band):
    assert band("R16") == "within_term"


def test_an_answer_after_the_period_is_not_known_in_it(counted):
    assert counted("turnaround_bands", "2026-07", **WORLD) == drawn("""
        turnaround_band | requests
        within_7        | 1
        within_14       | 2
        within_term     | 2
        open            | 11
    """)
