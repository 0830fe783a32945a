"""Whatever is wrong with a delivery ends in a sentence and an exit code, and no row is lost or made up."""

import json
import re
import subprocess
import sys

import pytest

from maatstaf.cli.main import run
from malformed import cells, databases, deliveries, mappings, parquet, texts, workbooks
from malformed.case import CANARY

CASES = {
    f"{module.__name__.split('.')[-1]}: {name}": case
    for module in (cells, texts, workbooks, parquet, databases, deliveries, mappings)
    for name, case in module.CASES.items()
}
LOADING = {name: case for name, case in CASES.items() if case.read is not None}
#: One of each kind of end, over the whole way to a process of its own.
ALONE = (
    "cells: day: 29-02 in a common year",
    "texts: bytes: NUL in a cell",
    "workbooks: bomb whose sizes are true",
    "mappings: not TOML",
)
A_FAULT_OF_OURS = re.compile(r"Traceback|\b\w+(Error|Exception|Warning)\b|\bline \d+, in \b|did not foresee")


def firsts(cases):
    """The cases, the second and further of each kind of refusal marked as slow."""
    seen = set()
    for name, case in cases.items():
        kind = tuple(sorted({(column, rule) for _, column, rule in case.refusals}))
        yield pytest.param(case, id=name, marks=[pytest.mark.slow] if kind in seen else [])
        seen.add(kind)


@pytest.fixture
def asked(tmp_path, monkeypatch, capsys):
    """Lays a case in a workplace and gives what a command on it ends in: exit code, output and errors."""

    def asked(case, *command):
        monkeypatch.chdir(tmp_path)
        monkeypatch.setenv("COLUMNS", "400")
        for name, value in case.environment.items():
            monkeypatch.setenv(name, value.format(folder=tmp_path))
        if case.policy:
            (tmp_path / "sources.toml").write_text("", encoding="utf-8")
            (tmp_path / "policy").mkdir()
            for name, text in case.policy.items():
                (tmp_path / "policy" / name).write_bytes(text.encode(errors="surrogateescape"))
        case.lay(tmp_path / "inbox")
        code = run([command[0], "inbox", "--as-of", "2026-10-31", *command[1:]])
        told = capsys.readouterr()
        tells_nothing(case, told.out + told.err)
        return code, told.out, told.err

    return asked


def tells_nothing(case, told):
    """No fault of ours, and nothing of what stands in the cells."""
    assert not A_FAULT_OF_OURS.search(told), told
    for secret in (CANARY, *case.secrets):
        assert secret not in told
        assert json.dumps(secret)[1:-1] not in told


def test_there_are_enough_of_them():
    assert len(CASES) >= 150


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_malformed_delivery_is_told_and_loses_no_row(case, asked):
    code, out, err = asked(case, "check", "--json")
    assert code == case.code, out + err
    if case.read is None:
        assert case.says in err
        assert re.fullmatch(r"maatstaf: [^\n]+\n", err), err
        assert code == 2 or json.loads(out)["refused_whole"]
        assert code == 1 or not out
        return
    told = json.loads(out)
    assert err == ""
    assert [(one["line"], one["column"], one["rule"]) for one in told["refusals"]] == list(case.refusals)
    tables = told["tables"]
    assert all(one["read"] == one["loaded"] + one["refused"] for one in tables)
    assert sum(one["read"] for one in tables) == case.read
    refused = {(one["table"], one["file"], one["line"]) for one in told["refusals"]}
    assert sum(one["refused"] for one in tables) == len(refused)


@pytest.mark.parametrize("case", list(firsts(LOADING)))
def test_what_can_be_loaded_is_loaded_and_what_cannot_is_told(case, asked):
    code, out, err = asked(case, "load")
    assert code == 0, err
    counts = [list(map(int, one)) for one in re.findall(r"(\d+) rows read = (\d+) loaded \+ (\d+) refused", out)]
    assert sum(read for read, _, _ in counts) == case.read
    assert all(read == loaded + refused for read, loaded, refused in counts)
    for line, column, rule in case.refusals[:5]:
        assert re.search(rf"refused: .*, line {line}: {column} [^\n]+ \[{rule}\]", err)


@pytest.mark.parametrize("name", ALONE)
def test_a_process_of_its_own_ends_the_same(name, tmp_path):
    case = CASES[name]
    case.lay(tmp_path / "inbox")
    command = [sys.executable, "-m", "maatstaf", "check", "inbox", "--as-of", "2026-10-31"]
    ended = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    tells_nothing(case, ended.stdout + ended.stderr)
    assert ended.returncode == case.code
    assert case.says in ended.stderr
