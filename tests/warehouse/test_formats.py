"""The same rows are the same snapshot, whatever they were written in."""

from pathlib import Path

import pytest

from maatstaf.warehouse import marking
from maatstaf.warehouse.load import check
from maatstaf.warehouse.matching import DeliveryRefused
from warehouse.deliveries import AS_OF, lay_files, loaded, told
from warehouse.formats import HEADINGS, ROWS, as_text, at_midnight, csv_text, packed, write_parquet, write_xlsx

WORKBOOKS = Path(__file__).parent / "workbooks"
TABLE = "[tables.disclosures]"


@pytest.fixture(scope="module")
def key(tmp_path_factory):
    """The key of the snapshot of the table as a plain file of ours."""
    intake = loaded(lay_files(tmp_path_factory.mktemp("plain"), "", {"disclosures.csv": csv_text()}))
    assert told(intake) == ["disclosures.csv: 3 = 3 + 0"]
    return intake.key


@pytest.fixture(params=[marking.FIRST_ROWS, 1], autouse=True)
def first_rows(request, monkeypatch):
    """Few rows, of which codes alone are known beforehand; and so many that all columns have few different cells."""
    monkeypatch.setattr(marking, "FIRST_ROWS", request.param)


def thousands(value):
    return f"{value:,}".replace(",", ".") + ",00"


TEXTS = {
    "cp1252 with semicolons": (
        "disclosures.csv",
        csv_text().encode("cp1252"),
        '[dialect]\nencoding = "cp1252"\n',
    ),
    "utf-16 with tabs": (
        "disclosures.tsv",
        csv_text("\t").encode("utf-16"),
        '[dialect]\nencoding = "utf-16"\nseparator = "\\t"\n',
    ),
    "utf-8 with a mark, commas and ISO days": (
        "disclosures.csv",
        csv_text(",", "%Y-%m-%d").encode("utf-8-sig"),
        '[dialect]\nseparator = ","\ndate_format = "%Y-%m-%d"\n',
    ),
    "moments in UTC": (
        "disclosures.csv",
        csv_text(pattern="%Y-%m-%dT%H:%M:%SZ").encode(),
        '[dialect]\ndate_format = "%Y-%m-%dT%H:%M:%S%z"\n',
    ),
    "numbers with points and a fraction of zero": (
        "disclosures.csv",
        csv_text(number=thousands).encode(),
        '[dialect]\nthousands = "."\ndecimal = ","\n',
    ),
    "packed with gzip": ("disclosures.csv.gz", packed(csv_text()), ""),
    "tabs below two title rows": (
        "export.txt",
        ("Register\r\n\r\n" + csv_text("\t")).encode(),
        '[tables.disclosures]\nfiles = "*.txt"\nseparator = "\\t"\ntitle_rows = 2\n',
    ),
    "single quotes": (
        "disclosures.csv",
        csv_text().replace('"', "'").encode(),
        """[dialect]\nquote = "'"\n""",
    ),
}


@pytest.mark.parametrize(("name", "content", "mapping"), TEXTS.values(), ids=TEXTS)
def test_text_in_another_dialect_is_the_same_snapshot(tmp_path, key, name, content, mapping):
    assert loaded(lay_files(tmp_path, mapping, {name: content})).key == key


@pytest.mark.parametrize("name", ["disclosures.xls", "disclosures.ods"])
def test_a_workbook_that_another_program_wrote_is_the_same_snapshot(tmp_path, key, name):
    assert loaded(lay_files(tmp_path, "", {name: (WORKBOOKS / name).read_bytes()})).key == key


def test_a_workbook_with_title_rows_and_other_sheets_is_the_same_snapshot(tmp_path, key):
    write_xlsx(tmp_path / "export.xlsx", title=[["Register"], []], sheet="Verstrekkingen", others=["Toelichting"])
    mapping = f'{TABLE}\nfiles = "export.xlsx"\nsheet = "Verstrekkingen"\ntitle_rows = 2\n'
    assert loaded(lay_files(tmp_path, mapping, {})).key == key


def test_a_workbook_whose_cells_are_all_text_is_the_same_snapshot(tmp_path, key):
    write_xlsx(tmp_path / "disclosures.xlsx", [[as_text(value) for value in row] for row in ROWS])
    assert loaded(lay_files(tmp_path, "", {})).key == key


def test_parquet_with_types_is_the_same_snapshot(tmp_path, key):
    write_parquet(tmp_path / "disclosures.parquet")
    assert loaded(lay_files(tmp_path, "", {})).key == key


@pytest.mark.parametrize(
    "select",
    [
        "* replace (records::double as records, persons::decimal(9,2) as persons)",
        "* replace (disclosed_on::timestamp as disclosed_on)",
        "* replace (string_split(data_categories, ', ') as data_categories)",
        "* replace (timezone('Europe/Amsterdam', disclosed_on::timestamp) as disclosed_on)",
        "* replace (strftime(disclosed_on, '%d-%m-%Y') as disclosed_on, records::varchar as records)",
    ],
)
def test_parquet_with_other_types_is_the_same_snapshot(tmp_path, key, select):
    write_parquet(tmp_path / "disclosures.parquet", select)
    assert loaded(lay_files(tmp_path, "", {})).key == key


def test_parquet_parted_over_folders_is_the_same_snapshot(tmp_path, key):
    for row in ROWS:
        part = f"disclosures/lawful_basis={row[4]}/{row[0]}.parquet"
        write_parquet(tmp_path / part, "* exclude (lawful_basis)", [row])
    intake = loaded(lay_files(tmp_path, f'{TABLE}\nfiles = "disclosures/**/*.parquet"\n', {}))
    assert intake.key == key
    assert len(intake.tables) == len(ROWS)


def test_files_of_several_formats_make_one_table(tmp_path, key):
    write_xlsx(tmp_path / "deel_1.xlsx", ROWS[:1])
    write_parquet(tmp_path / "deel_2.parquet", rows=ROWS[1:2])
    delivery = lay_files(tmp_path, f'{TABLE}\nfiles = "deel_*"\n', {"deel_3.csv": csv_text(rows=ROWS[2:])})
    assert loaded(delivery).key == key


def test_moments_of_a_database_and_of_a_workbook_are_days(tmp_path, key):
    write_xlsx(tmp_path / "disclosures.xlsx", [(row[0], at_midnight(row[1]), *row[2:]) for row in ROWS])
    assert loaded(lay_files(tmp_path, "", {})).key == key


def test_the_headings_that_are_not_read_are_told_in_every_format(tmp_path):
    write_parquet(tmp_path / "disclosures.parquet")
    intake = loaded(lay_files(tmp_path, "", {}))
    assert intake.unread == (("disclosures", "disclosures.parquet", HEADINGS[-1]),)


def test_two_files_of_one_table_need_a_mapping(tmp_path):
    write_xlsx(tmp_path / "disclosures.xlsx")
    with pytest.raises(DeliveryRefused, match=r"disclosures\.csv, disclosures\.xlsx: which of these it is"):
        check(lay_files(tmp_path, "", {"disclosures.csv": csv_text()}), AS_OF)


def test_a_damaged_parquet_file_is_refused(tmp_path):
    write_parquet(tmp_path / "disclosures.parquet")
    whole = (tmp_path / "disclosures.parquet").read_bytes()
    with pytest.raises(DeliveryRefused, match=r"disclosures\.parquet, line 1: the Parquet file is damaged"):
        check(lay_files(tmp_path, "", {"disclosures.parquet": whole[:-40]}), AS_OF)


SPOILT = {
    "persons": ("2.5", "not_a_whole_number"),
    "disclosed_on": ("date '1899-12-31'", "not_a_day"),
    "recipient_id": ("date '2026-10-05'", "not_a_pseudonym"),
    "purpose": ("['P01', 'P02']", "unknown_code"),
    "records": ("'nan'::double", "not_a_whole_number"),
    "lawful_basis": ("interval 1 day", "unknown_code"),
}


@pytest.mark.parametrize(("column", "spoilt"), SPOILT.items())
def test_a_value_of_another_type_is_refused_by_the_rule_of_its_column(tmp_path, column, spoilt):
    value, rule = spoilt
    write_parquet(tmp_path / "disclosures.parquet", f"* replace ({value} as {column})", ROWS[:1])
    assert told(check(lay_files(tmp_path, "", {}), AS_OF)) == [
        "disclosures.parquet: 1 = 0 + 1",
        f"disclosures.parquet 1 {column} {rule}",
    ]


def test_an_error_in_a_workbook_is_refused_by_line_and_column(tmp_path):
    content = (WORKBOOKS / "with_an_error.xls").read_bytes()
    assert told(check(lay_files(tmp_path, "", {"disclosures.xls": content}), AS_OF)) == [
        "disclosures.xls: 3 = 2 + 1",
        "disclosures.xls 3 persons not_a_whole_number",
    ]


def test_the_guard_judges_every_format(tmp_path):
    rows = [(*row[:2], f"jan{row[0]}@voorbeeld.nl", *row[3:]) for row in ROWS]
    write_xlsx(tmp_path / "deel_1.xlsx", rows)
    write_parquet(tmp_path / "deel_2.parquet", rows=rows)
    with pytest.raises(DeliveryRefused, match=r"recipient_id seems to hold e-mail address \(6 of 6 values, 100%\)"):
        check(lay_files(tmp_path, f'{TABLE}\nfiles = "deel_*"\n', {}), AS_OF)
