"""The auditor: tables that it must not let pass, whoever made them."""

from dataclasses import replace

import pytest

from maatstaf.publication import Profile
from maatstaf.publication.audit import PublicationRefused, SubtractionAuditor, rows_without_hidden
from publication.desks import OCTOBER, desk

RECEIVED = [("access", 40), ("erasure", 4), ("objection", 12)]
SHARED = [("police", "authority", 1, 1, 1), ("court", "authority", 1, 1, 1), ("contractor", "third_party", 40, 40, 40)]


def hiding(codes, name="requests_received", rows=RECEIVED):
    """An exact table of which just the rows with these codes are hidden."""
    exact = desk(Profile.INTERNAL, **{name: rows}).publish(name, OCTOBER)
    hidden = exact.rows.iloc[:, 0].isin(codes)
    shown, withheld = rows_without_hidden(exact.rows, hidden, list(exact.measure.counts))
    return replace(exact, profile=Profile.PUBLIC, rows=shown, withheld=withheld)


def examine(published):
    SubtractionAuditor().examine(published)


def test_one_hidden_row_is_the_total_less_the_others():
    with pytest.raises(PublicationRefused, match="one hidden row is the total less the others"):
        examine(hiding(["erasure"]))


def test_the_only_row_of_a_table_is_its_total():
    with pytest.raises(PublicationRefused, match="one hidden row"):
        examine(hiding(["police"], "disclosures_by_recipient_kind", SHARED[:1]))


def test_two_hidden_rows_pass():
    examine(hiding(["erasure", "objection"]))


def test_a_hidden_zero_may_be_found():
    examine(hiding(["portability"]))


def test_two_that_occur_and_are_two_together_are_one_each():
    with pytest.raises(PublicationRefused, match="every hidden row can only be one"):
        examine(hiding(["police", "court"], "disclosures_by_recipient_kind", SHARED))


def test_a_withheld_number_may_not_stand_in_the_table():
    published = hiding(["erasure", "objection"])
    published.rows.loc[published.rows["right_invoked"] == "erasure", "received"] = 4
    with pytest.raises(PublicationRefused, match="still in the table"):
        examine(published)


def test_a_number_that_is_gone_must_be_said_to_be_withheld():
    published = hiding(["erasure", "objection"])
    published.withheld.loc[:, "received"] = False
    with pytest.raises(PublicationRefused, match="or one is lost"):
        examine(published)


@pytest.mark.parametrize("total", [55, 57])
def test_a_total_that_is_not_true_is_refused(total):
    with pytest.raises(PublicationRefused, match="do not add up"):
        examine(replace(hiding([]), total={"received": total}))


def test_a_refusal_names_the_table_and_no_number():
    with pytest.raises(PublicationRefused, match=r"^requests_received: [^0-9]*$"):
        examine(hiding(["erasure"]))


def test_the_desk_publishes_nothing_that_the_auditor_refuses(monkeypatch):
    monkeypatch.setattr("maatstaf.publication.desk.RowSuppressor.hide", lambda self, counts, _: counts["received"] == 4)
    counter = desk(requests_received=RECEIVED)
    with pytest.raises(PublicationRefused):
        counter.publish("requests_received", OCTOBER)
    assert not list(counter.ledger.entries())
