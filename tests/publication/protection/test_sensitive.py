"""Which numbers must be kept, and how much room a reader must be left with."""

import pytest

from maatstaf.policy import Policy
from maatstaf.publication.protection.merging import joined
from maatstaf.publication.protection.sensitive import is_kept, kept_cells, room
from policy.texts import publication
from publication.desks import policy_with
from publication.drawn import exact

RULES = Policy().publication
RECEIVED = exact("requests_received", ("access", 40), ("erasure", 4), ("objection", 0), ("restriction", 10))


def rules(folder, **said):
    return policy_with(folder, publication=publication(**said)).publication


def kept(table, rules=RULES):
    """The rows and counts that must be kept."""
    return {
        (*codes, count) for codes in table.rows for count in table.measure.counts if is_kept(table, codes, count, rules)
    }


def rooms(table):
    """The room that the total of a table leaves for each of its rows, by their code."""
    totals = {table.cell(count): number for count, number in table.total.items()}
    return {code: room(table.cell("received", (code,)), RULES, totals) for (code,) in table.rows}


def test_a_count_below_the_threshold_is_kept_and_one_at_it_is_not():
    assert kept(RECEIVED) == {("erasure", "received")}


def test_zeros_are_kept_where_policy_hides_them(tmp_path):
    assert kept(RECEIVED, rules(tmp_path, zeros='"hidden"')) == {("erasure", "received"), ("objection", "received")}


def test_a_zero_of_a_sensitive_kind_is_kept():
    shared = exact("disclosures_by_category", ("name", 0, 0, 0), ("medical", 0, 0, 0))
    assert kept(shared) == {("medical", count) for count in ("disclosures", "records", "persons")}


LATE = [("access", 40, 40, 0, 0, 0), ("erasure", 30, 18, 12, 0, 0)]


def test_an_outcome_that_a_whole_group_shares_is_kept_however_large_the_group():
    assert kept(exact("requests_due_regulation", *LATE)) == {("access", "answered_in_time")}


def test_an_outcome_that_everyone_shares_is_told_by_the_total():
    assert kept(exact("requests_due_regulation", ("access", 40, 40, 0, 0, 0), ("erasure", 30, 30, 0, 0, 0))) == set()


def test_an_outcome_of_all_is_shown_where_policy_says_so(tmp_path):
    assert kept(exact("requests_due_regulation", *LATE), rules(tmp_path, uniform='"shown"')) == set()


def test_a_reader_is_left_with_the_room_that_policy_asks():
    assert rooms(RECEIVED) == dict.fromkeys(("access", "erasure", "objection", "restriction"), 10)


def test_a_small_total_leaves_no_more_room_than_itself():
    assert rooms(exact("requests_received", ("access", 2), ("erasure", 2))) == {"access": 4, "erasure": 4}


def test_the_total_of_another_measure_over_the_same_group_leaves_no_more_either():
    shared, told = exact("disclosures_by_category", ("medical", 4, 4, 4)), exact("special_disclosures", (4, 4))
    medical = shared.cell("disclosures", ("medical",))
    assert medical == told.cell("disclosures")
    assert room(medical, RULES, {medical: 4}) == 4


@pytest.mark.parametrize(("refused", "is_protected"), [(3, True), (12, False)])
def test_the_total_of_the_grounds_is_about_refused_requests_and_kept_as_such(refused, is_protected):
    grounds = exact("refusal_grounds", ("excessive", refused))
    assert (grounds.cell("refused") in kept_cells([grounds], RULES)) is is_protected


def test_the_small_rows_within_a_joint_row_are_kept_as_well():
    table = joined(exact("requests_received", ("access", 9), ("erasure", 4)), [("access",), ("erasure",)])
    assert kept_cells([table], RULES) == {table.cell("received", (code,)) for code in ("access", "erasure")}
