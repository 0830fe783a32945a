"""What stands in a refused place appears nowhere: not on the screen, not in a log, not in the warehouse or a report."""

import json
import logging
import re
from contextlib import closing

import duckdb
import pytest

from guard.corpus import cells, write
from maatstaf.cli.main import run
from maatstaf.contracts import TABLES
from maatstaf.contracts.kinds import Organisation

#: What no shipped text says.
CANARY = "Kanariepiet"
#: A key may be nothing but letters and digits: this one breaks its rule, and those of codes, days and numbers.
BROKEN = f"{CANARY} x"


@pytest.fixture
def said(tmp_path, monkeypatch, capfd, caplog):
    """Runs a command in a folder of its own, sees that nothing it says or logs holds the canary; its result."""
    monkeypatch.chdir(tmp_path)
    caplog.set_level(logging.DEBUG)

    def said(*arguments, code):
        assert run([str(argument) for argument in arguments]) == code
        captured = capfd.readouterr()
        assert not holds(captured.out + captured.err + caplog.text)
        return captured.out

    return said


def holds(text):
    """Whether the canary is in text or bytes, in any case and as any text is stored."""
    if isinstance(text, str):
        return CANARY.lower() in text.lower()
    return any(re.search(re.escape(CANARY.encode(coding)), text, re.IGNORECASE) for coding in ("utf-8", "utf-16-le"))


def is_silent(folder):
    """Whether no file below ``folder`` holds the canary, read as bytes and, where it is a snapshot, row by row."""
    for path in folder.rglob("*"):
        if path.is_file() and holds(path.read_bytes()):
            return False
        if path.suffix == ".duckdb":
            with closing(duckdb.connect(str(path), read_only=True)) as snapshot:
                tables = snapshot.execute("select table_schema, table_name from information_schema.tables").fetchall()
                for schema, table in tables:
                    rows = snapshot.execute(f'select * from "{schema}"."{table}"').fetchall()
                    if any(holds(str(row)) for row in rows):
                        return False
    return True


def delivery_of_canaries(folder):
    """All twelve tables: clean rows, and for every column a row in which the canary stands there."""
    for table in TABLES.values():
        columns = cells(table, seed=1)
        for number, planted in enumerate(table.columns):
            for column in table.columns:
                value = columns[column.name][number]
                columns[column.name].append(f"P{number}" if column.name == table.key[0] != "month" else value)
            long = f"{CANARY} " * 20 if isinstance(planted.kind, Organisation) else BROKEN
            columns[planted.name][-1] = long
        write(folder, table, columns)
    return folder


def test_a_canary_in_every_column_of_every_table_is_told_by_place_alone(said, tmp_path):
    folder = delivery_of_canaries(tmp_path / "delivery")
    warehouse = tmp_path / "warehouse"
    listed = said("check", folder, "--as-of", "2026-10-31", "--json", code=1)
    said("load", folder, "--as-of", "2026-10-31", code=0)
    assert len(list(warehouse.glob("*.duckdb"))) == 1
    assert is_silent(warehouse)
    assert not is_silent(folder)
    refused = {(one["table"], one["column"]) for one in json.loads(listed)["refusals"]}
    assert {(table.name, column.name) for table in TABLES.values() for column in table.columns} <= refused


@pytest.mark.slow
def test_a_canary_in_every_column_is_in_no_report(said, tmp_path):
    said("load", delivery_of_canaries(tmp_path / "delivery"), "--as-of", "2026-10-31", code=0)
    said("report", "--month", "2026-10", "--profile", "internal", code=0)
    assert len(list((tmp_path / "reports").rglob("*.html"))) >= 6
    assert is_silent(tmp_path / "reports")


HEAD = "request_id;right_invoked;received_on;channel;subject_category;represented;needs_representative"
ROW = "Z1;inzage;05-10-2026;brief;huurder;nee;nee"
OTHER = ROW.replace("Z1", "Z2")

#: What is refused, the text of the file, and the exit code of a load.
PATHS = {
    "a key that stands twice": (f"{HEAD}\n{ROW}\n{CANARY};{ROW[3:]}\n{CANARY};{ROW[3:]}", 0),
    "a key that is too long": (f"{HEAD}\n{ROW}\n{CANARY * 9};{ROW[3:]}", 0),
    "an unknown code": (f"{HEAD}\n{ROW}\n{OTHER.replace('brief', CANARY)}", 0),
    "a day that is none": (f"{HEAD}\n{ROW}\n{OTHER.replace('05-10-2026', CANARY)}", 0),
    "a column that no contract knows": (f"{HEAD};opmerking\n{ROW};{CANARY}", 0),
    "a broken row": (f"{HEAD}\n{ROW}\n{CANARY};x", 1),
    "a row with cells too many": (f"{HEAD}\n{ROW}\n{ROW};{CANARY};{CANARY}", 1),
    "a quote that is not closed": (f'{HEAD}\n{ROW}\n"{CANARY};{ROW[3:]}\n{OTHER}', 1),
    "a cell that does not end": (f"{HEAD}\n{ROW}\n{CANARY * 200_000};{ROW[3:]}", 1),
    "a byte of another encoding": (f"{HEAD}\n{ROW}\n{CANARY}\N{LATIN SMALL LETTER E WITH ACUTE};x".encode("cp1252"), 1),
    "text in another encoding": (f"{HEAD}\n{ROW}\n{CANARY}".encode("utf-16"), 1),
    "a nought": (f"{HEAD}\n{ROW}\n{CANARY}\0;{ROW[3:]}", 1),
    "an e-mail address": (f"{HEAD}\n{ROW}\n{CANARY}@example.nl;{ROW[3:]}", 1),
    "an e-mail address in a column of codes": (f"{HEAD}\n{ROW}\n{OTHER.replace('brief', CANARY + '@example.nl')}", 1),
    "running text": (
        "\n".join([HEAD, *(f"Z{n};inzage;05-10-2026;{CANARY} belde {n} keer op;huurder;nee;nee" for n in range(20))]),
        1,
    ),
    "names of persons": ("\n".join([HEAD, *(f"Jan.{CANARY}{'a' * n};{ROW[3:]}" for n in range(20))]), 1),
}


@pytest.mark.parametrize(("text", "code"), PATHS.values(), ids=PATHS)
def test_a_canary_says_nothing_from(said, tmp_path, text, code):
    folder = tmp_path / "delivery"
    folder.mkdir()
    (folder / "requests.csv").write_bytes(text if isinstance(text, bytes) else text.encode())
    said("load", folder, "--as-of", "2026-10-31", code=code)
    warehouse = tmp_path / "warehouse"
    assert bool(list(warehouse.glob("*.duckdb"))) is (code == 0)
    assert is_silent(warehouse)
