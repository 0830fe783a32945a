"""Snapshots and reports are listed, and removed when they were kept long enough; what goes is written down."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from datetime import date

import pytest

from maatstaf.cli.main import run
from maatstaf.law import Period
from maatstaf.warehouse.keeping import digest_of, outlived
from maatstaf.warehouse.load import load
from maatstaf.warehouse.placing import changing
from maatstaf.warehouse.snapshots import snapshots
from warehouse.deliveries import PAUSES, REQUESTS, lay

HEADINGS = REQUESTS.splitlines()[0].strip()
OLD, MIDDLE, NEW = date(2024, 2, 29), date(2024, 10, 31), date(2026, 10, 31)


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """A folder with three snapshots and the reports of three months, one of them in two editions."""
    folder = tmp_path_factory.mktemp("whole")
    early = f"{HEADINGS}\nZ1;inzage;05-10-2023;brief;huurder;nee;nee;\n"
    for day in (OLD, MIDDLE):
        load(lay(folder / "inbox" / f"{day}", requests=early), day, folder / "warehouse")
    load(lay(folder / "inbox" / "new", requests=REQUESTS, request_pauses=PAUSES), NEW, folder / "warehouse")
    for name in ("2024-02", "2024-02-internal-en", "2024-10", "2026-10"):
        (folder / "reports" / name).mkdir(parents=True)
        (folder / "reports" / name / "index.html").write_text(name, encoding="utf-8")
    (folder / "reports" / "notes").mkdir()
    return folder


@pytest.fixture
def place(whole, tmp_path, monkeypatch):
    """A copy of it to work in."""
    folder = tmp_path / "place"
    shutil.copytree(whole, folder)
    monkeypatch.chdir(folder)
    monkeypatch.setenv("COLUMNS", "200")
    return folder


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def left(place):
    """The as-of days of the snapshots and the folders of the reports that are there."""
    return [one.as_of for one in snapshots(place / "warehouse")], names(place / "reports")


def record(place):
    return [json.loads(line) for line in (place / "removed.jsonl").read_text(encoding="utf-8").splitlines()]


def test_deliveries_are_listed_oldest_first(place, capsys):
    assert run(["deliveries"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == ["2024-02-29", "2024-10-31", "2026-10-31"]
    assert [" 1 rows " in line for line in lines] == [True, True, False]
    assert " 3 rows " in lines[2]
    assert "MiB  loaded 2" in lines[2]


def test_deliveries_tell_their_tables_when_asked(place, capsys):
    run(["deliveries", "--tables"])
    assert capsys.readouterr().out.splitlines()[-2:] == ["  request_pauses: 1 rows", "  requests: 2 rows"]


def test_deliveries_are_told_as_json(place, capsys):
    assert run(["deliveries", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    newest = snapshots(place / "warehouse")[-1]
    assert told[-1] | {"loaded_at": ""} == {
        "as_of": "2026-10-31",
        "key": newest.key,
        "rows": 3,
        "tables": {"request_pauses": 1, "requests": 2},
        "bytes": newest.path.stat().st_size,
        "loaded_at": "",
        "file": newest.path.name,
    }


def test_a_snapshot_that_cannot_be_read_is_listed_as_such(place, capsys):
    broken = snapshots(place / "warehouse")[0].path
    broken.write_bytes(b"no snapshot")
    assert run(["deliveries"]) == 0
    assert "cannot be read" in capsys.readouterr().out.splitlines()[0]
    run(["deliveries", "--json"])
    assert json.loads(capsys.readouterr().out)[0]["rows"] is None


def test_a_warehouse_without_snapshots_is_said_so(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert run(["deliveries"]) == 0
    told = capsys.readouterr()
    assert told.out == ""
    assert "there is no snapshot in" in told.err
    assert run(["deliveries", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == []
    assert run(["purge", "--yes"]) == 0
    assert names(tmp_path) == []


@pytest.mark.parametrize(
    ("today", "snapshots_left", "reports_left"),
    [
        ("2026-02-28", [OLD, MIDDLE, NEW], ["2024-02", "2024-02-internal-en", "2024-10", "2026-10"]),
        ("2026-03-01", [MIDDLE, NEW], ["2024-10", "2026-10"]),
        ("2026-10-31", [MIDDLE, NEW], ["2024-10", "2026-10"]),
        ("2026-11-01", [NEW], ["2026-10"]),
        ("2030-01-01", [NEW], []),
    ],
    ids=["29 February lasts until 28", "the day after", "its last day", "the day after that", "the newest stays"],
)
def test_what_was_kept_for_the_period_and_a_day_is_removed(place, today, snapshots_left, reports_left):
    assert run(["purge", "--older-than", "P24M", "--yes", "--as-of", today]) == 0
    days, folders = left(place)
    assert days == snapshots_left
    assert [name for name in folders if name not in ("index.html", "notes")] == reports_left
    assert "notes" in folders


def test_what_is_removed_is_written_down_and_the_record_only_grows(place):
    oldest = snapshots(place / "warehouse")[0]
    digest = hashlib.sha256(oldest.path.read_bytes()).hexdigest()
    folder = digest_of(place / "reports" / "2024-02")
    run(["purge", "--older-than", "P2Y", "--yes", "--as-of", "2026-03-01"])
    first, second, third = record(place)
    assert first | {"removed_at": ""} == {
        "removed_at": "",
        "what": "snapshot",
        "name": oldest.path.name,
        "as_of": "2024-02-29",
        "kept_until": "2026-02-28",
        "key": oldest.key,
        "rows": 1,
        "sha256": digest,
        "policy": "P24M0D (--older-than)",
    }
    assert (second["what"], second["name"], second["sha256"]) == ("report", "2024-02", folder)
    assert third["name"] == "2024-02-internal-en"
    before = (place / "removed.jsonl").read_text(encoding="utf-8")
    run(["purge", "--yes", "--as-of", "2026-11-01"])
    assert (place / "removed.jsonl").read_text(encoding="utf-8").startswith(before)
    assert {one["policy"] for one in record(place)[3:]} == {"P24M0D (intake.toml)"}


def test_the_period_is_that_of_the_policy_unless_it_is_said(place):
    (place / "sources.toml").write_text("", encoding="utf-8")
    (place / "policy").mkdir()
    (place / "policy" / "intake.toml").write_text('keep = "P3Y"', encoding="utf-8")
    run(["purge", "--yes", "--as-of", "2026-11-01"])
    assert left(place)[0] == [OLD, MIDDLE, NEW]
    run(["purge", "--yes", "--as-of", "2027-03-01"])
    assert left(place)[0] == [MIDDLE, NEW]


def test_the_list_of_reports_no_longer_names_what_is_gone(place):
    run(["purge", "--yes", "--as-of", "2026-11-01"])
    index = (place / "reports" / "index.html").read_text(encoding="utf-8")
    assert 'href="2026-10/index.html"' in index
    assert "2024-" not in index


def test_a_dry_run_tells_the_same_and_removes_nothing(place, capsys):
    before = left(place)
    assert run(["purge", "--dry-run", "--as-of", "2026-03-01"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert [line.split(", kept until ")[1] for line in told] == ["2026-02-28"] * 3
    assert all(line.startswith("would remove: ") for line in told)
    assert left(place) == before
    assert not (place / "removed.jsonl").exists()


def test_nothing_is_removed_unasked(place):
    ended = subprocess.run(
        [sys.executable, "-m", "maatstaf", "purge", "--as-of", "2026-03-01"],
        cwd=place,
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
    )
    assert ended.returncode == 2
    assert "without --yes" in ended.stderr
    assert left(place)[0] == [OLD, MIDDLE, NEW]


@pytest.mark.parametrize(("answer", "days"), [("y\n", [MIDDLE, NEW]), ("n\n", [OLD, MIDDLE, NEW])])
def test_whoever_is_asked_decides(place, answer, days):
    read, write = os.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "maatstaf", "purge", "--as-of", "2026-03-01"],
        cwd=place,
        stdin=write,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        os.write(read, answer.encode())
        assert process.wait() == 0
    os.close(read)
    os.close(write)
    assert left(place)[0] == days


def test_nothing_is_removed_while_a_load_is_at_work(place, capsys):
    with changing(place / "warehouse"):
        assert run(["purge", "--yes", "--as-of", "2026-03-01"]) == 1
    assert "another load or purge is at work" in capsys.readouterr().err
    assert left(place)[0] == [OLD, MIDDLE, NEW]
    assert not (place / "removed.jsonl").exists()


def test_a_link_among_the_reports_is_left_with_what_it_leads_to(place, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (place / "reports" / "2023-01").symlink_to(tmp_path / "elsewhere")
    assert run(["purge", "--yes", "--as-of", "2026-11-01"]) == 0
    assert (place / "reports" / "2023-01").is_symlink()


@pytest.mark.parametrize("period", ["24", "2 jaar", "P0D", "P", "P1.5Y"])
def test_a_period_that_is_none_is_refused(place, period, capsys):
    assert run(["purge", "--older-than", period, "--yes"]) == 2
    assert left(place)[0] == [OLD, MIDDLE, NEW]


def test_a_period_beyond_the_calendar_keeps_everything():
    assert outlived(OLD, Period.parse("P9999Y"), NEW) is None
