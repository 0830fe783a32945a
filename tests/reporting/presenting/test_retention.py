"""The parts of the page on retention: the longest overrun, the months ahead and the schedule in force."""

from dataclasses import replace

import pandas as pd
import pytest

from maatstaf.measures import measure
from maatstaf.publication import Measure, Profile
from maatstaf.reporting.components import MISSING, TOO_FEW, DataTable, Figure, Note
from maatstaf.reporting.presenting import retention, tables
from publication.desks import OCTOBER, desk
from reporting.presenting.published import published

OVER = [("tenant_file", "crm", 400, 3, 30), ("ledger", "mailbox", 900, 12, 20)]
COLUMNS = (
    "rule_id", "data_category", "trigger", "period", "direction", "source", "status", "is_delivered", "nl", "en",
)  # fmt: skip
RULES = [
    ("B1", "tenant_file", "end_of_tenancy", "P1Y6M", "max", "<b>besluit</b>", "policy", True, None, None),
    ("ledger", "ledger", "end_of_financial_year", "P7Y", "min", "AWR art. 52(4)", "law", False, "Blijft.", "Stays."),
    ("copy", "identity_copy", "checked", "P0D", "until", "privacyreglement", "policy", False, "Weg.", "Gone."),
]


def longest_card(rows, profile=Profile.PUBLIC):
    found = desk(profile, days_over_term=rows).longest("days_over_term", OCTOBER)
    return retention.longest_card(found, "Langst", "nl")


def test_the_card_tells_the_longest_and_of_how_many():
    card = longest_card(OVER)
    assert (card.value, card.note, card.tone) == ("900 dagen", "van 15 bestanden over termijn", "bad")


def test_the_card_tells_no_longest_of_few_and_none_where_nothing_is_over():
    assert longest_card(OVER[:1]).value == TOO_FEW
    assert (longest_card([]).value, longest_card([]).tone) == ("0", "good")


def test_the_card_says_what_was_not_delivered():
    found = desk().longest("days_over_term", OCTOBER)
    assert retention.longest_card(found, "Langst", "nl").value == MISSING


def longest_by(dimension, profile):
    return retention.longest_by(desk(profile, days_over_term=OVER), "days_over_term", dimension, OCTOBER, "nl")


def test_systems_are_told_to_everyone_and_few_cases_say_so():
    table = longest_by("data_system", Profile.PUBLIC)
    told = [(row[0], row[1].text or row[1].state, row[2]) for row in table.rows]
    assert told == [("klantsysteem", "too_few", 3), ("mailbox", "900", 12)]
    assert (table.total[1].text, table.total[2]) == ("900", 15)


def test_data_categories_are_told_to_the_fg_alone():
    assert isinstance(longest_by("data_category", Profile.PUBLIC), Note)
    assert [row[0] for row in longest_by("data_category", Profile.INTERNAL).rows] == [
        "huurdersdossier",
        "grootboek en facturen",
    ]


def test_a_table_for_the_fg_alone_is_a_note_to_the_public():
    public, fg = (replace(published(14, 26), profile=profile) for profile in ("public", "internal"))
    assert isinstance(tables.internal(public, "nl"), Note)
    assert "14" not in str(tables.internal(public, "nl").render())
    assert isinstance(tables.internal(fg, "nl"), DataTable)
    assert "niet gemeten" in str(tables.internal(replace(public, missing=("holdings",)), "nl").render())


AHEAD: Measure = measure("overruns_ahead")


def ahead(rows, missing=()):
    frame = pd.DataFrame(rows, columns=["months_ahead", "holdings", "records"])
    total = {count: int(frame[count].sum()) for count in AHEAD.counts}
    one = replace(published(), measure=AHEAD, rows=frame, total=total, missing=missing)
    return retention.ahead(one, {"holdings": "quiet"}, "Straks", "f1", "nl")


def test_the_six_months_ahead_are_named_and_a_month_without_any_is_zero():
    figure = ahead([(1, 4, 40), (3, 2, 20)])
    assert isinstance(figure, Figure)
    assert figure.table.rows == [
        ["november 2026", 4, 40],
        ["december 2026", 0, 0],
        ["januari 2027", 2, 20],
        ["februari 2027", 0, 0],
        ["maart 2027", 0, 0],
        ["april 2027", 0, 0],
    ]
    assert figure.table.total == ["", 6, 60]
    assert figure.summary == "In zes maanden samen: 6 bestanden, 60 records."


def test_without_holdings_the_months_ahead_say_so():
    assert isinstance(ahead([], missing=("holdings",)), Note)


class FakeDesk:
    def intake(self, name):
        assert name == "retention_schedule"
        return pd.DataFrame(RULES, columns=COLUMNS)


def test_every_rule_in_force_is_told_in_words_with_its_ground_and_where_it_comes_from():
    table = retention.schedule(FakeDesk(), "nl")
    assert [[str(cell) for cell in row] for row in table.rows] == [
        ["grootboek en facturen", "7 jaar: minstens zo lang bewaren", "einde boekjaar", "wet", "AWR art. 52(4)",
         "standaard"],
        ["huurdersdossier", "1 jaar 6 maanden: uiterlijk dan verwijderen", "einde huur", "beleid", "<b>besluit</b>",
         "aangeleverd"],
        ["kopie identiteitsbewijs", "meteen: bewaren tot een gebeurtenis", "identiteit gecontroleerd", "beleid",
         "privacyreglement", "standaard"],
    ]  # fmt: skip
    assert table.notes.more[1:] == ("Blijft.", "Weg.")
    assert "&lt;b&gt;besluit" in str(table.render())


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_schedule_speaks_both_languages(lang):
    assert retention.schedule(FakeDesk(), lang).rows
