"""How every chart looks and how it becomes an inert drawing: palette, sizes, patterns, clean SVG.

A chart is drawn twice, for a page and for a telephone, because letters that shrink with a drawing
cannot be read; the style sheet shows one of the two. The drawing is hidden from screen readers: the
library labels its marks in English, so the figure around it carries the meaning.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal
from xml.etree import ElementTree

import altair as alt
import vl_convert
from markupsafe import Markup

from maatstaf.reporting.inert import ATTRIBUTES
from maatstaf.reporting.languages import LOCALES, Lang

INK, MUTED, EDGE, FAINT, PAPER = "#17212b", "#54606c", "#84909b", "#dfe4e8", "#ffffff"

Tone = Literal["good", "unsure", "bad", "quiet"]

# By lightness as well as by hue, so that they stay apart without colour: middle, light, dark.
COLOURS: dict[Tone, str] = {"good": "#2b7a8c", "unsure": "#cf7c12", "bad": "#7c1d2b", "quiet": "#84909b"}
ON_COLOUR: dict[Tone, str] = {"good": PAPER, "unsure": INK, "bad": PAPER, "quiet": INK}

PATTERNS = {"withheld": "url(#hatch)", "too_few": "url(#dots)", "missing": PAPER}

NOTHING = Markup("")

_SVG = "http://www.w3.org/2000/svg"
_ENGLISH = {"title", "desc", "metadata"}
_DEFS = f"""<defs xmlns="{_SVG}">
<pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
<rect width="6" height="6" fill="#f4f6f7"/><line x1="0" y1="0" x2="0" y2="6" stroke="#b4bec7" stroke-width="2"/>
</pattern>
<pattern id="dots" width="6" height="6" patternUnits="userSpaceOnUse">
<rect width="6" height="6" fill="#f4f6f7"/><circle cx="3" cy="3" r="1" fill="#b4bec7"/></pattern>
</defs>"""


@dataclass(frozen=True)
class Size:
    """The room a drawing has.

    Attributes:
        name: the style class under which it is shown.
        width: of the plot, in pixels.
        narrow: whether it is for a telephone.
    """

    name: str
    width: int
    narrow: bool = False


WIDE = Size("wide", 800)
NARROW = Size("narrow", 296, narrow=True)
SPARK = Size("spark", 132)


def drawing(make: Callable[[Size], alt.TopLevelMixin], lang: Lang, prefix: str, *sizes: Size) -> Markup:
    """The chart that ``make`` builds, in each size, as SVG elements that only show.

    Arguments:
        make: builds the chart for a size.
        lang: the language of its axes' numbers.
        prefix: makes the ids inside the drawing unique on the page.
    """
    if not re.fullmatch(r"[a-z][a-z0-9-]*", prefix):
        raise ValueError(f"a prefix is lower case letters, digits and hyphens, not {prefix!r}")
    chosen = sizes or (WIDE, NARROW)
    return Markup("").join(_inert(_svg(make(size), lang), f"{prefix}-{size.name}", size) for size in chosen)


def _svg(chart: Any, lang: Lang) -> str:
    styled = (
        chart.configure(font="Arial, sans-serif", background="transparent", padding=2)
        .configure_view(stroke=None)
        .configure_axis(
            labelColor=MUTED, labelFontSize=12, labelPadding=6, titleColor=MUTED, titleFontSize=12,
            titleFontWeight="normal", gridColor=FAINT, domain=False, ticks=False,
        )
        .configure_legend(
            labelColor=INK, labelFontSize=13, symbolType="square", symbolSize=150, symbolStrokeWidth=0,
            orient="top", direction="horizontal", title=None, columnPadding=22, rowPadding=6, offset=34,
        )
        .configure_text(fontSize=12, color=INK)
    )  # fmt: skip
    return vl_convert.vegalite_to_svg(
        styled.to_dict(validate=False), format_locale=LOCALES[lang].replace("_", "-"), allowed_base_urls=[]
    )


def _inert(svg: str, prefix: str, size: Size) -> Markup:
    root = ElementTree.fromstring(svg)  # noqa: S314 - the converter's own output
    root.insert(0, ElementTree.fromstring(_DEFS))  # noqa: S314 - the constant above
    _clean(root, prefix)
    root.set("class", f"chart {size.name}")
    root.set("aria-hidden", "true")
    root.set("focusable", "false")
    if size.narrow:
        root.set("display", "none")
    _drop_unused_patterns(root)
    ElementTree.register_namespace("", _SVG)
    return Markup(ElementTree.tostring(root, encoding="unicode"))  # noqa: S704 - serialised, escaped, by list


def _clean(element: ElementTree.Element, prefix: str) -> None:
    """Keep what shows; make ids unique; leave the font to the page."""
    for child in list(element):
        if child.tag.removeprefix(f"{{{_SVG}}}") in _ENGLISH or _shows_nothing(child):
            element.remove(child)
        else:
            _clean(child, prefix)
    for name, value in list(element.attrib.items()):
        if name.lower() not in ATTRIBUTES or name in ("role", "class"):
            del element.attrib[name]
        elif name == "id":
            element.set(name, f"{prefix}-{value}")
        else:
            element.set(name, value.replace("url(#", f"url(#{prefix}-"))


def _shows_nothing(element: ElementTree.Element) -> bool:
    """Whether it is one of the renderer's empty frames."""
    return element.get("display") == "none" or element.get("d") in ("", "M0,0h0v0h0Z")


def _drop_unused_patterns(root: ElementTree.Element) -> None:
    used = {value for element in root.iter() for value in element.attrib.values() if value.startswith("url(#")}
    defs = root[0]
    for pattern in list(defs):
        if f"url(#{pattern.get('id')})" not in used:
            defs.remove(pattern)
    if not len(defs):
        root.remove(defs)
