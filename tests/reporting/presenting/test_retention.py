"""The parts of the page on retention: the longest overrun, the months ahead and the schedule in force."""

from dataclasses import replace

import pandas as pd
import pytest

from maatstaf.measures import measure
from maatstaf.publication import Measure, Profile
from maatstaf.reporting.components import MISSING, TOO_FEW, Figure, Note
from maatstaf.reporting.presenting import retention
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


def longest_by(profile, **tables):
    found = desk(profile, **tables)
    return retention.longest_by(found, "days_over_term", ("data_system", "data_category"), OCTOBER, "nl")


def test_the_fg_is_told_the_longest_by_system_and_by_category():
    systems, categories = longest_by(Profile.INTERNAL, days_over_term=OVER)
    assert [(row[0], row[1].text, row[2]) for row in systems.rows] == [
        ("klantsysteem", "400", 3),
        ("mailbox", "900", 12),
    ]
    assert [row[0] for row in categories.rows] == ["huurdersdossier", "grootboek en facturen"]
    assert (systems.total[1].text, systems.total[2]) == ("900", 15)


def test_the_public_is_told_which_tables_it_does_not_see_and_nothing_of_what_is_in_them():
    (box,) = longest_by(Profile.PUBLIC, days_over_term=OVER)
    assert isinstance(box, Note)
    assert "systeem; Langst over de bewaartermijn: soort gegeven" in box.paragraphs[0]
    assert not set("0123456789") & set(box.paragraphs[0])


def test_without_holdings_the_longest_says_so_once():
    (box,) = longest_by(Profile.INTERNAL)
    assert isinstance(box, Note)


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
