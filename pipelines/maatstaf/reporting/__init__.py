"""How published tables look: pages, figures and words. All that a notebook may import."""

from maatstaf.reporting.notebooks import notebook_folder
from maatstaf.reporting.page import Page, open_page
from maatstaf.reporting.presenting.intake import rule_words
from maatstaf.reporting.render import RenderingFailed, render_month
from maatstaf.reporting.telling import told_steps
from maatstaf.reporting.words import words

__all__ = [
    "Page",
    "RenderingFailed",
    "notebook_folder",
    "open_page",
    "render_month",
    "rule_words",
    "told_steps",
    "words",
]
