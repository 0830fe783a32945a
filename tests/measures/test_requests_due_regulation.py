from measures.worlds import only

REQUESTS = """
right_invoked    | received_on | extended_on | answered_on | outcome
information      | 2026-09-05  | -           | 2026-10-05  | granted
access           | 2026-09-05  | -           | 2026-10-06  | granted
erasure          | 2026-09-05  | -           | 2026-11-02  | granted
rectification    | 2026-09-05  | 2026-09-20  | 2026-10-20  | granted
portability      | 2026-09-05  | -           | 2026-10-05  | withdrawn
restriction      | 2026-09-05  | -           | 2026-10-06  | withdrawn
withdraw_consent | 2026-09-10  | -           | 2026-10-12  | granted
objection        | 2026-08-31  | -           | -           | -
objection        | 2026-10-01  | -           | 2026-10-20  | granted
"""
PAUSES = """
request_id | asked_on   | resolved_on
K2         | 2026-09-10 | 2026-09-20
"""


def became_of(counted, right, month="2026-10"):
    world = {"requests": REQUESTS, "request_pauses": PAUSES}
    return only(counted("requests_due_regulation", month, **world), right_invoked=right)


def test_a_request_answered_on_its_last_day_is_on_time(counted):
    assert became_of(counted, "information") == {"due": 1, "answered_in_time": 1}


def test_a_request_answered_a_day_later_is_late_whatever_pause_there_was(counted):
    assert became_of(counted, "access") == {"due": 1, "answered_late": 1}


def test_an_answer_after_the_end_of_the_month_is_still_open(counted):
    assert became_of(counted, "erasure") == {"due": 1, "open_overdue": 1}


def test_a_request_is_due_in_one_month_only(counted):
    assert became_of(counted, "erasure", "2026-11") == {}


def test_a_month_that_ends_on_the_first_is_due_in_the_month_it_begins(counted):
    assert became_of(counted, "objection") == {}
    assert became_of(counted, "objection", "2026-11") == {"due": 1, "answered_in_time": 1}


def test_an_extension_does_not_change_the_promise(counted):
    assert became_of(counted, "rectification") == {"due": 1, "answered_late": 1}


def test_a_request_withdrawn_on_its_last_day_is_left_out(counted):
    assert became_of(counted, "portability") == {}


def test_a_request_withdrawn_after_its_last_day_was_late(counted):
    assert became_of(counted, "restriction") == {"due": 1, "answered_late": 1}


def test_the_promised_month_does_not_roll_over_a_weekend(counted):
    assert became_of(counted, "withdraw_consent") == {"due": 1, "answered_late": 1}


def test_a_month_from_the_31st_ends_on_the_last_day_and_is_not_yet_late_on_it(counted):
    assert became_of(counted, "objection", "2026-09") == {"due": 1, "open_not_yet_late": 1}
