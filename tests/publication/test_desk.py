"""The desk: what it asks, what it gives out, and what it refuses."""

from datetime import date

import pytest

from maatstaf.contracts import code_lists
from maatstaf.measures import MeasureError
from maatstaf.publication import NotForThePublic, Period, Profile
from maatstaf.publication.desk import newest_full_month
from maatstaf.warehouse.engine import EngineError
from policy.texts import publication
from publication.desks import DELIVERED_ON, OCTOBER, SUMMER, desk, policy_with, shown

RIGHTS = tuple(code_lists()["right_invoked"].codes)
FEW = [("access", 40), ("erasure", 4), ("objection", 12)]


def test_a_count_below_the_threshold_is_suppressed():
    assert shown(desk(requests_received=FEW).publish("requests_received", SUMMER), "received")["erasure"] is None


def test_a_second_row_goes_with_the_only_small_one_so_that_subtraction_fails():
    found = shown(desk(requests_received=FEW).publish("requests_received", SUMMER), "received")
    assert [right for right, count in found.items() if count is None] == ["erasure", "objection"]
    assert found["access"] == 40


def test_totals_stay_true():
    assert desk(requests_received=FEW).publish("requests_received", SUMMER).total == {"received": 56}


def test_a_zero_stays_where_others_can_hide_the_small_row():
    found = shown(desk(requests_received=FEW).publish("requests_received", SUMMER), "received")
    assert found["portability"] == 0


def test_codes_without_rows_are_zeros_in_the_order_of_the_list():
    found = desk(requests_received=[("objection", 30)]).publish("requests_received", SUMMER)
    assert tuple(found.rows["right_invoked"]) == RIGHTS
    assert shown(found, "received") == dict.fromkeys(RIGHTS, 0) | {"objection": 30}


def test_a_table_in_which_nothing_happened_is_shown_as_zeros():
    found = desk(requests_received=[]).publish("requests_received", SUMMER)
    assert set(shown(found, "received").values()) == {0}
    assert found.total == {"received": 0}


def test_a_sum_over_no_rows_is_zero():
    found = desk(identity_shown=[(None, None)]).publish("identity_shown", OCTOBER)
    assert found.total == {"answered": 0, "identity_shown": 0}


def test_the_rows_of_two_dimensions_stand_in_the_order_of_both_lists():
    kinds = [("police", "authority", 50, 50, 50), ("contractor", "third_party", 40, 40, 40)]
    found = desk(disclosures_by_recipient_kind=kinds).publish("disclosures_by_recipient_kind", OCTOBER)
    assert list(found.rows["recipient_kind"]) == ["contractor", "police"]


def test_internal_is_exact():
    found = desk(Profile.INTERNAL, requests_received=FEW).publish("requests_received", OCTOBER)
    assert {right: count for right, count in shown(found, "received").items() if count} == dict(FEW)
    assert not found.withheld.to_numpy().any()
    assert found.minimum_n == 0


def test_a_measure_about_the_organisation_is_exact():
    found = desk(holdings_by_state=[("kept", 3, 3)]).publish("holdings_by_state", OCTOBER)
    assert 3 in shown(found, "holdings").values()


def test_counts_that_do_not_add_up_have_no_total():
    categories = [("name", 30, 30, 30), ("e_mail", 30, 30, 30)]
    found = desk(disclosures_by_category=categories).publish("disclosures_by_category", OCTOBER)
    assert found.total == {}


def test_a_table_that_was_not_delivered_is_missing_and_says_which():
    found = desk().publish("requests_received", OCTOBER)
    assert not found.is_measured
    assert found.missing == ("complaints", "requests")
    assert found.rows.empty
    assert list(found.rows.columns) == ["right_invoked", "received"]


def test_a_distribution_of_what_was_not_delivered_is_missing_too():
    found = desk().distribution("days_to_answer", OCTOBER)
    assert (found.missing, found.cases, found.curve) == (("complaints", "requests"), 0, None)


def test_the_same_question_is_asked_once():
    counter = desk(requests_received=FEW)
    assert counter.publish("requests_received", OCTOBER).total == counter.publish("requests_received", OCTOBER).total
    assert len(counter._engine.asked) == 1


def test_another_period_is_another_question():
    counter = desk(requests_received=FEW)
    assert counter.publish("requests_received", SUMMER) is not counter.publish("requests_received", OCTOBER.back(1))


def test_how_long_ago_a_review_may_be_is_the_policy_of_the_fg(tmp_path):
    own = desk(policy=policy_with(tmp_path, register="review_months = 6"), activities_reviewed=[(3, 1, 1, 1)])
    own.publish("activities_reviewed", OCTOBER)
    ((_, days),) = own._engine.asked
    assert days["review_since"] == date(2026, 5, 1)


def test_a_period_is_asked_as_it_was_known_on_its_last_day():
    counter = desk(identity_shown=[(12, 4)])
    counter.publish("identity_shown", SUMMER)
    assert counter._engine.asked == [
        (
            "identity_shown",
            {
                "as_of": date(2026, 9, 30),
                "period_start": date(2026, 7, 1),
                "period_end": date(2026, 10, 1),
                "previous_start": date(2026, 4, 1),
                "year_start": date(2025, 10, 1),
                "review_since": date(2025, 10, 1),
            },
        )
    ]


def test_a_trend_is_thirteen_months_each_as_known_at_its_own_end():
    counter = desk(identity_shown=[(12, 12)])
    trend = counter.trend("identity_shown", OCTOBER)
    assert [one.period.name for one in trend][::12] == ["2025-10", "2026-10"]
    assert [days["as_of"] for _, days in counter._engine.asked] == [one.period.last_day for one in trend]


def test_a_measure_that_does_not_exist_is_refused():
    with pytest.raises(MeasureError, match="no measure 'turnover'"):
        desk().publish("turnover", OCTOBER)


def test_the_newest_full_month_is_the_default_and_a_month_without_its_end_is_refused():
    counter = desk()
    assert counter.as_of == DELIVERED_ON
    assert counter.period("") == OCTOBER == Period.month(newest_full_month(DELIVERED_ON))
    assert counter.period("2026-09") == OCTOBER.back(1)
    with pytest.raises(EngineError, match="before the end of 2026-11"):
        counter.period("2026-11")


def test_rows_are_for_the_bench_of_an_analyst_only():
    with pytest.raises(NotForThePublic, match="internal"):
        desk().browse("from requests", OCTOBER.last_day, 5)
    assert len(desk(Profile.INTERNAL).browse("from requests", OCTOBER.last_day, 5)) == 5


def test_the_intake_is_told_as_it_was_written_down():
    assert desk().intake("files").to_dict("records") == [{"table_name": "requests", "read": 3}]


def test_a_closed_desk_has_let_go_of_the_snapshot():
    counter = desk()
    counter.close()
    assert counter._engine.is_closed


@pytest.mark.parametrize(("threshold", "small", "large"), [(3, 2, 3), (5, 4, 5), (25, 24, 25)])
def test_the_threshold_is_the_policys(tmp_path, threshold, small, large):
    policy = policy_with(tmp_path, publication=publication(threshold=threshold, minimum_n=3))
    rows = [("access", small), ("erasure", 400)]
    found = shown(desk(policy=policy, requests_received=rows).publish("requests_received", SUMMER), "received")
    assert found["access"] is None
    kept = [("access", large), ("erasure", 400)]
    found = shown(desk(policy=policy, requests_received=kept).publish("requests_received", SUMMER), "received")
    assert found["access"] == large


def test_the_minimum_for_a_statistic_is_the_policys_and_the_fg_has_none(tmp_path):
    policy = policy_with(tmp_path, publication=publication(minimum_n=3))
    assert desk(policy=policy).minimum_n == 3
    assert desk().minimum_n == 10
    assert desk(Profile.INTERNAL).minimum_n == 0
