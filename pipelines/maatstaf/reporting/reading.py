"""Reads the published numbers back from rendered pages, so that the audit sees what a reader sees."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from maatstaf.publication import measures
from maatstaf.publication.labels import codes_of, has_every_code
from maatstaf.publication.told import Codes, Told
from maatstaf.reporting.inert import NotInert
from maatstaf.reporting.languages import LOCALES
from maatstaf.reporting.markup import Element, tree_of
from maatstaf.reporting.tells import BETWEEN_ROWS, codes_in

#: How a whole number is written in each language.
NUMBERS = {"nl": re.compile(r"[0-9]{1,3}(\.[0-9]{3})*"), "en": re.compile(r"[0-9]{1,3}(,[0-9]{3})*")}


class UnreadablePage(ValueError):
    """A page does not let itself be read back; the sentence names the page and the table, never a number."""


@dataclass(frozen=True)
class Shown:
    """One cell of a table as it is shown.

    Attributes:
        measure: name of the measure.
        period: name of the period.
        codes: of which row, in the order of the measure's dimensions; none for the total.
        count: which count.
        value: the number; None where it is withheld.
    """

    measure: str
    period: str
    codes: Codes
    count: str
    value: int | None


def read_pages(folder: Path) -> Mapping[str, Element]:
    """Every page of an edition by its file name.

    Raises:
        UnreadablePage: there is none, or one is not a page of ours.
    """
    pages = {}
    for path in sorted(folder.glob("*.html")):
        try:
            pages[path.name] = tree_of(path.read_text(encoding="utf-8"))
        except (NotInert, UnicodeDecodeError) as error:
            said = error if isinstance(error, NotInert) else "it is not text"
            raise UnreadablePage(f"{path.name}: {said}") from None
    if not pages:
        raise UnreadablePage(f"{folder} holds no pages")
    return pages


def told_by(pages: Mapping[str, Element]) -> list[Told]:
    """What the tables of the pages tell together, of each measure over each period.

    Raises:
        UnreadablePage: a cell cannot be read, or two tables give one number in two ways.
    """
    found: dict[tuple[str, str], dict[Codes, dict[str, int | None]]] = {}
    for page, tree in pages.items():
        for table in told_tables(tree):
            for one in shown_in(table, language_of(tree), page):
                counts = found.setdefault((one.measure, one.period), {}).setdefault(one.codes, {})
                known = counts.get(one.count)
                if known is not None and one.value not in (known, None):
                    raise UnreadablePage(f"{page}: the table of {one.measure} gives a number that another contradicts")
                counts[one.count] = known if one.value is None else one.value
    return [Told(*source, rows.pop((), {}), rows) for source, rows in found.items()]


def told_tables(tree: Element) -> Iterator[Element]:
    """The tables that show a published measure."""
    return (table for table in tree.every("table") if "data-measure" in table.attributes)


def language_of(tree: Element) -> str:
    """The language of a page.

    Raises:
        UnreadablePage: no report is written in it.
    """
    lang = tree.first("html").attributes.get("lang", "")
    if lang not in LOCALES:
        raise UnreadablePage("a page does not say in which language it is")
    return lang


def shown_in(table: Element, lang: str, page: str) -> Iterator[Shown]:
    """The cells of one table, and the rows that it says hold nothing.

    Raises:
        UnreadablePage: a mark or a number cannot be read.
    """
    name, period = table.attributes["data-measure"], table.attributes.get("data-period", "")
    counts = set()
    for row in table.every("tr"):
        for cell in row.every("td"):
            if (count := cell.attributes.get("data-count")) is None:
                continue
            counts.add(count)
            value, is_told = _value(cell, lang, page, name)
            if is_told:
                codes = _codes(row.attributes.get("data-row", ""), name, page)
                yield Shown(name, row.attributes.get("data-period", period), codes, count, value)
    nothing = [one for one in table.attributes.get("data-nothing", "").split(BETWEEN_ROWS) if one]
    told = {_codes(mark, name, page): 0 for mark in nothing}
    if nothing and not any(row.attributes.get("data-row") for row in table.every("tr")):
        told = _all_withheld_but(told, name)
    yield from (Shown(name, period, codes, count, value) for codes, value in told.items() for count in sorted(counts))


def _all_withheld_but(nothing: Mapping[Codes, int], name: str) -> dict[Codes, int | None]:
    """The rows of a table of totals that says which groups hold nothing: every other one is withheld.

    Of a table over several dimensions it is not known which rows there are, so that nothing is told of any.
    """
    grain = next(tuple(one.grain) for one in measures() if one.name == name)
    if not has_every_code(grain):
        return {}
    return {(code,): nothing.get((code,)) for code in codes_of(grain[0]) or ()}


def _codes(mark: str, name: str, page: str) -> Codes:
    grain = next((list(one.grain) for one in measures() if one.name == name), None)
    try:
        codes = codes_in(mark)
    except ValueError:
        raise UnreadablePage(f"{page}: a row of {name} does not say whom it is about") from None
    if grain is None or [part.partition("=")[0] for part in mark.split(";") if mark] not in ([], grain):
        raise UnreadablePage(f"{page}: {name} is no measure with such rows")
    return codes


def _value(cell: Element, lang: str, page: str, name: str) -> tuple[int | None, bool]:
    """The number of a cell, None where it is withheld; and whether it tells either."""
    spans = list(cell.every("span"))
    if any(span.has_class("withheld") for span in spans):
        return None, True
    if any(span.has_class("missing") or span.has_class("few") for span in spans):
        return None, False
    text = cell.text("svg")
    if not NUMBERS[lang].fullmatch(text):
        raise UnreadablePage(f"{page}: a number of {name} cannot be read")
    return int(re.sub(r"[.,]", "", text)), True
