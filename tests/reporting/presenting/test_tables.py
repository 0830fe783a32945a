"""Published tables on a page: what is suppressed says so, and a zero is told."""

from dataclasses import replace

import pytest

from maatstaf.reporting.components import WITHHELD, DataTable, Figure, Note
from maatstaf.reporting.presenting import figures, tables
from reporting.presenting.published import published


def test_a_suppressed_row_is_shown_as_suppressed_and_never_told_as_zero():
    table = tables.table(published(14, None, None, 0, 0, 0, 0), "nl")
    assert [row[0] for row in table.rows] == ["informatie", "inzage", "correctie"]
    assert [row[1] for row in table.rows] == [14, WITHHELD, WITHHELD]
    assert table.notes.more == ("Nul voor: verwijdering, beperking van verwerking, dataportabiliteit, bezwaar.",)


def test_a_few_zeros_keep_their_rows():
    table = tables.table(published(14, None, None, 0, 0), "nl")
    assert [row[1] for row in table.rows] == [14, WITHHELD, WITHHELD, 0, 0]
    assert table.notes.more == ()


def test_a_table_ends_with_its_true_total():
    assert tables.table(published(14, None, None), "nl").total == ["", 40]


def test_bars_put_what_is_suppressed_last_in_the_order_of_its_list():
    figure = figures.bars(published(None, 12, 28, None), "received", "good", "Naar recht", "f1", "nl")
    assert [row[0] for row in figure.table.rows] == ["correctie", "inzage", "informatie", "verwijdering"]
    assert [row[1] for row in figure.table.rows] == [28, 12, WITHHELD, WITHHELD]
    assert figure.summary == ""


def test_the_largest_is_named_only_where_nothing_that_is_withheld_may_be_larger():
    figure = figures.bars(published(11, 12, 28), "received", "good", "Naar recht", "f1", "nl")
    assert figure.summary == "Het grootst: correctie (28)."
    assert figures.bars(published(0, 0, 0), "received", "good", "Naar recht", "f1", "nl").summary == ""


def test_several_that_are_as_large_are_named_together():
    figure = figures.bars(published(28, 12, 28), "received", "good", "Naar recht", "f1", "nl")
    assert figure.summary == "Het grootst: informatie en correctie (28)."
    assert figures.bars(published(12, 12, 12), "received", "good", "Naar recht", "f1", "nl").summary == ""


def test_rows_that_are_told_together_are_not_the_largest_group():
    together = published(28, 12)
    together.rows["right_invoked"] = ["information+rectification", "access"]
    assert figures.bars(together, "received", "good", "Naar recht", "f1", "nl").summary == ""


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_what_was_not_delivered_is_a_box_that_says_so(lang):
    nothing = published(missing=("requests",))
    for part in (
        tables.table(nothing, lang),
        tables.totals(nothing, lang),
        figures.bars(nothing, "received", "good", "x", "f1", lang),
        figures.stacked([nothing], {"received": "good"}, "x", "f1", lang),
        figures.shares([nothing], "received", "received", None, "x", "f1", lang),
    ):
        assert isinstance(part, Note)
        assert {"nl": "verzoeken", "en": "requests"}[lang] in part.paragraphs[0]


def test_totals_are_one_count_a_row():
    table = tables.totals(published(14, None, None), "en")
    assert isinstance(table, DataTable)
    assert table.rows == [["received", 40]]


def test_a_month_with_too_few_cases_has_no_share_in_drawing_or_table():
    few, enough = published(4), published(14)
    few = replace(few, total={"received": 4})
    figure = figures.shares([few, enough], "received", "received", 1.0, "Aandeel", "f1", "nl")
    assert isinstance(figure, Figure)
    assert [row[3].state for row in figure.table.rows] == ["too_few", "value"]


@pytest.mark.parametrize("zeros", [1, 4])
def test_a_table_of_which_every_row_is_suppressed_or_zero_gives_its_totals_and_says_so(zeros):
    table = tables.table(published(None, None, None, *[0] * zeros), "nl")
    assert table.rows == [["ontvangen", 40]]
    assert (
        table.notes.more[0]
        == "Naar recht staat hier geen getal: elk is te klein, of zou een klein getal verraden. Dit zijn de totalen."
    )
    assert table.notes.more[1].startswith("Nul voor: verwijdering")


def test_a_table_in_which_nothing_happened_is_not_called_suppressed():
    table = tables.table(published(0, 0, 0), "nl")
    assert [row[1] for row in table.rows] == [0, 0, 0]
    assert table.notes.more == ()


def test_where_a_measure_leaves_codes_out_no_zero_is_told():
    table = tables.table(published(14, 12, 0, 0, 0, 0), "nl", tell_zeros=False)
    assert [row[1] for row in table.rows] == [14, 12]
    assert table.notes.more == ()


def test_totals_that_are_all_about_a_group_of_people_are_in_the_internal_edition_only():
    kept = replace(published(14).total_only(), total={"received": None})
    assert isinstance(tables.totals(kept, "nl"), Note)
    table = tables.totals(replace(kept, restated="total_only"), "nl")
    assert table.rows[0][1] == WITHHELD
    assert table.notes.more != ()
