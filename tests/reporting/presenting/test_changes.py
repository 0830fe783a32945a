"""What is new, late or gone, as a reader of the page on the delivery sees it."""

from datetime import date

import pytest

from maatstaf.publication import Change, Comparison
from maatstaf.reporting.components import Note
from maatstaf.reporting.presenting.changes import MONTHS_SHOWN, changes

SEPTEMBER = date(2026, 9, 30)


def cells(table):
    return [[getattr(cell, "text", cell) for cell in row] for row in table.rows]


def test_both_tables_say_what_came_and_went():
    whole = (Change("requests", "", 15, 18, 5, 1, 2), Change("recipients", "", 9, 8, 1, None, 2))
    found = Comparison(SEPTEMBER, whole, (Change("requests", "2026-08", 10, 9, 1, 1, 2),))
    tables, months = changes(found, "nl")
    assert tables.caption == "Rijen per tabel, naast de aanlevering per 30 september 2026"
    assert cells(tables) == [["verzoeken", 15, 18, 5, 1, 2], ["ontvangers", 9, 8, 1, "zonder datum", 2]]
    assert cells(months) == [["verzoeken", "augustus 2026", 10, 9, 1, 1, 2]]


@pytest.mark.parametrize(("lang", "said"), [("nl", "geen eerdere aanlevering"), ("en", "no earlier delivery")])
def test_a_first_delivery_says_that_there_is_none_before_it(lang, said):
    (note,) = changes(None, lang)
    assert isinstance(note, Note)
    assert said in note.paragraphs[0]


def test_a_delivery_without_differences_says_so():
    _, months = changes(Comparison(SEPTEMBER, (Change("requests", "", 5, 5, 0, 0, 0),), ()), "en")
    assert isinstance(months, Note)
    assert "In no month" in months.paragraphs[0]


def test_of_many_months_the_newest_are_shown():
    parts = tuple(
        Change("requests", f"{year}-{month:02}", 1, 2, 1, 1, 0)
        for year in (2026, 2025, 2024)
        for month in range(12, 0, -1)
    )
    _, months = changes(Comparison(SEPTEMBER, (), parts), "en")
    assert len(months.rows) == MONTHS_SHOWN
    assert months.rows[-1][1] == "January 2025"
