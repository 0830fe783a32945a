"""Cells of a good table are spoilt at random; what is refused, and why, is what a reader in plain Python finds."""

import csv
import io
from collections import Counter
from datetime import date, datetime
from itertools import count

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from maatstaf.warehouse.load import check
from warehouse.deliveries import AS_OF, lay

HEADINGS = "request_id right_invoked received_on channel subject_category represented needs_representative answered_on"
COLUMNS = [*HEADINGS.split(), "note"]

#: What may be put in a cell: good values and bad ones, empty and spaced ones, separators and quotes.
CELLS = [
    *["", " ", "R1", "R2", " R3 ", "Jan Jansen", "a" * 64, "a" * 65],
    *["05-10-2026", "31-10-2026", "01-11-2026", "05-09-2026", "5-9-2026", "29-02-2026", "2026-10-05", "epoch"],
    *["inzage", "ACCESS", "brief", "tenant", "ja", "NEE", "misschien", "1"],
    *["a;b", 'say "ja"', "two\nlines", "é", "ja;nee\n"],
]
CODES = {
    "right_invoked": {"inzage", "access"},
    "channel": {"brief", "letter"},
    "subject_category": {"huurder", "tenant"},
}
YES, NO = {"ja", "1", "yes"}, {"nee", "no"}

spoilt = st.lists(st.tuples(st.integers(0, 39), st.integers(0, 8), st.sampled_from(CELLS)), max_size=40)


def good_rows():
    return [
        [f"K{number}", "inzage", "05-10-2026", "brief", "huurder", "nee", "ja", "20-10-2026", "x"]
        for number in range(40)
    ]


def as_day(cell):
    try:
        return datetime.strptime(cell, "%d-%m-%Y").date()  # noqa: DTZ007
    except ValueError:
        return None


def is_pseudonym(cell):
    return len(cell) <= 64 and cell.isascii() and cell.replace("-", "").isalnum()


def rules(row):
    """The rules that a row breaks by itself."""
    said = {name: cell.strip(" ") for name, cell in zip(COLUMNS, row, strict=True)}
    days = {name: as_day(said[name]) for name in ("received_on", "answered_on")}
    for name, cell in said.items():
        if name == "note":
            continue
        if not cell:
            if name != "answered_on":
                yield name, "empty"
        elif name == "request_id":
            if not is_pseudonym(cell):
                yield name, "not_a_pseudonym"
        elif name in CODES:
            if cell.lower() not in CODES[name]:
                yield name, "unknown_code"
        elif name in days:
            if days[name] is None:
                yield name, "not_a_day"
            elif days[name] > AS_OF:
                yield name, "after_as_of"
        elif cell.lower() not in YES | NO:
            yield name, "not_yes_or_no"
    if all(days.values()) and days["answered_on"] < days["received_on"]:
        yield "answered_on", "before_received_on"


def expected(rows, lines):
    """The refusals of all rows: line, column and rule."""
    keys = [row[0].strip(" ") for row in rows]
    times = Counter(key for key in keys if key and is_pseudonym(key))
    for row, line, key in zip(rows, lines, keys, strict=True):
        for column, rule in rules(row):
            yield line, column, rule
        if times[key] > 1:
            yield line, "request_id", "not_unique"


def written(rows):
    """The file, and the line on which each row begins."""
    file, lines = io.StringIO(), []
    writer = csv.writer(file, delimiter=";", lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in rows:
        lines.append(file.getvalue().count("\n") + 1)
        writer.writerow(row)
    return file.getvalue(), lines


@pytest.fixture(scope="module")
def folders(tmp_path_factory):
    """A new folder for every delivery."""
    base, numbers = tmp_path_factory.mktemp("deliveries"), count()
    return lambda: base / str(next(numbers))


@settings(max_examples=25, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(changes=spoilt)
def test_every_row_is_refused_for_the_reasons_that_a_reader_finds(folders, changes):
    rows = good_rows()
    for row, column, cell in changes:
        rows[row][column] = cell
    text, lines = written(rows)
    intake = check(lay(folders(), requests=text), AS_OF)
    refusals = [(refusal.line, refusal.column, refusal.rule) for refusal in intake.refusals]
    assert sorted(refusals) == sorted(expected(rows, lines))
    (told,) = intake.tables
    assert told.read == told.loaded + told.refused == len(rows)
    assert told.refused == len({line for line, _, _ in refusals})


def test_the_good_rows_are_good():
    rows = good_rows()
    assert list(expected(rows, range(len(rows)))) == []
    assert as_day("20-10-2026") == date(2026, 10, 20)
