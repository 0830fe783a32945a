"""The largest number of days is told on enough cases only: of one case it would be that case."""

from maatstaf.publication import Profile
from publication.desks import OCTOBER, desk

ROWS = [
    ("tenant_file", "crm", 400, 3, 30),
    ("tenant_file", "mailbox", 20, 9, 90),
    ("ledger", "mailbox", 900, 2, 20),
]


def told(profile, dimension, rows=ROWS):
    found = desk(profile, days_over_term=rows).longest_by("days_over_term", OCTOBER, dimension)
    return {code: (one.days, one.cases) for code, one in found.items()}


def test_all_together_have_one_longest():
    found = desk(days_over_term=ROWS).longest("days_over_term", OCTOBER)
    assert (found.days, found.cases) == (900, 14)


def test_the_public_is_told_no_longest_of_few():
    assert told(Profile.PUBLIC, "data_system") == {"mailbox": (900, 11), "crm": (None, 3)}
    few = desk(days_over_term=ROWS[:1]).longest("days_over_term", OCTOBER)
    assert (few.days, few.cases) == (None, 3)


def test_the_fg_is_told_every_one_in_the_order_of_the_list():
    assert list(told(Profile.INTERNAL, "data_category").items()) == [
        ("tenant_file", (400, 12)),
        ("ledger", (900, 2)),
    ]


def test_where_nothing_is_over_there_is_no_longest():
    found = desk(Profile.INTERNAL, days_over_term=[]).longest("days_over_term", OCTOBER)
    assert (found.days, found.cases) == (None, 0)
    assert told(Profile.INTERNAL, "data_category", []) == {}


def test_what_was_not_delivered_is_named():
    assert desk().longest("days_over_term", OCTOBER).missing == ("complaints", "requests")
