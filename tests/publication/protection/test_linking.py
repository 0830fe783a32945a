"""Tables put together: the same number is one cell, and whatever can be added up is a sum."""

import pytest

from maatstaf.publication.audit import PublicationRefused
from maatstaf.publication.protection.exact import Cell
from maatstaf.publication.protection.linking import Web
from maatstaf.publication.protection.merging import joined
from publication.drawn import exact

BY_RIGHT = exact("requests_received", ("access", 40), ("erasure", 4))
BY_CHANNEL = exact("requests_by_channel", ("letter", 30, 30), ("desk", 14, 0))
BY_OUTCOME = exact("requests_by_outcome", ("granted", 20), ("refused", 4))
GROUNDS = exact("refusal_grounds", ("excessive", 1), ("legal_claims", 3))
BY_KIND = exact(
    "disclosures_by_recipient_kind",
    ("care_institution", "third_party", 20, 25, 25),
    ("care_institution", "joint_controller", 3, 4, 4),
    ("police", "authority", 12, 13, 13),
    ("software_supplier", "processor", 200, 4000, 900),
)
COVENANTS = exact("covenant_cover", (35, 20, 5, 4, 3, 2, 1))
BY_CATEGORY = exact(
    "disclosures_by_category", ("name", 220, 4000, 900), ("address", 60, 900, 200), ("medical", 3, 4, 4)
)
ALL_SHARED = exact("disclosures_shared", (235, 4042, 942))
OVER = exact("records_over_term", ("camera_images", 20, 400, 5, 90, 900), ("camera_incident_images", 9, 90, 2, 20, 80))
CAMERAS = exact("camera_images", ("without_incident", 5, 90), ("after_closing", 2, 20))


def cell(quantity, **where):
    """A cell by its groups: ``cell("disclosures", recipient_kind=["police"])``."""
    return Cell(quantity, frozenset((dimension, frozenset(codes)) for dimension, codes in where.items()))


def says(web, whole, *parts):
    """Whether the web has the sum in which the parts add up to the whole."""
    return {**dict.fromkeys(parts, 1), whole: -1} in web.sums


def test_rows_add_up_to_their_total_and_the_total_is_open():
    web = Web.of([BY_RIGHT])
    total, *rows = (
        cell("requests_received"),
        *(cell("requests_received", right_invoked=[r]) for r in ("access", "erasure")),
    )
    assert says(web, total, *rows)
    assert [web.values[one] for one in (total, *rows)] == [44, 40, 4]
    assert web.open == {total}


def test_two_tables_of_the_same_requests_share_their_total_and_nothing_else():
    web = Web.of([BY_RIGHT, BY_CHANNEL])
    assert [one for one in web.values if one == cell("requests_received")] == [cell("requests_received")]
    assert says(web, cell("requests_received"), *(cell("requests_received", channel=[c]) for c in ("letter", "desk")))


def test_the_refused_requests_are_one_row_of_the_outcomes_and_the_total_of_the_grounds():
    web = Web.of([BY_OUTCOME, GROUNDS])
    refused = cell("requests_closed", outcome=["refused"])
    assert web.values[refused] == 4
    assert refused not in web.open
    grounds = [cell("requests_closed", outcome=["refused"], refusal_ground=[g]) for g in ("excessive", "legal_claims")]
    assert says(web, refused, *grounds)


def test_what_is_told_of_some_kinds_together_is_the_sum_of_their_rows():
    web = Web.of([BY_KIND, COVENANTS])
    rows = [
        cell("disclosures", recipient_kind=["care_institution"], recipient_role=["third_party"]),
        cell("disclosures", recipient_kind=["care_institution"], recipient_role=["joint_controller"]),
        cell("disclosures", recipient_kind=["police"], recipient_role=["authority"]),
    ]
    assert says(web, cell("disclosures", recipient_kind=["care_institution", "police"]), *rows)


def test_a_table_by_one_of_two_dimensions_is_the_other_table_added_up():
    roles = (("authority", 12, 13, 13), ("third_party", 20, 25, 25), ("joint_controller", 3, 4, 4))
    web = Web.of([BY_KIND, exact("disclosures_by_recipient_role", *roles, ("processor", 200, 4000, 900))])
    police = cell("disclosures", recipient_kind=["police"], recipient_role=["authority"])
    assert says(web, cell("disclosures", recipient_role=["authority"]), police)


def test_a_table_by_basis_is_the_one_by_purpose_and_basis_added_up():
    by_purpose = exact("disclosures_by_purpose_and_basis", ("P07", "contract", 9, 9, 9), ("P07", "consent", 3, 3, 3))
    web = Web.of([by_purpose, exact("disclosures_by_lawful_basis", ("contract", 9, 9, 9), ("consent", 3, 3, 3))])
    row = cell("disclosures_with_basis", purpose=["P07"], lawful_basis=["consent"])
    assert says(web, cell("disclosures_with_basis", lawful_basis=["consent"]), row)


def test_camera_images_are_two_rows_of_the_records_over_term():
    web = Web.of([OVER, CAMERAS])
    assert web.values[cell("holdings_over", data_category=["camera_incident_images"])] == 2
    pair = [cell("holdings_over", data_category=[c]) for c in ("camera_images", "camera_incident_images")]
    assert says(web, cell("holdings_over", data_category=["camera_images", "camera_incident_images"]), *pair)


def test_the_parts_of_a_count_add_up_to_it_in_every_row():
    web = Web.of([exact("requests_due_regulation", ("access", 12, 7, 3, 1, 1))])
    counts = ("in_time_regulation", "late_regulation", "overdue_regulation", "last_day_regulation")
    access = {"right_invoked": ["access"]}
    assert says(web, cell("due_regulation", **access), *(cell(count, **access) for count in counts))


def test_what_is_spread_over_rows_is_no_less_than_any_and_no_more_than_all():
    web = Web.of([BY_CATEGORY, ALL_SHARED])
    names = cell("disclosures", data_category=["name"])
    (rest,) = [terms for terms in web.sums if cell("disclosures") in terms and names in terms and len(terms) == 3]
    assert rest[names] == -rest[cell("disclosures")]
    doubles = [one for one in web.values if one.quantity == "the rest of disclosures_by_category.disclosures"]
    assert [web.values[one] for one in doubles] == [283 - 235]


def test_a_joint_row_is_the_sum_of_what_it_holds():
    web = Web.of([joined(BY_RIGHT, [("access",), ("erasure",)])])
    both = cell("requests_received", right_invoked=["access", "erasure"])
    assert web.values[both] == 44
    assert says(web, both, *(cell("requests_received", right_invoked=[r]) for r in ("access", "erasure")))


def test_a_row_that_is_named_only_where_it_occurs_is_at_least_one():
    by_two = exact("disclosures_by_purpose_and_basis", ("P07", "contract", 9, 9, 9))
    assert Web.of([by_two]).least == {cell("disclosures_with_basis", purpose=["P07"], lawful_basis=["contract"]): 1}
    assert Web.of([BY_RIGHT, BY_KIND]).least == {}


def test_two_measures_that_contradict_each_other_are_refused_by_name_and_without_a_number():
    other = exact("requests_by_channel", ("letter", 43, 43))
    with pytest.raises(PublicationRefused, match=r"^requests_by_channel and requests_received give different [^0-9]*$"):
        Web.of([BY_RIGHT, other])
