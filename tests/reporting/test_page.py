"""A page shows the FG what it keeps from the public, and says to the public that it is there."""

import pytest

from maatstaf.publication import Period, Profile
from maatstaf.reporting.components import DataTable, Note
from maatstaf.reporting.page import Page
from publication.desks import desk

OCTOBER = Period.month("2026-10")
SHARED = {"disclosures_by_recipient_role": [("processor", 700, 800, 600), ("third_party", 40, 50, 30)]}


def page(profile, lang="nl", **counts):
    return Page("sharing", desk(profile, **counts), OCTOBER, lang)


def test_the_fg_sees_an_internal_table():
    (table,) = page(Profile.INTERNAL, **SHARED).internal_tables("disclosures_by_recipient_role")
    assert isinstance(table, DataTable)
    assert [row[1] for row in table.rows] == [700, 40, 0, 0]


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_public_is_told_that_it_is_there_and_no_number_of_it(lang):
    (shown,) = page(Profile.PUBLIC, lang, **SHARED).internal_tables("disclosures_by_recipient_role")
    assert isinstance(shown, Note)
    (said,) = shown.paragraphs
    assert {"nl": "Verstrekkingen naar rol", "en": "Disclosures by role"}[lang] in said
    assert "700" not in said


def test_what_is_never_shown_is_never_published():
    told = page(Profile.PUBLIC, **SHARED)
    told.internal_tables("disclosures_by_recipient_role")
    assert told.desk._engine.asked == []


def test_a_card_of_one_row_is_named_after_it():
    counts = {"safeguard_coverage": [("training", 20, 18), ("secrecy", 20, 20)]}
    card = page(Profile.PUBLIC, **counts).share("safeguard_coverage", "covered", "in_scope", {"safeguard": "training"})
    assert (card.label, card.value, card.tone) == ("Medewerkers getraind", "90%", "bad")


def test_a_share_that_is_no_promise_is_not_judged():
    counts = {"recipient_concentration": [(3, 100, 60, 500, 400)]}
    card = page(Profile.PUBLIC, **counts).share("recipient_concentration", "largest_records", "records", judged=False)
    assert (card.value, card.tone) == ("80%", "neutral")


REGISTER = {
    "sensitivity_by_activity": [("letting", 1, 0, 0, 0, 0, 0, 0, 0, 1)],
    "records_by_activity": [("letting", 70, 60, 1, 0)],
}


def test_the_fg_sees_activities_by_name_and_the_public_a_box():
    columns = {"records_by_activity": ["records"]}
    *_, first, table = page(Profile.INTERNAL, **REGISTER).by_activity(columns)
    assert first.rows == [["letting", 1, "Niet op tijd herzien."]]
    assert table.rows == [["letting", 1, 70]]
    (box,) = page(Profile.PUBLIC, **REGISTER).by_activity(columns)
    assert "letting" not in str(box.render())


@pytest.mark.parametrize("profile", Profile)
def test_both_editions_tell_which_points_are_in_force(profile):
    told = page(profile)
    assert len(told.attention_points().rows) == len(told.desk.policy.impact.points)


def test_breakdowns_that_are_withheld_whole_give_the_totals_they_share_once():
    few = [("access", 3, 2, 1, 0, 0), ("erasure", 2, 2, 0, 0, 0)]
    by_channel = [("letter", 3, 2, 1, 0, 0), ("desk", 2, 2, 0, 0, 0)]
    page = Page("turnaround", desk(requests_due_regulation=few, requests_due_by_channel=by_channel), OCTOBER, "nl")
    first, second = page.table("requests_due_regulation"), page.table("requests_due_by_channel")
    assert isinstance(first, DataTable)
    assert isinstance(second, Note)
    assert "De totalen staan hierboven" in second.paragraphs[0]
