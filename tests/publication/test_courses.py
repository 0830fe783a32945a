"""How a promise fares: at risk before it is broken, a turn for the worse, thirteen months, and what was restated."""

from types import MappingProxyType

import pytest

from maatstaf.policy import PolicyError
from maatstaf.policy.norms import read_norms
from maatstaf.publication import Share, Signal, Status
from maatstaf.publication.courses import courses, restatement
from maatstaf.publication.norms import judge
from maatstaf.statistics import xmr
from maatstaf.warehouse.engine import Changes
from publication.desks import OCTOBER, desk

NORM = MappingProxyType(
    {
        "section": "s",
        "promise": {"nl": "p.", "en": "p."},
        "source": "s",
        "owner": {"nl": "o", "en": "o"},
        "measure": "requests_due_law",
        "target": "all",
        "count": "answered_in_time",
        "out_of": "due",
    }
)
SAYS = MappingProxyType({"nl": "nog {count}", "en": "{count} left"})
WATCH = MappingProxyType({"measure": "requests_open", "count": "due_soon", "says": dict(SAYS)})
SIGNAL = MappingProxyType({"measure": "requests_due_law", "part": "answered_in_time", "whole": "due"})
KEPT, BROKEN = [("access", 20, 20, 0, 0, 0)], [("access", 20, 18, 2, 0, 0)]


def norm(**more):
    (read,) = read_norms({"X1": NORM | more})
    return read


def open_work(due_soon):
    return [("access", 5, 5 - due_soon, due_soon, 0, 0, 0)]


@pytest.mark.parametrize(
    ("due", "soon", "status"), [(KEPT, 2, Status.AT_RISK), (KEPT, 0, Status.MET), (BROKEN, 2, Status.NOT_MET)]
)
def test_a_promise_that_is_kept_is_at_risk_where_its_watch_counts_anything(due, soon, status):
    found = judge(norm(watch=WATCH), OCTOBER, desk(requests_due_law=due, requests_open=open_work(soon)))
    assert (found.status, found.watched) == (status, soon if status is Status.AT_RISK else 0)


def test_without_the_tables_of_its_watch_a_kept_promise_is_kept():
    assert judge(norm(watch=WATCH), OCTOBER, desk(requests_due_law=KEPT)).status is Status.MET


def test_a_watch_on_a_count_that_does_not_exist_is_a_slip_in_the_policy():
    watch = WATCH | {"count": "due_sometime"}
    with pytest.raises(PolicyError, match="requests_open gives no due_sometime to watch"):
        judge(norm(watch=watch), OCTOBER, desk(requests_due_law=KEPT, requests_open=open_work(1)))


class Charted:
    """A desk whose share moved as drawn."""

    def __init__(self, values):
        self.totals = desk(requests_due_law=BROKEN).totals
        shares = tuple(Share(0, 20, value) for value in values)
        self.found = Signal((), "answered_in_time", shares, xmr(values))

    def signal(self, name, part, whole, period):
        return self.found


STEADY = [0.9, 0.92, 0.91, 0.9, 0.93, 0.9, 0.92, 0.91, 0.9, 0.92, 0.91, 0.9]


@pytest.mark.parametrize(
    ("newest", "status"), [(0.91, Status.MET), (0.3, Status.NOT_MET), (1.0, Status.MET), (None, Status.TOO_FEW)]
)
def test_a_promise_of_no_turn_for_the_worse_is_broken_by_one_and_not_by_a_turn_for_the_better(newest, status):
    found = judge(norm(target="shown", signal=SIGNAL), OCTOBER, Charted([*STEADY, newest]))
    assert found.status is status


class Monthly:
    """A desk that answers each month with what was drawn for it, and knows of three changed cases."""

    def __init__(self, as_of, **months):
        self.as_of = as_of
        self.desks = {name.replace("_", "-").strip("m"): desk(requests_due_law=rows) for name, rows in months.items()}

    def totals(self, name, period):
        return self.desks[period.name].totals(name, period)

    def distribution(self, name, period):
        raise AssertionError("no median is asked")

    def changes(self, norm, period):
        return Changes(1, 2, 3)


MONTHS = (OCTOBER.back(1), OCTOBER)


def test_a_course_counts_in_how_many_months_a_promise_was_kept():
    now = Monthly(OCTOBER.last_day, m2026_09=KEPT, m2026_10=BROKEN)
    (course,) = courses([norm()], MONTHS, now, None)
    assert (course.kept, course.judged) == (1, 2)
    assert (course.before.status, course.newest.status) == (Status.MET, Status.NOT_MET)
    assert course.restated is None
    assert course.changes is None  # what was due in a month is another set of cases each month


def test_a_month_that_the_delivery_before_gave_otherwise_is_restated():
    now = Monthly(OCTOBER.last_day, m2026_09=BROKEN, m2026_10=KEPT)
    same = Monthly(MONTHS[0].last_day, m2026_09=BROKEN)
    other = Monthly(MONTHS[0].last_day, m2026_09=KEPT)
    too_early = Monthly(OCTOBER.back(2).last_day, m2026_09=KEPT)
    restated = [courses([norm()], MONTHS, now, earlier)[0].restated for earlier in (same, other, too_early)]
    assert [one and one.status for one in restated] == [None, Status.MET, None]


def test_a_stock_tells_what_became_of_its_cases():
    work = desk(requests_open=open_work(0))
    now = Monthly(OCTOBER.last_day)
    now.desks = {month.name: work for month in MONTHS}
    stock = norm(measure="requests_open", target="none", count="overdue", out_of="open_requests")
    (course,) = courses([stock], MONTHS, now, None)
    assert course.changes == Changes(1, 2, 3)


def test_what_was_not_measured_is_not_restated():
    unmeasured = judge(norm(), OCTOBER, desk())
    measured = judge(norm(), OCTOBER, desk(requests_due_law=KEPT))
    assert restatement(measured, unmeasured) is None
    assert restatement(unmeasured, measured) is None


def test_of_a_norm_without_a_course_only_the_last_two_months_are_asked():
    asked = []

    class Asked(Monthly):
        def totals(self, name, period):
            asked.append(period.name)
            return super().totals(name, period)

    now = Asked(OCTOBER.last_day, m2026_08=KEPT, m2026_09=KEPT, m2026_10=KEPT)
    reason = {"no_course": {"nl": "geen begin", "en": "no beginning"}}
    (course,) = courses([norm(**reason)], (OCTOBER.back(2), *MONTHS), now, None)
    assert asked == ["2026-09", "2026-10"]
    assert (course.before.status, course.newest.status) == (Status.MET, Status.MET)
