"""Prints the data contract as a page: ``python -m maatstaf.contracts.document``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from maatstaf.contracts.codes import Code, CodeList, code_lists
from maatstaf.contracts.kinds import (
    EARLIEST_DAY,
    LONGEST_ORGANISATION,
    LONGEST_PSEUDONYM,
    Kind,
    OneOf,
)
from maatstaf.contracts.table import Column, Table
from maatstaf.contracts.tables import TABLES

INTRODUCTION = f"""\
# The data contract

<!-- Made from the code by `make docs`; what you change here is lost. -->

What a corporation hands over, and what Maatstaf takes in. A delivery is a **folder with one file per
table**, each a full extract **as of one day** (the peildatum). This page says what the files may hold.

## How a delivery is laid out

- A file has one header row. It is found by the name of its table, English or Dutch: `requests.csv` or
  `verzoeken.csv`. Its headings are the column names below, English or Dutch, in any order and in capitals
  or not. What a file is, its name says: `.csv`, `.tsv`, `.txt` (text), `.csv.gz` (packed with gzip),
  `.xlsx`, `.xlsm`, `.xls`, `.ods` (a workbook), `.parquet`. A file whose bytes say otherwise is refused.
- Where an export differs, its mapping `sources.toml` says so: file pattern (several files, of several
  formats, may make one table), separator, quote, encoding, date format, time zone, signs of numbers, sheet,
  title rows above the header, other headings, other spellings of a code, and constants for a column that
  the export lacks. Nothing is guessed.
- A code list may take spellings from a **reference file** (`[codes.NAME]` in `sources.toml`), such as VERA's
  reference data: the codes of one list as they are valid on the as-of date, both days included; of a repeated
  code the row that began last counts. The same codes are recognised by themselves, `[codes.NAME.values]` gives
  the others a meaning. Our own list stays the list: a reference file adds spellings to it. A code that the
  reference list has, but that is not valid on the day, is an unknown code. A row of the reference file whose
  days cannot be read is refused with its line, and the load goes on without it.
- **The same rows in any format and dialect are the same snapshot**, with the same key.
- Without a mapping: `;` between cells, `"` around a cell that needs it, UTF-8, days as `31-10-2026`, and
  `,` between the members of a list.
- `required` in `sources.toml` names the tables that a delivery must bring; a table that it describes must
  be there as well, and at least one in any case. A norm without its table is reported as not measured,
  never as met. A file with a header and no rows is a delivered table in which nothing happened.
- What `retention_rules` has no rule for, by data category, is measured by the default schedule of the policy
  (`retention.toml`); so is a delivery without that table.
- A column that may be empty may also be left out.
- A column that is not on this page is **never read**; the intake report names its heading.

## What each format means

- **Days and moments.** A day is a day in the Netherlands. `date_format` may hold a time of day, which is
  passed over: `%d-%m-%Y %H:%M`. A moment that states its distance to UTC (`%z`, and `Z` at the end) is taken
  to Dutch time first, over both switches of the clock; one that does not is in `time_zone`, Dutch time unless
  the mapping says `UTC` or another zone. A plain day has no zone.
- **Numbers** are whole. Where an export writes `12,0` or `1.234`, `decimal` and `thousands` declare its
  signs. A fraction that is not zero is refused, never rounded.
- **A workbook** has its rows numbered as in the sheet; `sheet` names it where there are several, and rows
  without any value are passed over. A date cell is a day whatever its layout shows; `12.0` is `12`; a formula
  counts for the value it last had. A cell with an error (`#N/A`), a formula that was never computed, a time
  without a day, a number of more than fifteen digits, and a date in a column that holds no days (a code
  `3-10` that the program took for a day) are refused by the rule of their column. A workbook that unpacks to
  more than 2 GiB or spans more than 50 million cells is refused before it is opened.
- **Parquet** is one file or many, in folders such as `month=2026-10/` too, whose names are columns. Its lines
  are its rows. Days, moments (with a zone or without), whole numbers, yes and no, and lists of texts are
  taken as what they are; a text is read as in any file.
- **A database** is named by an environment variable that holds its SQLAlchemy address, `database =
  "env:NAME"`, with a `table` or a `query`; the address itself is written and told nowhere. Only the columns
  of this page are asked for, as a stream, and nothing is written. Lines are rows in the order they came;
  a `query` with `order by` makes that order yours.

## How it is refused

- **Every row is loaded or refused: rows read = loaded + refused.** A refusal names table, file, line,
  column and rule, never the value. Nothing is repaired.
- A row is refused when a cell is empty that may not be (`empty`), when a cell is not of its kind (the
  rules below), when a day or month lies after the as-of date (`after_as_of`) or before a day that it must
  follow (`before_...`), when its key stands more than once (`not_unique`: all rows with that key are
  refused, for nobody can tell which is true), or when it refers to a row that is not loaded from a table
  that was delivered (`not_in_...`).
- `policy/intake.toml` may say of a rule, a column or a rule of a column that it refuses the **whole file** in which a
  row stands that breaks it, or the delivery. Every row of the file is then refused.
- The **whole delivery** is refused, before anything is written, when a required table or column is
  missing, when a file is not written as the mapping says (encoding, cells in a row, quotes), and when a
  column seems to hold what identifies a person: BSN, IBAN, e-mail address, telephone number, postcode with
  house number, dates of birth, names of persons, or running text where a code should stand. That is judged
  over the column as a whole and told with the number and the share of its cells; its heading counts too.
- A list of recipients in which sole traders may stand is **flagged**: somebody should look, nothing is refused.

## Kinds

There is **no kind for free text**.

| kind | a cell says | rule when it does not |
|---|---|---|
| Day | a day from {EARLIEST_DAY} on, written as the mapping declares | `not_a_day` |
| Month | a month, `2026-10` or `10-2026` | `not_a_month` |
| Count | a whole number of zero or more, in digits and the signs that the mapping declares | `not_a_whole_number` |
| Flag | yes or no: ja, j, yes, y, true, waar, 1 or nee, n, no, false, onwaar, 0 | `not_yes_or_no` |
| Period | a length of time in ISO 8601: `P2Y`, `P6M`, `P1Y6M`, `P4W`, `P0D` | `not_a_period` |
| Pseudonym | an opaque key: letters, digits, `.` `_` `/` `-`; {LONGEST_PSEUDONYM} signs at most | `not_a_pseudonym` |
| Organisation | what the organisation calls its own things; {LONGEST_ORGANISATION} signs, one line | `not_a_name` |
| one of | one code of a code list, in any of its spellings, in capitals or not | `unknown_code` |
| set of | one or more codes of a code list; their order and repetition mean nothing | `unknown_code` |
"""


def data_contract() -> str:
    """The page ``docs/data-contract.md``."""
    parts: list[str] = [INTRODUCTION, "## Tables\n", _grid(("table", "Dutch file", "one row is"), _overview())]
    parts += (_table(table) for table in TABLES.values())
    parts.append("## Code lists\n")
    parts.append(
        "A cell may hold the code, either label or any other spelling. `sources.toml` can add spellings, not codes.\n"
        "DPV is the same thing in the W3C Data Privacy Vocabulary, where it has a term for it.\n"
    )
    parts += (_code_list(code_lists()[name], users) for name, users in _uses().items())
    return "\n".join(parts)


def _overview() -> Iterator[tuple[str, ...]]:
    for table in TABLES.values():
        yield f"[`{table.name}`](#{table.name})", f"`{table.nl}.csv`", table.one_row_is


def _table(table: Table) -> str:
    references = {reference.column: reference.table for reference in table.references}
    rows = (
        (
            f"`{column.name}`" + (" (key)" if column.name in table.key else ""),
            f"`{column.nl}`",
            _kind(column.kind),
            "yes" if column.empty else "",
            f"[`{references[column.name]}`](#{references[column.name]})" if column.name in references else "",
        )
        for column in table.columns
    )
    key = " and ".join(f"`{name}`" for name in table.key)
    rules = "".join(f"- {rule}\n" for rule in _day_rules(table))
    return (
        f"### {table.name}\n\n"
        f"One row is {table.one_row_is}. Dutch file name: `{table.nl}.csv`. Key: {key}.\n\n"
        + _grid(("column", "Dutch heading", "kind", "may be empty", "refers to"), rows)
        + (f"\n{rules}" if rules else "")
    )


def _kind(kind: Kind) -> str:
    if not isinstance(kind, OneOf):
        return kind.describe()
    manner = "one of" if type(kind) is OneOf else "set of"
    return f"{manner} [{kind.code_list}](#{kind.code_list})"


def _day_rules(table: Table) -> Iterator[str]:
    for earlier, later in table.ordered:
        yield f"`{later}` is not before `{earlier}`."
    for reference in table.references:
        if reference.not_before:
            own, other = reference.not_before
            yield f"`{own}` is not before `{other}` of its row in `{reference.table}`."
    ahead = [column for column in table.columns if column.ahead]
    if ahead:
        yield f"May lie after the as-of date: {_names(ahead)}."


def _uses() -> dict[str, list[str]]:
    """The code lists in the order in which columns name them, each with those columns."""
    uses: dict[str, list[str]] = {}
    for table in TABLES.values():
        for column in table.columns:
            if isinstance(column.kind, OneOf):
                uses.setdefault(column.kind.code_list, []).append(f"`{table.name}.{column.name}`")
    return uses


def _code_list(codes: CodeList, users: Sequence[str]) -> str:
    headings = ["code", "Dutch label", "English label", "DPV", "other spellings"]
    rows = [_code(entry) for entry in codes.codes.values()]
    if not any(row[3] for row in rows):
        headings.pop(3)
        rows = [row[:3] + row[4:] for row in rows]
    return f"### {codes.name}\n\nSaid in {', '.join(users)}.\n\n{_grid(headings, rows)}"


def _code(entry: Code) -> tuple[str, ...]:
    dpv = ", ".join(f"`{term}`" for term in (entry.dpv or "").split())
    return f"`{entry.code}`", entry.nl, entry.en, dpv, "; ".join(entry.aliases)


def _names(columns: Iterable[Column]) -> str:
    return ", ".join(f"`{column.name}`" for column in columns)


def _grid(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [headings, ["---"] * len(headings), *rows]
    return "".join("|" + "".join(f" {cell} |" if cell else " |" for cell in line) + "\n" for line in lines)


if __name__ == "__main__":
    print(data_contract(), end="")
