"""Desks over an engine that answers what a test draws; no warehouse is needed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from maatstaf.policy import Policy
from maatstaf.publication import Desk, Ledger, Period, Profile
from maatstaf.warehouse.engine import Counts, NotDelivered, Snapshot

OCTOBER = Period.month("2026-10")
SUMMER = OCTOBER.last_full(3)
DELIVERED_ON = date(2026, 11, 15)


class DrawnEngine:
    """Answers every measure with the rows that were drawn for it; a measure without rows was not delivered."""

    def __init__(self, tables: Mapping[str, list[tuple]]) -> None:
        self.snapshot = Snapshot("0123456789ab", DELIVERED_ON, {})
        self.tables = tables
        self.asked: list[tuple[str, Mapping[str, date]]] = []
        self.is_closed = False

    def count(self, question, parameters, clocks):
        self.asked.append((question.name, parameters))
        if question.name not in self.tables:
            raise NotDelivered(["requests", "complaints"])
        return Counts(question.columns, self.tables[question.name])

    def intake(self, name):
        return Counts(("table_name", "read"), [("requests", 3)])

    def browse(self, sql, as_of, clocks, limit):
        return Counts(("days",), [(day,) for day in range(limit)])

    def close(self):
        self.is_closed = True


def policy_with(folder: Path, **files: str) -> Policy:
    """The policy of a folder in which only ``files`` (``publication="..."``) are a corporation's own."""
    for name, text in files.items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return Policy(folder)


def desk(
    profile: Profile = Profile.PUBLIC, policy: Policy | None = None, ledger: Ledger | None = None, **tables: list[tuple]
) -> Desk:
    """A desk over drawn tables: ``desk(requests_received=[("access", 12)])``."""
    return Desk(DrawnEngine(tables), policy or Policy(), profile, ledger=ledger)


def shown(published, count: str) -> dict[object, int | None]:
    """The rows of one count by their code (or codes), None where it is withheld."""
    grain = list(published.measure.grain)
    return {
        row[grain[0]] if len(grain) == 1 else tuple(row[name] for name in grain): None
        if row[count] is None or row[count] != row[count]
        else int(row[count])
        for row in published.rows.astype(object).where(published.rows.notna(), None).to_dict("records")
    }
