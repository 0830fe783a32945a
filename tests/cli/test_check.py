"""``maatstaf check`` as scripts use it: the account on standard output, always of one shape, and the exit code."""

import json

import pytest

from maatstaf.cli.main import run
from warehouse.deliveries import PAUSES, REQUESTS, lay

HEADINGS = REQUESTS.splitlines()[0].strip()
PARTS = [
    "as_of",
    "loads",
    "refused_whole",
    "tables",
    "rules",
    "refusals",
    "unread_columns",
    "flags",
    "groups",
    "reference_lists",
]
CANARY = "kanarie88"
BAD = "".join(f"    Y{number};{CANARY};05-10-2026;brief;huurder;nee;nee;\n" for number in range(8))


@pytest.fixture
def checked(tmp_path, monkeypatch, capsys):
    """Checks a delivery with these tables: exit code, standard output and standard error."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "400")

    def checked(*options, policy=None, **tables):
        lay(tmp_path / "inbox", **tables)
        if policy is not None:
            (tmp_path / "policy").mkdir(exist_ok=True)
            (tmp_path / "sources.toml").write_text("", encoding="utf-8")
            (tmp_path / "policy" / "intake.toml").write_text(f'keep = "P2Y"\n[refuses]\n{policy}', encoding="utf-8")
        code = run(["check", "inbox", "--as-of", "2026-10-31", *options])
        told = capsys.readouterr()
        assert CANARY not in told.out + told.err
        return code, told.out, told.err

    return checked


def without_groups(out):
    """What is told, less the line on the smallest groups of a table."""
    return [line for line in out.splitlines() if "smallest group" not in line]


def test_a_delivery_without_faults_ends_with_0(checked):
    code, out, err = checked(requests=REQUESTS, request_pauses=PAUSES)
    assert (code, err) == (0, "")
    assert without_groups(out) == [
        "requests (requests.csv): 2 rows read = 2 loaded + 0 refused",
        "request_pauses (request_pauses.csv): 1 rows read = 1 loaded + 0 refused",
    ]
    code, out, err = checked("--json", requests=REQUESTS)
    told = json.loads(out)
    assert (code, err, list(told)) == (0, "", PARTS)
    assert told["loads"] is True


def test_of_a_broken_rule_all_rows_are_counted_and_the_first_are_told(checked):
    code, out, err = checked(requests=REQUESTS + BAD)
    assert code == 1
    assert without_groups(out) == [
        "requests (requests.csv): 10 rows read = 2 loaded + 8 refused",
        "  right_invoked is not a known code [unknown_code]: 8 rows",
    ]
    what = "right_invoked is not a known code [unknown_code]"
    assert err.splitlines() == [
        *[f"refused: requests: requests.csv, line {line}: {what}" for line in range(4, 9)],
        f"refused: requests: requests.csv: and 3 more rows: {what}; see `maatstaf check --json`",
    ]


def test_the_json_holds_every_refusal_that_is_told_and_the_count_of_all(checked):
    code, out, _ = checked("--json", requests=REQUESTS + BAD)
    told = json.loads(out)
    assert (code, list(told), told["as_of"], told["loads"]) == (1, PARTS, "2026-10-31", True)
    assert told["tables"] == [{"table": "requests", "file": "requests.csv", "read": 10, "loaded": 2, "refused": 8}]
    where = {"table": "requests", "file": "requests.csv", "column": "right_invoked", "rule": "unknown_code"}
    assert told["rules"] == [where | {"refuses": "row", "rows": 8}]
    assert told["refusals"] == [where | {"line": line} for line in range(4, 12)]


@pytest.mark.parametrize(("scope", "loads"), [("file", True), ("delivery", False)])
def test_policy_that_refuses_more_is_told(checked, scope, loads):
    code, out, _ = checked(requests=REQUESTS + BAD, policy=f'unknown_code = "{scope}"')
    assert code == 1
    assert "= 0 loaded + 10 refused" in out
    assert f"8 rows, for which the {scope} is refused whole" in out
    code, out, _ = checked("--json", requests=REQUESTS + BAD, policy=f'unknown_code = "{scope}"')
    assert (code, json.loads(out)["loads"]) == (1, loads)


def test_a_delivery_that_cannot_be_read_has_the_same_shape(checked):
    code, out, err = checked("--json", requests=f"{HEADINGS}\nZ1;inzage\n")
    told = json.loads(out)
    assert (code, list(told), told["loads"], told["tables"]) == (1, PARTS, False, [])
    assert err == f"maatstaf: {told['refused_whole']}\n"
    assert "requests.csv, line 2" in told["refused_whole"]


@pytest.mark.parametrize("policy", ['unknown_cod = "file"', 'unknown_code = "table"', "unknown_code ="])
def test_a_policy_at_fault_ends_with_2_and_prints_no_json(checked, policy):
    code, out, err = checked("--json", requests=REQUESTS, policy=policy)
    assert (code, out) == (2, "")
    assert err.startswith("maatstaf: intake.toml")
    assert err.count("\n") == 1


def test_load_tells_a_delivery_that_policy_refuses_and_leaves_nothing(checked, tmp_path, capsys):
    checked(requests=REQUESTS + BAD, policy='requests.right_invoked = "delivery"')
    assert run(["load", "inbox", "--as-of", "2026-10-31"]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err == (
        "maatstaf: intake.toml refuses the delivery for requests: requests.csv, column right_invoked: unknown_code "
        "(rows: 8); nothing was changed\n"
    )
    assert list((tmp_path / "warehouse").iterdir()) == []
