"""What a check says of a delivery beside its rows: what to look at, and how small the smallest groups are."""

import json

import pytest

from guard.corpus import ROWS, cells, write
from maatstaf.cli.main import run
from maatstaf.contracts import TABLES


@pytest.fixture
def checked(tmp_path, monkeypatch, capfd):
    """Checks one table of which a column holds other values; exit code, output and remarks."""
    monkeypatch.chdir(tmp_path)

    def checked(table, *options, **columns):
        folder = write(tmp_path / "delivery", TABLES[table], cells(TABLES[table], 1) | columns)
        code = run(["check", str(folder), "--as-of", "2026-10-31", *options])
        return code, *capfd.readouterr()

    return checked


def test_a_check_tells_the_smallest_group_and_what_causes_it(checked):
    same = {"right_invoked": "access", "channel": "letter", "subject_category": "tenant", "represented": "nee"}
    columns = {name: [value] * ROWS for name, value in same.items()}
    columns["channel"] = ["email"] * 2 + ["letter"] * (ROWS - 2)
    columns |= {name: ["05-10-2026"] * ROWS for name in cells(TABLES["requests"], 1) if name.endswith("_on")}
    code, out, _ = checked("requests", **columns)
    assert code == 0
    assert (
        "requests: smallest group 2; 1 of 2 groups (2 rows) below 10; left without channel (smallest 40, 0 rows)\n"
        in out
    )


def test_a_check_tells_what_to_look_at_and_not_what_stands_there(checked):
    keys = ["Jan-de-Vries-Klussen", *(f"O{number}" for number in range(1, ROWS))]
    code, _, remarks = checked("recipients", recipient_id=keys)
    assert code == 0
    assert "flagged: recipients: column recipient_id (1 of 40 values) may hold sole trader" in remarks
    assert "Vries" not in remarks


def test_the_account_in_json_holds_both(checked):
    keys = ["Jan-de-Vries-Klussen", *(f"O{number}" for number in range(1, ROWS))]
    told = json.loads(checked("recipients", "--json", recipient_id=keys)[1])
    assert told["flags"] == [
        {"table": "recipients", "column": "recipient_id", "kind": "sole trader", "found": 1, "filled": ROWS}
    ]
    assert told["groups"] == []
    told = json.loads(checked("requests", "--json")[1])
    assert [one["without"] for one in told["groups"]] == [
        "", "right_invoked", "channel", "subject_category", "represented", "received_on"
    ]  # fmt: skip


def test_a_guard_refusal_ends_with_one_sentence(checked):
    code, out, remarks = checked("requests", channel=["huurder@example.nl", *["letter"] * (ROWS - 1)])
    assert (code, out) == (1, "")
    assert remarks == (
        "maatstaf: requests: requests.csv: column channel seems to hold e-mail address (1 of 40 values, 2.5%)\n"
    )
