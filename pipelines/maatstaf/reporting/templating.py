"""The one way from values to HTML: Jinja templates of this package, always autoescaping.

No template marks anything safe. The only values that are not escaped are those that are Markup
already: fragments that these templates made, drawings of ``charts`` and the style sheet.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from maatstaf.reporting.languages import Lang
from maatstaf.reporting.words import words


def fragment(template: str, lang: Lang, **values: object) -> Markup:
    """``template`` filled in, in the words of ``lang``.

    Raises:
        jinja2.UndefinedError: the template uses a value that was not given.
    """
    html = _environment().get_template(f"{template}.html.j2").render(lang=lang, say=words(lang).say, **values)
    return Markup(html)  # noqa: S704 - autoescaped


@cache
def style_sheet() -> Markup:
    """The style sheet of the reports, to stand inside one ``style`` element."""
    return Markup((files("maatstaf.reporting") / "style.css").read_text("utf-8"))  # noqa: S704 - our own


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("maatstaf.reporting"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
