"""Real processes load into one warehouse: killed, at once, on a full disk; readers notice nothing."""

import random
import resource
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from maatstaf.measures import measure
from maatstaf.warehouse import judging, placing
from maatstaf.warehouse import load as loading
from maatstaf.warehouse.engine import Clocks, EngineError, open_engine
from maatstaf.warehouse.load import check, load
from maatstaf.warehouse.placing import WarehouseBusy, changing
from maatstaf.warehouse.snapshots import snapshots
from warehouse.deliveries import AS_OF, PAUSES, REQUESTS, lay

LOAD = """
import sys
from datetime import date
from pathlib import Path
from maatstaf.sources import read_delivery
from maatstaf.warehouse import load as loading
from maatstaf.warehouse.load import check, load
delivery, warehouse = map(Path, sys.argv[1:])
print("ready", flush=True)
sys.stdin.readline()
load(read_delivery(delivery), date(2026, 10, 31), warehouse)
print("done", flush=True)
"""
HOLD = """
import sys
from pathlib import Path
from maatstaf.warehouse.placing import changing
with changing(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.readline()
"""
MONTH = {"as_of": AS_OF, "period_start": date(2026, 10, 1), "period_end": date(2026, 11, 1)}
MONTH |= {"year_start": date(2025, 11, 1)}
ROW = "    Z{};inzage;05-10-2026;brief;huurder;nee;nee;\n"


@pytest.fixture
def warehouse(tmp_path):
    return tmp_path / "warehouse"


@pytest.fixture
def started():
    """Starts a script that says when it is ready; none of them outlives the test."""
    running = []

    def started(script, *arguments, limit=None):
        process = subprocess.Popen(
            [sys.executable, "-c", script, *map(str, arguments)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            preexec_fn=limit,
        )
        running.append(process)
        process.stdout.readline()
        return process

    yield started
    for process in running:
        process.kill()
        process.communicate()


def go(process):
    """Lets a ready process go on."""
    process.stdin.write("\n")
    process.stdin.flush()


def content(warehouse):
    """What a reader finds: every snapshot and its bytes; each can be opened and is what its name says."""
    for one in snapshots(warehouse):
        engine = open_engine(one.path)
        assert engine.snapshot.key == one.key
        engine.count(measure("requests_received"), MONTH, Clocks())
        engine.close()
    return {one.path: one.path.read_bytes() for one in snapshots(warehouse)}


def kills(times, tmp_path, warehouse, started):
    """Kills that many loads at any moment; after each the old snapshot is there and no half one."""
    old = lay(tmp_path / "old", requests=REQUESTS)
    new = lay(tmp_path / "new", requests=REQUESTS + "".join(ROW.format(number) for number in range(10, 20_000)))
    load(old, AS_OF, warehouse)
    before = content(warehouse)
    begun = time.perf_counter()
    whole = started(LOAD, new.folder, tmp_path / "elsewhere")
    go(whole)
    assert whole.stdout.readline() == "done\n"
    lasts = time.perf_counter() - begun
    (finished,) = snapshots(tmp_path / "elsewhere")
    chance, ended = random.Random(4), 0
    for _ in range(times):
        process = started(LOAD, new.folder, warehouse)
        go(process)
        time.sleep(chance.uniform(0, lasts))
        process.kill()
        process.wait()
        after = content(warehouse)
        assert {path: after.pop(path) for path in before} == before
        for path in after:
            assert path.name == finished.path.name
            path.unlink()
            ended += 1
    assert ended < times, "every load had ended before it was killed"
    load(new, AS_OF, warehouse)
    assert {path.name for path in warehouse.iterdir()} == {path.name for path in content(warehouse)}
    assert len(content(warehouse)) == 2


def test_a_kill_at_any_moment_leaves_the_old_snapshot_and_no_half_one(tmp_path, warehouse, started):
    kills(5, tmp_path, warehouse, started)


@pytest.mark.slow
def test_a_hundred_kills_leave_the_old_snapshot_and_no_half_one(tmp_path, warehouse, started):
    kills(100, tmp_path, warehouse, started)


def test_what_a_dead_load_left_is_removed_by_the_next(tmp_path, warehouse):
    warehouse.mkdir()
    for name in (".building-1-ab.duckdb", ".building-1-ab.duckdb.wal", placing.LOCK):
        (warehouse / name).write_bytes(b"half")
    (warehouse / ".building-1-ab.tmp").mkdir()
    (warehouse / ".building-1-ab.tmp" / "rows").write_bytes(b"half")
    (warehouse / "notes.txt").write_text("mine")
    intake = load(lay(tmp_path / "delivery", requests=REQUESTS), AS_OF, warehouse)
    assert sorted(path.name for path in warehouse.iterdir()) == [intake.path.name, "notes.txt"]


def test_of_two_loads_at_once_the_second_says_so_and_changes_nothing(tmp_path, warehouse, started):
    delivery = lay(tmp_path / "delivery", requests=REQUESTS)
    holder = started(HOLD, warehouse)
    with pytest.raises(WarehouseBusy, match="another load or purge is at work in"):
        load(delivery, AS_OF, warehouse)
    assert snapshots(warehouse) == ()
    go(holder)
    assert holder.wait() == 0
    assert load(delivery, AS_OF, warehouse).is_new


def test_a_process_that_was_killed_holds_the_warehouse_no_longer(tmp_path, warehouse, started):
    holder = started(HOLD, warehouse)
    holder.kill()
    holder.wait()
    assert (warehouse / placing.LOCK).exists()
    assert load(lay(tmp_path / "delivery", requests=REQUESTS), AS_OF, warehouse).is_new


def test_whoever_comes_while_the_lock_is_let_go_of_takes_a_new_one(warehouse, monkeypatch):
    """The lock that it waited for is gone from the folder: holding that would keep nobody out."""
    with changing(warehouse):
        pass
    taken = placing.fcntl.flock

    def let_go_of_meanwhile(opened, how):
        monkeypatch.setattr(placing.fcntl, "flock", taken)
        (warehouse / placing.LOCK).unlink()
        taken(opened, how)

    monkeypatch.setattr(placing.fcntl, "flock", let_go_of_meanwhile)
    with changing(warehouse), pytest.raises(WarehouseBusy), changing(warehouse):
        pass


def test_a_warehouse_in_which_nothing_can_be_written_is_said_so(tmp_path, warehouse):
    (warehouse / placing.LOCK).mkdir(parents=True)
    with pytest.raises(EngineError, match="the warehouse cannot be written to; nothing was changed"):
        load(lay(tmp_path / "delivery", requests=REQUESTS), AS_OF, warehouse)


def test_where_the_system_knows_no_such_lock_a_load_does_without(tmp_path, warehouse, monkeypatch):
    monkeypatch.setattr(placing, "fcntl", None)
    intake = load(lay(tmp_path / "delivery", requests=REQUESTS), AS_OF, warehouse)
    assert list(warehouse.iterdir()) == [intake.path]


def test_loads_at_once_leave_one_snapshot(tmp_path, warehouse, started):
    delivery = lay(tmp_path / "delivery", requests=REQUESTS)
    ready = [started(LOAD, delivery.folder, warehouse) for _ in range(4)]
    for process in ready:
        go(process)
    told = [process.communicate() for process in ready]
    assert all(out == "done\n" or "WarehouseBusy" in err for out, err in told)
    assert "done\n" in [out for out, _ in told]
    assert len(content(warehouse)) == 1


@pytest.mark.parametrize("room", [1_000, 20_000, 300_000, 1_000_000])
def test_a_full_disk_is_told_in_a_sentence_and_leaves_no_file(tmp_path, warehouse, room):
    delivery = lay(tmp_path / "delivery", requests=REQUESTS)
    load(delivery, AS_OF, warehouse)
    before = {path: path.read_bytes() for path in warehouse.iterdir()}
    ended = subprocess.run(
        [sys.executable, "-m", "maatstaf", "load", delivery.folder, "--as-of", "2026-11-30", "--warehouse", warehouse],
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (room, room)),
        capture_output=True,
        text=True,
        cwd=tmp_path,
    )
    assert ended.returncode == 1
    assert ended.stdout == ""
    assert ended.stderr.startswith("maatstaf: ")
    assert ended.stderr.endswith("; nothing was changed\n")
    assert ended.stderr.count("\n") == 1
    assert {path: path.read_bytes() for path in warehouse.iterdir()} == before


def test_a_snapshot_is_on_the_disk_before_it_has_its_name(tmp_path, warehouse, monkeypatch):
    seen = []
    synced = placing.sync
    monkeypatch.setattr(placing, "sync", lambda path: (seen.append((path, len(snapshots(warehouse)))), synced(path)))
    load(lay(tmp_path / "delivery", requests=REQUESTS), AS_OF, warehouse)
    assert [(path.name.startswith(".building-"), path == warehouse, found) for path, found in seen] == [
        (True, False, 0),
        (False, True, 1),
    ]


def test_a_snapshot_that_cannot_be_put_in_place_leaves_nothing(tmp_path, warehouse, monkeypatch):
    def broken(_):
        raise EngineError("the disk is full; nothing was changed")

    monkeypatch.setattr(placing, "sync", broken)
    with pytest.raises(EngineError):
        load(lay(tmp_path / "delivery", requests=REQUESTS), AS_OF, warehouse)
    assert list(warehouse.iterdir()) == []


def test_nothing_may_spill_before_the_guard_has_passed_every_file_nor_at_all_when_only_checked(
    tmp_path, warehouse, monkeypatch
):
    where = []

    def watched(module, name):
        step = getattr(module, name)

        def told(builder, *rest, **named):
            where.append(builder.rows("select current_setting('temp_directory')")[0][0])
            return step(builder, *rest, **named)

        monkeypatch.setattr(module, name, told)

    watched(judging, "find_refusals")
    watched(loading, "write_table")
    delivery = lay(tmp_path / "delivery", requests=REQUESTS, request_pauses=PAUSES)
    load(delivery, AS_OF, warehouse)
    assert where[:2] == ["", ""]
    assert len(where) == 4
    assert len(set(where[2:])) == 1
    assert where[2].startswith(str(warehouse / placing.UNFINISHED))
    where.clear()
    check(delivery, AS_OF)
    assert where == [""] * len(where)
    assert len(where) >= 2


def test_what_was_spilled_is_removed_when_the_load_ends(tmp_path, warehouse, monkeypatch):
    def spilled(builder, *rest):
        folder = Path(builder.rows("select current_setting('temp_directory')")[0][0])
        folder.mkdir()
        (folder / "rows").write_bytes(b"rows")
        return write_table(builder, *rest)

    write_table = loading.write_table
    monkeypatch.setattr(loading, "write_table", spilled)
    intake = load(lay(tmp_path / "delivery", requests=REQUESTS), AS_OF, warehouse)
    assert list(warehouse.iterdir()) == [intake.path]
