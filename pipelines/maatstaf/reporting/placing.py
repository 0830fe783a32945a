"""Whether marks say what stands beside them, and whether the order of rows keeps the rank of what is withheld."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from maatstaf.publication import Measure, Period, label, measures
from maatstaf.publication.audit.spans import MONTHS_A_YEAR, months_of
from maatstaf.publication.labels import JOINT, codes_of
from maatstaf.reporting.markup import Element
from maatstaf.reporting.reading import language_of, shown_in, told_tables
from maatstaf.reporting.spans import span
from maatstaf.reporting.tells import BETWEEN_ROWS, codes_in


def misplaced(tree: Element) -> Iterator[str]:
    """What is wrong with the marks and the order of the tables of a page."""
    lang, known = language_of(tree), {one.name: one for one in measures()}
    boxes = [one for one in tree.every("figure", "div") if one.tag == "figure" or one.has_class("data-table")]
    headings = " ".join(one.text() for one in tree.every("p") if one.has_class("eyebrow"))
    for table in told_tables(tree):
        asked = known[table.attributes["data-measure"]]
        box = next((one for one in boxes if any(inner is table for inner in one.every("table"))), table)
        said = " ".join((headings, *(one.text() for one in box.every("caption", "figcaption"))))
        if not all(_marks(table, box, said, asked, lang)):
            yield f"a mark in the table of {asked.name} says what the table does not show"
        if not _is_in_order(table, asked, lang):
            yield f"the order of the rows of {asked.name} tells which of the withheld numbers is larger"


def _marks(table: Element, box: Element, said: str, asked: Measure, lang: str) -> Iterator[bool]:
    """Whether each mark is in words too."""
    if period := table.attributes.get("data-period"):
        yield _span(period, lang) in said
    for mark in filter(None, table.attributes.get("data-nothing", "").split(BETWEEN_ROWS)):
        yield _label(asked, codes_in(mark), lang) in box.text()
    for place, row in enumerate(table.first("tbody").every("tr"), 1):
        cells = list(row.every("th", "td"))
        names = [one.text() for one in cells if "data-count" not in one.attributes]
        yield {one.attributes.get("data-count") for one in cells} <= {None, *asked.counts}
        codes, period = codes_in(row.attributes.get("data-row", "")), row.attributes.get("data-period")
        if period:
            yield _span(period, lang) == names[0]
            yield all(code in (codes_of(one) or ()) for one, code in zip(asked.grain, codes, strict=False))
        elif codes:
            yield _label(asked, codes, lang) == ", ".join(names[: len(codes)]) or codes == (str(place),)


def _span(name: str, lang: str) -> str:
    first, length = months_of(name)
    return span(Period(date(first // MONTHS_A_YEAR, first % MONTHS_A_YEAR + 1, 1), length), lang)


def _label(asked: Measure, codes: Sequence[str], lang: str) -> str:
    try:
        return ", ".join(label(dimension, code, lang) for dimension, code in zip(asked.grain, codes, strict=True))
    except KeyError:
        return "a code that is in no list"


def _is_in_order(table: Element, asked: Measure, lang: str) -> bool:
    """Whether rows stand in the order of their codes, or by what they show with the withheld last in that order."""
    shown: dict[tuple[str, ...], dict[str, int | None]] = {}
    for one in shown_in(table, lang, ""):
        if one.codes and one.codes not in _nothing(table):
            shown.setdefault(one.codes, {})[one.count] = one.value
    order = [_place(asked, codes) for codes in shown]
    if order == sorted(order):
        return True
    hidden = [_place(asked, codes) for codes, counts in shown.items() if None in counts.values()]
    if hidden != sorted(hidden):
        return False
    told = [counts for counts in shown.values() if None not in counts.values()]
    last = list(shown.values())[len(told) :]
    everywhere = set.intersection(*(set(counts) for counts in told)) if told else set()
    falls = any(all(a[count] >= b[count] for a, b in pairwise(told)) for count in everywhere)
    return all(None in counts.values() for counts in last) and falls


def _nothing(table: Element) -> set[tuple[str, ...]]:
    return {codes_in(mark) for mark in table.attributes.get("data-nothing", "").split(BETWEEN_ROWS) if mark}


def _place(asked: Measure, codes: Sequence[str]) -> tuple[bool, list[tuple[int, str]]]:
    """Where a row stands in the order of its codes; a row that tells several together stands last."""
    known = [codes_of(dimension) for dimension in asked.grain]
    joint = any(JOINT in code for code in codes)
    firsts = [code.split(JOINT)[0] for code in codes]
    return joint, [
        (order.index(code), "") if order and code in order else (int(code), "") if code.isdigit() else (0, code)
        for order, code in zip(known, firsts, strict=True)
    ]
