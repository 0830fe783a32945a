"""A table that was published before, and a delivery that gives other numbers."""

import pytest

from maatstaf.publication.protection.restating import Fate, fate
from maatstaf.publication.told import Told
from publication.drawn import exact


def told(total, **rows):
    """What was published of the requests received; None for what was withheld."""
    named = {(code,): {"received": value} for code, value in rows.items()}
    return Told("requests_received", "2026-Q3", {"received": total}, named)


BEFORE = told(66, access=40, erasure=None, objection=None, restriction=10)


@pytest.mark.parametrize(
    ("access", "erasure", "objection", "restriction", "found"),
    [
        (40, 4, 12, 10, Fate.SAME),
        (40, 5, 11, 10, Fate.SAME),
        (41, 4, 12, 10, Fate.AS_BEFORE),
        (40, 5, 12, 10, Fate.AS_BEFORE),
        (49, 4, 12, 1, Fate.AS_BEFORE),
        (50, 4, 12, 10, Fate.ANEW),
        (60, 14, 12, 20, Fate.ANEW),
        (60, 5, 12, 10, Fate.TOTAL_ONLY),
        (60, 4, 12, 12, Fate.TOTAL_ONLY),
        (50, 4, 12, 0, Fate.ANEW),
    ],
)
def test_a_difference_of_a_few_is_never_shown(access, erasure, objection, restriction, found):
    rows = [("access", access), ("erasure", erasure), ("objection", objection), ("restriction", restriction)]
    assert fate([([BEFORE], exact("requests_received", *rows))], 10) is found


def test_a_difference_of_a_few_is_not_shown_since_any_earlier_publication():
    grown = told(79, access=40, erasure=None, objection=None, restriction=23)
    back = exact("requests_received", ("access", 40), ("erasure", 4), ("objection", 12), ("restriction", 12))
    assert fate([([grown], back)], 10) is Fate.ANEW
    assert fate([([BEFORE, grown], back)], 10) is Fate.TOTAL_ONLY


def test_what_was_corrected_by_mistake_may_be_corrected_back():
    grown = told(79, access=40, erasure=None, objection=None, restriction=23)
    back = exact("requests_received", ("access", 40), ("erasure", 4), ("objection", 12), ("restriction", 10))
    assert fate([([BEFORE, grown], back)], 10) is Fate.ANEW


def test_the_threshold_is_the_policys():
    rows = [("access", 45), ("erasure", 4), ("objection", 12), ("restriction", 10)]
    assert fate([([BEFORE], exact("requests_received", *rows))], 5) is Fate.ANEW


def test_a_row_that_is_gone_has_become_zero():
    assert fate([([BEFORE], exact("requests_received", ("access", 40), ("erasure", 16)))], 10) is Fate.ANEW


def test_a_total_may_move_by_any_number_where_the_rows_that_moved_are_not_few():
    rows = [("access", 52), ("erasure", 4), ("objection", 12), ("restriction", 0)]
    assert fate([([BEFORE], exact("requests_received", *rows))], 10) is Fate.ANEW


def test_rows_that_do_not_add_up_move_each_by_itself():
    before = Told(
        "disclosures_by_category", "2026-10", {}, {("name",): {"disclosures": 50, "records": 90, "persons": None}}
    )
    assert fate([([before], exact("disclosures_by_category", ("name", 50, 90, 3)))], 10) is Fate.SAME
    assert fate([([before], exact("disclosures_by_category", ("name", 51, 90, 3)))], 10) is Fate.AS_BEFORE
    assert fate([([before], exact("disclosures_by_category", ("name", 70, 110, 3)))], 10) is Fate.ANEW


def test_a_total_that_was_withheld_may_not_be_compared():
    before = Told("refusal_grounds", "2025", {"refused": None}, {("excessive",): {"refused": None}})
    assert fate([([before], exact("refusal_grounds", ("excessive", 30)))], 10) is Fate.SAME


def test_tables_that_tell_of_the_same_things_share_their_fate():
    same, moved = exact("requests_received", ("access", 60), ("erasure", 26)), [("letter", 80, 80), ("desk", 7, 0)]
    now = exact("requests_by_channel", *moved)
    channels = {("letter",): {"received": 60, "in_writing": 60}, ("desk",): {"received": 6, "in_writing": 0}}
    then = Told("requests_by_channel", "2026-Q3", {"received": 66, "in_writing": 60}, channels)
    assert fate([([told(66)], same)], 10) is Fate.ANEW
    assert fate([([told(66)], same), ([then], now)], 10) is Fate.TOTAL_ONLY
