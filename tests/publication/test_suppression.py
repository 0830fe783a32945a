"""Suppression: what subtraction finds, for any table of counts."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maatstaf.contracts import code_lists
from maatstaf.publication.suppression import RowSuppressor
from publication.desks import OCTOBER, desk, shown

THRESHOLD = 10
RIGHTS, CHANNELS, KINDS, ROLES = (
    tuple(code_lists()[name].codes) for name in ("right_invoked", "channel", "recipient_kind", "recipient_role")
)
IN_WRITING = ("letter", "email", "portal")

a_count = st.one_of(st.integers(0, 2), st.integers(0, 14), st.integers(0, 60))


def frame(**counts: list[int]) -> pd.DataFrame:
    return pd.DataFrame({name: pd.array(values, dtype="Int64") for name, values in counts.items()})


def hidden(at_least: int = 0, **counts: list[int]) -> list[int]:
    """The places of the hidden rows."""
    found = RowSuppressor(THRESHOLD).hide(frame(**counts), at_least)
    return [place for place, is_hidden in enumerate(found) if is_hidden]


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        pytest.param({"n": [0, 10, 40]}, [], id="nothing is small"),
        pytest.param({"n": [0, 0]}, [], id="only zeros"),
        pytest.param({"n": [0, 9, 40, 12]}, [1, 3], id="the smallest other one goes with it"),
        pytest.param({"n": [40, 6, 7]}, [1, 2], id="two small ones hide each other"),
        pytest.param({"n": [40, 2, 3, 30]}, [1, 2, 3], id="together still below the threshold"),
        pytest.param({"n": [0, 4, 0]}, [0, 1, 2], id="only zeros are left to hide behind, and all of them do"),
        pytest.param({"n": [0, 4, 50, 0]}, [1, 2], id="zeros stay beside a neighbour"),
        pytest.param({"n": [50, 50], "late": [1, 0]}, [0, 1], id="one small count hides its whole row"),
        pytest.param(
            {"n": [50, 40, 60], "late": [3, 0, 20]}, [0, 1, 2], id="alone among the rows that are positive in a count"
        ),
        pytest.param(
            {"n": [3, 17, 60, 0, 0], "in_writing": [3, 0, 0, 0, 0]}, [0, 1, 3, 4], id="the only one that can be so"
        ),
        pytest.param({"n": [3, 17, 60, 0], "in_writing": [0, 17, 60, 0]}, [0, 1, 3], id="the only one that is not so"),
    ],
)
def test_which_rows_are_hidden(counts, expected):
    assert hidden(**counts) == expected


def test_rows_that_occur_are_hidden_until_they_can_be_more_than_one_each():
    ones = [1] * 12
    assert hidden(n=[*ones, 30], at_least=1) == list(range(13))
    assert hidden(n=[*ones, 30], at_least=0) == list(range(12))


def test_what_is_small_is_small_in_any_of_its_counts():
    found = desk(requests_by_channel=[("letter", 40, 40), ("desk", 30, 0), ("email", 12, 9)])
    published = found.publish("requests_by_channel", OCTOBER)
    assert shown(published, "received")["email"] is None
    assert shown(published, "in_writing")["email"] is None


def test_the_only_group_that_occurs_is_not_even_named():
    found = desk(disclosures_by_recipient_kind=[("police", "authority", 4, 4, 4)])
    published = found.publish("disclosures_by_recipient_kind", OCTOBER)
    assert published.rows.empty
    assert published.withheld.empty
    assert published.is_measured
    assert published.total == {"disclosures": 4, "records": 4, "persons": 4}


def test_one_case_a_day_is_not_published_by_day():
    published = desk(days_to_answer=[(day, 1, 0) for day in range(12)]).publish("days_to_answer", OCTOBER)
    assert published.rows.empty
    published = desk(days_to_answer=[(day, 0, 1) for day in range(12)]).publish("days_to_answer", OCTOBER)
    assert published.rows.empty


def could_be(published, count: str, at_least: int = 0) -> list[tuple[int, int]]:
    """The least and the most that each hidden number can be, to who subtracts what is shown from the total."""
    found = list(shown(published, count).values())
    left = published.total[count] - sum(number or 0 for number in found)
    others = sum(number is None for number in found) - 1
    if others < 0:
        return []
    return [(left if others == 0 else at_least, left - others * at_least)] * (others + 1)


@settings(max_examples=100, deadline=None)
@given(st.lists(a_count, min_size=len(RIGHTS), max_size=len(RIGHTS)))
def test_no_small_number_can_be_had_by_subtraction(counts):
    published = desk(requests_received=list(zip(RIGHTS, counts, strict=True))).publish("requests_received", OCTOBER)
    found = shown(published, "received")
    assert published.total == {"received": sum(counts)}
    assert all(found[right] in (None, count) for right, count in zip(RIGHTS, counts, strict=True))
    assert not [count for count in found.values() if count is not None and 0 < count < THRESHOLD]
    assert not [least for least, most in could_be(published, "received") if 0 < least == most]


@settings(max_examples=100, deadline=None)
@given(st.lists(a_count, min_size=len(CHANNELS), max_size=len(CHANNELS)))
def test_nor_by_someone_who_knows_which_rows_can_have_a_count_at_all(counts):
    """A letter is always in writing and a request at the desk never is; both sums are known."""
    rows = [(channel, n, n if channel in IN_WRITING else 0) for channel, n in zip(CHANNELS, counts, strict=True)]
    published = desk(requests_by_channel=rows).publish("requests_by_channel", OCTOBER)
    found, totals = shown(published, "received"), published.total
    for of_a_kind, total in (
        (IN_WRITING, totals["in_writing"]),
        (tuple(set(CHANNELS) - set(IN_WRITING)), totals["received"] - totals["in_writing"]),
    ):
        left = total - sum(found[channel] or 0 for channel in of_a_kind)
        assert sum(found[channel] is None for channel in of_a_kind) != 1 or left == 0 or left >= THRESHOLD


@settings(max_examples=100, deadline=None)
@given(st.dictionaries(st.tuples(st.sampled_from(KINDS), st.sampled_from(ROLES)), a_count.map(lambda n: n + 1)))
def test_nor_in_a_table_that_names_only_what_occurs(counts):
    rows = [(kind, role, n, n, n) for (kind, role), n in counts.items()]
    published = desk(disclosures_by_recipient_kind=rows).publish("disclosures_by_recipient_kind", OCTOBER)
    assert published.total["disclosures"] == sum(counts.values())
    assert not [n for n in shown(published, "disclosures").values() if n is not None and n < THRESHOLD]
    assert not [least for least, most in could_be(published, "disclosures", at_least=1) if least == most]


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(a_count, a_count, a_count), min_size=len(RIGHTS), max_size=len(RIGHTS)))
def test_nor_by_subtracting_any_count_of_a_row_of_several(parts):
    """On time, late and open are parts of what was due; each has its own total."""
    rows = [
        (right, in_time + late + waiting, in_time, late, waiting, 0)
        for right, (in_time, late, waiting) in zip(RIGHTS, parts, strict=True)
    ]
    published = desk(requests_due_law=rows).publish("requests_due_law", OCTOBER)
    for count in published.measure.counts:
        assert not [least for least, most in could_be(published, count) if 0 < least == most]
        assert not [n for n in shown(published, count).values() if n is not None and 0 < n < THRESHOLD]


def over_term(**over: int) -> dict:
    """The public table of records over term with so many holdings over in each category."""
    rows = [(code, 500, 5000, count, 10 * count, 1000 * count) for code, count in over.items()]
    published = desk(records_over_term=rows).publish("records_over_term", OCTOBER)
    return {code: count for code, count in shown(published, "holdings_over").items() if code in over}


def test_two_rows_whose_sum_a_norm_tells_are_hidden_together_or_not_at_all():
    # B4 tells that 26 holdings of camera images are over: 18 beside it would give the 8 away.
    over = {"camera_images": 18, "camera_incident_images": 8, "tenant_file": 40, "ledger": 12}
    assert over_term(**over) == over | {"camera_images": None, "camera_incident_images": None}
    assert over_term(**over | {"camera_incident_images": 11}) == over | {"camera_incident_images": 11}


def test_rows_of_a_sum_that_is_known_hide_no_others():
    # Of the others one is small: the two of camera images, though hidden, are no company for it.
    over = {"camera_images": 18, "camera_incident_images": 8, "tenant_file": 40, "ledger": 3}
    assert over_term(**over) == dict.fromkeys(over)
    over |= {"medical": 60}
    assert over_term(**over) == dict.fromkeys(over) | {"tenant_file": 40}
