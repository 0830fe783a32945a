"""Workbooks that are damaged, are none, hold cells without a value, or unpack to more than anyone has."""

from __future__ import annotations

import io
import re
import struct
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path

import openpyxl

from malformed.case import CANARY, ROWS, Case, row, table

HEADINGS = list(ROWS["requests"])
STORED = Path(__file__).parents[1] / "warehouse" / "workbooks"
DAMAGED = "line 1: the workbook is damaged and cannot be read"
CHANNEL = 5
TEXT = re.compile(rb't="inlineStr"><is><t[^>]*>brief</t></is></c>')


def rows(*changed: dict) -> list[list]:
    """A header, two rows without a fault, and one for each of ``changed``."""
    made = [row("requests", 1), row("requests", 2)]
    made += [row("requests", number) | one for number, one in enumerate(changed, start=3)]
    return [HEADINGS, *(list(one.values()) for one in made)]


def xlsx(cells: list[list], change: Callable = lambda book: None) -> bytes:
    """A workbook of these cells."""
    book = openpyxl.Workbook()
    for one in cells:
        book.active.append(one)
    change(book)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def parts(content: bytes, change: Callable[[str, bytes], bytes | None]) -> bytes:
    """A packed file of which every part is changed; a part of nothing is left out."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if (part := change(name, old.read(name))) is not None:
                new.writestr(name, part)
    return file.getvalue()


GOOD = xlsx(rows())


def without(*names: str) -> bytes:
    """A workbook that lacks these parts."""
    return parts(GOOD, lambda name, part: None if name.split("/")[-1] in names else part)


#: The same, with a cell that refers to a text of a list that is shorter.
SHARED = parts(GOOD, lambda name, part: TEXT.sub(b't="s"><v>99999</v></c>', part) if "sheet1" in name else part)


def book(content: bytes | Callable, says: str = DAMAGED, mapping: str = "", name: str = "requests.xlsx") -> Case:
    """One workbook that cannot be read."""
    return Case(says, {name: content}, mapping)


def spoilt(column: str, value: object, rule: str, change: Callable = lambda book: None) -> Case:
    """A workbook whose third row has ``value`` in ``column``."""
    secrets = (value,) if isinstance(value, str) else ()
    return Case(
        files={"requests.xlsx": xlsx(rows({column: value}), change)},
        read=3,
        refusals=((4, column, rule),),
        secrets=secrets,
    )


def bomb(parts_of: int, lies: bool = False) -> Callable[[Path], None]:
    """Writes a workbook that unpacks to ``parts_of`` times 64 MiB, and may say that it does not."""

    def writes(path: Path) -> None:
        with zipfile.ZipFile(io.BytesIO(GOOD)) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
            for name in old.namelist():
                new.writestr(name, old.read(name))
            if lies:
                new.writestr("xl/media/image1.bin", b"\0" * (8 << 20))
        if lies:
            content = path.read_bytes()
            path.write_bytes(content.replace(struct.pack("<I", 8 << 20), struct.pack("<I", 88)))
            return
        content = bytearray(path.read_bytes())
        place = content.index(b"PK\x01\x02")
        for _ in range(parts_of):
            content[place + 24 : place + 28] = struct.pack("<I", 1 << 30)
            place = content.index(b"PK\x01\x02", place + 4)
        path.write_bytes(bytes(content))

    return writes


def protected(book) -> None:
    """Puts a password on a sheet, which hides nothing."""
    book.active.protection.set_password("geheim")
    book.active.protection.sheet = True


def error_cell(book) -> None:
    """Makes the third row's channel an error."""
    book.active.cell(4, CHANNEL).data_type = "e"


def stored(name: str) -> bytes:
    """A workbook that another program wrote."""
    return (STORED / name).read_bytes()


def merged(book) -> None:
    """Merges the channel of the second and the third row."""
    book.active.merge_cells("E3:E4")


def second_sheet(book) -> None:
    """Adds a sheet."""
    book.create_sheet("Toelichting").append([CANARY])


def all_hidden(book) -> None:
    """Hides the sheet with rows and shows an empty one."""
    book.active.sheet_state = "hidden"
    book.active = book.create_sheet("Leeg")


OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
DISCLOSURES = '[tables.disclosures]\nfiles = "disclosures.*"\n'

CASES = {
    "cut short": book(GOOD[: len(GOOD) // 2]),
    "cut to its first bytes": book(GOOD[:30]),
    "the end cut off": book(GOOD[:-10]),
    "damaged in the middle": book(GOOD[:400] + b"\xff" * 200 + GOOD[600:]),
    "a false checksum": book(GOOD.replace(b"PK\x01\x02", b"PK\x01\x03", 1)),
    "empty": book(b"", "not what a name that ends in .xlsx promises"),
    "text with a new name": book(table("requests").encode(), "not what a name that ends in .xlsx promises"),
    "a page with the name of a workbook": book(
        b"<table><tr><td>1", "not what a name that ends in .xls promises", name="requests.xls"
    ),
    "Parquet with a new name": book(b"PAR1" + b"\0" * 99, "not what a name that ends in .xlsx promises"),
    "under the name of text": book(GOOD, "is a workbook or another zip file, and its name", name="requests.csv"),
    "old under the name of text": book(
        stored("disclosures.xls"), "is an old or a protected workbook", name="disclosures.csv"
    ),
    "old with a new name": book(
        stored("disclosures.xls"), "protected with a password, or an old one with a new name", name="disclosures.xlsx"
    ),
    "new with an old name": book(GOOD, "not what a name that ends in .xls promises", name="requests.xls"),
    "protected with a password": book(
        OFFICE + b"\0" * 2048, "protected with a password, or an old one with a new name"
    ),
    "another zip file": book(parts(GOOD, lambda name, part: part if name == "docProps/app.xml" else None)),
    "an empty zip file": book(b"PK\x05\x06" + b"\0" * 18, "not what a name that ends in .xlsx promises"),
    "a document of text": book(parts(GOOD, lambda name, part: None if name.startswith("xl/") else part)),
    "open document with a new name": book(stored("disclosures.ods"), "line 1", name="disclosures.xlsx"),
    "a workbook named open document": book(GOOD, name="requests.ods"),
    "without its list of sheets": book(without("workbook.xml")),
    "without its sheet": book(without("sheet1.xml")),
    "without its texts": book(
        parts(SHARED, lambda name, part: None if name == "xl/sharedStrings.xml" else part), "requests"
    ),
    "without its relations": book(without("workbook.xml.rels")),
    "a sheet that is no XML": book(parts(GOOD, lambda name, part: part[:-40] if "sheet1" in name else part), "line 1"),
    "a text that is not there": book(
        SHARED,
        "requests",
    ),
    "XML that grows": book(
        parts(
            GOOD,
            lambda name, part: (
                b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "kanarie88"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
                b'<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><workbook>&c;</workbook>'
                if name == "xl/workbook.xml"
                else part
            ),
        )
    ),
    "XML that reads another file": book(
        parts(
            GOOD,
            lambda name, part: (
                b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><workbook>&a;</workbook>'
                if name == "xl/workbook.xml"
                else part
            ),
        )
    ),
    "bomb whose sizes are true": book(bomb(3), "the workbook is too large when unpacked; deliver it as CSV or Parquet"),
    "bomb whose sizes are false": book(bomb(0, lies=True)),
    "a cell in the farthest corner": book(
        xlsx(rows(), lambda book: book.active.cell(1048576, 16384, CANARY)), "the workbook is too large when unpacked"
    ),
    "an empty sheet": book(xlsx([]), "no headings stand here"),
    "two sheets": book(xlsx(rows(), second_sheet), "the workbook has 2 sheets; say sheet ="),
    "the sheet with rows hidden": book(xlsx(rows(), all_hidden), "no headings stand here"),
    "no such sheet": book(GOOD, "the workbook has no sheet 'Verzoeken'", '[tables.requests]\nsheet = "Verzoeken"\n'),
    "title rows that are not declared": book(xlsx([["Register"], [], *rows()]), "see separator, title_rows"),
    "too many title rows": book(GOOD, "line 2: a heading stands twice", "[dialect]\ntitle_rows = 1\n"),
    "more title rows than rows": book(GOOD, "no headings stand here", "[dialect]\ntitle_rows = 9\n"),
    "a heading twice": book(xlsx([[*HEADINGS, "channel"]]), "line 1: a heading stands twice"),
    "an empty heading": book(xlsx([[HEADINGS[0], "", *HEADINGS[1:]]]), "line 1: a heading is empty"),
    "merged headings": book(xlsx([[*HEADINGS[:4], None, *HEADINGS[5:]]]), "line 1: a heading is empty"),
    "more cells than the header": book(
        xlsx([*rows(), [*rows()[1], CANARY]]), "line 4: the row has more cells than the header"
    ),
    "a remark beside the rows": book(
        xlsx(rows(), lambda book: book.active.cell(2, 12, CANARY)), "line 2: the row has more cells than the header"
    ),
    "an old one cut short": book(stored("disclosures.xls")[:3000], "line 1", name="disclosures.xls"),
    "an old one of zeros": book(OFFICE + b"\0" * 4096, "line 1", name="requests.xls"),
    "an old one of noise": book(OFFICE + bytes(range(1, 256)) * 20, "line 1", name="requests.xls"),
    "open document cut short": book(stored("disclosures.ods")[:900], name="disclosures.ods"),
    "open document without content": book(
        parts(stored("disclosures.ods"), lambda name, part: None if name == "content.xml" else part),
        name="disclosures.ods",
    ),
    "open document that is no XML": book(
        parts(stored("disclosures.ods"), lambda name, part: part[:-50] if name == "content.xml" else part),
        "line 1",
        name="disclosures.ods",
    ),
    "open document that repeats a cell without end": book(
        parts(
            stored("disclosures.ods"),
            lambda name, part: part.replace(
                b'office:value-type="float"', b'table:number-columns-repeated="99999999" office:value-type="float"', 1
            ),
        ),
        "too large",
        name="disclosures.ods",
    ),
    "an error": spoilt("channel", "#N/A", "unknown_code", error_cell),
    "a formula that was never computed": spoilt("channel", f'="{CANARY}"', "unknown_code"),
    "a formula that points elsewhere": spoilt("received_on", f"='[{CANARY}.xlsx]Blad1'!A1", "not_a_day"),
    "a day in a column of codes": spoilt("channel", date(2026, 10, 3), "unknown_code"),
    "a time without a day": spoilt("received_on", time(13, 30), "not_a_day"),
    "a day as a number": spoilt("received_on", 46300, "not_a_day"),
    "a day as a text of another format": spoilt("received_on", "2026/10/05", "not_a_day"),
    "29-02 in a common year as text": spoilt("received_on", "29-02-2025", "not_a_day"),
    "a moment after the as-of date": spoilt("answered_on", datetime(2026, 11, 1, 0, 1), "after_as_of"),  # noqa: DTZ001
    "a number where yes belongs": spoilt("represented", 2, "not_yes_or_no"),
    "a number that lost digits as a key": spoilt("request_id", 1234567890123456, "not_a_pseudonym"),
    "a fraction as a key": spoilt("channel", 0.1, "unknown_code"),
    "a merged cell leaves one empty": Case(
        files={"requests.xlsx": xlsx(rows({}), merged)}, read=3, refusals=((4, "channel", "empty"),)
    ),
    "a total below": Case(
        files={"requests.xlsx": xlsx([*rows(), ["Totaal", 2]])},
        read=3,
        refusals=tuple(
            (4, column, rule)
            for column, rule in (
                ("channel", "empty"),
                ("needs_representative", "empty"),
                ("received_on", "empty"),
                ("represented", "empty"),
                ("right_invoked", "unknown_code"),
                ("subject_category", "empty"),
            )
        ),
    ),
    "empty rows between": Case(
        files={"requests.xlsx": xlsx([*rows(), [], [], *rows({"channel": CANARY})[3:]])},
        read=3,
        refusals=((6, "channel", "unknown_code"),),
    ),
    "a header and no rows": Case(files={"requests.xlsx": xlsx([HEADINGS])}, read=0, code=0),
    "a sheet with a password": Case(files={"requests.xlsx": xlsx(rows(), protected)}, read=2, code=0),
}
