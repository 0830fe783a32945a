"""The last look before a page is made: only elements and attributes that can do nothing but show.

Fragments come out of our own templates. They also come out of notebooks, which are files that can
be edited; so what reaches a page is checked against a list of what may, not against a list of evils.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from html.parser import HTMLParser
from itertools import pairwise

from maatstaf.reporting.tells import MARKS

_TEXT = "a abbr b bdi br caption code dd details div dl dt em figcaption figure h1 h2 h3 header li ol p section"
_TABLES = "small span strong sub summary sup table tbody td tfoot th thead time tr ul"
_DRAWING = "svg g path rect line circle text tspan defs pattern clippath"
ELEMENTS = frozenset(f"{_TEXT} {_TABLES} {_DRAWING}".split())
DRAWING = frozenset(_DRAWING.split())

_GENERAL = "class id lang dir role tabindex title scope colspan rowspan headers href hreflang datetime open"
_GEOMETRY = "viewbox width height x y x1 y1 x2 y2 dx dy cx cy r d transform patternunits patterntransform display"
_PAINT = (
    "fill fill-opacity stroke stroke-width stroke-dasharray stroke-linecap stroke-linejoin stroke-miterlimit "
    "stroke-opacity opacity clip-path text-anchor font-size font-weight font-style focusable xmlns"
)
PAINTED = frozenset(f"{_GEOMETRY} {_PAINT}".split()) - {"focusable"}
ATTRIBUTES = frozenset((*f"{_GENERAL} {_GEOMETRY} {_PAINT}".split(), *MARKS))

_VOID = frozenset({"br"})


class NotInert(ValueError):
    """A fragment holds something that may not stand on a page."""


class Outline(HTMLParser):
    """What a page consists of: its headings in order, and its ids."""

    def __init__(self) -> None:
        """Start with nothing seen."""
        super().__init__(convert_charrefs=True)
        self.headings: list[tuple[int, str, str]] = []
        self.ids: Counter[str] = Counter()
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Refuse an element or attribute that is not on the list; note a heading."""
        if tag not in ELEMENTS:
            raise NotInert(f"the element {tag} may not stand on a page")
        for name, value in attrs:
            if name not in ATTRIBUTES and not name.startswith("aria-"):
                raise NotInert(f"the attribute {name} of {tag} may not stand on a page")
            _check_address(tag, name, value or "")
        if identity := dict(attrs).get("id"):
            self.ids[identity] += 1
        if tag in ("h1", "h2", "h3"):
            self.headings.append((int(tag[1]), dict(attrs).get("id") or "", ""))
        if tag not in _VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element without content opens and closes."""
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        """Refuse an end that is not the end of what was opened last: it could end the page's frame."""
        if not self._open or self._open.pop() != tag:
            raise NotInert(f"an end of {tag} stands where none was opened")

    def handle_data(self, data: str) -> None:
        """Note the text of a heading."""
        if self._open and self._open[-1] in ("h1", "h2", "h3"):
            level, anchor, text = self.headings[-1]
            self.headings[-1] = (level, anchor, text + data)

    def handle_comment(self, data: str) -> None:
        """Refuse a comment: what the page does not show, the file does not hold."""
        raise NotInert("a comment may not stand on a page")

    def handle_decl(self, decl: str) -> None:
        """Refuse a declaration."""
        raise NotInert("a declaration may not stand on a page")

    def unknown_decl(self, data: str) -> None:
        """Refuse a declaration."""
        raise NotInert("a declaration may not stand on a page")

    def handle_pi(self, data: str) -> None:
        """Refuse a processing instruction."""
        raise NotInert("a processing instruction may not stand on a page")

    def close(self) -> None:
        """Refuse what was opened and never closed."""
        super().close()
        if self._open:
            raise NotInert(f"{self._open[-1]} is opened and never closed")


def outline(fragments: Sequence[str]) -> Outline:
    """The outline of a page of these fragments.

    Raises:
        NotInert: a fragment could run, load, hide or break something; two share an id; or the
            headings do not start with the only first-level one and descend by single steps.
    """
    seen = Outline()
    for fragment in fragments:
        seen.feed(str(fragment))  # a Markup would go on escaping what is read out of it
        seen.close()
        seen.reset()
    doubles = [identity for identity, times in seen.ids.items() if times > 1]
    if doubles:
        raise NotInert(f"the id {doubles[0]} stands on the page more than once")
    levels = [level for level, _, _ in seen.headings]
    if levels.count(1) != 1 or levels[0] != 1:
        raise NotInert("a page starts with its title, the only heading of the first level")
    if any(after > before + 1 for before, after in pairwise(levels)):
        raise NotInert("a heading skips a level")
    return seen


def check_link(href: str) -> str:
    """``href`` if it leads to a place in this page or to a page of ours, beside or above it.

    Raises:
        NotInert: it leads anywhere else.
    """
    if ":" in href or href.startswith(("//", "/", "\\")) or not href.isprintable():
        raise NotInert("a link may only lead to a page of the reports")
    return href


def _check_address(tag: str, name: str, value: str) -> None:
    if name == "href":
        if tag != "a":
            raise NotInert(f"{tag} may not refer to anything")
        check_link(value)
    elif name == "xmlns":
        if value != "http://www.w3.org/2000/svg":
            raise NotInert("an element of another language may not stand on a page")
    elif "url(" in value.lower() and not value.startswith("url(#"):
        raise NotInert(f"the attribute {name} of {tag} may not load anything")
