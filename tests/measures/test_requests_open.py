from measures.worlds import only

REQUESTS = """
request_id | right_invoked    | received_on | extended_on | answered_on | outcome
R1         | access           | 2026-10-06  | -           | -           | -
R2         | rectification    | 2026-10-05  | -           | -           | -
R3         | erasure          | 2026-09-05  | -           | -           | -
R4         | restriction      | 2026-09-05  | -           | -           | -
R5         | portability      | 2026-09-05  | 2026-09-20  | -           | -
R6         | objection        | 2026-10-20  | -           | 2026-11-01  | withdrawn
R7         | withdraw_consent | 2026-10-05  | -           | 2026-10-31  | granted
R8         | information      | 2026-09-05  | -           | -           | -
R10        | withdraw_consent | 2026-08-31  | -           | 2026-10-02  | granted
R9         | access           | 2026-11-02  | -           | -           | -
"""
PAUSES = """
request_id | asked_on   | resolved_on
R4         | 2026-09-10 | 2026-11-10
"""


def stands(counted, right, month="2026-10"):
    rows = counted("requests_open", month, requests=REQUESTS, request_pauses=PAUSES)
    return only(rows, right_invoked=right)


def test_with_six_days_left_a_request_is_within_its_term(counted):
    assert stands(counted, "access") == {"open_requests": 1, "within_term": 1}


def test_with_five_days_left_a_request_is_due_soon(counted):
    assert stands(counted, "rectification") == {"open_requests": 1, "due_soon": 1}


def test_past_both_terms_a_request_is_overdue_twice(counted):
    assert stands(counted, "erasure") == {"open_requests": 1, "overdue": 1, "overdue_regulation": 1}


def test_while_its_clock_stands_still_a_request_is_past_the_promise_only(counted):
    assert stands(counted, "restriction") == {"open_requests": 1, "paused": 1, "overdue_regulation": 1}


def test_a_lawful_extension_still_breaks_the_promise(counted):
    assert stands(counted, "portability") == {"open_requests": 1, "within_term": 1, "overdue_regulation": 1}


def test_what_was_withdrawn_after_the_month_was_open_in_it(counted):
    assert stands(counted, "objection") == {"open_requests": 1, "within_term": 1}
    assert stands(counted, "objection", "2026-11") == {}


def test_what_was_answered_on_the_last_day_is_not_open(counted):
    assert stands(counted, "withdraw_consent") == {}


def test_on_its_last_day_a_request_is_not_past_the_promise(counted):
    assert stands(counted, "withdraw_consent", "2026-09") == {"open_requests": 1, "due_soon": 1}


def test_without_a_statutory_term_the_promise_decides(counted):
    assert stands(counted, "information") == {"open_requests": 1, "overdue": 1, "overdue_regulation": 1}
