"""Every text can be read against what it stands on, by the formula of WCAG 2.2."""

import re
from importlib.resources import files

import pytest

from maatstaf.reporting.charts.drawing import COLOURS, EDGE, INK, MUTED, ON_COLOUR, PAPER

STYLE = (files("maatstaf.reporting") / "style.css").read_text("utf-8")
COLOUR = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", STYLE.split("}")[0]))

TEXT, SHAPE = 4.5, 3.0


def luminance(colour):
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_formula_gives_the_known_extremes():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(
    ("text", "ground"),
    [
        *((text, "paper") for text in ("ink", "muted", "accent", "good", "bad", "unsure")),
        *((text, "wash") for text in ("ink", "muted", "accent")),
        *((text, f"{text}-wash") for text in ("accent", "good", "bad", "unsure")),
        *(("ink", f"{wash}-wash") for wash in ("accent", "good", "bad", "unsure")),
    ],
)
def test_a_text_stands_out_from_its_ground(text, ground):
    assert contrast(COLOUR[text], COLOUR[ground]) >= TEXT


def test_the_words_for_an_absent_number_stand_out_from_the_darkest_of_their_pattern():
    pattern = re.findall(r"\.absent\.(?:withheld|few) \{[^}]*\}", STYLE)
    grounds = [ground for rule in pattern for ground in re.findall(r"#[0-9a-f]{6}|#[0-9a-f]{3}\b", rule)]
    assert len(grounds) == 4
    assert min(contrast(COLOUR["muted"], ground) for ground in grounds) >= TEXT


@pytest.mark.parametrize("colour", [*COLOURS.values(), EDGE])
def test_a_shape_in_a_chart_stands_out_from_the_page(colour):
    assert contrast(colour, PAPER) >= SHAPE


@pytest.mark.parametrize("tone", COLOURS)
def test_a_number_on_a_bar_stands_out_from_it(tone):
    assert contrast(ON_COLOUR[tone], COLOURS[tone]) >= TEXT


def test_charts_and_pages_use_the_same_ink():
    assert (COLOUR["ink"], COLOUR["muted"], COLOUR["paper"]) == (INK, MUTED, PAPER)


def test_the_style_sheet_loads_nothing_and_cannot_end_its_element():
    assert not re.search(r"url\(|@import|@font-face|expression\(|</", STYLE)


def test_the_focus_is_always_visible():
    assert re.search(r":focus-visible \{ outline: 3px solid", STYLE)
    assert set(re.findall(r"([^{}\n]*) \{ outline: none", STYLE)) == {"main:focus"}
