from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from maatstaf.law import ClockPolicy, Pause, term
from maatstaf.measures import Period
from maatstaf.warehouse.engine import Clocks
from measures.worlds import in_order, only

REQUESTS = """
request_id | right_invoked | received_on | extended_on | answered_on | outcome
R1         | access        | 2026-09-10  | -           | 2026-10-12  | granted
R2         | rectification | 2026-09-05  | 2026-10-05  | 2026-12-07  | granted
R3         | erasure       | 2026-09-05  | 2026-10-06  | 2026-11-20  | granted
R4         | restriction   | 2026-09-05  | 2026-09-20  | 2026-10-20  | refused
R5         | portability   | 2026-09-05  | -           | 2026-10-15  | granted
R6         | objection     | 2026-09-05  | -           | -           | -
R7         | information   | 2026-09-05  | -           | -           | -
R8         | access        | 2026-07-06  | -           | 2026-08-06  | withdrawn
R9         | rectification | 2026-07-06  | -           | 2026-08-07  | withdrawn
R10        | erasure       | 2026-08-31  | -           | -           | -
R11        | portability   | 2026-08-15  | -           | 2026-10-02  | granted
R12        | portability   | 2026-03-27  | -           | 2026-04-28  | granted
R13        | restriction   | 2026-03-03  | -           | 2026-04-07  | granted
R14        | access        | 2026-01-31  | -           | 2026-03-02  | granted
R15        | access        | 2026-05-04  | -           | 2026-06-20  | granted
R17        | portability   | 2026-05-01  | -           | 2026-06-01  | granted
R16        | access        | 2026-06-11  | -           | 2026-07-20  | granted
R18        | objection     | 2026-01-15  | 2026-02-02  | 2026-03-26  | refused
"""
PAUSES = """
request_id | asked_on   | resolved_on
R5         | 2026-09-10 | 2026-09-20
R6         | 2026-09-10 | 2026-11-10
R15        | 2026-06-05 | 2026-06-20
R16        | 2026-07-13 | 2026-07-20    # a Monday, to which the end on Saturday had rolled
"""


def became_of(counted, right, month="2026-10", clocks=None):
    world = {"requests": REQUESTS, "request_pauses": PAUSES}
    rows = counted("requests_due_law", month, clocks=clocks or Clocks(), **world)
    return only(rows, right_invoked=right)


def test_a_term_that_ends_on_a_saturday_ends_on_monday(counted):
    assert became_of(counted, "access") == {"due": 1, "answered_in_time": 1}


def test_an_extension_told_on_the_last_day_gives_three_months_from_receipt(counted):
    assert became_of(counted, "rectification") == {}
    assert became_of(counted, "rectification", "2026-12") == {"due": 1, "answered_in_time": 1}


def test_an_extension_told_a_day_too_late_has_no_effect(counted):
    assert became_of(counted, "erasure") == {"due": 1, "open_overdue": 1}


def test_a_refusal_is_judged_at_one_month_even_after_an_extension(counted):
    assert became_of(counted, "restriction") == {"due": 1, "answered_late": 1}


def test_until_it_is_refused_an_extended_request_has_three_months(counted):
    assert became_of(counted, "restriction", "2026-09") == {}


def test_a_late_refusal_after_an_extension_counts_in_the_month_in_which_it_shows(counted):
    # Received 15 January, extended to 15 April, refused in March: its month ended in February, reported by then.
    assert became_of(counted, "objection", "2026-02") == {}
    assert became_of(counted, "objection", "2026-03") == {"due": 1, "answered_late": 1}
    assert became_of(counted, "objection", "2026-04") == {}


def test_a_pause_adds_its_days(counted):
    assert became_of(counted, "portability") == {"due": 1, "answered_in_time": 1}


def test_a_request_whose_clock_stands_still_is_not_due(counted):
    assert became_of(counted, "objection") == {}
    assert became_of(counted, "objection", "2026-12") == {"due": 1, "open_overdue": 1}


def test_a_pause_asked_after_the_term_had_ended_has_no_effect(counted):
    assert became_of(counted, "access", "2026-06") == {"due": 1, "answered_late": 1}


def test_a_term_does_not_end_while_its_clock_still_stood_still(counted):
    assert became_of(counted, "access", "2026-07") == {"due": 1, "answered_in_time": 1}


def test_a_term_that_ends_on_the_first_belongs_to_the_month_it_begins(counted):
    assert became_of(counted, "portability", "2026-05") == {}
    assert became_of(counted, "portability", "2026-06") == {"due": 1, "answered_in_time": 1}


def test_a_right_without_a_statutory_term_is_never_due(counted):
    assert became_of(counted, "information") == {}


def test_a_request_withdrawn_on_its_last_day_is_left_out_and_one_withdrawn_later_was_late(counted):
    assert became_of(counted, "access", "2026-08") == {}
    assert became_of(counted, "rectification", "2026-08") == {"due": 1, "answered_late": 1}


def test_a_request_open_on_its_last_day_is_not_yet_late(counted):
    assert became_of(counted, "erasure", "2026-09") == {"due": 1, "open_not_yet_late": 1}


def test_an_answer_after_the_end_of_the_month_is_still_open(counted):
    assert became_of(counted, "portability", "2026-09") == {"due": 1, "open_overdue": 1}


def test_a_term_that_ends_on_kings_day_ends_a_day_later(counted):
    assert became_of(counted, "portability", "2026-04") == {"due": 1, "answered_in_time": 1}


def test_good_friday_moves_a_term_on_the_national_calendar_and_not_on_the_strict_one(counted):
    assert became_of(counted, "restriction", "2026-04") == {"due": 1, "answered_in_time": 1}
    strict = became_of(counted, "restriction", "2026-04", Clocks("nl_strict"))
    assert strict == {"due": 1, "answered_late": 1}


def test_a_month_from_31_january_ends_in_february_and_rolls_into_march(counted):
    assert became_of(counted, "access", "2026-02") == {}
    assert became_of(counted, "access", "2026-03") == {"due": 1, "answered_in_time": 1}


# The same told a second time, from the law in Python instead of the views.

MONTHS = ("2026-06", "2026-07", "2026-08", "2026-09", "2026-10")
RIGHTS = ("access", "rectification", "erasure", "information")
COUNTS = ("due", "answered_in_time", "answered_late", "open_overdue", "open_not_yet_late")
LAST = date(2026, 12, 31)
days_on = st.integers(0, 45) | st.integers(25, 100)


@st.composite
def requests(draw):
    received_on = date(2026, 5, 1) + timedelta(days=draw(st.integers(0, 120)))

    def later():
        return min(LAST, received_on + timedelta(days=draw(days_on)))

    asked = sorted({later() for _ in range(draw(st.integers(0, 2)))})
    return {
        "right_invoked": draw(st.sampled_from(RIGHTS)),
        "received_on": received_on,
        "extended_on": later() if draw(st.booleans()) else None,
        "answered_on": later() if draw(st.booleans()) else None,
        "outcome": draw(st.sampled_from(["granted", "refused", "withdrawn"])),
        "pauses": [
            Pause(day, min(LAST, day + timedelta(days=draw(st.integers(0, 30)))) if draw(st.booleans()) else None)
            for day in asked
        ],
    }


def refused_after_extension(one, answered_on):
    """Whether the extension would have held, had the request not been refused."""
    granted = {key: value for key, value in one.items() if key != "right_invoked"} | {"outcome": "granted"}
    found = term(one["right_invoked"], **granted, as_of=answered_on, policy=ClockPolicy())
    return one["outcome"] == "refused" and found.extension == "valid" and one["extended_on"] <= answered_on


def told_again(all_requests, month):
    last_day = Period.month(month).last_day
    counts = {}
    for one in all_requests:
        if one["received_on"] > last_day:
            continue
        answered_on = one["answered_on"] if one["answered_on"] and one["answered_on"] <= last_day else None
        found = term(
            one["right_invoked"],
            one["received_on"],
            extended_on=one["extended_on"],
            outcome=one["outcome"] if one["answered_on"] else None,
            answered_on=one["answered_on"],
            pauses=one["pauses"],
            as_of=last_day,
            policy=ClockPolicy(),
        )
        due_on = judged_on = found.due_on_law
        if due_on and answered_on and answered_on > due_on and refused_after_extension(one, answered_on):
            judged_on = answered_on
        if judged_on is None or (judged_on.year, judged_on.month) != (last_day.year, last_day.month):
            continue
        if answered_on and one["outcome"] == "withdrawn" and answered_on <= due_on:
            continue
        row = counts.setdefault(one["right_invoked"], dict.fromkeys(COUNTS, 0))
        row["due"] += 1
        if answered_on:
            row["answered_in_time" if answered_on <= due_on else "answered_late"] += 1
        else:
            row["open_overdue" if due_on < last_day else "open_not_yet_late"] += 1
    return [{"right_invoked": right} | row for right, row in counts.items()]


def written(all_requests):
    heading = "request_id | right_invoked | received_on | extended_on | answered_on | outcome"
    rows, pauses = [heading], ["request_id | asked_on | resolved_on"]
    for number, one in enumerate(all_requests):
        outcome = one["outcome"] if one["answered_on"] else "-"
        days = [str(one[name] or "-") for name in ("received_on", "extended_on", "answered_on")]
        rows.append(" | ".join([f"R{number}", one["right_invoked"], *days, outcome]))
        pauses += [f"R{number} | {pause.asked_on} | {pause.resolved_on or '-'}" for pause in one["pauses"]]
    return {"requests": "\n".join(rows), "request_pauses": "\n".join(pauses)}


@given(st.lists(requests(), min_size=40, max_size=40))
@settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=[
        HealthCheck.function_scoped_fixture,
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
        HealthCheck.large_base_example,
    ],
)
def test_the_measure_agrees_with_the_law_in_python(counted, all_requests):
    world = written(all_requests)
    for month in MONTHS:
        rows = counted("requests_due_law", month, **world)
        assert rows == in_order(told_again(all_requests, month))
