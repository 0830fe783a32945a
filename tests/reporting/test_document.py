"""A page runs nothing, loads nothing, reads well, and is the same each time."""

import datetime as dt
import re
from importlib.resources import files

import pandas as pd
import pytest

from maatstaf.reporting.charts import bars
from maatstaf.reporting.components import (
    WITHHELD,
    Column,
    DataTable,
    Figure,
    NormRow,
    NormTable,
    Opening,
    Policy,
    Section,
    Sentence,
)
from maatstaf.reporting.document import Edition, Link, index_html, page_html
from maatstaf.reporting.inert import NotInert
from maatstaf.reporting.words import words

MONTH, AS_OF = dt.date(2026, 10, 1), dt.date(2026, 10, 31)
HEAD = Opening("Titel", MONTH, AS_OF, "internal", "Kern").render()
LINKS = [Link("Inname", "intake.html"), Link("Verzoeken", "requests.html", current=True)]


def fragments(lang="nl"):
    frame = pd.DataFrame({"category": ["a", "b"], "value": [1, None]})
    table = DataTable("Tabel", [Column("a", "name"), Column("b", "number")], [["x", WITHHELD]])
    parts = [
        Opening("Titel", MONTH, AS_OF, "internal", "Kern"),
        Section("op-tijd", "Op tijd", "Uitleg"),
        Sentence("Zin", "bad"),
        Figure("Figuur", bars(frame, lang, "f1"), "Samenvatting", table),
        NormTable("Normen", [NormRow("R1", "Belofte", "1", "0", "met", href="requests.html")]),
        Policy([("Drempel", "10")]),
    ]
    return [part.render(lang) for part in parts]


def page(parts=None, lang="nl", profile="internal", **more):
    return page_html(lang, "Titel", parts or fragments(lang), LINKS, [("Levering", "x")], profile=profile, **more)


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_a_page_runs_nothing_and_loads_nothing(lang):
    html = page(lang=lang, alternate="requests.en.html")
    assert not re.search(r"<(script|link|iframe|object|embed|img|base|form)\b|\son\w+=|javascript:|@import", html, re.I)
    assert not re.search(r"\bsrc(set)?\s*=", html)
    assert set(re.findall(r"https?://[^\s\"'<)]*", html)) <= {"http://www.w3.org/2000/svg"}
    assert not re.search(r"url\((?!#)", html)


def test_a_page_forbids_the_browser_what_it_does_not_need():
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page())[1]
    rules = {rule.split()[0]: rule.split()[1:] for rule in policy.replace("&#39;", "'").split("; ")}
    assert rules["default-src"] == ["'none'"]
    assert rules["style-src"] == ["'unsafe-inline'"]
    assert rules["img-src"] == ["data:"]
    assert "script-src" not in rules


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_a_page_has_its_language_its_landmarks_a_skip_link_and_one_title(lang):
    html = page(lang=lang)
    assert f'<html lang="{lang}">' in html
    assert html.count("<h1") == html.count("<main") == html.count("<footer") == 1
    assert 'href="#content"' in html
    assert 'id="content"' in html
    assert html.count('aria-current="page"') == 1
    assert words(lang).say("page.skip") in html


def test_a_page_lists_its_sections_and_every_place_it_links_to_is_on_it():
    html = page()
    places = set(re.findall(r'href="#([^"]+)"', html))
    assert {"op-tijd", "policy"} <= places
    assert all(f'id="{place}"' in html for place in places)


def test_an_internal_page_says_so_on_every_sheet_of_paper_and_a_public_one_does_not():
    assert "@page { @top-center { content:" in page()
    assert "@page { @top-center { content:" not in page(profile="public")
    mark = re.search(r'@top-center \{ content: "([^"]*)"', page())[1]
    assert "".join(chr(int(number, 16)) for number in mark.split("\\")[1:]) == words("nl").say("opening.internal")


def test_the_same_page_has_the_same_bytes():
    assert page() == page()


def test_a_page_names_the_other_language_in_that_language():
    assert 'href="requests.en.html" hreflang="en" lang="en">English</a>' in page(alternate="requests.en.html")


def test_facts_and_links_with_markup_are_text():
    html = page_html("nl", "<b>", fragments(), [Link("<i>", "a.html")], [("<u>", "<s>")], profile="public")
    assert not re.search(r"<[bius]>", html)


@pytest.mark.parametrize(
    "evil",
    [
        "<script>x</script>",
        '<img src="x">',
        '<p onclick="x">a</p>',
        '<p style="background:url(x)">a</p>',
        '<a href="https://example.org">a</a>',
        '<a href="javascript:x">a</a>',
        '<a href="//example.org">a</a>',
        '<svg><use href="x"/></svg>',
        '<svg><rect fill="url(https://example.org/x)"/></svg>',
        "<style>p{}</style>",
        "<iframe></iframe>",
        "<!-- what the page does not show -->",
        "<p>a</p></main>",
        "<div>never closed",
        "<form><input></form>",
        '<math xmlns="http://www.w3.org/1998/Math/MathML"></math>',
    ],
)
def test_a_fragment_that_could_run_load_hide_or_break_something_is_refused(evil):
    with pytest.raises(NotInert):
        page([HEAD, evil])


def test_the_refusal_does_not_repeat_what_stood_there():
    with pytest.raises(NotInert) as refusal:
        page([HEAD, '<p onclick="bsn 123456782">a</p>'])
    assert "123456782" not in str(refusal.value)


def test_a_page_without_a_title_or_with_two_is_refused():
    section = Section("a", "Kop").render()
    with pytest.raises(NotInert, match="title"):
        page([section])
    with pytest.raises(NotInert, match="title"):
        page([HEAD, HEAD])
    with pytest.raises(NotInert, match="title"):
        page([section, HEAD])


def test_a_page_with_a_heading_that_skips_a_level_is_refused():
    with pytest.raises(NotInert, match="level"):
        page([HEAD, "<h3>a</h3>"])


def test_a_page_on_which_two_things_share_an_id_is_refused():
    with pytest.raises(NotInert, match="a-b"):
        page([HEAD, Section("a-b", "Kop").render(), Section("a-b", "Kop").render()])


@pytest.mark.parametrize("href", ["https://example.org", "//example.org", "javascript:x", "/etc/passwd", "a\nb"])
def test_a_link_that_leaves_the_reports_is_refused(href):
    with pytest.raises(NotInert):
        Link("a", href)
    with pytest.raises(NotInert):
        Edition(MONTH, "public", "nl", href)


def test_the_index_lists_the_newest_month_first_and_names_each_language_in_itself():
    editions = [
        Edition(dt.date(2026, month, day), profile, lang, f"{month}-{profile}-{lang}.html")
        for month, day in ((9, 30), (11, 1), (10, 31))
        for profile in ("internal", "public")
        for lang in ("en", "nl")
    ]
    html = index_html(editions)
    assert re.findall(r"<h3>([^<]*)", html) == ["november 2026", "oktober 2026", "september 2026"]
    assert html.count('lang="en">English') == html.count('lang="nl">Nederlands') == 6
    assert re.findall(r'href="(11-[^"]*)"', html) == [
        "11-public-nl.html",
        "11-public-en.html",
        "11-internal-nl.html",
        "11-internal-en.html",
    ]
    assert index_html(reversed(editions)) == html


def test_an_index_without_reports_says_so():
    assert words("en").say("editions.empty") in index_html([], "en")


def test_no_template_turns_escaping_off():
    templates = [f for f in (files("maatstaf.reporting") / "templates").iterdir() if f.name.endswith(".j2")]
    assert len(templates) > 10
    for template in templates:
        assert not re.search(r"\|\s*safe|autoescape|Markup|\bon\w+=", template.read_text("utf-8")), template.name
