"""Invented requests for the property tests: dates crowd around the end of the first month."""

from datetime import date, timedelta

from hypothesis import settings
from hypothesis import strategies as st

from maatstaf.law import CALENDARS, ClockPolicy, Pause

ROYAL_DAYS = frozenset({date(2026, 1, 2), date(2026, 5, 15), date(2027, 5, 7), date(2028, 4, 28)})

# A busy machine is no reason to fail: no time limit on a single example.
steady = settings(deadline=None)
thorough = settings(deadline=None, max_examples=300)
exhaustive = settings(deadline=None, max_examples=1500)

receipts = st.dates(date(2018, 5, 25), date(2035, 12, 31))
near_the_month = st.integers(26, 40) | st.integers(0, 130)
ways = st.sampled_from(["suspend", "suspend_rollfirst", "restart"])
policies = st.builds(ClockPolicy, st.sampled_from(CALENDARS), ways, st.just(ROYAL_DAYS))
answer_clocks = st.sampled_from(["access", "rectification", "erasure", "restriction", "portability", "objection"])


@st.composite
def pauses_from(draw, received_on: date, may_stay_open: bool = True) -> Pause:
    asked_on = received_on + timedelta(days=draw(near_the_month))
    if may_stay_open and draw(st.integers(0, 9)) == 0:
        return Pause(asked_on)
    return Pause(asked_on, asked_on + timedelta(days=draw(st.integers(0, 4) | st.integers(0, 60))))


@st.composite
def requests(draw) -> dict:
    received_on = draw(receipts)
    told_after = draw(st.none() | near_the_month)
    return {
        "received_on": received_on,
        "extended_on": None if told_after is None else received_on + timedelta(days=told_after),
        "outcome": draw(st.sampled_from([None, "granted", "refused"])),
        "pauses": draw(st.lists(pauses_from(received_on), max_size=4)),
    }
