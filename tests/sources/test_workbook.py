"""A sheet is told as the text that it would have been; what its reader would lose in silence is found."""

import zipfile
from datetime import date, datetime, time, timedelta
from pathlib import Path

import openpyxl
import pytest

from maatstaf.sources import Dialect, UnreadableFile, Workbook, faults, open_file

WORKBOOKS = Path(__file__).parents[1] / "warehouse" / "workbooks"
HEAD = ["sleutel", "dag", "aantal"]


@pytest.fixture
def workbook(tmp_path):
    """The workbook with these rows."""

    def workbook(*rows, dialect=None, sheet="", change=lambda sheet: None, name="file.xlsx"):
        book = openpyxl.Workbook()
        for row in rows:
            book.active.append(row)
        change(book.active)
        book.save(tmp_path / name)
        return open_file(tmp_path / name, dialect or Dialect(), sheet)

    return workbook


def lines(book, patterns=None):
    return b"".join(book.text(patterns or {1: "%d-%m-%Y"})()).decode().splitlines()


TOLD = {
    "a day": (date(2026, 10, 5), "05-10-2026"),
    "a moment": (datetime(2026, 10, 5, 23, 59), "05-10-2026"),  # noqa: DTZ001
    "a text": ("05/10/2026", "05/10/2026"),
    "a whole number": (12.0, "12"),
    "a fraction": (12.5, "12.5"),
    "yes": (True, "ja"),
    "nothing": (None, ""),
    "a time": (time(13, 30), "\x1a"),
    "a length of time": (timedelta(days=2), "\x1a"),
    "a number that has lost digits": (1234567890123456, "\x1a"),
    "a number that looks like a day": (46300, "46300"),
    "leading zeros as text": ("0012", "0012"),
}


@pytest.mark.parametrize(("value", "told"), TOLD.values(), ids=TOLD)
def test_a_cell_is_told_as(workbook, value, told):
    assert lines(workbook(HEAD, ["A1", value, 1])) == ["sleutel\tdag\taantal", f"A1\t{told}\t1"]


def test_a_code_that_became_a_day_is_not_told(workbook):
    assert lines(workbook(HEAD, [date(2026, 10, 3), "", 1]))[1] == "\x1a\t\t1"


def test_a_month_is_told_where_months_stand_and_only_its_first_day(workbook):
    book = workbook(HEAD, ["A", date(2026, 10, 1), 1], ["B", date(2026, 10, 2), 1])
    assert lines(book, {1: "%Y-%m"})[1:] == ["A\t2026-10\t1", "B\t\x1a\t1"]


def test_rows_keep_their_number_in_the_sheet(workbook):
    book = workbook(["Register"], [], HEAD, ["A1", "", 1], [], ["A2", "", 2], dialect=Dialect(title_rows=1))
    assert book.headings() == tuple(HEAD)
    assert book.lines_of({1, 2}) == {1: 4, 2: 6}


def test_columns_may_begin_anywhere(workbook):
    assert lines(workbook([None, None, *HEAD], [None, None, "A1", "", 1])) == ["sleutel\tdag\taantal", "A1\t\t1"]


def test_a_formula_counts_for_its_last_value_and_refuses_without(tmp_path, workbook):
    book = workbook(HEAD, ["A1", "", "=1+1"])
    assert lines(book)[1] == "A1\t\t\x1a"
    computed = tmp_path / "computed.xlsx"
    with zipfile.ZipFile(book.path) as old, zipfile.ZipFile(computed, "w") as new:
        for part in old.infolist():
            new.writestr(part, old.read(part).replace(b"<f>1+1</f><v />", b"<f>1+1</f><v>2</v>"))
    assert lines(open_file(computed, Dialect(), ""))[1] == "A1\t\t2"


@pytest.mark.parametrize("error", ["#N/A", "#DIV/0!", "#REF!"])
def test_a_cell_with_an_error_is_refused_and_not_empty(workbook, error):
    def spoil(sheet):
        sheet["C2"] = error
        sheet["C2"].data_type = "e"

    assert lines(workbook(HEAD, ["A1", "", 1], change=spoil))[1] == "A1\t\t\x1a"


def test_a_cell_with_an_error_in_an_old_workbook_is_refused_and_not_empty():
    rows = lines(open_file(WORKBOOKS / "with_an_error.xls", Dialect(), ""))
    assert [row.split("\t")[7] for row in rows] == ["persons", "3", "\x1a", "0"]
    assert "\x1a" not in "".join(lines(open_file(WORKBOOKS / "disclosures.xls", Dialect(), "")))


def test_a_cell_with_an_error_in_open_document_is_refused_and_not_empty(tmp_path):
    spoilt = tmp_path / "spoilt.ods"
    cell = b'<table:table-cell office:value-type="float" office:value="3">'
    with zipfile.ZipFile(WORKBOOKS / "disclosures.ods") as old, zipfile.ZipFile(spoilt, "w") as new:
        for part in old.infolist():
            error = b'<table:table-cell table:formula="of:=1/0" calcext:value-type="error">'
            new.writestr(part, old.read(part).replace(cell, error, 1))
    assert lines(open_file(spoilt, Dialect(), ""))[1].split("\t")[7] == "\x1a"


def refusal(book):
    with pytest.raises(UnreadableFile) as error:
        lines(book)
    return error.value.line, error.value.rule


def test_a_sheet_must_be_named_where_there_are_several(workbook):
    def add(sheet):
        sheet.parent.create_sheet("Toelichting")

    assert refusal(workbook(HEAD, change=add))[1].startswith("the workbook has 2 sheets; say sheet =")
    assert lines(workbook(HEAD, change=add, sheet="Sheet")) == ["sleutel\tdag\taantal"]
    assert refusal(workbook(HEAD, sheet="Blad9")) == (1, "the workbook has no sheet 'Blad9'")


def test_a_hidden_sheet_is_no_choice(workbook):
    def add(sheet):
        sheet.parent.create_sheet("Lijsten").sheet_state = "hidden"

    assert lines(workbook(HEAD, change=add)) == ["sleutel\tdag\taantal"]


def test_a_row_with_more_cells_than_the_header_is_named(workbook):
    assert refusal(workbook(HEAD, ["A1", "", 1], ["A2", "", 1, "x"])) == (3, "the row has more cells than the header")


def test_an_empty_sheet_has_no_headings(workbook):
    assert refusal(workbook())[1].startswith("no headings stand here")


def test_a_heading_twice_is_named_by_its_line(workbook):
    assert refusal(workbook(["Register"], ["a", "A"], dialect=Dialect(title_rows=1))) == (2, "a heading stands twice")


def test_a_workbook_that_unpacks_to_too_much_is_not_opened(workbook, monkeypatch):
    monkeypatch.setattr(faults, "LARGEST_BYTES", 1000)
    assert refusal(workbook(HEAD)) == (1, faults.TOO_LARGE)


def test_a_workbook_that_lies_about_its_size_is_not_opened(workbook):
    book = workbook(HEAD, *[["A1", "", 1]] * 50)
    content = book.path.read_bytes()
    with zipfile.ZipFile(book.path) as packed:
        size = packed.getinfo("xl/worksheets/sheet1.xml").file_size
    lie = content.replace(size.to_bytes(4, "little"), (10).to_bytes(4, "little"))
    assert lie != content
    book.path.write_bytes(lie)
    assert refusal(book) == (1, faults.DAMAGED)


def test_a_sheet_with_a_cell_in_its_farthest_corner_is_not_opened(workbook):
    def corner(sheet):
        sheet["XFD1048576"] = 1

    assert refusal(workbook(HEAD, change=corner)) == (1, faults.TOO_LARGE)


def test_open_document_that_repeats_a_cell_beyond_bounds_is_not_opened(tmp_path):
    bomb = tmp_path / "bomb.ods"
    with zipfile.ZipFile(WORKBOOKS / "disclosures.ods") as old, zipfile.ZipFile(bomb, "w") as new:
        for part in old.infolist():
            content = old.read(part)
            content = content.replace(b"<table:table-row>", b'<table:table-row table:number-rows-repeated="1000000">')
            content = content.replace(
                b'<table:table-cell office:value-type="float"',
                b'<table:table-cell table:number-columns-repeated="16000" office:value-type="float"',
            )
            new.writestr(part, content)
    assert refusal(open_file(bomb, Dialect(), "")) == (1, faults.TOO_LARGE)


@pytest.mark.parametrize("name", ["disclosures.xls", "disclosures.ods", "file.xlsx"])
@pytest.mark.parametrize("part", [0.02, 0.3, 0.6, 0.95])
def test_a_workbook_cut_short_is_damaged(tmp_path, workbook, name, part):
    whole = workbook(HEAD).path if name == "file.xlsx" else WORKBOOKS / name
    cut = tmp_path / f"cut_{name}"
    cut.write_bytes(whole.read_bytes()[: int(whole.stat().st_size * part)])
    assert refusal(open_file(cut, Dialect(), "")) == (1, faults.DAMAGED)


WRONG_NAMES = {
    "a text that is called a workbook": ("a.xlsx", b"a;b\n", "is not what a name that ends in .xlsx promises"),
    "a text that is called an old workbook": ("a.xls", b"<html>", "is not what a name that ends in .xls promises"),
    "a text that is called Parquet": ("a.parquet", b"a;b\n", "is not what a name that ends in .parquet promises"),
    "a text that is called packed": ("a.csv.gz", b"a;b\n", "is not what a name that ends in .gz promises"),
    "a workbook that is called text": ("a.csv", b"PK\x03\x04...", "is a workbook or another zip file"),
    "a packed file that is called text": ("a.csv", b"\x1f\x8b\x08", "is packed with gzip"),
    "Parquet that is called text": ("a.txt", b"PAR1", "is Parquet"),
    "a protected workbook": ("a.xlsx", b"\xd0\xcf\x11\xe0", "is protected with a password"),
    "nothing that is called a workbook": ("a.xlsx", b"", "is not what a name that ends in .xlsx promises"),
}


@pytest.mark.parametrize(("name", "content", "sentence"), WRONG_NAMES.values(), ids=WRONG_NAMES)
def test_a_name_that_does_not_fit_is_refused(tmp_path, name, content, sentence):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(UnreadableFile) as error:
        open_file(tmp_path / name, Dialect(), "")
    assert sentence in error.value.rule


def test_a_workbook_is_read_under_a_name_in_capitals(tmp_path, workbook):
    book = workbook(HEAD).path.rename(tmp_path / "FILE.XLSX")
    assert isinstance(open_file(book, Dialect(), ""), Workbook)


def test_a_sheet_is_not_kept_in_memory_once_it_has_been_asked(workbook):
    book = workbook(HEAD, ["A1", "", 1])
    assert (book.headings(), book.lines_of({1})) == (tuple(HEAD), {1: 2})
    assert "_sheet" not in vars(book)
    assert lines(book)[1] == "A1\t\t1"
    book.close()
    assert "_sheet" not in vars(book)
