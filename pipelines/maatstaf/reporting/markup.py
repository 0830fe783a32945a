"""A rendered page as a tree, as whoever opens the file would read it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from maatstaf.reporting.inert import NotInert

_VOID = frozenset({"br", "meta"})


@dataclass
class Element:
    """An element of a page.

    Attributes:
        tag: its name.
        attributes: its attributes.
        children: elements and text, in order.
    """

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Element | str] = field(default_factory=list)

    def every(self, *tags: str) -> Iterator[Element]:
        """This element and those in it, in order; of these names where any are given."""
        if not tags or self.tag in tags:
            yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.every(*tags)

    def first(self, tag: str) -> Element:
        """The first element of a name, itself included; an empty one where there is none."""
        return next(self.every(tag), Element(tag))

    def text(self, *without: str) -> str:
        """What it says, its white space as one space each, without elements of some names."""
        return " ".join("".join(self._said(without)).split())

    def has_class(self, name: str) -> bool:
        """Whether it is of a style class."""
        return name in self.attributes.get("class", "").split()

    def _said(self, without: tuple[str, ...]) -> Iterator[str]:
        for child in self.children:
            if isinstance(child, str):
                yield child
            elif child.tag not in without:
                yield from child._said(without)


class _Tree(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("")
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        if len(element.attributes) != len(attrs):
            raise NotInert(f"an attribute of {tag} stands twice")
        self._open[-1].children.append(element)
        if tag not in _VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID:
            return
        if self._open[-1].tag != tag or len(self._open) == 1:
            raise NotInert(f"an end of {tag} stands where none was opened")
        self._open.pop()

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)

    def handle_comment(self, data: str) -> None:
        raise NotInert("a comment may not stand on a page")

    def handle_decl(self, decl: str) -> None:
        if decl.lower() != "doctype html":
            raise NotInert("a declaration may not stand on a page")

    def unknown_decl(self, data: str) -> None:
        raise NotInert("a declaration may not stand on a page")

    def handle_pi(self, data: str) -> None:
        raise NotInert("a processing instruction may not stand on a page")


def tree_of(html: str) -> Element:
    """The page as a tree; its root has no name.

    Raises:
        NotInert: it holds a comment, a declaration or an instruction, or does not close what it opens.
    """
    tree = _Tree()
    tree.feed(html)
    tree.close()
    if tree._open != [tree.root]:
        raise NotInert(f"{tree._open[-1].tag} is opened and never closed")
    return tree.root
