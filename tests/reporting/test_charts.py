"""Charts draw what they were given to draw, the same way each time, and nothing that is withheld."""

import datetime as dt
import re
from functools import cache

import pandas as pd
import pytest

from maatstaf.reporting.charts import Series, bars, curve, share_line, sparkline, stacked_months
from maatstaf.reporting.inert import Outline
from maatstaf.reporting.words import words

SECRET = 7731
MONTHS = [dt.date(2026, month, 1) for month in (8, 9, 10)]
SERIES = [Series("in_time", "op tijd", "good"), Series("late", "te laat", "unsure")]


def months(**columns):
    return pd.DataFrame({"month": MONTHS, **columns})


def categories(**columns):
    return pd.DataFrame({"category": ["Inzage", "Wissing", "Bezwaar"]} | columns)


@cache
def each_chart(state, unused=SECRET):
    """One of each chart over three rows, of which the second has the given state but still its number."""
    states, extra = ["value", state, "value"], {"unused": [unused] * 3}
    return {
        "stack": stacked_months(
            months(in_time=[30, SECRET, 50], late=[4, 5, 6], state=states, **extra), SERIES, "nl", "a"
        ),
        "line": share_line(months(share=[0.5, 0.7731, 0.25], state=states, **extra), "nl", "a", target=0.75),
        "bars": bars(categories(value=[30, SECRET, 50], state=states, **extra), "nl", "a"),
        "spark": sparkline(months(value=[30, SECRET, 50], state=states, **extra), "a"),
    }


@cache
def blank_charts(state):
    """The charts of ``each_chart`` over frames from which the number is gone."""
    states = ["value", state, "value"]
    return {
        "stack": stacked_months(months(in_time=[30, None, 50], late=[4, None, 6], state=states), SERIES, "nl", "a"),
        "line": share_line(months(share=[0.5, None, 0.25], state=states), "nl", "a", target=0.75),
        "bars": bars(categories(value=[30, None, 50], state=states), "nl", "a"),
        "spark": sparkline(months(value=[30, None, 50], state=states), "a"),
    }


@cache
def a_curve(unused=SECRET):
    frame = pd.DataFrame({"day": [3, 9], "share": [0.4, 0.8], "unused": [unused, unused]})
    return curve(frame, "nl", "a", median=9)


def whole(name):
    """One of the charts with all its numbers."""
    return {**each_chart("value"), "curve": a_curve()}[name]


ALL = ["stack", "line", "bars", "spark", "curve"]


def texts(svg):
    """Every text that stands in a drawing."""
    return [text for text in re.findall(r"<text[^>]*>([^<]*)", svg) if text]


@pytest.mark.parametrize("name", ALL)
def test_the_same_frame_gives_the_same_bytes(name):
    again = {**each_chart.__wrapped__("value"), "curve": a_curve.__wrapped__()}
    assert whole(name) == again[name]


@pytest.mark.parametrize("state", ["withheld", "too_few", "missing"])
@pytest.mark.parametrize("name", ["stack", "line", "bars"])
def test_where_no_number_may_be_drawn_the_reason_is_drawn(name, state):
    word = words("nl").say(f"cell.{state}")
    assert word in texts(each_chart(state)[name])
    assert word not in texts(each_chart("value")[name])


@pytest.mark.parametrize("state", ["withheld", "too_few", "missing"])
@pytest.mark.parametrize("name", ["stack", "line", "bars", "spark"])
def test_a_withheld_number_changes_nothing_in_the_drawing(name, state):
    assert each_chart(state)[name] == blank_charts(state)[name]


@pytest.mark.parametrize("name", ["stack", "line", "bars", "spark"])
def test_a_number_that_may_be_drawn_does_change_the_drawing(name):
    assert each_chart("value")[name] != each_chart("withheld")[name]


@pytest.mark.parametrize("name", ALL)
def test_a_column_that_is_not_drawn_leaves_no_trace(name):
    assert whole(name) == {**each_chart("value", unused=1), "curve": a_curve(unused=1)}[name]


@pytest.mark.parametrize("name", ["stack", "bars", "curve"])
def test_a_drawing_writes_only_numbers_that_were_passed_or_stand_on_an_axis(name):
    passed = {"stack": {30, 50, 4, 6}, "bars": {30, 50}, "curve": {9}}[name]
    axis = {"stack": {0, 20, 40, 60, 2026}, "bars": set(), "curve": {*range(10), 25, 50, 75, 100}}[name]
    svg = a_curve() if name == "curve" else each_chart("withheld")[name]
    written = {int(number) for text in texts(svg) for number in re.findall(r"\d+", text)}
    assert written & passed
    assert written <= passed | axis


def test_an_absent_number_without_a_state_counts_as_withheld():
    svg = share_line(months(share=[0.5, None, 0.25]), "nl", "a")
    assert words("nl").say("cell.withheld") in texts(svg)


def test_the_text_of_a_withheld_bar_is_not_drawn_either():
    frame = categories(value=[30, None, 50], text=["30 stuks", "7731 stuks", "50 stuks"])
    svg = bars(frame, "nl", "a")
    assert "30 stuks" in texts(svg)
    assert str(SECRET) not in svg


def test_withheld_bars_are_all_of_one_length():
    frame = pd.DataFrame({"category": ["a", "b", "c"], "value": [90, 3, 8], "state": ["value", "withheld", "withheld"]})
    svg = bars(frame, "nl", "a")
    lengths = {re.search(r"h([\d.]+)v", path)[1] for path in re.findall(r'<path d="([^"]*)" fill="url', svg)}
    assert len(lengths) == 2, "one length in the wide drawing and one in the narrow"


def test_an_unknown_state_is_refused():
    with pytest.raises(ValueError, match="secret"):
        bars(categories(value=[1, 2, 3], state=["value", "secret", "value"]), "nl", "a")


@pytest.mark.parametrize("name", ALL)
def test_a_drawing_only_shows_and_is_hidden_from_screen_readers(name):
    svg = whole(name)
    roots = re.findall(r"<svg[^>]*>", svg)
    assert roots
    assert all('aria-hidden="true"' in root and 'focusable="false"' in root for root in roots)
    seen = Outline()
    seen.feed(svg)
    seen.close()
    assert not re.search(r"<(script|title|desc|style|image|foreignObject)|href|font-family|aria-label|aria-role", svg)


def test_ids_of_two_drawings_with_their_own_prefix_never_meet():
    frame = months(share=[0.5, None, 0.25])
    one, two = (set(re.findall(r'\bid="([^"]+)"', share_line(frame, "nl", prefix))) for prefix in ("one", "two"))
    assert one
    assert not one & two


@pytest.mark.parametrize("name", ALL)
def test_every_pattern_a_drawing_refers_to_is_in_it(name):
    svg = {**each_chart("withheld"), "curve": whole("curve")}[name]
    referred, defined = set(re.findall(r"url\(#([^)]+)\)", svg)), set(re.findall(r'\bid="([^"]+)"', svg))
    assert referred == defined


@pytest.mark.parametrize("prefix", ["", "1", 'a"', "A b"])
def test_a_prefix_that_is_no_plain_name_is_refused(prefix):
    with pytest.raises(ValueError, match="prefix"):
        bars(categories(value=[1, 2, 3]), "nl", prefix)


def test_an_empty_frame_gives_no_drawing():
    assert stacked_months(months(in_time=[1, 2, 3], late=[1, 2, 3]).iloc[:0], SERIES, "nl", "a") == ""
    assert share_line(months(share=[1, 1, 1]).iloc[:0], "nl", "a") == ""
    assert bars(categories(value=[1, 2, 3]).iloc[:0], "nl", "a") == ""
    assert curve(pd.DataFrame({"day": [], "share": []}), "nl", "a", median=None) == ""
    assert sparkline(months(value=[1, 2, 3]).iloc[:0], "a") == ""


def test_months_are_text_in_the_language_and_every_year_is_said_once_where_it_starts():
    frame = pd.DataFrame(
        {"month": pd.to_datetime(["2025-12-01", "2026-01-01", "2026-03-01"]), "share": [0.5, 0.6, 0.7]}
    )
    dutch, english = texts(share_line(frame, "nl", "a")), texts(share_line(frame, "en", "a"))
    joined = re.findall(r"<tspan[^>]*>([^<]*)", share_line(frame, "nl", "a"))
    assert {"dec", "2025", "jan", "2026"} <= {*joined, *dutch}
    assert "mrt" in dutch
    assert "Mar" in english


def test_the_time_zone_of_a_month_does_not_move_it():
    zoned = pd.to_datetime(["2026-08-01", "2026-09-01", "2026-10-01"]).tz_localize("Pacific/Kiritimati")
    assert share_line(pd.DataFrame({"month": zoned, "share": [0.5, 0.6, 0.7]}), "nl", "a") == share_line(
        months(share=[0.5, 0.6, 0.7]), "nl", "a"
    )


def test_numbers_on_an_axis_have_the_separators_of_the_language():
    frame = months(in_time=[4000, 8000, 12000], late=[1, 2, 3])
    assert "10.000" in texts(stacked_months(frame, SERIES, "nl", "a"))
    assert "10,000" in texts(stacked_months(frame, SERIES, "en", "a"))


def test_bars_stand_in_the_order_of_the_frame_and_equal_names_stay_apart():
    frame = pd.DataFrame({"category": ["b", "a", "b"], "value": [1, 20, 3]})
    names = [text for text in texts(bars(frame, "nl", "a")) if text in ("a", "b")]
    assert names[:3] == ["b", "a", "b"]


def test_a_long_name_is_drawn_whole_in_lines_of_its_own():
    name = "Rectificatie, beperking van de verwerking, overdraagbaarheid en bezwaar"
    svg = bars(categories(category=["a", name, "b"], value=[1, 2, 3]), "nl", "a")
    drawn = [word for line in re.findall(r">([^<]+)<", svg) for word in line.split()]
    for word in name.split():
        assert drawn.count(word) >= 2  # in the wide drawing and in the narrow one


def test_a_name_with_markup_is_text_in_a_drawing():
    frame = pd.DataFrame({"category": ["<script>x</script> \"A' & B", "\u202eknaB"], "value": [1, 2]})
    svg = bars(frame, "nl", "a")
    assert "<script" not in svg
    assert "&lt;script&gt;" in svg
    assert "\u202e" not in svg


@pytest.mark.parametrize("count", [1, 20])
def test_a_chart_of_bars_is_as_high_as_its_bars_need(count):
    svg = bars(pd.DataFrame({"category": [f"c{n}" for n in range(count)], "value": range(count)}), "nl", "a")
    height = float(re.search(r'height="([\d.]+)"', svg)[1])
    assert 30 * count <= height <= 30 * count + 20


def test_a_median_that_is_not_reached_is_said_and_not_drawn():
    frame = pd.DataFrame({"day": [3, 9], "share": [0.1, 0.3]})
    svg = curve(frame, "en", "a", median=None)
    assert words("en").say("chart.median_not_reached") in texts(svg)
    assert "stroke-dasharray" not in svg
    assert words("en").say("chart.median", days="9 days") in texts(curve(frame, "en", "a", median=9))


def test_a_share_just_below_all_is_not_written_as_all_in_a_chart():
    svg = share_line(months(share=[0.5, 0.6, 0.9996]), "nl", "a")
    assert "&gt; 99%" in svg


def test_a_frame_of_which_every_month_is_withheld_still_says_so():
    frame = months(in_time=[None] * 3, late=[None] * 3)
    assert texts(stacked_months(frame, SERIES, "nl", "a")).count(words("nl").say("cell.withheld")) >= 3
