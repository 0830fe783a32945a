"""The views reckon terms as joins; `law` reckons them as dates. They must never disagree on a request."""

from datetime import date, timedelta
from itertools import count, product
from random import Random

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from maatstaf import law
from maatstaf.law import Pause, State
from maatstaf.sources import read_delivery
from maatstaf.warehouse.engine import Clocks, open_engine
from maatstaf.warehouse.load import load
from measures.worlds import write_delivery

DELIVERED_ON = date(2027, 4, 30)
EARLIEST = date(2025, 11, 1)
#: As-of days around which many terms end, Easter and King's Day among them.
SEEN_ON = [date(2026, 4, 7), date(2026, 5, 31), DELIVERED_ON]

RIGHTS = [name for name in law.CLOCKS if name not in ("complaint", "court")]

FACTS = "request_id, due_on_law, due_on_regulation, extension, paused, paused_days, request_state, answered_on, outcome"


def some_days(random):
    """After how many days something happens: mostly around the end of one month or of three."""
    return random.choice([random.randint(26, 40), random.randint(85, 100), random.randint(0, 130)])


def invented(random):
    """A request with an extension, an answer and up to four pauses, each of which may be absent."""
    received_on = EARLIEST + timedelta(days=random.randint(0, (DELIVERED_ON - EARLIEST).days))

    def later(day, days):
        return min(day + timedelta(days=days), DELIVERED_ON)

    def maybe():
        return later(received_on, some_days(random)) if random.random() < 0.6 else None

    # One question a day: asking twice on one day is one pause.
    asked = {later(received_on, some_days(random)) for _ in range(random.choice([0, 0, 1, 2, 3, 4]))}
    lengths = {day: random.choice([random.randint(0, 4), random.randint(0, 60)]) for day in sorted(asked)}
    answered_on = maybe()
    return {
        "right": random.choice(RIGHTS),
        "received_on": received_on,
        "extended_on": maybe(),
        "answered_on": answered_on,
        "outcome": answered_on and random.choice(law.OUTCOMES),
        "pauses": [Pause(day, None if random.random() < 0.15 else later(day, lengths[day])) for day in lengths],
    }


@st.composite
def worlds(draw):
    """Many requests from one drawn number: drawn one by one they would take minutes, and none depends on another."""
    random = Random(draw(st.integers(0, 2**32)))
    return [invented(random) for _ in range(400)]


def written(day):
    return day.isoformat() if day else ""


def loaded(world, folder):
    """The engine of a world; fails when one of its requests is refused."""
    tables = {
        "requests": [
            {
                "request_id": f"R{number}",
                "right_invoked": request["right"],
                "received_on": written(request["received_on"]),
                "extended_on": written(request["extended_on"]),
                "answered_on": written(request["answered_on"]),
                "outcome": request["outcome"] or "",
            }
            for number, request in enumerate(world)
        ],
        "request_pauses": [
            {"request_id": f"R{number}", "asked_on": written(p.asked_on), "resolved_on": written(p.resolved_on)}
            for number, request in enumerate(world)
            for p in request["pauses"]
        ],
    }
    write_delivery(folder, tables)
    intake = load(read_delivery(folder), DELIVERED_ON, folder / "warehouse")
    assert not intake.refusals, intake.refusals
    return open_engine(intake.path)


def seen(engine, as_of, clocks):
    """What the view says of each request, by its number."""
    answer = engine.browse(f"select {FACTS} from requests", as_of, clocks, 100_000)
    rows = [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]
    return {int(row.pop("request_id")[1:]): row for row in rows}


def reckoned(request, as_of, clocks):
    """What the law says of the same request."""
    facts = {key: value for key, value in request.items() if key != "right"}
    return law.term(request["right"], as_of=as_of, policy=law.ClockPolicy(clocks.calendar, clocks.pauses), **facts)


def disagreements(request, row, as_of, clocks):
    """The facts on which view and law differ, the view's first."""
    term = reckoned(request, as_of, clocks)
    pairs = {
        "due_on_law": (row["due_on_law"], term.due_on_law),
        "due_on_regulation": (row["due_on_regulation"], term.due_on_regulation),
        "extension": (row["extension"], str(term.extension)),
        "paused": (row["paused"], term.paused),
        "paused_days": (row["paused_days"], term.paused_days),
        "state": (row["request_state"], state(term, row)),
    }
    return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}


def state(term, row):
    """The law tells closed requests apart by outcome and time, the view by the columns beside it."""
    closed = (State.ANSWERED_IN_TIME, State.ANSWERED_LATE, State.WITHDRAWN)
    return "closed" if term.state in closed and row["answered_on"] else str(term.state)


@pytest.fixture(scope="module")
def folders(tmp_path_factory):
    """A new folder for every world."""
    base, numbers = tmp_path_factory.mktemp("worlds"), count()
    return lambda: base / str(next(numbers))


EVERY_POLICY = [Clocks(*chosen) for chosen in product(("nl_official", "nl_strict"), law.RECKONINGS)]


# A smaller number is no simpler world: there is nothing to shrink to.
@settings(max_examples=6, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(world=worlds())
def test_every_request_stands_where_the_law_puts_it_under_every_policy(world, folders):
    engine = loaded(world, folders())
    try:
        for clocks, as_of in product(EVERY_POLICY, SEEN_ON):
            rows = seen(engine, as_of, clocks)
            assert set(rows) == {number for number, one in enumerate(world) if one["received_on"] <= as_of}
            for number, row in rows.items():
                differs = disagreements(world[number], row, as_of, clocks)
                assert not differs, (world[number], as_of, clocks, differs)
    finally:
        engine.close()
