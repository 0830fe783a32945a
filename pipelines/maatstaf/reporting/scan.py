"""Looks at every byte of an edition for what its tables do not show: files, elements, attributes, order, context."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from maatstaf.reporting.chapters import CHAPTERS
from maatstaf.reporting.context import context
from maatstaf.reporting.document import index_html
from maatstaf.reporting.inert import ATTRIBUTES, DRAWING, ELEMENTS, PAINTED
from maatstaf.reporting.markup import Element, tree_of
from maatstaf.reporting.numbers import numbers_in
from maatstaf.reporting.placing import misplaced

_FRAME = frozenset(["html", "head", "meta", "title", "style", "body", "main", "nav", "footer"])
_META = frozenset({"charset", "content", "name", "http-equiv"})
#: Where a number may stand although nobody reads it: in what says how many cells or cards there are.
_COUNTED = re.compile(r"(columns|count)-([0-9]+)")
_DRAWN = re.compile(r"f[0-9]+-(wide|narrow|spark)-[a-z]+")
#: Attributes that are read out or shown beside the text, and may repeat the numbers of headings alone.
_SAID = ("aria-label", "title", "aria-description", "alt", "href")
_HEADINGS = ("caption", "figcaption", "h1", "h2", "h3")


@dataclass(frozen=True, order=True)
class Leak:
    """Something in a file that its tables do not show; no number, and no name from the file system.

    Attributes:
        page: the page; empty for the folder.
        wrong: what is wrong, in a sentence.
    """

    page: str
    wrong: str

    def __str__(self) -> str:
        """The sentence for a refusal."""
        return f"{self.page or 'the folder'}: {self.wrong}"


def scan(folder: Path, pages: Mapping[str, Element], known: Collection[str] = ()) -> tuple[Leak, ...]:
    """What the files of a public edition hold beside what they show; nothing when they may stand.

    Args:
        folder: the edition.
        pages: its pages by file name.
        known: texts that say nothing of the data and may name a group beside a number, such as the promises.
    """
    found = set(_strangers(folder))
    for page, tree in pages.items():
        found.update(Leak(page, wrong) for wrong in (*_markup(tree), *misplaced(tree)))
    found.update(Leak(page, wrong) for page, wrong in context(pages, known))
    return tuple(sorted(found))


def _strangers(folder: Path) -> Iterator[Leak]:
    ours = {f"{chapter.page}.html" for chapter in CHAPTERS}
    for path in folder.iterdir():
        if path.name not in ours or path.is_symlink() or not path.is_file():
            yield Leak("", "it holds a file that is no page of a report")


def _markup(tree: Element) -> Iterator[str]:
    frame = _frame()
    if [one.attributes for one in tree.every("meta")] != [one.attributes for one in frame.every("meta")]:
        yield "its metadata are not those of a report"
    if [one.text() for one in tree.every("style")] != [one.text() for one in frame.every("style")]:
        yield "its style is not that of a report"
    headings = {
        number
        for one in tree.every(*_HEADINGS, "p")
        if one.tag in _HEADINGS or one.has_class("eyebrow")
        for number in numbers_in(one.text())
    }
    if not numbers_in(tree.first("title").text()) <= headings:
        yield "its title holds a number that no heading holds"
    yield from _attributes(tree, headings)
    yield from _hidden(tree)


def _attributes(tree: Element, headings: Collection[int]) -> Iterator[str]:
    columns = {
        id(one): len(list(table.first("tr").every("th"))) for table in tree.every("table") for one in table.every()
    }
    for one in tree.every():
        drawn = one.tag in DRAWING
        if one.tag and one.tag not in ELEMENTS | _FRAME:
            yield f"the element {one.tag} may not stand on a page"
        for name, value in one.attributes.items():
            if name not in (_META if one.tag == "meta" else ATTRIBUTES) and not name.startswith("aria-"):
                yield f"an attribute of {one.tag} may not stand on a page"
            elif name in PAINTED and not drawn:
                yield f"{one.tag} is measured, which only a drawing is"
            elif not (drawn or one.tag == "meta" or name.startswith("data-")) and re.search("[0-9]", value):
                yield from _numbered(one, name, value, headings, columns.get(id(one), 0))


def _numbered(one: Element, name: str, value: str, headings: Collection[int], columns: int) -> Iterator[str]:
    """An attribute with a number in it."""
    if name == "tabindex" and value in ("0", "-1"):
        return
    if name == "colspan" and value == str(columns):
        return
    if name in _SAID and numbers_in(value) <= set(headings):
        return
    if name == "class":
        tokens = [token for token in value.split() if re.search("[0-9]", token)]
        counted = [_COUNTED.fullmatch(token) for token in tokens]
        if all(match and int(match[2]) == _size(one, match[1]) for match in counted):
            return
    yield f"the attribute {name} of {one.tag} holds a number that the page does not show"


def _size(one: Element, kind: str) -> int:
    if kind == "columns":
        return len(list(one.first("tr").every("th")))
    return sum(isinstance(child, Element) for child in one.children)


def _hidden(tree: Element) -> Iterator[str]:
    """What stands on a page and is not seen: only the drawing for a narrow screen, and words for the ear."""
    for one in tree.every():
        narrow = one.tag == "svg" and one.attributes.get("class") == "chart narrow"
        if "display" in one.attributes and not narrow:
            yield f"{one.tag} is hidden"
        if one.has_class("unseen") and numbers_in(one.text()):
            yield "a number is only for the ear"
        identity = one.attributes.get("id", "")
        if re.search("[0-9]", identity) and not (one.tag == "pattern" and _DRAWN.fullmatch(identity)):
            yield f"the id of {one.tag} holds a number"


@cache
def _frame() -> Element:
    """The head of every page of ours."""
    return tree_of(index_html([])).first("head")
