"""What was published is what is read back from the pages, in both languages."""

import pytest

from maatstaf.publication.labels import codes_of
from maatstaf.publication.told import Told
from maatstaf.reporting.document import page_html
from maatstaf.reporting.markup import tree_of
from maatstaf.reporting.presenting import tables
from maatstaf.reporting.reading import UnreadablePage, read_pages, told_by
from reporting.drawn import MONTH, QUARTER, drawn_pages, drawn_tables, lay, published

CELL = 'data-count="received">'


def told_of(*parts, lang="nl"):
    """What is read back from a page of these parts."""
    title = '<header class="opening"><h1>Titel</h1></header>'
    html = page_html(lang, "Titel", [title, *(str(one.render()) for one in parts)], [], [], profile="public")
    return told_by({"index.html": tree_of(html)})


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_tables_are_read_as_they_were_published(lang):
    shown = drawn_tables()
    read = told_of(*(tables.table(one, lang) for one in shown), lang=lang)
    assert [(one.measure, one.period, one.total, one.rows) for one in read] == [
        (one.measure, one.period, one.total, one.rows) for one in map(Told.of, shown)
    ]


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_of_a_whole_edition_every_total_and_trend_is_read(tmp_path, lang):
    read = {(one.measure, one.period): one for one in told_by(read_pages(lay(tmp_path / "2026-10", drawn_pages(lang))))}
    assert read["requests_received", "2026-08"].total == {"received": 32}
    assert read["requests_open", MONTH.name].total["open_requests"] == 9
    assert read["requests_received", QUARTER.name].rows["access",] == {"received": 1240}


def test_where_every_row_is_withheld_but_those_with_nothing_they_are_read_so():
    codes = codes_of("complaint_subject")
    rows = {code: 0 if code == codes[0] else None for code in codes}
    (read,) = told_of(tables.table(published("complaints_by_subject", QUARTER, 30, rows), "nl"))
    assert read.total == {"received": 30}
    assert read.rows == {(code,): {"received": number} for code, number in rows.items()}


@pytest.mark.parametrize("written", ["1,240", "1240", "12.40", "-7", "7%", "zeven", "7 8", ""])
def test_a_number_that_is_not_written_as_in_the_language_is_refused(tmp_path, written):
    pages = {name: html.replace(">1.240<", f">{written}<") for name, html in drawn_pages().items()}
    with pytest.raises(UnreadablePage, match=r"turnaround\.html: a number of requests_received cannot be read"):
        told_by(read_pages(lay(tmp_path / "2026-10", pages)))


@pytest.mark.parametrize("mark", ["access", "=access", "right_invoked=", "channel=access", "a=b;c=d"])
def test_a_row_that_does_not_say_whom_it_is_about_is_refused(tmp_path, mark):
    row = 'data-row="right_invoked=access"'
    pages = {name: html.replace(row, f'data-row="{mark}"') for name, html in drawn_pages().items()}
    with pytest.raises(UnreadablePage, match=r"a row of requests_received|no measure with such rows"):
        told_by(read_pages(lay(tmp_path / "2026-10", pages)))


def test_two_tables_that_give_one_number_in_two_ways_are_refused(tmp_path):
    pages = drawn_pages()
    pages["turnaround.html"] = pages["turnaround.html"].replace(f"{CELL}1.240<", f"{CELL}1.241<", 1)
    with pytest.raises(UnreadablePage, match="gives a number that another contradicts"):
        told_by(read_pages(lay(tmp_path / "2026-10", pages)))
