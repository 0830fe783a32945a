"""What only a browser can tell: a page fits a telephone, asks for nothing and is usable with a keyboard."""

import pandas as pd
import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

from maatstaf.reporting.charts import bars, share_line
from maatstaf.reporting.components import (
    WITHHELD,
    Column,
    DataTable,
    Figure,
    KeyFigure,
    KeyFigures,
    NormRow,
    NormTable,
    Opening,
    Policy,
    Section,
)
from maatstaf.reporting.document import Link, page_html

pytestmark = pytest.mark.browser

MONTHS = [pd.Timestamp(2026, month, 1) for month in range(1, 13)]
LONG = "Gespecialiseerd installatiebedrijf voor verwarmingsketels en warmtepompen te Groningen"


def page():
    names = pd.DataFrame({"category": [LONG, "b" * 90, "c"], "value": [3, None, 70000]})
    shares = pd.DataFrame({"month": MONTHS, "share": [0.9, None] * 6})
    columns = [Column("Naam", "name"), *(Column(f"Een lange kop {n}", "number") for n in range(7))]
    table = DataTable("Tabel", columns, [[LONG, WITHHELD, 1, 2, 3, 4, 5, 6]])
    norms = [NormRow("R1", LONG * 2, WITHHELD, "geen ongunstig signaal", "too_few", "omhoog", LONG, "Groep")]
    parts = [
        Opening("Persoonsgegevensbeschermingsverslag", MONTHS[9], MONTHS[9], "internal", LONG),
        KeyFigures([KeyFigure("Verzoeken", "12.345.678", "noot", "bad")] * 5),
        KeyFigures([KeyFigure("Verzoeken", "12.345.678", "noot")] * 4),
        Section("een", "Kop", LONG),
        Figure(LONG, bars(names, "nl", "one"), LONG, table),
        Figure(LONG, share_line(shares, "nl", "two", target=1.0), LONG, table),
        table,
        NormTable("Normen", norms),
        Policy([("Drempel", LONG)]),
    ]
    links = [Link(f"Bladzijde {n}", f"{n}.html", n == 1) for n in range(7)]
    return page_html("nl", "Verslag", [p.render() for p in parts], links, [("x", "y" * 90)], profile="internal")


@pytest.fixture(scope="module", autouse=True)
def shown(browser, tmp_path_factory):
    file = tmp_path_factory.mktemp("page") / "page.html"
    file.write_text(page(), encoding="utf-8")
    browser.get(file.as_uri())


def resize(browser, width):
    metrics = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": width < 500}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)


@pytest.mark.parametrize("width", [360, 390, 768, 1024, 1440])
def test_a_page_is_never_wider_than_the_screen(browser, width):
    resize(browser, width)
    assert browser.execute_script("return document.documentElement.scrollWidth") == width


@pytest.mark.parametrize("width", [360, 390, 600, 700, 768, 1024, 1440])
def test_a_figure_is_never_wider_than_its_card(browser, width):
    resize(browser, width)
    figures = browser.find_elements(By.CSS_SELECTOR, ".card .figure")
    assert len(figures) == 9
    for figure in figures:
        assert int(figure.get_property("scrollWidth")) <= int(figure.get_property("clientWidth"))


def test_a_wide_table_scrolls_inside_its_own_region(browser):
    resize(browser, 360)
    region = browser.find_elements(By.CSS_SELECTOR, ".scroll")[-1]
    assert int(region.get_property("scrollWidth")) > int(region.get_property("clientWidth"))


@pytest.mark.parametrize(("width", "shown"), [(390, "narrow"), (1024, "wide")])
def test_one_of_the_two_drawings_of_a_chart_is_shown(browser, width, shown):
    resize(browser, width)
    drawings = browser.find_elements(By.CSS_SELECTOR, "svg.chart")
    visible = {drawing.get_dom_attribute("class").split()[-1] for drawing in drawings if drawing.is_displayed()}
    assert visible == {shown}


def test_a_page_asks_for_nothing_and_the_browser_has_nothing_to_refuse(browser):
    assert browser.execute_script("return performance.getEntriesByType('resource').length") == 0
    assert browser.execute_script("return document.scripts.length") == 0
    assert browser.get_log("browser") == []


def test_the_first_stop_of_the_keyboard_is_the_link_to_the_content(browser):
    resize(browser, 1024)
    browser.refresh()
    browser.find_element(By.TAG_NAME, "body").send_keys(Keys.TAB)
    focused = browser.switch_to.active_element
    assert focused.get_dom_attribute("href") == "#content"
    assert focused.rect["y"] >= 0, "it comes into view when it has the focus"


def test_the_numbers_behind_a_figure_are_on_paper_without_opening_them(browser):
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    seen = "return document.querySelector('details table').checkVisibility({contentVisibilityAuto: true})"
    soon = WebDriverWait(browser, 20)  # the browser takes a frame to lay the page out for the other medium
    assert soon.until(lambda page: page.execute_script(seen))
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
    assert soon.until(lambda page: not page.execute_script(seen))
