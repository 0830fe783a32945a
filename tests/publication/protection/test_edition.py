"""The public edition: all tables of a period decided together, and what was published before."""

import pytest

from maatstaf.publication import Entry, Ledger, Profile
from publication.desks import OCTOBER, SUMMER, desk, shown

RECEIVED = [("access", 40), ("erasure", 4), ("objection", 12)]
OUTCOMES = [("granted", 60), ("refused", 4), ("withdrawn", 30)]
GROUNDS = [("excessive", 1), ("legal_claims", 3)]
YEAR = OCTOBER.last_full(12)


@pytest.fixture
def ledger(tmp_path):
    return Ledger(tmp_path / "ledger.jsonl")


def published(ledger, month=OCTOBER, **tables):
    """A desk that has published its tables, so that they are in the ledger."""
    counter = desk(ledger=ledger, **tables)
    ledger.append(Entry(told, f"{month.name}/public-nl", counter.snapshot, "c0ffee") for told in counter.told(month))
    return counter


def test_a_breakdown_over_another_period_than_its_own_is_a_total_alone():
    found = desk(requests_received=RECEIVED).publish("requests_received", OCTOBER)
    assert found.rows.empty
    assert found.total == {"received": 56}


def test_what_policy_does_not_list_is_a_total_alone():
    found = desk(requests_by_channel=[("letter", 40, 40)]).publish("requests_by_channel", SUMMER)
    assert found.rows.empty
    assert found.total == {"received": 40, "in_writing": None}


def test_a_total_about_a_group_of_people_is_not_published_alone():
    found = desk(representation=[(1, 0)])
    assert found.totals("representation", OCTOBER).total == {"in_scope": None, "represented": None}
    assert found.publish("representation", OCTOBER).total == {"in_scope": None, "represented": None}
    inside = desk(Profile.INTERNAL, representation=[(1, 0)])
    assert inside.totals("representation", OCTOBER).total == {"in_scope": 1, "represented": 0}


def test_the_fg_sees_every_row_over_any_period():
    inside = desk(Profile.INTERNAL, requests_received=RECEIVED)
    assert shown(inside.publish("requests_received", OCTOBER), "received")["erasure"] == 4


def test_the_total_of_one_table_does_not_give_away_a_row_of_another():
    found = desk(requests_by_outcome=OUTCOMES, refusal_grounds=GROUNDS)
    grounds = found.publish("refusal_grounds", YEAR)
    outcomes = shown(found.publish("requests_by_outcome", YEAR), "closed")
    assert grounds.total == {"refused": None}
    assert set(shown(grounds, "refused").values()) <= {None, 0}
    assert "refused" not in outcomes or outcomes["refused"] is None


def test_what_a_norm_tells_of_some_kinds_is_protected_in_the_table_of_all_kinds():
    kinds = [
        ("contractor", "third_party", 1660, 2451, 2110),
        ("care_institution", "third_party", 49, 57, 50),
        ("police", "authority", 3, 15, 13),
        ("municipality", "authority", 97, 1135, 822),
        ("court", "authority", 12, 30, 30),
    ]
    covered = [(52, 52, 0, 0, 0, 0, 0)]
    name = "disclosures_by_recipient_kind"
    alone = shown(desk(**{name: kinds}).publish(name, OCTOBER), "disclosures")
    both = shown(desk(**{name: kinds}, covenant_cover=covered).publish(name, OCTOBER), "disclosures")
    assert alone["care_institution", "third_party"] == 49
    assert both["care_institution", "third_party"] is None


def test_only_the_numbers_that_must_be_are_hidden_in_a_row():
    over = [
        ("tenant_file", 900, 7000, 23, 180, 5600),
        ("ledger", 300, 7000, 4, 90, 4700),
        ("medical", 60, 200, 12, 40, 300),
    ]
    found = desk(records_over_term=over).publish("records_over_term", OCTOBER)
    assert shown(found, "records")["ledger"] == 7000
    assert [code for code, n in shown(found, "holdings_over").items() if n is None] == ["medical", "ledger"]


@pytest.mark.parametrize("disclosures", [0, 4])
def test_a_sensitive_kind_is_not_told_by_a_total_either(disclosures):
    categories = [("name", 50, 50, 50), *[("medical", 4, 4, 4)][:disclosures]]
    found = desk(
        disclosures_by_category=categories,
        disclosures_shared=[(50, 50, 50)],
        special_disclosures=[(disclosures, disclosures)],
    )
    assert shown(found.publish("disclosures_by_category", OCTOBER), "disclosures")["medical"] is None
    assert found.totals("special_disclosures", OCTOBER).total == {"disclosures": None, "with_basis": None}


def test_a_period_that_was_published_keeps_its_pattern_when_nothing_changed(ledger):
    before = published(ledger, requests_received=RECEIVED).publish("requests_received", SUMMER)
    again = desk(ledger=ledger, requests_received=RECEIVED).publish("requests_received", SUMMER)
    assert shown(again, "received") == shown(before, "received")
    assert again.restated == ""


def test_hidden_rows_that_change_among_themselves_change_nothing_that_is_seen(ledger):
    published(ledger, requests_received=RECEIVED)
    moved = [("access", 40), ("erasure", 14), ("objection", 2)]
    again = desk(ledger=ledger, requests_received=moved).publish("requests_received", SUMMER)
    assert shown(again, "received")["objection"] is None
    assert shown(again, "received")["erasure"] is None
    assert again.restated == ""


def test_a_small_restatement_stands_as_it_was_published_and_says_so(ledger):
    before = published(ledger, requests_received=RECEIVED).publish("requests_received", SUMMER)
    late = [("access", 41), ("erasure", 4), ("objection", 12)]
    again = desk(ledger=ledger, requests_received=late).publish("requests_received", SUMMER)
    assert shown(again, "received") == shown(before, "received")
    assert again.total == {"received": 56}
    assert again.restated == "as_before"


def test_a_large_restatement_is_published_and_what_was_hidden_stays_hidden(ledger):
    published(ledger, requests_received=RECEIVED)
    corrected = [("access", 140), ("erasure", 44), ("objection", 22)]
    again = desk(ledger=ledger, requests_received=corrected).publish("requests_received", SUMMER)
    assert {code: n for code, n in shown(again, "received").items() if n != 0} == {
        "access": 140,
        "erasure": None,
        "objection": None,
    }
    assert again.total == {"received": 206}
    assert again.restated == ""


def test_a_restatement_of_which_one_part_is_small_gives_its_total_only(ledger):
    published(ledger, requests_received=RECEIVED)
    corrected = [("access", 140), ("erasure", 5), ("objection", 12)]
    again = desk(ledger=ledger, requests_received=corrected).publish("requests_received", SUMMER)
    assert again.rows.empty
    assert (again.total, again.restated) == ({"received": 157}, "total_only")


def test_a_restatement_is_laid_beside_every_earlier_publication(ledger):
    published(ledger, requests_received=RECEIVED)
    published(ledger, requests_received=[("access", 60), ("erasure", 4), ("objection", 12)])
    again = desk(ledger=ledger, requests_received=[("access", 43), ("erasure", 4), ("objection", 12)])
    assert again.publish("requests_received", SUMMER).restated == "total_only"


def test_a_total_about_a_group_of_people_is_not_told_where_it_may_have_moved_a_little(ledger):
    outcomes = [("granted", 60), ("refused", 40), ("withdrawn", 30)]
    before = published(ledger, requests_by_outcome=outcomes, refusal_grounds=[("excessive", 18), ("legal_claims", 22)])
    assert before.publish("refusal_grounds", YEAR).total == {"refused": 40}
    outcomes = [("granted", 160), ("refused", 43), ("withdrawn", 30)]
    again = desk(ledger=ledger, requests_by_outcome=outcomes, refusal_grounds=[("excessive", 18), ("legal_claims", 25)])
    found = again.publish("refusal_grounds", YEAR)
    assert found.rows.empty
    assert (found.total, found.restated) == ({"refused": None}, "total_only")
    assert again.publish("requests_by_outcome", YEAR).total == {"closed": 233}


def test_a_joint_row_stays_joint(ledger):
    rows = [("information", 4), ("access", 40), ("erasure", 30), ("restriction", 8)]
    before = published(ledger, requests_received=rows).publish("requests_received", SUMMER)
    assert shown(before, "received")["information+restriction"] == 12
    corrected = [("information", 40), ("access", 80), ("erasure", 60), ("restriction", 80)]
    again = desk(ledger=ledger, requests_received=corrected).publish("requests_received", SUMMER)
    assert shown(again, "received")["information+restriction"] == 120


def test_a_table_that_is_new_in_policy_is_decided_beside_those_that_stand(ledger):
    published(ledger, requests_received=RECEIVED)
    bands = [("within_7", 20), ("within_term", 30), ("late", 6)]
    again = desk(ledger=ledger, requests_received=RECEIVED, turnaround_bands=bands)
    assert shown(again.publish("requests_received", SUMMER), "received")["access"] == 40
    assert shown(again.publish("turnaround_bands", SUMMER), "requests")["late"] is None


def test_tables_are_told_once_for_the_ledger_with_what_is_withheld(ledger):
    counter = published(ledger, requests_received=RECEIVED)
    (told,) = counter.told(OCTOBER)
    assert (told,) == ledger.tellings("requests_received", "2026-Q3")
    assert told.rows["erasure",] == {"received": None}


def test_in_a_month_in_which_nothing_was_shared_even_a_sensitive_kind_is_zero():
    found = desk(disclosures_by_category=[], disclosures_shared=[(0, 0, 0)])
    assert shown(found.publish("disclosures_by_category", OCTOBER), "disclosures")["medical"] == 0
