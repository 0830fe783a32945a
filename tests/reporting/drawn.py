"""A small public edition, drawn: two tables with withheld rows and their figure, totals, and a trend."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from maatstaf.measures import Period, catalogue
from maatstaf.publication import Published
from maatstaf.publication.labels import codes_of
from maatstaf.publication.told import Told
from maatstaf.reporting.chapters import CHAPTERS
from maatstaf.reporting.components import KeyFigure, KeyFigures, Note, Opening, Section, Sentence
from maatstaf.reporting.document import Link, page_html
from maatstaf.reporting.presenting import figures, tables

QUARTER, MONTH = Period.month("2026-10").last_full(3), Period.month("2026-10")
RECEIVED = {"information": 0, "access": 1240, "rectification": 0, "erasure": None, "restriction": 0, "portability": 0}
RECEIVED |= {"objection": None, "withdraw_consent": 11}


def published(name, period, total, rows):
    """A published table: ``rows`` by code, a number or one for each count."""
    measure = catalogue()[name]
    counts = list(measure.counts)

    def numbers(given):
        return list(given) if isinstance(given, tuple) else [given] * len(counts) if given is None else [given]

    frame = pd.DataFrame([[*code.split("/"), *numbers(given)] for code, given in rows.items()])
    frame.columns = [*measure.grain, *counts]
    frame = frame.astype(dict.fromkeys(counts, "Int64"))
    sums = dict(zip(counts, numbers(total), strict=True))
    return Published(measure, period, "public", "0123456789ab", frame, frame[counts].isna(), sums, minimum_n=10)


def drawn_tables():
    """The published tables of the edition."""
    received = published("requests_received", QUARTER, 1300, RECEIVED)
    due = dict.fromkeys(codes_of("channel"), (0, 0, 0, 0, 0))
    due |= {
        "letter": None,
        "email": (600, 500, 60, 20, 20),
        "portal": None,
        "desk": (230, 200, 10, 10, 10),
        "phone": None,
    }
    channels = published("requests_due_by_channel", QUARTER, (1000, 800, 110, 45, 45), due)
    return received, channels


def drawn_pages(lang="nl", concept=True):
    """The pages of the edition by file name."""
    received, channels = drawn_tables()
    trend = [published("requests_received", MONTH.back(steps), 30 + steps, RECEIVED) for steps in (2, 1, 0)]
    parts = [
        Opening("Verzoeken", MONTH.start, MONTH.last_day, "public", "Het antwoord.", 10, concept=concept, lang=lang),
        KeyFigures([KeyFigure("Ontvangen", "30"), KeyFigure("Open", "12", note="12 van 30")], lang=lang),
        Section("waar", "Waar", lang=lang),
        figures.bars(received, "received", "good", "Naar recht", "f1", lang),
        tables.table(received, lang),
        tables.table(channels, lang),
        figures.stacked(trend, {"received": "good"}, "Per maand", "f2", lang),
        tables.totals(published("requests_open", MONTH, (9, 4, 3, 2, 0, 1), {"access": None}), lang),
        Note(["Een vraag over inzage stelt u aan de FG."], lang=lang),
        Sentence("Er is niets te zien.", lang=lang),
    ]
    opening = Opening("Overzicht", MONTH.start, MONTH.last_day, "public", "Kort.", 10, concept=concept, lang=lang)
    by_page = {"turnaround": parts, "index": [opening, Sentence("Alles staat op de andere pagina.", lang=lang)]}
    return {f"{name}.html": _page(name, components, lang) for name, components in by_page.items()}


def _page(name, components, lang):
    links = [Link(chapter.page, f"{chapter.page}.html", chapter.page == name) for chapter in CHAPTERS]
    fragments = [str(part.render()) for part in components]
    return page_html(lang, "Verzoeken, oktober 2026", fragments, links, [("Levering", "2026-10-31")], profile="public")


def told_in_ledger():
    """The tables over groups of data subjects, as the ledger holds them."""
    return [Told.of(one) for one in drawn_tables()]


def lay(folder: Path, pages: dict[str, str]) -> Path:
    """The pages as files in a folder."""
    folder.mkdir(parents=True)
    for name, html in pages.items():
        (folder / name).write_text(html, encoding="utf-8", newline="\n")
    return folder
