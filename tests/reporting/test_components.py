"""Components say what they mean in words, and let nothing of the data become markup."""

import datetime as dt
import json
from html.parser import HTMLParser

import pytest
from jinja2 import UndefinedError

from maatstaf.reporting.components import (
    CLOSING,
    COMPONENT,
    MISSING,
    TOO_FEW,
    WITHHELD,
    ZERO,
    Cell,
    Closing,
    Column,
    DataTable,
    Figure,
    KeyFigure,
    KeyFigures,
    NormRow,
    NormTable,
    Note,
    Notes,
    Opening,
    Policy,
    Section,
    Sentence,
)
from maatstaf.reporting.templating import fragment
from maatstaf.reporting.words import words

EVIL = "<script>alert(1)</script> \"quoted' <img src=x onerror=y> {{ 7*7 }} &amp;"


def table(rows=(("x", 1),), **more):
    return DataTable("Tabel", [Column("Naam", "name"), Column("Aantal", "number")], rows, **more)


def opening(**more):
    given = {"month": dt.date(2026, 10, 1), "as_of": dt.date(2026, 10, 31), "profile": "internal", "standfirst": "s"}
    return Opening("Titel", **{**given, **more})


def every_component(text):
    """One of each component, with ``text`` wherever a text may stand."""
    names = DataTable(
        text,
        [Column(text, "name"), Column(text, "number")],
        [[text, Cell(text, tone="bad")], [text, WITHHELD]],
        total=[text, text],
        notes=Notes(text, text, text, text, [text]),
    )
    return [
        Opening(text, dt.date(2026, 10, 1), dt.date(2026, 10, 31), "public", text, threshold=10, concept=True),
        Section("anker", text, text),
        Sentence(text, "bad"),
        Sentence(text),
        KeyFigures([KeyFigure(text, text, text, "good", text), KeyFigure(text, Cell(text), text)]),
        names,
        Figure(text, text, text, names, Notes(source=text)),
        NormTable(text, [NormRow(text, text, text, text, "not_met", text, text, text)]),
        Note([text, text], "warning", text),
        Policy([(text, text)], text),
    ]


class Text(HTMLParser):
    """Collects what a browser would see as tags, attributes and text."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.attributes, self.text = [], [], ""
        self.feed(str(html))

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [name for name, _ in attrs]

    def handle_data(self, data):
        self.text += data


@pytest.mark.parametrize("component", every_component(EVIL), ids=lambda c: type(c).__name__)
def test_markup_in_a_value_is_text_and_no_element(component):
    seen, harmless = Text(component.render()), Text(type_twin(component).render())
    assert seen.tags == harmless.tags
    assert seen.attributes == harmless.attributes
    assert EVIL.split()[0] in seen.text
    assert "<script" not in component.render()


def type_twin(component):
    """The same component with a harmless text in every place."""
    evil, plain = every_component(EVIL), every_component("plain")
    return plain[evil.index(component)]


def test_a_quote_in_a_value_does_not_end_an_attribute():
    html = table(rows=[]).render().replace("Tabel", "")
    quoted = DataTable('"><b onclick="x', [Column("a")], []).render()
    assert "onclick" not in Text(quoted).attributes
    assert Text(quoted).tags == Text(DataTable("", [Column("a")], []).render()).tags
    assert "<b" not in html


def test_a_name_from_the_data_is_isolated_and_cannot_turn_the_text_around_it():
    html = table(rows=[("Firma \u202eknaB\u2069", 3)]).render()
    assert "<bdi>Firma knaB</bdi>" in html


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_a_value_a_zero_and_every_reason_for_no_number_read_differently(lang):
    cells = [Cell("7"), ZERO, WITHHELD, MISSING, TOO_FEW]
    shown = [Text(table(rows=[("x", cell)]).render(lang)).text.split("x", 1)[1] for cell in cells]
    say = words(lang).say
    for text, word in zip(
        shown, ["7", "0", *(say(f"cell.{s}") for s in ("withheld", "missing", "too_few"))], strict=True
    ):
        assert text.split("\n")[1].strip() == word or word in text.split("\n")[1]
    assert len({text.split("\n")[1] for text in shown}) == len(cells)


def test_every_reason_for_no_number_is_explained_under_the_table_only_where_it_occurs():
    say = words("nl").say
    html = table(rows=[("x", WITHHELD), ("y", 3)]).render()
    assert say("cell.withheld_means") in html
    assert say("cell.missing_means") not in html


@pytest.mark.parametrize("state", ["withheld", "missing", "too_few"])
def test_a_cell_without_a_number_cannot_carry_one(state):
    with pytest.raises(ValueError, match=state):
        Cell("7", state)


@pytest.mark.parametrize("value", [None, 0.5, True])
def test_a_cell_that_does_not_say_what_it_is_is_refused(value):
    with pytest.raises(TypeError):
        table(rows=[("x", value)])


def test_a_row_that_does_not_fit_the_columns_is_refused():
    with pytest.raises(ValueError, match="3 cells for 2 columns"):
        table(rows=[("x", 1, 2)])
    with pytest.raises(ValueError, match="1 cells for 2 columns"):
        table(total=["x"])


def test_whole_numbers_are_written_in_the_language_and_names_that_look_like_numbers_are_not():
    html = table(rows=[("12345", 12345)]).render("en")
    assert "<bdi>12345</bdi>" in html
    assert "12,345" in html


def test_a_table_without_rows_says_so():
    assert words("en").say("table.empty") in table(rows=[]).render("en")


def test_a_table_scrolls_in_a_region_that_can_be_focused_and_is_named():
    html = table().render()
    assert 'role="region" tabindex="0" aria-label="' in html
    assert 'scope="row"' in html
    assert 'scope="col"' in html


def test_a_figure_without_a_drawing_says_so_and_still_shows_its_numbers():
    html = Figure("Titel", "", "Samenvatting", table()).render()
    assert words("nl").say("figure.empty") in html
    assert "<table>" in html


def test_a_drawing_that_is_plain_text_is_escaped():
    assert "<svg" not in Figure("Titel", "<svg onload=x>", "Samenvatting", table()).render()


@pytest.mark.parametrize("status", ["met", "not_met", "at_risk", "too_few", "not_measured", "shown"])
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_a_verdict_is_a_word_and_a_shape_and_not_a_colour_alone(status, lang):
    html = NormTable("Normen", [NormRow("R1", "Belofte", "1", "0", status, reason="reden")]).render(lang)
    badge = html.split('class="badge')[1].split("</td>")[0]
    assert words(lang).say(f"status.{status}") in badge
    assert "<svg" in badge


def test_verdicts_are_counted_and_those_that_none_has_are_left_out():
    rows = [
        NormRow("R1", "a", "1", "0", "not_met"),
        NormRow("R2", "b", "0", "0", "met"),
        NormRow("R3", "c", "0", "0", "met"),
    ]
    assert NormTable("Normen", rows).tally == [("not_met", 1), ("met", 2)]


def test_a_norm_that_is_not_measured_says_which_data_is_missing():
    with pytest.raises(ValueError, match="B3"):
        NormRow("B3", "Belofte", MISSING, "100%", "not_measured")


def test_a_verdict_of_another_kind_is_refused():
    with pytest.raises(ValueError, match="maybe"):
        NormRow("B3", "Belofte", MISSING, "100%", "maybe")


@pytest.mark.parametrize("tone", ["good", "bad", "unsure"])
def test_a_tone_is_said_in_words(tone):
    assert words("en").say(f"tone.{tone}") in Sentence("x", tone, lang="en").render()
    cards = KeyFigures([KeyFigure("a", "1", tone=tone), KeyFigure("b", "2")], lang="en")
    assert words("en").say(f"tone.{tone}") in cards.render()


def test_an_internal_report_and_a_public_one_say_which_they_are():
    say = words("nl").say
    assert say("opening.internal_means") in opening().render()
    public = opening(profile="public", threshold=10).render()
    assert say("opening.public_means", threshold=10) in public
    assert say("opening.internal_means") not in public


def test_a_public_report_without_its_threshold_is_refused():
    with pytest.raises(ValueError, match="threshold"):
        opening(profile="public")


def test_a_draft_says_so_and_another_does_not():
    word = words("nl").say("opening.concept_means")
    assert word in opening(concept=True).render()
    assert word not in opening().render()


def test_an_opening_has_the_only_first_level_heading_and_both_dates():
    html = opening().render("en")
    assert html.count("<h1") == 1
    assert "October 2026" in html
    assert "31 October 2026" in html


@pytest.mark.parametrize("count", [1, 6])
def test_one_key_figure_or_six_are_refused(count):
    with pytest.raises(ValueError, match=str(count)):
        KeyFigures([KeyFigure("a", "1")] * count)


def test_an_anchor_that_a_link_could_not_name_is_refused():
    with pytest.raises(ValueError, match="anchor"):
        Section("Op tijd", "Op tijd")


@pytest.mark.parametrize("component", every_component("plain"), ids=lambda c: type(c).__name__)
def test_a_notebook_shows_what_the_page_shows(component):
    bundle = component._repr_mimebundle_()
    assert bundle[COMPONENT] == component.render()
    assert bundle[COMPONENT] in bundle["text/html"]
    assert type(bundle[COMPONENT]) is str


def test_a_closing_is_a_mark_that_a_machine_reads_and_nothing_on_the_page():
    bundle = Closing("02_request_turnaround")._repr_mimebundle_()
    assert json.loads(json.dumps(bundle[CLOSING])) == {"notebook": "02_request_turnaround", "complete": True}
    assert COMPONENT not in bundle
    assert Closing("x").render().strip() == ""


def test_the_fixed_words_follow_the_language_of_construction_unless_another_is_asked_for():
    note = Note(["x"], "warning", lang="en")
    assert words("en").say("note.warning") in note.render()
    assert words("nl").say("note.warning") in note.render("nl")


def test_a_template_that_is_not_given_a_value_fails_instead_of_leaving_a_gap():
    with pytest.raises(UndefinedError, match="title"):
        fragment("index", "nl", style="", months=[])
