from datetime import date

import pytest

from maatstaf.law import IMPOSSIBLE, ClockPolicy, ImpossibleDates, Pause, Rule, Step, term

RECEIVED = date(2026, 6, 10)
DUE = date(2026, 7, 10)
FRIDAY_BEFORE, MONDAY = date(2026, 7, 31), date(2026, 8, 3)


def day(month, number):
    return date(2026, month, number)


def state(answered_on=None, outcome=None, as_of=None, **facts):
    return term("access", RECEIVED, answered_on=answered_on, outcome=outcome, as_of=as_of, **facts).state


def test_a_request_answered_on_its_last_day_is_on_time():
    assert state(answered_on=DUE) == "answered_in_time"


def test_a_request_answered_the_day_after_is_late():
    assert state(answered_on=day(7, 11)) == "answered_late"


def test_an_open_request_without_an_as_of_date_is_just_open():
    assert state() == "open"
    assert state(pauses=[Pause(day(6, 12))]) == "open"


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        (RECEIVED, "within_term"),
        (day(7, 4), "within_term"),
        (day(7, 5), "due_soon"),
        (DUE, "due_soon"),
        (day(7, 11), "overdue"),
    ],
)
def test_an_open_request_is_judged_by_the_days_left(as_of, expected):
    assert state(as_of=as_of) == expected


def test_a_withdrawn_request_is_withdrawn_even_past_its_term():
    assert state(outcome="withdrawn", as_of=day(12, 1)) == "withdrawn"
    assert state(outcome="withdrawn", answered_on=day(8, 1)) == "withdrawn"


def test_a_request_withdrawn_later_is_still_open_on_the_as_of_date():
    assert state(outcome="withdrawn", answered_on=day(8, 1), as_of=day(7, 31)) == "overdue"


def test_an_answer_after_the_as_of_date_is_not_known_yet():
    assert state(answered_on=day(7, 9), outcome="granted", as_of=day(7, 8)) == "due_soon"
    assert state(answered_on=day(7, 9), outcome="granted", as_of=day(7, 9)) == "answered_in_time"


def test_a_refusal_after_the_as_of_date_still_profits_from_the_extension():
    facts = {"extended_on": day(7, 1), "outcome": "refused", "answered_on": day(8, 20)}
    before = term("access", RECEIVED, as_of=day(8, 19), **facts)
    after = term("access", RECEIVED, as_of=day(8, 20), **facts)
    assert (before.due_on_law, before.extension, before.state) == (day(9, 10), "valid", "within_term")
    assert (after.due_on_law, after.extension, after.state) == (DUE, "not_possible", "answered_late")


def test_a_pause_resolved_after_the_as_of_date_is_still_open():
    pauses = [Pause(day(6, 20), day(6, 25))]
    assert state(pauses=pauses, as_of=day(6, 24)) == "paused"
    assert state(pauses=pauses, as_of=day(6, 25)) == "within_term"


def test_what_was_asked_or_told_on_the_as_of_date_itself_is_known():
    assert state(pauses=[Pause(day(6, 20))], as_of=day(6, 20)) == "paused"
    assert term("access", RECEIVED, extended_on=day(7, 1), as_of=day(7, 1)).extension == "valid"
    assert term("access", RECEIVED, extended_on=day(7, 1), as_of=day(6, 30)).extension == "none"


def test_behind_an_open_pause_a_later_question_still_counts():
    # The clock stands still from 20 June, so on 1 September the term has not ended.
    pauses = [Pause(day(6, 20)), Pause(day(9, 1), day(9, 4))]
    found = term("access", RECEIVED, pauses=pauses)
    assert (found.paused, found.due_on_law, found.paused_days) == (True, None, 3)
    assert Rule.PAUSE_TOO_LATE not in [step.rule for step in found.steps]


def test_an_open_pause_leaves_the_promise_of_the_regulation_running():
    paused = term("access", RECEIVED, pauses=[Pause(day(6, 20))], as_of=day(7, 20))
    assert (paused.due_on_law, paused.state, paused.paused) == (None, "paused", True)
    assert (paused.due_on_regulation, paused.state_on_regulation) == (DUE, "overdue")


def test_an_answer_while_the_clock_stands_still_is_in_time():
    answered = term("access", RECEIVED, pauses=[Pause(day(6, 20))], answered_on=day(9, 1))
    assert (answered.state, answered.state_on_regulation) == ("answered_in_time", "answered_late")


def test_a_lawful_extension_still_breaks_the_promise():
    extended = term("access", RECEIVED, extended_on=day(7, 1), answered_on=day(8, 1))
    assert (extended.state, extended.state_on_regulation) == ("answered_in_time", "answered_late")


def test_an_extension_told_on_the_rolled_last_day_is_in_time():
    # 1 August 2026 is a Saturday: the month ends on Monday the 3rd.
    told = term("access", day(7, 1), extended_on=MONDAY)
    assert (told.extension, told.due_on_law) == ("valid", day(10, 1))
    told_late = term("access", day(7, 1), extended_on=day(8, 4))
    assert (told_late.extension, told_late.due_on_law) == ("too_late", MONDAY)


def test_a_pause_moves_the_day_by_which_an_extension_must_be_told():
    pauses = [Pause(day(6, 20), day(6, 25))]
    assert term("access", RECEIVED, extended_on=day(7, 15), pauses=pauses).extension == "valid"
    assert term("access", RECEIVED, extended_on=day(7, 16), pauses=pauses).extension == "too_late"


def test_an_extension_told_while_the_clock_stands_still_is_in_time():
    told = term("access", RECEIVED, extended_on=day(8, 20), pauses=[Pause(day(6, 20))])
    assert (told.extension, told.due_on_law) == ("valid", None)


def test_a_pause_too_late_for_one_month_counts_in_an_extended_term():
    pauses = [Pause(day(8, 1), day(8, 4))]
    assert term("access", RECEIVED, pauses=pauses).paused_days == 0
    extended = term("access", RECEIVED, extended_on=day(7, 1), pauses=pauses)
    # Three months end on Thursday 10 September; three days more is a Sunday.
    assert (extended.paused_days, extended.due_on_law) == (3, day(9, 14))


def test_a_question_after_the_answer_stops_nothing():
    found = term("access", RECEIVED, answered_on=day(6, 20), pauses=[Pause(day(6, 22), day(6, 25))])
    assert (found.due_on_law, found.paused_days) == (DUE, 0)
    assert Rule.PAUSE_AFTER_ANSWER in [step.rule for step in found.steps]


def test_the_clock_has_stood_still_until_the_answer_or_the_as_of_date():
    asked = [Pause(day(6, 20), day(7, 30))]
    assert term("access", RECEIVED, pauses=asked, as_of=day(6, 26)).paused_days == 6
    assert term("access", RECEIVED, pauses=asked, answered_on=day(6, 24)).paused_days == 4


def test_overlapping_pauses_count_each_day_once():
    pauses = [Pause(day(6, 20), day(6, 26)), Pause(day(6, 22), day(6, 24)), Pause(day(6, 25), day(6, 29))]
    found = term("access", RECEIVED, pauses=pauses)
    # Ten days from Friday 10 July is Monday 20 July (9 days: Sunday 19 July).
    assert (found.paused_days, found.due_on_law) == (9, day(7, 20))


def test_an_earlier_pause_can_make_a_later_one_count():
    first, second = Pause(day(6, 20), day(6, 25)), Pause(day(7, 14), day(7, 16))
    assert term("access", RECEIVED, pauses=[second]).paused_days == 0
    assert term("access", RECEIVED, pauses=[second, first]).paused_days == 7


def test_a_question_asked_on_the_rolled_last_day_keeps_the_term_open_until_it_is_answered():
    # The month ends on Saturday 1 August, rolled to the 3rd; asked on the 3rd, answered on the 20th:
    # 1 August plus 17 days would be the 18th, a day on which the clock stood still.
    found = term("access", day(7, 1), pauses=[Pause(MONDAY, day(8, 20))])
    assert (found.paused_days, found.due_on_law) == (17, day(8, 20))
    assert Rule.NOT_DURING_PAUSE in [step.rule for step in found.steps]


def test_a_restarted_term_runs_from_the_last_resolution_not_from_the_last_question():
    pauses = [Pause(day(6, 12), day(6, 30)), Pause(day(6, 15), day(6, 18))]
    assert term("access", RECEIVED, pauses=pauses, policy=ClockPolicy(pauses="restart")).due_on_law == day(7, 30)


def test_a_restarted_and_extended_term_is_three_months_from_the_last_resolution():
    found = term(
        "access",
        RECEIVED,
        extended_on=day(7, 20),
        pauses=[Pause(day(6, 12), day(6, 22))],
        policy=ClockPolicy(pauses="restart"),
    )
    assert (found.extension, found.due_on_law) == ("valid", day(9, 22))


@pytest.mark.parametrize("clock", ["information", "withdraw_consent", "complaint"])
def test_where_the_law_sets_no_term_the_state_follows_the_regulation(clock):
    found = term(clock, RECEIVED, extended_on=day(7, 1), pauses=[Pause(day(6, 12))], as_of=day(7, 11))
    assert (found.due_on_law, found.due_on_regulation) == (None, DUE)
    assert (found.state, found.state_on_regulation) == ("overdue", "overdue")
    assert (found.extension, found.paused, found.paused_days) == ("not_possible", False, 0)


def test_the_regulation_does_not_roll_over_a_weekend():
    assert term("access", day(1, 31)).due_on_regulation == day(2, 28)


def test_the_way_to_court_knows_no_extension_pause_or_promise():
    found = term("court", day(4, 2), extended_on=day(4, 3), pauses=[Pause(day(4, 4))])
    assert (found.due_on_law, found.due_on_regulation) == (day(5, 15), None)
    assert (found.extension, found.paused, found.state_on_regulation) == ("not_possible", False, None)


def test_a_petition_on_the_last_day_of_six_weeks_is_in_time():
    assert term("court", day(6, 1), answered_on=day(7, 13)).state == "answered_in_time"
    assert term("court", day(6, 1), answered_on=day(7, 14)).state == "answered_late"


def test_a_term_tells_every_step_that_led_to_it():
    assert term("access", date(2024, 2, 29)).steps == (
        Step(Rule.RECEIPT, "Reg. 1182/71 art. 3(1)", on=date(2024, 2, 29)),
        Step(Rule.ONE_MONTH, "AVG art. 12(3)", on=date(2024, 3, 29)),
        Step(Rule.ROLLED_OVER, "Reg. 1182/71 art. 3(4)", on=date(2024, 3, 29), reason="good_friday"),
        Step(Rule.ROLLED_OVER, "Reg. 1182/71 art. 3(4)", on=date(2024, 3, 30), reason="saturday"),
        Step(Rule.ROLLED_OVER, "Reg. 1182/71 art. 3(4)", on=date(2024, 3, 31), reason="sunday"),
        Step(Rule.ROLLED_OVER, "Reg. 1182/71 art. 3(4)", on=date(2024, 4, 1), reason="easter_monday"),
        Step(Rule.DUE_ON_LAW, "AVG art. 12(3)", on=date(2024, 4, 2)),
        Step(Rule.REGULATION_MONTH, 'privacyreglement, "Welke rechten hebt u"', on=date(2024, 3, 29)),
    )


def test_a_paused_and_extended_term_tells_limit_extension_and_pauses():
    told = term("access", RECEIVED, extended_on=day(7, 14), pauses=[Pause(day(6, 20), day(6, 25)), Pause(day(12, 1))])
    assert [(step.rule, step.on, step.days) for step in told.steps] == [
        (Rule.RECEIPT, RECEIVED, None),
        (Rule.EXTENSION_LIMIT, day(7, 15), None),
        (Rule.EXTENSION_VALID, day(7, 14), None),
        (Rule.PAUSE_ENDED, day(6, 25), 5),
        (Rule.PAUSE_TOO_LATE, day(12, 1), None),
        (Rule.THREE_MONTHS, day(9, 10), None),
        (Rule.PAUSED_DAYS_ADDED, day(9, 15), 5),
        (Rule.DUE_ON_LAW, day(9, 15), None),
        (Rule.REGULATION_MONTH, DUE, None),
    ]


BEFORE = date(2026, 6, 9)
CONTRADICTIONS = {
    "as_of_before_receipt": {"as_of": BEFORE},
    "extended_before_receipt": {"extended_on": BEFORE},
    "answered_before_receipt": {"answered_on": BEFORE},
    "pause_asked_before_receipt": {"pauses": [Pause(BEFORE, day(6, 12))]},
    "pause_resolved_before_asked": {"pauses": [Pause(day(6, 20), day(6, 19))]},
}


def test_every_contradiction_is_tested():
    assert set(CONTRADICTIONS) == set(IMPOSSIBLE)


@pytest.mark.parametrize("rule", sorted(CONTRADICTIONS))
@pytest.mark.parametrize("clock", ["access", "information", "complaint", "court"])
def test_a_contradiction_is_refused_without_telling_the_values(rule, clock):
    with pytest.raises(ImpossibleDates) as refused:
        term(clock, RECEIVED, **CONTRADICTIONS[rule])
    assert refused.value.rule == rule
    assert not any(sign.isdigit() for sign in str(refused.value))


def test_a_contradiction_after_the_as_of_date_is_refused_as_well():
    with pytest.raises(ImpossibleDates):
        term("access", RECEIVED, pauses=[Pause(day(8, 20), day(8, 19))], as_of=day(6, 30))


def test_everything_on_the_day_of_receipt_is_possible():
    found = term(
        "access",
        RECEIVED,
        extended_on=RECEIVED,
        answered_on=RECEIVED,
        pauses=[Pause(RECEIVED, RECEIVED)],
        as_of=RECEIVED,
    )
    assert found.state == "answered_in_time"


@pytest.mark.parametrize("choice", [{"calendar": "de_official"}, {"pauses": "stop"}])
def test_a_policy_with_an_unknown_name_is_refused(choice):
    with pytest.raises(ValueError, match="use one of"):
        ClockPolicy(**choice)


def test_an_unknown_outcome_is_refused_without_telling_it():
    with pytest.raises(ValueError, match="granted") as refused:
        term("access", RECEIVED, outcome="Jansen")
    assert "Jansen" not in str(refused.value)


def test_an_unknown_clock_is_refused():
    with pytest.raises(ValueError, match="Unknown clock"):
        term("acces", RECEIVED)
