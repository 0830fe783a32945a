"""Knows the pages of a month, in the order of the navigation, and the notebook that makes each."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import resources
from pathlib import Path


@dataclass(frozen=True)
class Chapter:
    """A page of a month and the notebook that makes it.

    Attributes:
        page: the name of the page and of its file.
        notebook: the notebook's file name.
    """

    page: str
    notebook: str


#: In the order of the navigation: the summary first, because that is what management opens.
CHAPTERS = (
    Chapter("index", "05_management_summary.ipynb"),
    Chapter("turnaround", "01_request_turnaround.ipynb"),
    Chapter("retention", "02_retention_overruns.ipynb"),
    Chapter("sharing", "03_third_party_sharing.ipynb"),
    Chapter("register", "04_register_and_safeguards.ipynb"),
    Chapter("impact", "06_privacy_impact.ipynb"),
    Chapter("intake", "00_intake.ipynb"),
)


def notebook_folder() -> Path:
    """The notebooks that Maatstaf ships: in the installed package, or beside its source."""
    installed = Path(str(resources.files("maatstaf") / "notebooks"))
    return installed if installed.is_dir() else Path(__file__).parents[3] / "notebooks"
