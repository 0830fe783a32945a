"""How long things take: a median is given on enough cases only, and too few do not tell how many they are."""

from dataclasses import replace

import pytest

from maatstaf.measures import Word
from maatstaf.publication import Distribution, ExpectedBreaches
from maatstaf.reporting.components import TOO_FEW, Note
from maatstaf.reporting.presenting import days
from maatstaf.warehouse.engine import Counts
from reporting.presenting.published import MEASURE, published

IN_DAYS = replace(
    MEASURE,
    grain={"right_invoked": Word("Recht", "Right"), "days": Word("Dagen", "Days")},
    counts={"answered": Word("beantwoord", "answered"), "censored": Word("nog open", "still open")},
)
ENOUGH = Counts(("days", "answered", "censored"), [(5, 6, 0), (10, 6, 0), (20, 0, 3)])
FEW = Counts(("days", "answered", "censored"), [(5, 2, 0), (10, 1, 1)])


def distribution(counts):
    return Distribution.of(IN_DAYS, published().period, counts, 10)


class FakeDesk:
    """Gives two rights: one with enough cases, one with too few."""

    def totals(self, name, period):
        return replace(published(), measure=IN_DAYS)

    def distributions(self, name, period):
        return {"access": distribution(ENOUGH), "erasure": replace(distribution(FEW), cases=0, answered=0)}


def test_a_median_by_group_is_given_on_enough_cases_only():
    table = days.medians(FakeDesk(), "days_to_answer_by_right", published().period, "nl")
    assert [row[0] for row in table.rows] == ["inzage", "verwijdering"]
    assert table.rows[0][1].text == "10 dagen"
    assert table.rows[1][1] == TOO_FEW


def test_a_curve_says_what_was_done_within_how_many_days():
    figure = days.curve(distribution(ENOUGH), "Dagen", "f1", "nl")
    said = {row[0]: row[1] for row in figure.table.rows}
    assert said["beantwoord binnen 7 dagen"].text == "40%"
    assert said["verzoeken"] == 15
    assert said["beantwoord"] == 12
    assert figure.summary == "Mediaan: 10 dagen (95%-interval: 5 tot 10 dagen)."


def test_a_curve_says_between_which_days_the_median_lies_and_when_each_quarter_was_done():
    told = {row[0]: row[1] for row in days.curve(distribution(ENOUGH), "Dagen", "f1", "nl").table.rows}
    assert told["Een kwart binnen"].text == "5 dagen"
    assert told["Drie kwart binnen"].text == "10 dagen"
    assert told["Mediaan, 95%-interval (log-log)"].text == "5 tot 10 dagen"


def test_a_limit_that_is_not_reached_says_so():
    slow = Counts(("days", "answered", "censored"), [(3, 4, 0), (30, 3, 5)])
    told = {row[0]: row[1] for row in days.curve(distribution(slow), "Dagen", "f1", "nl").table.rows}
    assert told["Mediaan, 95%-interval (log-log)"].text == "vanaf 3 dagen; bovengrens niet bereikt"
    assert told["Drie kwart binnen"].text == "niet bereikt"


def test_a_curve_on_too_few_cases_is_not_drawn():
    figure = days.curve(distribution(FEW), "Dagen", "f1", "nl")
    assert figure.svg == ""
    assert figure.table.rows[0][1] == TOO_FEW
    assert figure.summary == ""


def test_what_was_not_delivered_is_a_box():
    nothing = Distribution(IN_DAYS, published().period, 0, 0, None, ("requests",))
    assert isinstance(days.curve(nothing, "Dagen", "f1", "nl"), Note)


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (ExpectedBreaches(1.25, 9), "Van de 9 verzoeken waarvan de termijn binnen een maand afloopt, worden er naar"),
        (ExpectedBreaches(None, None), "te weinig verzoeken bekend"),
        (ExpectedBreaches(None, None, ("requests",)), "Niet aangeleverd: verzoeken"),
    ],
)
def test_what_is_expected_is_said_with_its_base_or_not_at_all(found, said):
    assert said in days.expected(found, "nl").text


def test_an_expectation_has_one_decimal():
    assert "naar verwachting 1,3 te laat" in days.expected(ExpectedBreaches(1.25, 9), "nl").text
