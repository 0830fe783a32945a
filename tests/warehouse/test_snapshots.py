"""A load makes one immutable file or nothing; it holds what was accepted, and of the rest not a byte."""

import random
from datetime import date

import pytest

from maatstaf.measures import measure
from maatstaf.warehouse import load as loading
from maatstaf.warehouse.engine import Clocks, EngineError, open_engine
from maatstaf.warehouse.load import load
from maatstaf.warehouse.matching import DeliveryRefused
from maatstaf.warehouse.snapshots import newest_full_month, snapshot_for, snapshots
from warehouse.deliveries import AS_OF, PAUSES, REQUESTS, lay, loaded

HEADINGS, *ROWS = [line.strip() for line in REQUESTS.splitlines()]
CANARY = "Kanarie7Piet"

#: Refused cells of every kind, an unread column, and a refused list, each with a canary in it.
CANARIES = {
    "requests": f"""\
        {HEADINGS};opmerking
        Z1;inzage;05-10-2026;brief;huurder;nee;nee;;{CANARY}
        Z2;{CANARY};05-10-2026;brief;huurder;nee;nee;;x
        Z3;inzage;{CANARY};{CANARY};huurder;nee;nee;;x
        Z4 {CANARY};inzage;05-10-2026;brief;{CANARY};nee;nee;;x
        Z5{CANARY};inzage;01-11-2026;brief;huurder;{CANARY};nee;;x
        Z6{CANARY};inzage;05-10-2026;brief;huurder;nee;nee;;x
        Z6{CANARY};inzage;05-10-2026;brief;huurder;nee;nee;;x
    """,
    "request_pauses": PAUSES + f"    Q{CANARY};06-10-2026;;identity\n    Z1;07-10-2026;;{CANARY}\n",
    "activities": f"""\
        activity_id;name;art9;dpia;data_categories
        A1;verhuur;nee;geen DPIA nodig;naam,adres
        A2;{CANARY * 12};nee;geen DPIA nodig;naam
        A3;x;nee;{CANARY};naam,{CANARY}
        A4;{CANARY};{CANARY};geen DPIA nodig;naam
    """,
    "retention_rules": f"""\
        rule_id;data_category;trigger;period;direction;source;status
        B1;tenant_file;end_of_tenancy;P2Y{CANARY};max;{CANARY};practice
    """,
    "safeguards": f"month;safeguard;in_scope;covered\n{CANARY};training;{CANARY};1\n",
}


@pytest.fixture
def delivery(tmp_path):
    """Lays a delivery in a folder of its own name."""

    def delivery(name="delivery", mapping="", **tables):
        return lay(tmp_path / name, mapping, **tables)

    return delivery


@pytest.fixture
def warehouse(tmp_path):
    """The folder of snapshots."""
    return tmp_path / "warehouse"


def test_what_is_refused_or_not_read_is_nowhere_in_the_snapshot_nor_in_what_is_told(delivery, warehouse):
    intake = load(delivery(**CANARIES), AS_OF, warehouse)
    assert sum(one.loaded for one in intake.tables) == 3
    assert sum(one.refused for one in intake.tables) == 13
    assert CANARY.encode() not in intake.path.read_bytes()
    assert CANARY not in repr(intake)
    assert CANARY not in "".join(map(str, intake.refusals))
    assert intake.unread == (("requests", "requests.csv", "opmerking"),)


def test_what_is_loaded_is_in_the_snapshot(delivery, warehouse):
    intake = load(delivery(requests=REQUESTS.replace("Z1", CANARY)), AS_OF, warehouse)
    assert CANARY.encode() in intake.path.read_bytes()


@pytest.mark.parametrize(
    "broken",
    [
        {"request_pauses": PAUSES + f"    {CANARY}\n"},
        {"request_pauses": PAUSES + f'    "{CANARY};06-10-2026;;identity\n'},
        {"safeguards": f"month;safeguard;in_scope;covered\n{CANARY}\n"},
        {"activities": f"activity_id;name;art9;dpia\n{CANARY};jan.{CANARY}@example.nl;nee;x\n"},
        {"requests": f"{CANARY};x;x\nZ1;x;x\n"},
        {"requests": (HEADINGS + "\n" + CANARY + "é;x").encode("cp1252")},
    ],
    ids=["ragged", "unclosed", "ragged and unguarded", "identifying", "without header", "wrong encoding"],
)
def test_a_refused_delivery_leaves_the_warehouse_as_it_was_and_tells_no_value(delivery, warehouse, broken):
    load(delivery("first", requests=REQUESTS), AS_OF, warehouse)
    before = {path: path.read_bytes() for path in warehouse.iterdir()}
    with pytest.raises(DeliveryRefused) as error:
        load(delivery("second", **{"requests": REQUESTS} | broken), AS_OF, warehouse)
    assert CANARY not in str(error.value)
    assert error.value.__cause__ is None
    assert {path: path.read_bytes() for path in warehouse.iterdir()} == before


def test_a_load_that_breaks_off_leaves_no_file(delivery, warehouse, monkeypatch):
    def breaks(*_):
        raise EngineError("the disk is full; nothing was changed")

    monkeypatch.setattr(loading, "write_intake", breaks)
    with pytest.raises(EngineError):
        load(delivery(requests=REQUESTS), AS_OF, warehouse)
    assert list(warehouse.iterdir()) == []


def test_a_warehouse_that_cannot_be_written_to_is_said_so(delivery, warehouse, monkeypatch):
    monkeypatch.setattr(loading, "secrets", type("Secrets", (), {"token_hex": lambda _: "no/such/folder"}))
    with pytest.raises(EngineError, match="the warehouse cannot be written to; nothing was changed"):
        load(delivery(requests=REQUESTS), AS_OF, warehouse)


def test_the_same_delivery_twice_is_one_snapshot(delivery, warehouse):
    first = load(delivery(requests=REQUESTS), AS_OF, warehouse)
    written = first.path.stat().st_mtime_ns
    second = load(delivery(requests=REQUESTS), AS_OF, warehouse)
    assert (first.is_new, second.is_new) == (True, False)
    assert (second.key, second.path) == (first.key, first.path)
    assert first.path.stat().st_mtime_ns == written
    assert [path.name for path in warehouse.iterdir()] == [f"2026-10-31_{first.key}.duckdb"]


def key(delivery):
    return loaded(delivery).key


DUTCH = """\
verzoek_id;recht;ontvangen_op;kanaal;soort_betrokkene;vertegenwoordigd;vertegenwoordiging_nodig;beantwoord_op
Z1;Inzagerecht;05-10-2026;post;huurder;nee;nee;
Z2;correctie;06-10-2026;e-mail;huurder;nee;nee;20-10-2026
"""
ENGLISH = """\
note,needs_representative,represented,received_on,answered_on,request_id,subject_category,channel,right_invoked
"a, b",n,false,2026-10-06,2026-10-20, Z2 ,tenant,email,rectification
,no,0,2026-10-05,,Z1,tenant,letter,access
"""


def test_order_dialect_and_language_leave_the_key_as_it_is(delivery):
    dutch = delivery("dutch", requests=DUTCH)
    english = delivery(
        "english", '[dialect]\nseparator = ","\ndate_format = "%Y-%m-%d"\nencoding = "utf-16"', requests=b""
    )
    (english.folder / "requests.csv").write_bytes(ENGLISH.encode("utf-16"))
    assert key(dutch) == key(english) == key(delivery("drawn", requests=REQUESTS))


def test_the_order_of_a_list_leaves_the_key_as_it_is(delivery):
    text = "activity_id;name;art9;dpia;data_categories\nA1;x;nee;needed;naam,adres\nA2;x;nee;needed;naam\n"
    turned = text.replace("naam,adres", "Adres, name ,naam")
    assert key(delivery("one", activities=text)) == key(delivery("two", activities=turned))


@pytest.mark.parametrize(
    ("word", "other"), [("Z1", "Z3"), ("06-10-2026", "07-10-2026"), ("brief", "balie"), ("20-10-2026", "")]
)
def test_another_value_is_another_key(delivery, word, other):
    changed = REQUESTS.replace(word, other)
    assert key(delivery("one", requests=REQUESTS)) != key(delivery("two", requests=changed))


def test_a_table_without_rows_is_not_a_table_that_was_not_delivered(delivery):
    whole = {"requests": REQUESTS}
    empty = PAUSES.splitlines()[0].strip()
    assert key(delivery("one", **whole)) != key(delivery("two", **whole, request_pauses=empty))


def test_a_refused_row_more_is_another_account_and_so_another_snapshot(delivery):
    more = REQUESTS + "    Z3;?;05-10-2026;brief;huurder;nee;nee;\n"
    assert key(delivery("one", requests=REQUESTS)) != key(delivery("two", requests=more))


def test_two_contents_of_one_day_are_two_snapshots_and_the_newest_counts(delivery, warehouse):
    first = load(delivery("one", requests=REQUESTS), AS_OF, warehouse)
    second = load(delivery("two", requests=REQUESTS.replace("Z1", "Z3")), AS_OF, warehouse)
    assert first.key != second.key
    assert [one.key for one in snapshots(warehouse)] == [first.key, second.key]
    assert snapshot_for(warehouse).key == second.key
    assert snapshot_for(warehouse, first.key[:6]).path == first.path


def test_the_same_content_of_another_day_is_another_snapshot(delivery, warehouse):
    first = load(delivery(requests=REQUESTS), AS_OF, warehouse)
    second = load(delivery(requests=REQUESTS), date(2026, 11, 1), warehouse)
    assert first.key != second.key
    assert [one.as_of for one in snapshots(warehouse)] == [AS_OF, date(2026, 11, 1)]


def test_other_files_in_the_warehouse_are_no_snapshots(warehouse):
    warehouse.mkdir()
    for name in (".building-1-2.duckdb", "2026-10-31_abc.duckdb", "2026-10-31_0123456789ab.duckdb.wal", "x.txt"):
        (warehouse / name).write_text("")
    assert snapshots(warehouse) == ()
    with pytest.raises(EngineError, match="there is no snapshot in"):
        snapshot_for(warehouse)
    with pytest.raises(EngineError, match="there is no snapshot abc in"):
        snapshot_for(warehouse, "abc")


@pytest.mark.parametrize(
    ("as_of", "month"),
    [
        (date(2026, 10, 31), "2026-10"),
        (date(2026, 10, 30), "2026-09"),
        (date(2026, 1, 1), "2025-12"),
        (date(2024, 2, 29), "2024-02"),
    ],
)
def test_the_newest_full_month_is_the_last_that_had_ended(as_of, month):
    assert newest_full_month(as_of) == month


def test_the_account_of_the_intake_is_in_the_snapshot(delivery):
    intake = loaded(delivery(**CANARIES))
    engine = open_engine(intake.path)
    try:
        files, refusals, unread = (engine.intake(name).rows for name in ("files", "refusals", "unread_columns"))
        assert set(files) == {(t.table, t.file, t.read, t.loaded, t.refused) for t in intake.tables}
        assert set(refusals) == {(r.table, r.file, r.line, r.column, r.rule) for r in intake.refusals}
        assert unread == [("requests", "requests.csv", "opmerking")]
        assert (engine.snapshot.key, engine.snapshot.as_of) == (intake.key, AS_OF)
        assert engine.snapshot.tables["safeguards"] == 0
    finally:
        engine.close()


WORLD = {
    "requests": f"""\
        {HEADINGS};extended_on;outcome;identity_verified_on
        Z1;inzage;01-09-2026;brief;huurder;nee;nee;20-10-2026;;ingewilligd;10-09-2026
        Z2;inzage;20-09-2026;brief;huurder;nee;nee;;15-10-2026;;
        Z3;inzage;02-10-2026;brief;huurder;nee;nee;;;;
    """,
    "request_pauses": """\
        request_id;asked_on;resolved_on;reason
        Z1;05-09-2026;12-09-2026;identity
        Z2;25-09-2026;05-10-2026;identity
    """,
    "cameras": """\
        camera_id;in_use_from;in_use_to;announced;under_protocol
        C1;01-10-2026;;ja;ja
        C2;01-01-2020;30-09-2026;ja;ja
        C3;01-01-2020;29-09-2026;ja;ja
    """,
}


@pytest.fixture
def seen(delivery):
    """What a view says on a day."""
    engine = open_engine(loaded(delivery(**WORLD)).path)
    yield lambda sql, day: engine.browse(sql, day, Clocks(), 100).rows
    engine.close()


def test_a_view_knows_only_what_was_known_on_its_day(seen):
    facts = "select request_id, answered_on, outcome, extended_on, paused, paused_days, request_state from requests"
    september, october = date(2026, 9, 30), date(2026, 10, 31)
    assert sorted(seen(facts, september)) == [
        ("Z1", None, None, None, False, 7, "within_term"),
        ("Z2", None, None, None, True, 5, "paused"),
    ]
    assert sorted(seen(facts, october)) == [
        ("Z1", date(2026, 10, 20), "granted", None, False, 7, "closed"),
        ("Z2", None, None, date(2026, 10, 15), False, 10, "within_term"),
        ("Z3", None, None, None, False, 0, "due_soon"),
    ]
    assert seen("select count(*) from requests", date(2026, 8, 31)) == [(0,)]


def test_a_camera_is_in_use_from_its_first_day_to_its_last(seen):
    assert seen("select camera_id from cameras order by 1", date(2026, 9, 30)) == [("C2",)]
    assert seen("select camera_id from cameras order by 1", date(2026, 10, 1)) == [("C1",)]


def test_a_later_delivery_does_not_change_what_an_earlier_snapshot_says(delivery, warehouse):
    asked = measure("requests_received")
    days = {"period_start": date(2026, 10, 1), "period_end": date(2026, 11, 1), "as_of": AS_OF}
    first = load(delivery("one", requests=REQUESTS), AS_OF, warehouse)

    def counts():
        engine = open_engine(first.path)
        try:
            return sorted(engine.count(asked, days | {"year_start": date(2025, 11, 1)}, Clocks()).rows)
        finally:
            engine.close()

    before = counts()
    load(delivery("two", requests=HEADINGS + "\n" + ROWS[0]), AS_OF, warehouse)
    assert counts() == before


def test_rows_in_any_order_give_the_same_key(delivery):
    rows = [f"Z{number};inzage;{number % 28 + 1:02}-10-2026;brief;huurder;nee;nee;" for number in range(300)]
    shuffled = random.Random(7).sample(rows, len(rows))
    keys = {
        key(delivery(name, requests="\n".join([HEADINGS, *lines])))
        for name, lines in zip("ab", (rows, shuffled), strict=True)
    }
    assert len(keys) == 1
