"""Published tables: shares of totals, and one row of a table."""

import pytest

from maatstaf.publication import Profile, Share
from publication.desks import OCTOBER, SUMMER, desk


@pytest.mark.parametrize(
    ("part", "whole", "minimum_n", "value"),
    [
        (5, 10, 10, 0.5),
        (10, 10, 10, 1),
        (0, 10, 10, 0),
        (5, 9, 10, None),
        (0, 0, 10, None),
        (0, 0, 0, None),
        (1, 2, 0, 0.5),
        (7, None, 0, None),
    ],
)
def test_a_share_is_given_on_enough_cases_only(part, whole, minimum_n, value):
    assert Share.of(part, whole, minimum_n) == Share(part, whole, value)


@pytest.mark.parametrize(("profile", "value"), [(Profile.PUBLIC, None), (Profile.INTERNAL, 0.5)])
def test_the_share_of_totals_knows_for_whom_it_is(profile, value):
    found = desk(profile, identity_shown=[(4, 2)]).publish("identity_shown", OCTOBER)
    assert found.share("identity_shown", "answered") == Share(2, 4, value)


def test_one_row_is_found_by_its_code():
    found = desk(safeguard_coverage=[("training", 20, 18), ("secrecy", 20, 20)])
    assert found.publish("safeguard_coverage", OCTOBER).row(safeguard="training") == {"in_scope": 20, "covered": 18}


def test_a_withheld_row_is_a_row_without_numbers():
    found = desk(requests_received=[("access", 4), ("erasure", 40)]).publish("requests_received", SUMMER)
    assert found.row(right_invoked="access") == {"received": None}


def test_a_code_that_has_no_row_is_none():
    found = desk(disclosures_by_recipient_kind=[]).publish("disclosures_by_recipient_kind", OCTOBER)
    assert found.row(recipient_kind="police") is None


def test_it_describes_the_last_day_of_its_period():
    found = desk(requests_received=[]).publish("requests_received", OCTOBER)
    assert found.as_of == OCTOBER.last_day
    assert found.snapshot == "0123456789ab"


def test_the_numbers_are_not_in_what_a_log_would_show():
    found = desk(requests_received=[("access", 4321)]).publish("requests_received", OCTOBER)
    assert "4321" not in repr(found).split("total=")[0]


def test_a_share_may_be_that_of_one_row():
    found = desk(safeguard_coverage=[("training", 20, 18), ("secrecy", 20, 20)]).publish("safeguard_coverage", OCTOBER)
    assert found.share("covered", "in_scope", {"safeguard": "training"}) == Share(18, 20, 0.9)


def test_a_row_that_is_withheld_has_no_share():
    found = desk(requests_received=[("access", 4), ("erasure", 40)]).publish("requests_received", OCTOBER)
    assert found.share("received", "received", {"right_invoked": "access"}).value is None
