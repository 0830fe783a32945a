"""The page on a delivery: what to look at, what reference files added, and, inside the house, how small groups are."""

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
    "broken_rules": pd.DataFrame(
        [{"table_name": "requests", "file": "f", "column_name": "channel", "rule": "empty"}]
    ).assign(refuses="row", rows=1),
    "unread_columns": pd.DataFrame([], columns=["table_name", "file", "heading"]),
    "flags": pd.DataFrame(
        [("recipients", "recipient_id", kind, 1, 80) for kind in ("sole trader", "VAT number", "KvK number")],
        columns=["table_name", "column_name", "kind", "found", "filled"],
    ),
    "reference_lists": pd.DataFrame([], columns=["code_list", "file", "valid", "unmapped", "refused_lines"]),
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


REFERENCE_COLUMNS = ["code_list", "file", "valid", "unmapped", "refused_lines"]


def desk_with_references(*rows):
    return SimpleNamespace(intake=lambda name: pd.DataFrame(list(rows), columns=REFERENCE_COLUMNS))


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_codes_without_a_meaning_and_refused_lines_are_named(lang):
    (table,) = intake.reference_lists(
        desk_with_references(("channel", "vera.csv", 9, "APP, SMS", "406, 858"), ("x", "y", 1, "", "")), lang
    )
    assert table.rows == [["channel", "vera.csv", 9, "APP, SMS", "406, 858"], ["x", "y", 1, "-", "-"]]
    assert table.notes.definition


def test_without_a_reference_file_there_is_no_table():
    assert intake.reference_lists(desk_with_references(), "nl") == ()
