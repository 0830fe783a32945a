"""The delivery is what real exports are: readable with its mapping, and the same every time."""

import re
from datetime import date

import pytest

from maatstaf.contracts.kinds import Day
from maatstaf.contracts.tables import TABLES
from maatstaf.samples import write_samples

every_table = pytest.mark.parametrize("table", TABLES)


def content(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_same_arguments_give_the_same_bytes(tmp_path):
    write_samples(tmp_path / "a", scale=0.1, months=3)
    write_samples(tmp_path / "b", scale=0.1, months=3)
    assert content(tmp_path / "a") == content(tmp_path / "b")


def test_another_seed_gives_another_corporation(tmp_path):
    write_samples(tmp_path / "a", scale=0.1, months=3)
    write_samples(tmp_path / "b", scale=0.1, months=3, seed=7)
    a, b = content(tmp_path / "a"), content(tmp_path / "b")
    assert a["verstrekkingen.csv"] != b["verstrekkingen.csv"]
    assert a["sources.toml"] == b["sources.toml"]


def test_brings_twelve_files_and_stays_small(shipped):
    files = content(shipped.folder)
    assert set(files) == {f"{table.nl}.csv" for table in TABLES.values()} | {"sources.toml", "known_answers.toml"}
    assert sum(map(len, files.values())) < 5_000_000


@every_table
def test_every_header_is_of_the_contract_or_mapped(shipped, table):
    contract, said = TABLES[table], shipped.sources["tables"][table]
    mapped = said.get("columns", {})
    expected = {mapped.get(column.name, column.nl) for column in contract.columns}
    extra = set(shipped.cells(table)[0]) - expected
    assert expected <= set(shipped.cells(table)[0])
    assert extra == ({"opmerking_intern"} if table == "requests" else set())


@every_table
def test_every_code_is_known_and_every_required_cell_filled(shipped, other_size, table):
    for delivery in (shipped, other_size):
        rows = delivery.rows(table)  # a code that no list knows is a KeyError
        for column in TABLES[table].columns:
            if not column.empty:
                assert all(row[column.name] is not None for row in rows), column.name


@every_table
def test_keys_are_unique_and_references_lead_somewhere(shipped, other_size, table):
    contract = TABLES[table]
    for delivery in (shipped, other_size):
        rows = delivery.rows(table)
        keys = [tuple(row[column] for column in contract.key) for row in rows]
        assert len(set(keys)) == len(keys)
        for reference in contract.references:
            (key,) = TABLES[reference.table].key
            known = {row[key] for row in delivery.rows(reference.table)} | {None}
            assert {row[reference.column] for row in rows} <= known


@every_table
def test_days_come_in_order_and_not_after_the_as_of_date(shipped, table):
    contract = TABLES[table]
    for row in shipped.rows(table):
        for column in contract.columns:
            if isinstance(column.kind, Day) and column.is_fact and row[column.name] is not None:
                assert row[column.name] <= date(2026, 10, 31)
        for earlier, later in contract.ordered:
            if row[earlier] and row[later]:
                assert row[earlier] <= row[later]


def test_pauses_start_after_receipt_and_within_twenty_days(shipped):
    received = {row["request_id"]: row for row in shipped.rows("requests")}
    pauses = shipped.rows("request_pauses")
    assert len({row["request_id"] for row in pauses}) == len(pauses)
    for row in pauses:
        request = received[row["request_id"]]
        assert 0 <= (row["asked_on"] - request["received_on"]).days <= 20
        assert request["extended_on"] is None


def test_nothing_looks_like_an_identity_number_a_phone_or_a_mail_address(shipped):
    for name, content_of in content(shipped.folder).items():
        if name.endswith(".csv"):
            assert not re.search(rb"\d{9}|@|\b0[1-9][0-9 -]{8,}\d\b(?<!\d{4})|\b\d{4} ?[A-Z]{2}\b", content_of), name


@every_table
def test_writes_the_dialect_of_a_dutch_export(shipped, table):
    said = shipped.sources["dialect"] | shipped.sources["tables"][table]
    raw = (shipped.folder / said["files"]).read_bytes()
    assert raw.count(b"\r\n") == raw.count(b"\n")
    text = raw.decode(said["encoding"])
    days = [column for column in TABLES[table].columns if isinstance(column.kind, Day)]
    assert not days or re.search(r"\d\d-\d\d-20\d\d", text)


def test_the_encoding_matters(shipped):
    """Read with the wrong encoding, something changes or breaks in files of both."""
    activities = (shipped.folder / "verwerkingen.csv").read_bytes()
    assert activities.decode("utf-8") != activities.decode("cp1252")
    assert "'" in activities.decode("utf-8")
    with pytest.raises(UnicodeDecodeError):
        (shipped.folder / "bestanden.csv").read_bytes().decode("utf-8")


@pytest.mark.parametrize("wrong", [{"scale": 0}, {"months": 0}, {"last_month": "oktober"}])
def test_a_corporation_that_cannot_be_is_refused(tmp_path, wrong):
    with pytest.raises(ValueError):  # noqa: PT011
        write_samples(tmp_path, **wrong)


def test_one_month_is_a_delivery_too(tmp_path):
    write_samples(tmp_path, months=1, scale=0.01, last_month="2024-02")
    assert (tmp_path / "known_answers.toml").read_text(encoding="utf-8").count('["2024-02".requests_received]') == 1
