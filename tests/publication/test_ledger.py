"""The ledger: what of a table is remembered."""

from maatstaf.publication.ledger import Entry
from publication.desks import OCTOBER, desk


def remembered(**tables):
    counter = desk(**tables)
    for name in tables:
        counter.publish(name, OCTOBER)
    return list(counter.ledger.entries())


def test_a_protected_number_is_remembered_with_its_cell_period_and_snapshot():
    found = remembered(requests_received=[("access", 40), ("erasure", 30)])
    assert (
        Entry("requests_received", "2026-10", (("right_invoked", "access"),), "received", 40, "0123456789ab") in found
    )


def test_a_suppressed_number_is_remembered_without_its_value():
    found = remembered(requests_received=[("access", 40), ("erasure", 4), ("objection", 12)])
    values = {dict(entry.cell)["right_invoked"]: entry.value for entry in found}
    assert (values["erasure"], values["objection"], values["access"], values["portability"]) == (None, None, 40, 0)


def test_what_is_not_about_data_subjects_is_not_remembered():
    assert not remembered(identity_shown=[(12, 4)], holdings_by_state=[("kept", 3, 3)])


def test_what_could_not_be_measured_is_not_remembered():
    counter = desk()
    counter.publish("requests_received", OCTOBER)
    assert not list(counter.ledger.entries())


def test_every_count_of_a_row_is_an_entry_in_order_of_publication():
    found = remembered(requests_by_channel=[("letter", 40, 40), ("desk", 30, 0)], requests_received=[("access", 70)])
    assert [entry.count for entry in found[:2]] == ["received", "in_writing"]
    assert [entry.measure for entry in found] == ["requests_by_channel"] * 12 + ["requests_received"] * 8
