"""How the corporation's systems write: file by file, and how ``sources.toml`` tells it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from maatstaf.contracts.kinds import OneOf
from maatstaf.contracts.tables import TABLES
from maatstaf.samples.corporation import Corporation

CP1252 = "cp1252"


@dataclass(frozen=True)
class Dialect:
    """One file's way of writing, where it differs from the other files.

    Attributes:
        encoding: of the file.
        titles: lines above the header.
        headers: canonical name -> header, where it is not the contract's Dutch name.
        extra: columns that are not in the contract -> what every row says.
    """

    encoding: str = CP1252
    titles: tuple[str, ...] = ()
    headers: Mapping[str, str] = field(default_factory=dict)
    extra: Mapping[str, str] = field(default_factory=dict)


DIALECTS = {name: Dialect() for name in TABLES} | {
    "activities": Dialect(encoding="utf-8", titles=("Register van verwerkingsactiviteiten", "Artikel 30 AVG")),
    "retention_rules": Dialect(encoding="utf-8"),
    "requests": Dialect(
        headers={"request_id": "zaaknummer", "received_on": "ontvangen", "answered_on": "afgehandeld"},
        extra={"opmerking_intern": "-"},
    ),
    "recipients": Dialect(headers={"recipient_id": "relatienummer", "outside_eea": "doorgifte buiten EER"}),
}

#: Words of these systems that are not the label of the code list: code list -> code -> word.
SPOKEN = {
    "channel": {"desk": "balie hoofdkantoor", "phone": "telefonisch"},
    "data_category": {"telephone": "telefoon"},
    "data_system": {"finance_system": "financiële administratie"},
    "purpose": {f"P{number:02}": f"P{number:02}" for number in range(1, 20)},
}


def mapping(corporation: Corporation) -> str:
    """The text of ``sources.toml``: what Maatstaf must be told to read this delivery."""
    return "\n".join(_lines(corporation)) + "\n"


def write_mapping(out: Path, corporation: Corporation) -> None:
    """Write ``sources.toml`` into the delivery."""
    (out / "sources.toml").write_text(mapping(corporation), encoding="utf-8", newline="\n")


def _lines(corporation: Corporation) -> Iterator[str]:
    yield "# Which file feeds which table, and how it is written. The corporation does not exist."
    yield f"as_of = {corporation.as_of.isoformat()}"
    yield "required = ["
    yield from (f'    "{table}",' for table in TABLES)
    yield "]"
    yield from ("", "[dialect]  # for every table unless it says otherwise", 'separator = ";"')
    yield from (f'encoding = "{CP1252}"', 'date_format = "%d-%m-%Y"', 'list_separator = ","')
    for name, table in TABLES.items():
        dialect = DIALECTS[name]
        yield from ("", f"[tables.{name}]", f'files = "{table.nl}.csv"')
        if dialect.titles:
            yield f"title_rows = {len(dialect.titles)}"
        if dialect.encoding != CP1252:
            yield f'encoding = "{dialect.encoding}"'
        if dialect.headers:
            yield from ("", f"[tables.{name}.columns]")
            yield from (f'{column} = "{header}"' for column, header in dialect.headers.items())
        yield from _values(name)


def _values(name: str) -> Iterator[str]:
    for column in TABLES[name].columns:
        if not isinstance(column.kind, OneOf):
            continue
        known = column.kind.spellings({})
        spoken = SPOKEN.get(column.kind.code_list, {})
        unknown = {word: code for code, word in spoken.items() if known.get(word.lower()) != code}
        if unknown:
            yield from ("", f"[tables.{name}.values.{column.name}]")
            yield from (f'"{word}" = "{code}"' for word, code in unknown.items())
