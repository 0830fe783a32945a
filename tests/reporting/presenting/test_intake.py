"""The page on a delivery says what to look at; how small groups are is for inside the house."""

from types import SimpleNamespace

import pandas as pd
import pytest

from maatstaf.publication import Profile
from maatstaf.reporting.presenting import intake

FILES = {"table_name": "requests", "file": "verzoeken.csv", "read": 3, "loaded": 2, "refused": 1}
REFUSAL = {"table_name": "requests", "file": "verzoeken.csv", "line": 2, "column_name": "channel", "rule": "empty"}
ACCOUNT = {
    "files": pd.DataFrame([FILES]),
    "refusals": pd.DataFrame([REFUSAL]),
    "unread_columns": pd.DataFrame([], columns=["table_name", "file", "heading"]),
    "flags": pd.DataFrame(
        [("recipients", "recipient_id", kind, 1, 80) for kind in ("sole trader", "VAT number", "KvK number")],
        columns=["table_name", "column_name", "kind", "found", "filled"],
    ),
    "groups": pd.DataFrame(
        [("requests", "", 2, 1, 4, 3, 5, 10), ("requests", "channel", 1, 12, 2, 0, 0, 10)],
        columns=["table_name", "without", "columns", "smallest", "groups", "small_groups", "small_rows", "threshold"],
    ),
}


def desk(profile=Profile.INTERNAL, **other):
    return SimpleNamespace(profile=profile, intake=lambda name: (ACCOUNT | other)[name])


@pytest.mark.parametrize(
    ("lang", "kinds"),
    [("nl", ["eenmanszaak", "btw-nummer", "KvK-nummer"]), ("en", ["sole trader", "VAT number"])],
)
def test_flagged_columns_are_told_by_kind_and_count(lang, kinds):
    rows = intake.flags(desk(), lang).rows
    assert [row[2] for row in rows][: len(kinds)] == kinds
    assert [row[1] for row in rows] == ["recipient_id"] * 3
    assert [row[3:] for row in rows] == [[1, 80]] * 3


@pytest.mark.parametrize(("lang", "whole"), [("nl", "geen"), ("en", "none")])
def test_groups_are_told_with_what_was_left_out(lang, whole):
    table = intake.groups(desk(), lang)
    assert [row[1:] for row in table.rows] == [[whole, 1, 4, 3, 5], ["channel", 12, 2, 0, 0]]
    assert "10" in table.notes.definition


def test_a_delivery_without_groups_has_an_empty_table():
    assert intake.groups(desk(groups=ACCOUNT["groups"][:0]), "nl").rows == []


def test_a_public_page_says_nothing_of_the_smallest_groups():
    inside, outside = (intake.account(desk(profile), "nl") for profile in (Profile.INTERNAL, Profile.PUBLIC))
    caption = intake.groups(desk(), "nl").caption
    assert caption in [part.caption for part in inside]
    assert caption not in [part.caption for part in outside]
    assert len(inside) == len(outside) + 1
