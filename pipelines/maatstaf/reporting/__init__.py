"""How published tables look: pages, figures and words. All that a notebook may import."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from maatstaf.reporting.page import Page, open_page

__all__ = ["Page", "open_page"]


def __getattr__(name: str) -> Any:
    """What a notebook imports, loaded when it does: charts take a second, and most commands draw none."""
    if name in __all__:
        return getattr(import_module("maatstaf.reporting.page"), name)
    raise AttributeError(f"maatstaf.reporting has no {name}")
