"""What a malformed delivery is: what it holds, and in what it must end."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

#: Stands in every place that is refused, and may be told nowhere.
CANARY = "kanarie88"
DATA, USAGE = 1, 2

#: A row of each table without a fault; ``#`` is its number.
ROWS = {
    "requests": {
        "request_id": "Z#",
        "right_invoked": "inzage",
        "received_on": "05-10-2026",
        "registered_on": "06-10-2026",
        "channel": "brief",
        "subject_category": "huurder",
        "represented": "nee",
        "needs_representative": "nee",
        "answered_on": "20-10-2026",
    },
    "request_pauses": {"request_id": "Z#", "asked_on": "06-10-2026", "resolved_on": "09-10-2026", "reason": "identity"},
    "complaints": {
        "complaint_id": "K#",
        "received_on": "05-10-2026",
        "subject": "overig",
        "complainant": "betrokkene",
        "decided_on": "10-10-2026",
        "ap_complaint": "nee",
    },
    "activities": {"activity_id": "A#", "name": "verhuur #", "art9": "nee", "dpia": "geen DPIA nodig"},
    "retention_rules": {
        "rule_id": "B#",
        "data_category": "huurdersdossier",
        "trigger": "einde huur",
        "period": "P2Y",
        "direction": "max",
        "source": "praktijk",
        "status": "practice",
    },
    "recipients": {"recipient_id": "O#", "kind": "aannemer", "role": "derde", "outside_eea": "nee"},
    "agreements": {
        "agreement_id": "V#",
        "recipient_id": "O1",
        "kind": "verwerkersovereenkomst",
        "valid_from": "08-05-2021",
        "valid_to": "01-08-2030",
        "data_categories": "naam,adres",
        "purposes": "P06,P07",
    },
    "disclosures": {
        "disclosure_id": "D#",
        "disclosed_on": "05-10-2026",
        "recipient_id": "O1",
        "purpose": "P01",
        "lawful_basis": "contract",
        "data_categories": "naam,adres",
        "records": "12",
        "persons": "3",
    },
    "cameras": {
        "camera_id": "C#",
        "in_use_from": "25-01-2026",
        "in_use_to": "",
        "announced": "ja",
        "under_protocol": "ja",
    },
    "safeguards": {"month": "0#-2026", "safeguard": "privacytraining", "in_scope": "124", "covered": "100"},
}
HEAD = ";".join(ROWS["requests"])


@dataclass(frozen=True)
class Case:
    """A delivery at fault.

    Attributes:
        says: part of the sentence in which it ends; empty where rows are told instead.
        files: what stands in it, by path: text in UTF-8, bytes, or what writes the file.
        mapping: its ``sources.toml``; none where it is empty.
        code: the exit code.
        read: how many rows were written into it; None where it cannot be read.
        refusals: line, column and rule of every refusal that is told.
        policy: policy files of the corporation.
        environment: variables of the environment.
        lays: does to the folder what files alone cannot.
        secrets: what may be told nowhere, besides the canary.
    """

    says: str = ""
    files: Mapping[str, str | bytes | Callable[[Path], None]] = field(default_factory=dict)
    mapping: str = ""
    code: int = DATA
    read: int | None = None
    refusals: tuple[tuple[int, str, str], ...] = ()
    policy: Mapping[str, str] = field(default_factory=dict)
    environment: Mapping[str, str] = field(default_factory=dict)
    lays: Callable[[Path], None] = lambda folder: None
    secrets: tuple[str, ...] = ()

    def lay(self, folder: Path) -> None:
        """Writes the delivery into ``folder``."""
        folder.mkdir(parents=True)
        for name, content in self.files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if callable(content):
                content(path)
            else:
                path.write_bytes(content if isinstance(content, bytes) else content.encode())
        if self.mapping:
            (folder / "sources.toml").write_text(self.mapping, encoding="utf-8")
        self.lays(folder)


def row(table: str, number: int, **changed: str) -> dict[str, str]:
    """Row ``number`` of a table, without a fault but for what is changed."""
    return {column: cell.replace("#", str(number)) for column, cell in (ROWS[table] | changed).items()}


def as_csv(rows: list[dict[str, str]], separator: str = ";", end: str = "\r\n") -> str:
    """Rows as text."""
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]), delimiter=separator, lineterminator=end)
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def table(name: str, *changed: dict[str, str], **style: str) -> str:
    """A table of two rows without a fault, and one for each of ``changed``."""
    more = [row(name, number, **one) for number, one in enumerate(changed, start=3)]
    return as_csv([row(name, 1), row(name, 2), *more], **style)


def lines(*rows: str, head: str = HEAD, end: str = "\r\n") -> str:
    """Requests as these lines below their header."""
    return "".join(line + end for line in (head, *rows))


def request(number: int = 1, **changed: str) -> str:
    """A line of the table of requests."""
    return ";".join(row("requests", number, **changed).values())


def cell(name: str, column: str, value: str, *rules: str, mapping: str = "") -> Case:
    """A delivery whose third row has ``value`` in ``column``, and is refused for ``rules`` alone."""
    return Case(
        files={f"{name}.csv": table(name, {column: value})},
        mapping=mapping,
        read=3,
        refusals=tuple((4, column, rule) for rule in rules),
        code=DATA if rules else 0,
        secrets=(value,) if rules and len(value) > 4 else (),
    )
