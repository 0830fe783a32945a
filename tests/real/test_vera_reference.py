"""VERA's reference data as published: code lists valid on a day, and four days that nobody can read."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from maatstaf.sources import read_delivery
from maatstaf.warehouse.load import check

FILE = "vera_referentiedata.csv"
SHARED = Path(__file__).parents[2].parent / "shared" / "real"

LIST = """
[codes.{name}]
file = "vera_referentiedata.csv"
list_column = "Soort"
list = "{list}"
code = "Code"
labels = ["Naam"]
valid_from = "Begindatum"
valid_to = "Einddatum"
"""
MAPPING = (
    LIST.format(name="archive_status", list="ARCHIEFSTATUS")
    + LIST.format(name="channel", list="COMMUNICATIEKANAAL")
    + """
[codes.channel.values]
BAL = "desk"
BRI = "letter"
EMA = "email"
INT = "portal"
TEL = "phone"
"""
)
ACTIVITIES = "activity_id;name;art9;dpia\nA1;verhuur;nee;none\n"
HOLDINGS = "holding_id;activity_id;data_category;system;trigger_state;records;archive_status\n"
REQUESTS = "request_id;right_invoked;received_on;channel;subject_category;represented;needs_representative\n"
STATUSES = ("ACT", "GEA", "BEW", "GEB", "OVE", "VER", "Bewaarplichtig")
CHANNELS = ("BAL", "BRI", "EMA", "INT", "TEL", "Internet / klantportaal", "APP", "BEZ", "INS", "SMS")
IN_FORCE = date(2026, 5, 22)


@pytest.fixture
def delivery(tmp_path):
    """Holdings and requests that write VERA's codes, with VERA's file beside them."""
    shutil.copy(SHARED / FILE, tmp_path)
    holdings = "".join(f"H{n};A1;naam;crm;happened;1;{code}\n" for n, code in enumerate(STATUSES))
    requests = "".join(f"Z{n};access;01-05-2026;{code};tenant;nee;nee\n" for n, code in enumerate(CHANNELS))
    for name, text in (
        ("activities", ACTIVITIES),
        ("holdings", HOLDINGS + holdings),
        ("requests", REQUESTS + requests),
    ):
        (tmp_path / f"{name}.csv").write_text(text, encoding="utf-8")
    (tmp_path / "sources.toml").write_text(MAPPING, encoding="utf-8")
    return read_delivery(tmp_path)


def unknown(intake, column, codes):
    lines = {refusal.line for refusal in intake.refusals if refusal.column == column}
    return [code for line, code in enumerate(codes, start=2) if line in lines]


def test_the_statuses_are_those_of_the_day(delivery):
    intake = check(delivery, IN_FORCE)
    assert unknown(intake, "archive_status", STATUSES) == []
    assert unknown(check(delivery, date(2026, 5, 21)), "archive_status", STATUSES) == list(STATUSES[:-1])


def test_channels_are_ours_where_the_mapping_says_so_and_the_others_are_named(delivery):
    intake = check(delivery, IN_FORCE)
    assert unknown(intake, "channel", CHANNELS) == ["APP", "BEZ", "INS", "SMS"]
    assert {one.code_list: one.unmapped for one in intake.references} == {
        "archive_status": (),
        "channel": ("APP", "BEZ", "INS", "SMS"),
    }


def test_the_four_malformed_days_are_refused_by_line_and_never_shown(delivery):
    lines = (SHARED / FILE).read_text(encoding="utf-8-sig").splitlines()
    malformed = [
        number
        for number, line in enumerate(lines[1:], start=2)
        if any(cell and not re.fullmatch(r"\d{1,2}-\d{1,2}-\d{4}", cell) for cell in line.split(";")[4:6])
        and line.count(";") == 7
    ]
    for reference in check(delivery, IN_FORCE).references:
        assert [(one.line, one.column, one.rule) for one in reference.refusals] == [
            (line, "Begindatum", "not_a_day") for line in malformed
        ]
    assert malformed == [406, 858, 1124, 1550]
