"""Small rows told together as one, where that leaves something to read."""

from maatstaf.policy import Policy
from maatstaf.publication.protection.merging import joined, merged
from publication.drawn import exact

RULES = Policy().publication


def joint(name, *rows):
    """The codes of the joint row, and its counts; nothing where no row was joined."""
    found = merged(exact(name, *rows), RULES)
    return {codes[0]: tuple(found.rows[codes].values()) for codes in found.joint}


def test_small_rows_become_one_that_is_not_small():
    rows = [("information", 4), ("access", 40), ("erasure", 30), ("restriction", 8)]
    assert joint("requests_received", *rows) == {"information+restriction": (12,)}


def test_the_smallest_of_the_others_joins_a_small_row_that_would_stand_alone():
    rows = [("access", 40), ("erasure", 30), ("objection", 12), ("restriction", 4)]
    assert joint("requests_received", *rows) == {"objection+restriction": (16,)}


def test_the_codes_of_a_joint_row_stand_in_the_order_of_the_table():
    rows = [("information", 9), ("access", 40), ("erasure", 30), ("restriction", 2)]
    assert list(joint("requests_received", *rows)) == ["information+restriction"]


def test_nothing_is_joined_where_no_row_is_small():
    assert joint("requests_received", ("access", 40), ("erasure", 10)) == {}


def test_nothing_is_joined_where_too_little_would_be_left_to_read():
    assert joint("requests_received", ("access", 40), ("erasure", 4), ("objection", 5)) == {}


def test_every_count_of_the_joint_row_must_be_large_enough():
    rows = [
        ("access", 40, 25, 15, 0, 0),
        ("erasure", 30, 20, 10, 0, 0),
        ("objection", 20, 11, 9, 0, 0),
        ("restriction", 12, 10, 2, 0, 0),
    ]
    assert joint("requests_due_regulation", *rows) == {"objection+restriction": (32, 21, 11, 0, 0)}


def test_a_zero_is_never_joined():
    rows = [("information", 0), ("access", 40), ("erasure", 30), ("restriction", 8), ("objection", 7)]
    assert list(joint("requests_received", *rows)) == ["restriction+objection"]


def test_a_measure_whose_header_does_not_allow_it_is_not_merged():
    rows = [("name", 90, 900, 3, 30, 30), ("address", 90, 900, 4, 40, 40), ("email", 90, 900, 50, 500, 500)]
    assert joint("records_over_term", *rows) == {}


def test_a_joint_row_stands_last_and_is_told_instead_of_what_it_holds():
    found = joined(
        exact("requests_received", ("access", 4), ("erasure", 40), ("objection", 8)), [("objection",), ("access",)]
    )
    assert found.told == [("erasure",), ("access+objection",)]
    assert list(found.single) == [("access",), ("erasure",), ("objection",)]


def test_one_row_cannot_be_joined():
    assert not joined(exact("requests_received", ("access", 4)), [("access",)]).joint
