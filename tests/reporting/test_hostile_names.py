"""Names from the data that hold markup, quotes, formulae or marks of direction are names and nothing more."""

from datetime import date

import pandas as pd
import pytest

from maatstaf.measures import Period, catalogue
from maatstaf.publication import Published
from maatstaf.reporting.components import Opening
from maatstaf.reporting.document import page_html
from maatstaf.reporting.markup import tree_of
from maatstaf.reporting.presenting import figures, tables

NAMES = [
    "<script>alert(1)</script>",
    '"quoted" \'name\' onmouseover="x"',
    "=cmd|'/c calc'!A1",
    "B.V. \u202eknaB\u2066",
    "</td></tr></table><!-- ",
    "{{ 7 * 7 }} ${x} &lt;b&gt;",
    "a=b;c|d+e",
]


@pytest.fixture(scope="module")
def page():
    """A page of the internal edition with a table and a figure by a dimension without a list of codes."""
    measure = catalogue()["holdings_by_activity"]
    counts = list(measure.counts)
    rows = pd.DataFrame([[name, *[20 + place] * len(counts)] for place, name in enumerate(NAMES)])
    rows.columns = [*measure.grain, *counts]
    rows = rows.astype(dict.fromkeys(counts, "Int64"))
    sums = {count: int(rows[count].sum()) for count in counts}
    month = Period.month("2026-10")
    shown = Published(measure, month, "internal", "0123456789ab", rows, rows[counts].isna(), sums)
    parts = [
        Opening("Titel", date(2026, 10, 1), date(2026, 10, 31), "internal", NAMES[0]),
        figures.bars(shown, counts[0], "good", NAMES[0], "f1", "nl"),
        tables.table(shown, "nl"),
    ]
    return page_html(
        "nl", NAMES[0], [str(part.render()) for part in parts], [], [(NAMES[1], NAMES[3])], profile="internal"
    )


def test_every_name_is_told_as_text_without_marks_of_direction(page):
    tree = tree_of(page)
    said = [cell.text() for table in tree.every("table") for cell in table.every("th")]
    for name in NAMES:
        assert " ".join(name.replace("\u202e", "").replace("\u2066", "").split()) in said


def test_no_name_becomes_markup(page):
    tree = tree_of(page)
    assert not list(tree.every("script"))
    assert all(not name.startswith("on") for one in tree.every() for name in one.attributes)
    assert len(list(tree.every("table"))) == 2


def test_in_the_tables_and_their_marks_no_name_turns_the_direction_of_writing(page):
    for table in tree_of(page).every("table", "svg"):
        written = [table.text(), *(value for one in table.every() for value in one.attributes.values())]
        assert not any(mark in text for text in written for mark in "\u202e\u2066")
