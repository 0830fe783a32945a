"""What must hold for every request that can be invented."""

from datetime import date, timedelta

from hypothesis import assume, given
from hypothesis import strategies as st

from law.strategies import (
    ROYAL_DAYS,
    answer_clocks,
    exhaustive,
    pauses_from,
    policies,
    receipts,
    requests,
    steady,
    thorough,
)
from law.twin import walk
from maatstaf.law import ClockPolicy, State, add_months, term, working_calendar

NEVER = date.max


def due(clock, facts, policy):
    """The deadline of the law; while the clock stands still it lies beyond any day."""
    return term(clock, policy=policy, **facts).due_on_law or NEVER


@exhaustive
@given(requests())
def test_walking_the_days_one_by_one_gives_the_same_term(facts):
    walked = walk(facts["received_on"], facts["extended_on"], facts["outcome"] == "refused", facts["pauses"])
    computed = term("access", **facts)
    assert (computed.due_on_law, computed.extension) == (walked.due_on, walked.extension)
    assert computed.paused == (walked.due_on is None)


@thorough
@given(requests(), answer_clocks, policies, st.integers(1, 40))
def test_a_later_receipt_is_never_due_earlier(facts, clock, policy, days):
    later = facts["received_on"] + timedelta(days=days)
    assume(all(pause.asked_on >= later for pause in facts["pauses"]))
    assume(facts["extended_on"] is None or facts["extended_on"] >= later)
    assert due(clock, facts, policy) <= due(clock, {**facts, "received_on": later}, policy)


@steady
@given(receipts, st.integers(1, 40), policies, st.sampled_from(["access", "court"]))
def test_a_later_receipt_without_more_is_never_due_earlier(received_on, days, policy, clock):
    later = received_on + timedelta(days=days)
    earlier_term, later_term = term(clock, received_on, policy=policy), term(clock, later, policy=policy)
    assert earlier_term.due_on_law <= later_term.due_on_law
    if clock == "access":
        assert earlier_term.due_on_regulation <= later_term.due_on_regulation


@thorough
@given(requests(), answer_clocks, policies)
def test_the_law_never_lets_a_term_end_on_a_closed_day(facts, clock, policy):
    due_on = term(clock, policy=policy, **facts).due_on_law
    calendar = working_calendar(policy.calendar, policy.royal_days)
    assert due_on is None or calendar.why_closed(due_on) is None


@steady
@given(receipts)
def test_the_way_to_court_never_closes_on_a_day_closed_for_the_atw(received_on):
    closes_on = term("court", received_on, policy=ClockPolicy("nl_strict", royal_days=ROYAL_DAYS)).due_on_law
    assert working_calendar("nl_atw", ROYAL_DAYS).why_closed(closes_on) is None
    assert closes_on >= received_on + timedelta(days=42)


@thorough
@given(requests(), answer_clocks, policies)
def test_the_law_gives_at_least_one_month(facts, clock, policy):
    assert due(clock, facts, policy) >= add_months(facts["received_on"], 1)


@thorough
@given(requests(), answer_clocks, policies, st.data())
def test_one_more_pause_never_shortens_a_term(facts, clock, policy, data):
    pause = data.draw(pauses_from(facts["received_on"]))
    longer = {**facts, "pauses": [*facts["pauses"], pause]}
    assert due(clock, facts, policy) <= due(clock, longer, policy)


@thorough
@given(requests(), answer_clocks, policies)
def test_a_term_never_ends_while_its_clock_stands_still(facts, clock, policy):
    due_on = term(clock, policy=policy, **facts).due_on_law
    assume(due_on is not None)
    standing = [p for p in facts["pauses"] if p.asked_on <= due_on and p.resolved_on > due_on]
    assert standing == []


@thorough
@given(requests(), answer_clocks, policies)
def test_the_order_in_which_pauses_are_listed_does_not_matter(facts, clock, policy):
    turned = {**facts, "pauses": facts["pauses"][::-1]}
    assert term(clock, policy=policy, **facts) == term(clock, policy=policy, **turned)


@thorough
@given(requests(), answer_clocks, policies)
def test_an_extension_never_shortens_a_term(facts, clock, policy):
    assert due(clock, facts, policy) >= due(clock, {**facts, "extended_on": None}, policy)


@thorough
@given(requests(), policies)
def test_extension_outcome_and_pauses_leave_the_promise_of_the_regulation_alone(facts, policy):
    promised = term("access", policy=policy, **facts).due_on_regulation
    assert promised == add_months(facts["received_on"], 1)


@thorough
@given(requests(), answer_clocks, policies, st.integers(0, 150), st.integers(0, 150))
def test_what_happens_after_the_as_of_date_changes_nothing(facts, clock, policy, answered_after, seen_after):
    received_on = facts["received_on"]
    as_of = received_on + timedelta(days=seen_after)
    answered_on = received_on + timedelta(days=answered_after)
    known = {
        "received_on": received_on,
        "extended_on": facts["extended_on"] if (facts["extended_on"] or NEVER) <= as_of else None,
        "outcome": facts["outcome"] if answered_on <= as_of else None,
        "answered_on": answered_on if answered_on <= as_of else None,
        "pauses": [
            type(p)(p.asked_on, p.resolved_on if (p.resolved_on or NEVER) <= as_of else None)
            for p in facts["pauses"]
            if p.asked_on <= as_of
        ],
    }
    all_facts = {**facts, "answered_on": answered_on}
    seen = term(clock, as_of=as_of, policy=policy, **all_facts)
    assert seen == term(clock, as_of=as_of, policy=policy, **known)
    assert seen.state != State.OPEN


@thorough
@given(requests(), answer_clocks, policies)
def test_the_paused_days_are_the_days_on_which_an_effective_pause_was_open(facts, clock, policy):
    found = term(clock, policy=policy, **facts)
    assume(found.due_on_law is not None)
    standing = {
        pause.asked_on + timedelta(days=passed)
        for pause in facts["pauses"]
        if pause.asked_on <= found.due_on_law
        for passed in range((pause.resolved_on - pause.asked_on).days)
    }
    assert found.paused_days == len(standing)
