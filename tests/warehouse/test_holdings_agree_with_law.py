"""The view joins what `law` reckoned at load; a twin that shares no code reckons it anew. All three must agree."""

from datetime import date, timedelta
from itertools import count
from random import Random

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from law import retention_twin as twin
from maatstaf import law
from maatstaf.policy import ScheduleEntry
from maatstaf.policy.norms import Text
from maatstaf.sources import read_delivery
from maatstaf.warehouse.engine import Clocks, open_engine
from maatstaf.warehouse.load import load
from maatstaf.warehouse.settings import Settings
from measures.worlds import write_delivery

DELIVERED_ON = date(2028, 3, 31)
#: Month ends after a leap day and after a common February, a day within a month, and the delivery's own.
SEEN_ON = [date(2026, 2, 28), date(2028, 2, 29), date(2027, 10, 17), DELIVERED_ON]
CATEGORIES = ["tenant_file", "ledger", "nuisance_file", "identity_copy", "other"]
EVENTS = ["end_of_tenancy", "case_closed"]
PERIODS = ["P0D", "P4W", "P1M", "P6M", "P1Y", "P1Y6M", "P2Y", "P4Y", "P40D"]

FACTS = "holding_id, holding_state, due_on, keep_until, deciding_rule_id, end_unknown"


def some_rules(random, prefix):
    """Up to three rules for some of the categories, mostly with one event."""
    rules = []
    for category in random.sample(CATEGORIES, random.randint(0, 4)):
        event = random.choice(EVENTS)
        for _ in range(random.randint(1, 3)):
            other = random.random() < 0.15
            trigger = random.choice(EVENTS) if other else event
            direction = random.choice(["max", "max", "min", "until"])
            rules.append(twin.Rule(f"{prefix}{len(rules)}", category, trigger, random.choice(PERIODS), direction))
    return rules


def some_day(random):
    """A day that clamps to the end of a month, or any; some after the reported days."""
    if random.random() < 0.4:
        return random.choice([date(2024, 2, 29), date(2025, 8, 31), date(2026, 1, 31), date(2027, 12, 31)])
    return date(2023, 6, 1) + timedelta(days=random.randrange(1900))


def invented(random, rules):
    """A holding that may name a rule, of its own category or another, and may be gone."""
    gone = DELIVERED_ON - timedelta(days=random.randrange(900)) if random.random() < 0.3 else None
    return twin.Holding(
        category=random.choice(CATEGORIES),
        rule_id=random.choice([rule.id for rule in rules]) if rules and random.random() < 0.6 else None,
        trigger_state=random.choice(["happened", "happened", "happened", "not_yet", "unknown"]),
        trigger_on=some_day(random) if random.random() < 0.85 else None,
        archive_status=random.choice(["ACT", "ACT", "GEA", "BEW", "GEB", "OVE", "VER"]),
        destroyed_on=gone,
    )


@st.composite
def worlds(draw):
    """A delivered schedule (perhaps none), a default one, and many holdings."""
    random = Random(draw(st.integers(0, 2**32)))
    delivered, default = some_rules(random, "B"), some_rules(random, "default")
    return delivered, default, [invented(random, delivered) for _ in range(400)]


def written(day):
    return day.isoformat() if day else ""


def loaded(delivered, default, holdings, folder):
    """The engine of a world; fails when a row of it is refused."""
    tables = {
        "retention_rules": [
            {"rule_id": one.id, "data_category": one.category, "trigger": one.trigger, "period": one.period,
             "direction": one.direction}
            for one in delivered
        ],
        "holdings": [
            {"holding_id": f"H{number}", "data_category": one.category, "rule_id": one.rule_id or "",
             "trigger_state": one.trigger_state, "trigger_on": written(one.trigger_on),
             "archive_status": one.archive_status, "destroyed_on": written(one.destroyed_on)}
            for number, one in enumerate(holdings)
        ],
    }  # fmt: skip
    if not delivered:
        del tables["retention_rules"]
    write_delivery(folder, tables)
    schedule = tuple(ScheduleEntry(*rule, status="policy", source="x", sentence=Text("x", "x")) for rule in default)
    intake = load(read_delivery(folder), DELIVERED_ON, folder / "warehouse", Settings(schedule=schedule))
    assert not intake.refusals, intake.refusals
    return open_engine(intake.path)


def seen(engine, as_of):
    """What the view says of each holding, by its number."""
    answer = engine.browse(f"select {FACTS} from holdings", as_of, Clocks(), 100_000)
    return {int(row[0][1:]): tuple(row[1:]) for row in answer.rows}


def reckoned(holding, schedule, as_of):
    """What the law says of the same holding."""
    rules = law.rules_for(schedule, holding.category, holding.rule_id)
    kept = law.keeping(rules, holding.trigger_state, holding.trigger_on, as_of)
    state = kept.state(holding.archive_status, holding.destroyed_on, as_of)
    return str(state), kept.due_on, kept.keep_until, kept.decides and kept.decides.id, kept.unknown


def as_law(rule):
    return law.RetentionRule(
        rule.id, rule.category, rule.trigger, law.Period.parse(rule.period), law.Direction(rule.direction), "x"
    )


@pytest.fixture(scope="module")
def folders(tmp_path_factory):
    """A new folder for every world."""
    base, numbers = tmp_path_factory.mktemp("worlds"), count()
    return lambda: base / str(next(numbers))


# A smaller number is no simpler world: there is nothing to shrink to.
@settings(max_examples=12, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(world=worlds())
def test_every_holding_stands_where_law_and_twin_put_it(world, folders):
    delivered, default, holdings = world
    schedule = twin.schedule_of(delivered, default)
    in_force = law.in_force(map(as_law, default), [as_law(rule) for rule in delivered])
    engine = loaded(delivered, default, holdings, folders())
    try:
        for as_of in SEEN_ON:
            rows = seen(engine, as_of)
            assert set(rows) == set(range(len(holdings)))
            for number, row in rows.items():
                said = twin.status(holdings[number], schedule, as_of)
                told = tuple(said[fact] for fact in ("state", "due_on", "keep_until", "decides", "unknown"))
                assert row == told == reckoned(holdings[number], in_force, as_of), (holdings[number], as_of, schedule)
    finally:
        engine.close()
