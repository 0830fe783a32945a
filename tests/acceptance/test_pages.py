"""The rendered pages: inert, complete, and silent about what is suppressed."""

import json
import re
from html.parser import HTMLParser

import pytest
from selenium.webdriver.common.by import By

from maatstaf.publication import Period, measures
from maatstaf.reporting.chapters import CHAPTERS
from maatstaf.reporting.reading import read_pages, told_by

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
    """Every suppressed cell of the measures with one dimension: measure, period, code, count and its true value."""
    for measure in measures():
        if not measure.is_protected or len(measure.grain) != 1:
            continue
        dimension = next(iter(measure.grain))
        for months in (1, 3, 12):
            period = Period.month(MONTH).last_full(months)
            public = desks.public.publish(measure.name, period)
            exact = desks.internal.publish(measure.name, period)
            for count in measure.counts:
                for code in public.rows[dimension][public.withheld[count]]:
                    yield measure.name, period.name, code, count, exact.row(**{dimension: code})[count]


def test_there_are_suppressed_cells_to_look_for(desks):
    assert len(list(suppressed(desks))) > 50


def test_no_table_tells_a_suppressed_number(desks, workplace):
    told = {(one.measure, one.period): one.rows for one in told_by(read_pages(workplace.reports / MONTH))}
    looked_at = 0
    for measure, period, code, count, _ in suppressed(desks):
        rows = told.get((measure, period), {})
        if (code,) in rows:
            looked_at += 1
            assert rows[code,].get(count) is None
    assert looked_at > 20


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
