"""Whether the name of a withheld row stands anywhere together with a number that the tables do not show for it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

from maatstaf.publication.audit.spans import MONTHS_A_YEAR, months_of
from maatstaf.reporting.markup import Element
from maatstaf.reporting.numbers import numbers_in
from maatstaf.reporting.reading import language_of, told_tables
from maatstaf.reporting.said import SENTENCE, Said

#: Elements that a reader takes in as one; a card and a pair of term and text are a ``div``.
_BLOCKS = (
    "p",
    "li",
    "caption",
    "figcaption",
    "h1",
    "h2",
    "h3",
    "summary",
    "title",
    "th",
    "td",
    "text",
    "dt",
    "dd",
    "div",
)
_BARE = re.compile(r"[0-9][0-9.,]*%?")


def context(pages: Mapping[str, Element], known: Collection[str] = ()) -> Iterator[tuple[str, str]]:
    """Pages and what is wrong with them.

    Args:
        pages: the pages of an edition by file name.
        known: texts that say nothing of the data.
    """
    shown = _shown(pages)
    if not shown:
        return
    names = re.compile(rf"(?<!\w)({'|'.join(re.escape(one) for one in sorted(shown, key=len, reverse=True))})(?!\w)")
    for page, tree in pages.items():
        said = Said(language_of(tree), known, shown)
        for text in _sentences(tree):
            if _tells(text, names, shown) and _tells(said.filled_in(text), names, shown):
                yield page, "the name of a withheld row stands beside a number that the tables do not show"
        yield from ((page, wrong) for wrong in (*_rows(tree, shown), *_drawings(tree)))


def _shown(pages: Mapping[str, Element]) -> dict[str, set[int]]:
    """By the name of each row in which anything is withheld: the numbers that tables show for it, and the periods'."""
    hidden: set[str] = set()
    numbers: dict[str, set[int]] = defaultdict(set)
    for tree in pages.values():
        years = {
            number
            for table in told_tables(tree)
            for one in table.every("table", "tr")
            if "data-period" in one.attributes
            for number in (months_of(one.attributes["data-period"]).first // MONTHS_A_YEAR,)
        }
        for table in told_tables(tree):
            for row in table.first("tbody").every("tr"):
                if "data-period" in row.attributes or not row.attributes.get("data-row"):
                    continue
                names = _names(row)
                cells = [one for one in row.every("td") if "data-count" in one.attributes]
                if any(_is_withheld(one) for one in cells) or any(" + " in name for name in names):
                    hidden.update(names)
                for name in names:
                    numbers[name] |= years | {n for one in cells for n in numbers_in(one.text())} | numbers_in(name)
    return {name: numbers[name] for name in hidden if name}


def _names(row: Element) -> list[str]:
    """What a row is called: its whole name, and each of those that it tells together."""
    cells = [one.text() for one in row.every("th", "td") if "data-count" not in one.attributes]
    whole = cells[0].casefold()
    return [whole, *(part for part in whole.split(" + ") if part != whole)]


def _is_withheld(cell: Element) -> bool:
    return any(one.has_class("withheld") for one in cell.every("span"))


def _sentences(tree: Element) -> Iterator[str]:
    for one in tree.every():
        if one.tag == "title" or (one.tag in _BLOCKS and not _holds_rows(one)):
            yield from SENTENCE.split(one.text("svg") if one.tag != "text" else one.text())
        yield from (value for name, value in one.attributes.items() if not name.startswith("data-"))


def _holds_rows(one: Element) -> bool:
    """Whether it holds more than a reader takes in as one."""
    inner = [child.tag for child in one.every() if child is not one]
    return one.tag == "div" and not {"table", "section", "p", "figure", "main", "nav", "div"}.isdisjoint(inner)


def _tells(text: str, names: re.Pattern[str], shown: Mapping[str, Collection[int]]) -> bool:
    numbers = numbers_in(text)
    return bool(numbers) and any(not numbers <= set(shown[name]) for name in names.findall(text.casefold()))


def _rows(tree: Element, shown: Mapping[str, Collection[int]]) -> Iterator[str]:
    """Rows of other tables that are called like a withheld row, and cells beside withheld ones."""
    for table in tree.every("table"):
        is_told = "data-measure" in table.attributes
        for row in table.every("tr"):
            cells = [one for one in row.every("th", "td") if "data-count" not in one.attributes]
            if not cells:
                continue
            withheld = any(map(_is_withheld, row.every("td")))
            if not (withheld if is_told else cells[0].text().casefold() in shown):
                continue
            bare = [one.text() for one in cells[1:] if _BARE.fullmatch(one.text())]
            if any(not numbers_in(text) <= set(shown.get(cells[0].text().casefold(), ())) for text in bare):
                yield "a row that is withheld shows a number after all"


def _drawings(tree: Element) -> Iterator[str]:
    """Drawings of a table with withheld rows: they say the numbers of the table and no others."""
    for figure in tree.every("figure"):
        tables = [table for table in told_tables(figure) if any(map(_is_withheld, table.every("td")))]
        for table in tables:
            written = {number for one in table.every("th", "td") for number in numbers_in(one.text())}
            drawn = {number for text in figure.every("text") for number in numbers_in(text.text())}
            if not drawn <= written:
                yield "a drawing says a number that its table does not show"
