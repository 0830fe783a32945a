"""Renders a month: every notebook, every page, and only then the folder that a reader sees."""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Mapping
from pathlib import Path

from maatstaf.policy import Policy
from maatstaf.publication import LEDGER, Ledger, Period, Profile
from maatstaf.publication.audit import PublicationRefused
from maatstaf.reporting.auditing import PublicEdition
from maatstaf.reporting.chapters import CHAPTERS, Chapter
from maatstaf.reporting.document import Link, page_html
from maatstaf.reporting.editions import edition_folder, put_in_place, write_index
from maatstaf.reporting.failures import NotebookError, RenderingFailed
from maatstaf.reporting.inert import NotInert
from maatstaf.reporting.recording import recorded
from maatstaf.reporting.running import run_notebook
from maatstaf.reporting.spans import span
from maatstaf.reporting.words import words


def render_month(
    snapshot: Path,
    period: Period,
    *,
    profile: Profile,
    lang: str,
    reports: Path,
    notebooks: Path,
    policy: Path | None = None,
) -> Path:
    """The folder with the pages of a month, put in place only when every page is there.

    Args:
        snapshot: the snapshot file.
        period: the month.
        profile: ``public`` or ``internal``; each has a folder of its own.
        lang: ``nl`` or ``en``; each has a folder of its own.
        reports: the folder of all reports.
        notebooks: the folder of the notebooks.
        policy: the corporation's own policy folder, if it has one.

    Raises:
        LedgerBusy: another report is being published.
        RenderingFailed: a notebook failed, or the pages would give away what they hide; what was published stays as
            it was.
    """
    parameters = {
        "month": period.name,
        "profile": profile.value,
        "lang": lang,
        "snapshot": str(snapshot.resolve()),
        "policy": str(policy.resolve()) if policy else "",
    }
    ledger = Ledger(reports / LEDGER)
    target = reports / edition_folder(period, profile, lang)
    making = reports / f".making-{os.getpid()}-{secrets.token_hex(4)}"
    making.mkdir(parents=True)
    try:
        edition = PublicEdition(making, period.name, lang)
        with recorded(edition, target.name, snapshot, period, profile, Policy(policy), ledger) as known:
            parameters["ledger"] = str(known.resolve())
            for chapter in CHAPTERS:
                html = _page(chapter, notebooks, parameters, period, profile, lang)
                (making / f"{chapter.page}.html").write_text(html, encoding="utf-8", newline="\n")
        put_in_place(making, target)
    except PublicationRefused as error:
        raise RenderingFailed(f"{period.name} was not published: {error}; nothing was changed") from None
    except (NotebookError, NotInert) as error:
        raise RenderingFailed(f"{period.name} was not rendered: {error}; nothing was changed") from None
    finally:
        shutil.rmtree(making, ignore_errors=True)
    write_index(reports)
    return target


def _page(
    chapter: Chapter, notebooks: Path, parameters: Mapping[str, str], period: Period, profile: Profile, lang: str
) -> str:
    say = words(lang).say
    title = say(f"{chapter.page}.title")
    return page_html(
        lang,
        f"{title}, {span(period, lang)}",
        run_notebook(notebooks, chapter, parameters),
        [Link(say(f"{one.page}.navigation"), f"{one.page}.html", current=one is chapter) for one in CHAPTERS],
        [(say("page.snapshot"), Path(parameters["snapshot"]).stem)],
        profile=profile.value,
    )
