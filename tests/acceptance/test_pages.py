"""The rendered pages: inert, complete, and silent about what is suppressed."""

import json
import re
from html.parser import HTMLParser

import pytest
from selenium.webdriver.common.by import By

from maatstaf.publication import Period, label, measures
from maatstaf.reporting.chapters import CHAPTERS

MONTH = "2026-10"
PAGES = [chapter.page for chapter in CHAPTERS]


class Rows(HTMLParser):
    """Every table row of a page as its cells' text, and every text of its drawings."""

    def __init__(self):
        super().__init__()
        self.rows, self.drawn, self._cell, self._svg = [], [], None, 0

    def handle_starttag(self, tag, attrs):
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th") and self.rows:
            self._cell = []
        elif tag == "svg":
            self._svg += 1

    def handle_endtag(self, tag):
        if tag in ("td", "th") and self._cell is not None:
            self.rows[-1].append(" ".join("".join(self._cell).split()))
            self._cell = None
        elif tag == "svg":
            self._svg -= 1

    def handle_data(self, data):
        if self._cell is not None:
            self._cell.append(data)
        if self._svg and data.strip():
            self.drawn.append(data.strip())


def read(html):
    rows = Rows()
    rows.feed(html)
    return rows


@pytest.mark.parametrize("page", PAGES)
def test_a_page_holds_no_script_and_loads_nothing(pages, page):
    html = pages[page]
    assert "<script" not in html.lower()
    assert re.findall(r"""(?:src|href|action|data|poster)\s*=\s*["']?(?:https?:)?//""", html, re.IGNORECASE) == []
    assert re.findall(r"""url\(\s*["']?(?!#)""", html) == []
    assert re.findall(r"\son\w+\s*=", re.sub(r"<style.*?</style>", "", html, flags=re.DOTALL)) == []
    assert "default-src 'none'" in html


@pytest.mark.parametrize("page", PAGES)
def test_a_page_holds_no_trace_of_the_machine_or_the_data(pages, workplace, page):
    assert str(workplace.folder) not in pages[page]
    assert "snapshot =" not in pages[page]
    keys = {row.split(";")[0] for row in (workplace.snapshot.name,)}
    assert keys.isdisjoint(re.findall(r"\b[A-Z]\d{3,}\b", pages[page]))


@pytest.mark.parametrize("page", PAGES)
def test_a_page_says_of_which_month_it_is_and_under_which_rules(pages, page):
    assert '<html lang="nl"' in pages[page]
    assert "oktober 2026" in pages[page]
    assert "onderdrukt onder 10" in pages[page]
    assert "Goede Vrijdag" in pages[page]


def suppressed(desks):
    """Every suppressed cell of the measures with one dimension, with its label and its true value."""
    for measure in measures():
        if not measure.is_protected or len(measure.grain) != 1:
            continue
        dimension = next(iter(measure.grain))
        for period in (Period.month(MONTH), Period.month(MONTH).last_full(3)):
            public = desks.public.publish(measure.name, period)
            exact = desks.internal.publish(measure.name, period)
            for count in measure.counts:
                for place in public.rows.index[public.withheld[count]]:
                    code = public.rows[dimension][place]
                    yield measure, period, label(dimension, code, "nl"), int(exact.rows[count][place])


def test_there_are_suppressed_cells_to_look_for(desks):
    assert len(list(suppressed(desks))) > 50


def test_no_row_or_drawing_shows_a_number_beside_a_suppressed_cell(desks, pages):
    hidden = {}
    for measure, period, name, _ in suppressed(desks):
        hidden.setdefault((measure.title.nl, period.name), set()).add(name)
    names = set.union(*hidden.values())
    told = 0
    for page in ("turnaround", "retention", "sharing", "register"):
        for row in read(pages[page]).rows:
            if row and row[0] in names and any("onderdrukt" in cell for cell in row[1:]):
                told += 1
                assert not any(character.isdigit() for cell in row[1:] for character in cell)
    assert told > 5


def test_a_large_suppressed_value_stands_nowhere_in_the_bytes(desks, pages):
    shown = "".join(pages.values())
    public = {
        int(value)
        for measure in measures()
        for period in (Period.month(MONTH).back(steps) for steps in range(13))
        for value in (
            *desks.public.publish(measure.name, period).total.values(),
            *desks.public.publish(measure.name, period).rows[list(measure.counts)].stack().dropna(),
        )
    }
    looked_for = {value for *_, value in suppressed(desks) if value >= 1000} - public
    assert looked_for
    for value in looked_for:
        for written in (str(value), f"{value:,}", f"{value:,}".replace(",", ".")):
            assert not re.search(rf"(?<![\d.,]){re.escape(written)}(?![\d.,]|px)", shown), written


def test_the_internal_edition_says_so_on_every_page_and_lies_apart(workplace):
    folder = workplace.reports / f"{MONTH}-internal-en"
    for page in PAGES:
        html = (folder / f"{page}.html").read_text(encoding="utf-8")
        assert '<html lang="en"' in html
        assert "Do not distribute" in html
        assert "suppressed" not in re.sub(r"<style.*?</style>", "", html, flags=re.DOTALL)


@pytest.mark.browser
@pytest.mark.parametrize("page", PAGES)
def test_a_browser_shows_a_page_without_a_request_or_a_complaint(workplace, browser, page):
    file = workplace.reports / MONTH / f"{page}.html"
    browser.get_log("performance")
    browser.get(file.as_uri())
    events = [json.loads(entry["message"])["message"] for entry in browser.get_log("performance")]
    asked = [event["params"]["request"]["url"] for event in events if event["method"] == "Network.requestWillBeSent"]
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    assert [entry for entry in browser.get_log("browser") if "favicon" not in entry["message"]] == []
    assert browser.find_element(By.TAG_NAME, "h1").is_displayed()
    assert browser.execute_script("return document.documentElement.scrollWidth <= window.innerWidth")


@pytest.mark.browser
def test_a_reader_walks_from_the_index_through_every_page(workplace, browser):
    browser.get((workplace.reports / "index.html").as_uri())
    browser.find_element(By.LINK_TEXT, "Nederlands").click()
    titles = set()
    for page in PAGES:
        browser.find_element(By.CSS_SELECTOR, f'nav a[href="{page}.html"]').click()
        titles.add(browser.find_element(By.TAG_NAME, "h1").text)
    assert len(titles) == len(PAGES)


@pytest.mark.browser
def test_the_summary_shows_every_norm_with_its_verdict(workplace, browser):
    browser.get((workplace.reports / MONTH / "index.html").as_uri())
    rows = browser.find_elements(By.CSS_SELECTOR, ".norms tbody tr:not(.group)")
    assert len(rows) == 26
    assert all(row.find_element(By.CSS_SELECTOR, ".badge").text for row in rows)
