"""The cases that break a norm are the very ones that its measure counts."""

from datetime import date

import pytest

from maatstaf.breaches import breach_of, breaches
from maatstaf.contracts import TABLES
from maatstaf.measures import Period
from maatstaf.policy import Policy
from maatstaf.publication import Desk, NoCases, NotForThePublic, Profile
from maatstaf.samples import write_samples
from maatstaf.sources import read_delivery
from maatstaf.warehouse.engine import Clocks, open_engine
from maatstaf.warehouse.load import load
from measures.worlds import cells, write_delivery

NORMS = {norm.id: norm for norm in Policy().norms}
JUDGED = [norm for norm in NORMS.values() if any(mark.target != "shown" for mark in norm.marks)]
#: Coverage is delivered as numbers of staff: there is no case to list.
WITHOUT_CASES = {"V1", "V2"}
#: What a norm counts in another unit than its cases, or in two marks.
COUNTED = {
    "B1": lambda counts: counts["holdings_over"],
    "B3": lambda counts: counts["destroyed"] - counts["destroyed_on_day"] + counts["still_held"],
}
MONTHS = [Period.month("2026-10").back(steps) for steps in range(14)]


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """The FG's desk over a corporation with planted breaches."""
    folder = tmp_path_factory.mktemp("samples")
    write_samples(folder / "delivery", months=24, scale=0.2)
    intake = load(read_delivery(folder / "delivery"), date(2026, 10, 31), folder / "warehouse")
    desk = Desk.open(intake.path, Policy(), Profile.INTERNAL)
    yield desk
    desk.close()


def broken(norm, published):
    """How many cases break the norm, by its measure."""
    counts = published.row(**norm.where) if norm.where else published.total
    if norm.id in COUNTED:
        return COUNTED[norm.id](counts)
    mark = norm.marks[0]
    if mark.target == "none":
        return counts[mark.count]
    return counts[mark.out_of] - counts[mark.count] - (counts[mark.pending] if mark.pending else 0)


@pytest.mark.parametrize("norm", JUDGED, ids=lambda norm: norm.id)
def test_a_norm_with_a_verdict_lists_its_cases_or_has_none_to_list(norm):
    assert (norm.id in breaches()) == (norm.id not in WITHOUT_CASES)


def test_no_cases_are_listed_of_a_norm_that_does_not_exist():
    assert set(breaches()) <= set(NORMS)


@pytest.mark.parametrize("norm", [norm for norm in JUDGED if norm.id in breaches()], ids=lambda norm: norm.id)
def test_there_are_as_many_cases_as_the_measure_counts_in_every_month(norm, desk):
    found = []
    for month in MONTHS:
        _, cases = desk.breaches(norm.id, month)
        keys = list(cases)
        assert len(keys) == len(set(keys)) == broken(norm, desk.publish(norm.measure, month))
        found += keys
    assert found


@pytest.mark.parametrize("name", list(breaches()))
def test_a_case_is_named_by_the_key_of_its_table(name):
    assert breach_of(name).key in {table.key for table in TABLES.values()}


def test_under_the_public_profile_no_case_is_given(desk):
    public = Desk(desk._engine, Policy())
    with pytest.raises(NotForThePublic, match="FG"):
        public.breaches("R1", MONTHS[0])


@pytest.mark.parametrize("norm", ["V1", "R4", "X9"])
def test_a_norm_without_cases_says_which_have(norm, desk):
    with pytest.raises(NoCases, match="there are"):
        desk.breaches(norm, MONTHS[0])


OVERDUE = """
request_id | right_invoked | received_on | answered_on | outcome
R1         | access        | 2026-08-03  | -           | -           # overdue in September and in October
R2         | access        | 2026-08-03  | 2026-10-20  | granted     # overdue in September, answered in October
R3         | access        | 2026-09-10  | -           | -           # overdue since October
R4         | access        | 2026-10-10  | -           | -           # within its term
"""


def test_between_two_months_cases_are_new_cleared_or_remain(tmp_path):
    write_delivery(tmp_path / "delivery", {"requests": cells(OVERDUE)})
    intake = load(read_delivery(tmp_path / "delivery"), date(2026, 11, 15), tmp_path)
    desk = Desk(open_engine(intake.path), Policy(), Profile.PUBLIC)
    try:
        changes = desk.changes("R3", Period.month("2026-10"))
        assert (changes.new, changes.cleared, changes.remaining) == (1, 1, 1)
        assert desk.changes("R4", Period.month("2026-10")) is None
    finally:
        desk.close()


def test_the_clocks_of_the_policy_decide_who_is_late(tmp_path):
    # Received 3 March 2026: 3 April is Good Friday, so by the national calendar the term ends on the 7th.
    world = "request_id | right_invoked | received_on\nR1 | access | 2026-03-03"
    write_delivery(tmp_path / "delivery", {"requests": cells(world)})
    intake = load(read_delivery(tmp_path / "delivery"), date(2026, 4, 30), tmp_path)
    engine = open_engine(intake.path)
    days = {"as_of": date(2026, 4, 6), "period_start": date(2026, 4, 1), "period_end": date(2026, 5, 1)}
    try:
        assert list(engine.keys(breach_of("R3"), days, Clocks())) == []
        assert list(engine.keys(breach_of("R3"), days, Clocks("nl_strict"))) == [("R1",)]
    finally:
        engine.close()
