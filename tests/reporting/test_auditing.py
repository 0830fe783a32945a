"""An edition is audited from its pages and the ledger: what was changed by hand or slipped in is found."""

import re

import pytest

from maatstaf.policy import Policy
from maatstaf.publication import Entry
from maatstaf.publication.told import Told
from maatstaf.reporting.auditing import NotAnEdition, PublicEdition, audit
from maatstaf.reporting.reading import UnreadablePage
from maatstaf.reporting.signing import digest_of, pages_in
from reporting.drawn import QUARTER, drawn_pages, lay, told_in_ledger


@pytest.fixture(scope="module")
def drawn():
    return {lang: drawn_pages(lang) for lang in ("nl", "en")}


def found_in(folder, told=None):
    """What the audit finds, as sentences; the ledger holds the digest of the pages as they are, changed or not."""
    edition = PublicEdition.at(folder)
    report = digest_of(pages_in(folder), edition.lang)
    entries = [Entry(one, edition.name, "0123456789ab", report) for one in (told or told_in_ledger())]
    return sorted({str(one) for one in audit(edition, entries, Policy())})


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_an_edition_as_it_was_rendered_passes(tmp_path, drawn, lang):
    assert found_in(lay(tmp_path / f"2026-10{'-en' if lang == 'en' else ''}", drawn[lang])) == []


def cell(row, text, html):
    """Writes something in the first number of a row, wherever the row stands."""
    pattern = rf'(<tr data-row="[a-z_]+={row}">\s*<th[^>]*>[^<]*</th>\s*<td[^>]*>).*?(</td>)'
    again = re.sub(pattern, rf"\g<1>{text}\g<2>", html, flags=re.DOTALL)
    assert again != html, "a change must change something"
    return again


def put(new, before='<p class="sentence">Er is niets te zien.</p>'):
    """Puts something on the page."""

    def change(html):
        assert before in html
        return html.replace(before, new + before, 1)

    return change


def exchange(old, new, times=-1):
    """Puts one thing in the place of another."""

    def change(html):
        assert old in html
        return html.replace(old, new, times)

    return change


def turned(html):
    """The withheld rows of the table change places, as if the larger stood first."""
    rows = dict(re.findall(r'<tr data-row="right_invoked=(erasure|objection)">(.*?)</tr>', html, re.DOTALL))
    for one, other in (("erasure", "objection"), ("objection", "erasure")):
        html = html.replace(f'<tr data-row="right_invoked={one}">{rows[one]}', f"<tr {other}>{rows[other]}")
    return re.sub(r"<tr (erasure|objection)>", r'<tr data-row="right_invoked=\1">', html)


MONTH_TABLE = """<table data-measure="requests_received" data-period="2026-09"><caption>september 2026</caption>
<tbody><tr data-row="right_invoked=erasure"><th>verwijdering</th>
<td data-count="received">12</td></tr></tbody></table>"""
IN_TIME = '<td class="number end" data-count="answered_in_time">'
META = '<meta name="robots"'
WRITING = (
    '<table data-measure="requests_due_by_channel" data-period="2026-Q3"><caption>derde kwartaal van 2026</caption>'
)
SUBSET = f"""{WRITING}<tbody><tr data-row="channel=letter+portal"><th>brief + portaal</th>
<td data-count="due">165</td></tr></tbody></table>"""
MUTATIONS = {
    "a complementary cell is shown": (lambda html: cell("erasure", "38", html), "follows from what is shown"),
    "a small cell is shown": (lambda html: cell("erasure", "7", html), "below the threshold"),
    "a total is loosened": (exchange(">1.300<", ">1.251<"), "does not hold these numbers"),
    "a total is made so that little room is left": (exchange(">1.300<", ">1.256<"), "too narrow"),
    "the total of a subset is told": (put(SUBSET), "follows from what is shown"),
    "a month within the quarter is told": (put(MONTH_TABLE), "does not publish over this period"),
    "a row is told twice in two ways": (lambda html: html.replace(">230<", ">231<", 1), "do not add up"),
    "a hidden outcome of all of a group is shown": (
        exchange(f"{IN_TIME}200<", f"{IN_TIME}230<"),
        "same outcome",
    ),
    "a number in an accessible name": (
        exchange('aria-label="Tabel, zijwaarts te verschuiven: Naar recht"', 'aria-label="Naar recht, verwijdering 7"'),
        "attribute aria-label",
    ),
    "a number in a title": (put('<p title="verwijdering: 7">Zie de tabel.</p>'), "attribute title"),
    "a number in the title of the page": (exchange("<title>Verzoeken, ", "<title>Verzoeken 7, "), "its title holds"),
    "a number in a sentence": (put("<p>Van de verzoeken gingen er 7 over verwijdering.</p>"), "beside a number"),
    "a number in a card": (exchange("<dt>Open</dt>", "<dt>Verwijdering</dt>"), "beside a number"),
    "a share of a withheld row": (put("<p>Bezwaar: 67%</p>"), "beside a number"),
    "a row of another table": (
        put("<table><tbody><tr><th>verwijdering</th><td>7</td></tr></tbody></table>"),
        "shows a number after all",
    ),
    "a number in the drawing": (exchange(">verwijdering</text>", ">verwijdering 7</text>"), "a drawing says"),
    "a number beside the stub in the drawing": (exchange(">onderdrukt</text>", ">7</text>"), "a drawing says"),
    "a data attribute": (exchange("<tbody>", '<tbody data-value="7">'), "an attribute of tbody"),
    "a mark that says more than the row": (
        exchange('data-row="right_invoked=erasure"', 'data-row="right_invoked=erasure7"'),
        "says what the table does not show",
    ),
    "a count that the measure has not": (exchange('data-count="received">11<', 'data-count="seven">11<'), "no measure"),
    "a hidden element": (put('<p style="display:none">7</p>'), "an attribute of p"),
    "a hidden element without a style": (put('<p hidden>7</p>'), "an attribute of p"),
    "an element that is not displayed": (put('<p display="none">7</p>'), "which only a drawing is"),
    "a number for the ear alone": (put('<p><span class="unseen">7</span></p>'), "only for the ear"),
    "an id": (exchange('<h2 id="waar">', '<h2 id="waar7">'), "the id of h2"),
    "a style class": (exchange('class="card neutral"', 'class="card neutral erasure7"'), "the attribute class"),
    "metadata": (exchange(META, f'<meta name="parameters" content="7">\n{META}'), "metadata"),
    "a style": (exchange("</style>", ".x::after { content: '7' }</style>"), "its style"),
    "a script": (put("<script>7</script>"), "the element script"),
    "the order of withheld rows": (turned, "tells which of the withheld numbers is larger"),
    "another language": (exchange('<html lang="nl">', '<html lang="en">'), "another language|cannot be read"),
}  # fmt: skip


@pytest.mark.parametrize(("change", "sentence"), MUTATIONS.values(), ids=MUTATIONS.keys())
def test_what_was_changed_on_a_page_is_found(tmp_path, drawn, change, sentence):
    pages = {**drawn["nl"], "turnaround.html": change(drawn["nl"]["turnaround.html"])}
    folder = lay(tmp_path / "2026-10", pages)
    try:
        found = found_in(folder)
    except UnreadablePage as error:
        found = [str(error)]
    assert any(re.search(sentence, one) for one in found), found
    assert not any("38" in one or " 7" in one for one in found)


@pytest.mark.parametrize(
    "hidden", ["<!-- verwijdering: 7 -->", "<?erasure 7?>", "<![CDATA[7]]>", "<!entity seven '7'>", "<p>7", "</p>"]
)
def test_what_no_reader_sees_makes_a_page_unreadable(tmp_path, drawn, hidden):
    pages = {**drawn["nl"], "turnaround.html": put(hidden)(drawn["nl"]["turnaround.html"])}
    with pytest.raises(UnreadablePage, match=r"^turnaround\.html: "):
        found_in(lay(tmp_path / "2026-10", pages))


@pytest.mark.parametrize("name", ["erasure-7.html", "parameters.json", ".notebook.ipynb", "turnaround.html.bak"])
def test_a_file_that_is_no_page_of_a_report_is_found_and_not_named(tmp_path, drawn, name):
    folder = lay(tmp_path / "2026-10", drawn["nl"])
    (folder / name).write_text(drawn["nl"]["index.html"], encoding="utf-8")
    assert "the folder: it holds a file that is no page of a report" in found_in(folder)


def test_a_link_to_elsewhere_is_no_page(tmp_path, drawn):
    folder = lay(tmp_path / "2026-10", drawn["nl"])
    (folder / "sharing.html").symlink_to(folder / "index.html")
    assert "the folder: it holds a file that is no page of a report" in found_in(folder)


def test_another_period_of_the_ledger_is_laid_beside_the_pages(tmp_path, drawn):
    year = Told("requests_received", "2026", {}, {("erasure",): {"received": 7}})
    month = Told("requests_received", "2026-07", {}, {("erasure",): {"received": 40}})
    folder = lay(tmp_path / "2026-10", drawn["nl"])
    assert any("too narrow" in one or "follows" in one for one in found_in(folder, [*told_in_ledger(), month]))
    assert found_in(folder, [*told_in_ledger(), Told(year.measure, "2025", {}, year.rows)]) == []


def test_numbers_that_the_ledger_does_not_hold_are_found(tmp_path, drawn):
    received, channels = told_in_ledger()
    folder = lay(tmp_path / "2026-10", drawn["nl"])
    sentence = f"requests_received {QUARTER.name}: the ledger of what was published does not hold these numbers"
    assert sentence in found_in(folder, [channels])
    other = Told(received.measure, received.period, received.total, {**received.rows, ("access",): {"received": 1239}})
    assert sentence in found_in(folder, [other, channels])


def test_pages_that_are_not_those_that_were_written_down_are_found(tmp_path, drawn):
    folder = lay(tmp_path / "2026-10", drawn["nl"])
    entry = Entry(told_in_ledger()[0], "2026-10", "0123456789ab", "0" * 64)
    found = [str(one) for one in audit(PublicEdition.at(folder), [entry], Policy())]
    assert "the folder: its pages are not those that were written down in the ledger" in found


def test_a_page_without_the_mark_of_an_edition_is_found(tmp_path):
    folder = lay(tmp_path / "2026-10", drawn_pages(concept=False))
    found = [str(one) for one in audit(PublicEdition.at(folder), [], Policy())]
    assert "the folder: a page does not say whether it is a concept" in found


@pytest.mark.parametrize("name", ["2026-10-internal", "2026-10-internal-en", "notes", "absent"])
def test_what_is_no_public_edition_is_refused(tmp_path, name):
    if name != "absent":
        (tmp_path / name).mkdir()
    with pytest.raises(NotAnEdition):
        PublicEdition.at(tmp_path / name)


def test_a_folder_without_pages_is_refused(tmp_path):
    (tmp_path / "2026-10").mkdir()
    with pytest.raises(UnreadablePage, match="holds no pages"):
        audit(PublicEdition.at(tmp_path / "2026-10"), [], Policy())
