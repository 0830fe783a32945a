"""A month that stands out is said and drawn; a month with too few cases is neither."""

from dataclasses import replace

import pytest

from maatstaf.measures import Period
from maatstaf.publication import Signal
from maatstaf.reporting.components import Note
from maatstaf.reporting.presenting.signals import signal
from reporting.presenting.published import published

NEWEST = Period.month("2026-10")


def trend(*in_time, due=20):
    """Months of twenty requests each, so many of them in time; the last is October 2026."""
    empty = published()
    return [
        replace(empty, period=NEWEST.back(len(in_time) - 1 - place), total={"received": due, "in_time": count})
        for place, count in enumerate(in_time)
    ]


def told(months, lang="nl"):
    return signal(Signal.of(months, "in_time", "received"), "Op tijd", "f1", lang)


def test_months_that_differ_as_they_always_do_ask_for_no_explanation():
    figure = told(trend(*[16, 17] * 7))
    assert figure.summary == "Geen enkele maand wijkt meer af dan de maanden onderling altijd doen."
    assert {row[2].text for row in figure.table.rows} == {"gewoon"}


def test_a_last_month_outside_the_limits_is_named_with_its_reason():
    figure = told(trend(*[16, 17] * 7, 4), "en")
    assert figure.summary.startswith("October 2026 differs by more than")
    assert "outside the limits" in figure.summary
    assert figure.table.rows[-1][2].text.startswith("stands out: ")


def test_an_earlier_month_that_stood_out_is_named_too():
    figure = told(trend(*[16, 17] * 4, 4, *[16, 17] * 3))
    assert "april 2026" in figure.summary
    assert figure.summary.startswith("De laatste maand wijkt niet bijzonder af")


def test_a_month_with_too_few_cases_has_no_share_and_no_verdict():
    months = trend(*[16, 17] * 7)
    months[3] = replace(months[3], total={"received": 9, "in_time": 0})
    row = told(months).table.rows[3]
    assert [cell.state for cell in row[1:]] == ["too_few", "too_few"]


def test_fewer_than_twelve_months_have_trial_limits_and_say_so():
    assert any("Voorlopige grenzen" in line for line in told(trend(*[16, 17] * 5)).notes.more)
    assert not any("Voorlopige grenzen" in line for line in told(trend(*[16, 17] * 6)).notes.more)


def test_too_few_months_say_nothing():
    assert told(trend(16)).summary.startswith("Er zijn te weinig maanden")


def test_what_was_not_delivered_is_a_box():
    assert isinstance(told([published(missing=("requests",))]), Note)


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_drawing_marks_what_stands_out_and_shows_both_limits(lang):
    svg = str(told(trend(*[16, 17] * 7, 4), lang).svg)
    assert svg.count({"nl": "grens", "en": "limit"}[lang]) >= 2


def counted(*received):
    """Months with so many requests received; the last is October 2026."""
    empty = published()
    return [
        replace(empty, period=NEWEST.back(len(received) - 1 - place), total={"received": count})
        for place, count in enumerate(received)
    ]


def spikes(months, lang="nl"):
    return signal(Signal.of(months, "received"), "Ontvangen", "f1", lang)


def test_a_count_far_above_the_others_is_a_spike():
    figure = spikes(counted(*[1000, 1010] * 7, 2000))
    assert figure.summary.startswith("Oktober 2026 wijkt meer af")
    assert figure.table.rows[-1][1] == 2000
    assert figure.table.columns[1].label == "aantal"


def test_a_count_is_never_too_few_and_has_its_own_unit():
    figure = spikes(counted(*[1, 2] * 7))
    assert [row[1] for row in figure.table.rows] == [1, 2] * 7
    assert not any("tellen niet mee" in line for line in figure.notes.more)
    assert "ontvangen" in str(figure.svg)


def test_months_before_the_delivery_begins_are_missing_and_a_month_without_any_is_zero():
    figure = spikes(counted(0, 0, *[10, 12] * 6, 0, 11))
    assert [row[1].state for row in figure.table.rows[:2]] == ["missing", "missing"]
    assert figure.table.rows[-2][1] == 0
    limits = Signal.of(counted(*[10, 12] * 6), "received").chart
    assert Signal.of(counted(0, 0, *[10, 12] * 6), "received").chart.upper == limits.upper
