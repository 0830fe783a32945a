"""What every part of a report can do: become HTML in its language, in a page and in a notebook."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Literal

from markupsafe import Markup

from maatstaf.reporting.languages import Lang, language
from maatstaf.reporting.templating import fragment, style_sheet

COMPONENT = "application/vnd.maatstaf.component+html"

Tone = Literal["neutral", "good", "bad", "unsure"]


@dataclass(frozen=True, kw_only=True)
class Component:
    """A part of a report: plain text and numbers in, HTML out.

    Attributes:
        lang: the language of its texts.
    """

    template: ClassVar[str]

    lang: Lang = "nl"

    def render(self, lang: str | None = None) -> Markup:
        """The component as an HTML fragment; its fixed words in ``lang``, or in its own language."""
        return fragment(self.template, language(lang or self.lang), it=self)

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, Any]:
        """The fragment for the page, and the same fragment with its style for JupyterLab."""
        html = str(self.render())
        style = f"<style>@scope (.maatstaf) {{ {style_sheet()} }}</style>"
        return {COMPONENT: html, "text/html": f'<div class="maatstaf" lang="{self.lang}">{style}{html}</div>'}
