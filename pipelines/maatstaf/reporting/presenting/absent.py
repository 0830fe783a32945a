"""Says why a number is not there."""

from __future__ import annotations

from collections.abc import Sequence

from maatstaf.reporting.components import Note
from maatstaf.reporting.words import words


def table_names(tables: Sequence[str], lang: str) -> str:
    """Tables of a delivery by their names in the report."""
    return ", ".join(words(lang).say(f"delivered.{table}") for table in tables)


def not_measured(title: str, tables: Sequence[str], lang: str) -> Note:
    """A box in the place of a table or figure whose data were not delivered."""
    say = words(lang).say
    sentence = say("absent.not_measured", title=title, tables=table_names(tables, lang))
    return Note(paragraphs=(sentence,), kind="info", title=say("cell.missing"), lang=lang)
