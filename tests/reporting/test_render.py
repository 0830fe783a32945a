"""A month appears whole or not at all, and an earlier edition stays until the new one stands."""

from datetime import date

import pytest

from maatstaf.publication import LEDGER, Ledger, Period, Profile
from maatstaf.reporting import recording, render
from maatstaf.reporting.chapters import CHAPTERS
from maatstaf.reporting.components import Opening, Section
from maatstaf.reporting.editions import edition_folder, editions
from maatstaf.reporting.notebooks import NotebookError
from maatstaf.reporting.render import RenderingFailed, render_month
from publication.desks import desk

MONTH = Period.month("2026-10")


@pytest.fixture
def rendered(tmp_path, monkeypatch):
    """Renders a month with notebooks that each give an opening, or fail at a page."""

    def run(failing=None, text="eerste", profile=Profile.PUBLIC, lang="nl", received=(), slip=""):
        def run_notebook(folder, chapter, parameters):
            if chapter.page == failing:
                raise NotebookError(f"{chapter.notebook} failed")
            opening = Opening(
                chapter.page, date(2026, 10, 1), date(2026, 10, 31), profile.value, text, 10, concept=True
            )
            return [str(opening.render(lang)), str(Section("een", "Kop").render(lang)), slip]

        monkeypatch.setattr(render, "run_notebook", run_notebook)
        monkeypatch.setattr(recording.Desk, "open", lambda snapshot, policy, profile, ledger: told(ledger, received))
        return render_month(
            tmp_path / "2026-10-31_0123456789ab.duckdb",
            MONTH,
            profile=profile,
            lang=lang,
            reports=tmp_path / "reports",
            notebooks=tmp_path,
        )

    return run


def told(ledger, received):
    """A desk over the requests that were received, if any were delivered."""
    return desk(ledger=ledger, **({"requests_received": list(received)} if received else {}))


def contents(folder):
    """Every file by its path; the lock of the ledger holds nothing."""
    files = (path for path in folder.rglob("*") if path.is_file() and path.suffix != ".lock")
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_a_month_has_a_page_for_every_chapter_and_the_index_lists_it(rendered, tmp_path):
    folder = rendered()
    assert folder == tmp_path / "reports" / "2026-10"
    assert {path.name for path in folder.iterdir()} == {f"{chapter.page}.html" for chapter in CHAPTERS}
    assert 'href="2026-10/index.html"' in (tmp_path / "reports" / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("page", [chapter.page for chapter in CHAPTERS])
def test_when_any_page_fails_nothing_appears(rendered, tmp_path, page):
    with pytest.raises(RenderingFailed, match="nothing was changed"):
        rendered(failing=page)
    assert contents(tmp_path / "reports") == {}


@pytest.mark.parametrize("page", [chapter.page for chapter in CHAPTERS])
def test_when_any_page_fails_what_was_published_stays_byte_for_byte(rendered, tmp_path, page):
    rendered()
    before = contents(tmp_path / "reports")
    with pytest.raises(RenderingFailed):
        rendered(failing=page, text="tweede")
    assert contents(tmp_path / "reports") == before


def test_a_month_rendered_again_replaces_the_earlier_one_and_leaves_nothing_else(rendered, tmp_path):
    rendered(text="eerste")
    folder = rendered(text="tweede")
    assert "tweede" in (folder / "index.html").read_text(encoding="utf-8")
    assert {path.partition("/")[0] for path in contents(tmp_path / "reports")} == {"2026-10", "index.html", LEDGER}


def test_the_earlier_month_comes_back_when_the_new_one_cannot_be_put_in_place(rendered, tmp_path, monkeypatch):
    folder = rendered(text="eerste")
    real, calls = type(folder).rename, []

    def rename(self, target):
        calls.append(self)
        if len(calls) == 2:
            raise OSError("no")
        return real(self, target)

    monkeypatch.setattr(type(folder), "rename", rename)
    with pytest.raises(OSError, match="no"):
        rendered(text="tweede")
    monkeypatch.undo()
    assert "eerste" in (folder / "index.html").read_text(encoding="utf-8")
    assert {path.partition("/")[0] for path in contents(tmp_path / "reports")} == {"2026-10", "index.html", LEDGER}


def test_each_edition_has_a_folder_of_its_own(rendered, tmp_path):
    for profile in Profile:
        for lang in ("nl", "en"):
            rendered(profile=profile, lang=lang)
    found = {(edition.profile, edition.lang, edition.href) for edition in editions(tmp_path / "reports")}
    assert found == {
        ("public", "nl", "2026-10/index.html"),
        ("public", "en", "2026-10-en/index.html"),
        ("internal", "nl", "2026-10-internal/index.html"),
        ("internal", "en", "2026-10-internal-en/index.html"),
    }


def test_the_public_dutch_edition_bears_the_month_alone():
    assert edition_folder(MONTH, Profile.PUBLIC, "nl") == "2026-10"


def test_an_unfinished_folder_is_no_edition(tmp_path):
    (tmp_path / "2026-10").mkdir()
    (tmp_path / ".making-1-2").mkdir()
    assert editions(tmp_path) == []


RECEIVED = [("access", 40), ("erasure", 4), ("objection", 12)]


def test_what_is_published_of_groups_of_people_is_in_the_ledger_once_for_each_edition(rendered, tmp_path):
    rendered(received=RECEIVED)
    rendered(received=RECEIVED)
    rendered(received=RECEIVED, lang="en")
    entries = list(Ledger(tmp_path / "reports" / LEDGER).entries())
    assert [(one.told.measure, one.told.period, one.edition) for one in entries] == [
        ("requests_received", "2026-Q3", "2026-10"),
        ("requests_received", "2026-Q3", "2026-10-en"),
    ]
    assert entries[0].told.rows["erasure",] == {"received": None}
    assert len({one.report for one in entries}) == 2


def test_the_internal_edition_is_not_published(rendered, tmp_path):
    rendered(profile=Profile.INTERNAL, received=RECEIVED)
    assert not (tmp_path / "reports" / LEDGER).exists()


def test_a_report_that_fails_publishes_nothing(rendered, tmp_path):
    with pytest.raises(RenderingFailed):
        rendered(failing="sharing", received=RECEIVED)
    assert not (tmp_path / "reports" / LEDGER).exists()


def test_what_slipped_into_a_page_is_found_before_anyone_can_read_it(rendered, tmp_path):
    rendered(received=RECEIVED)
    before = contents(tmp_path / "reports")
    with pytest.raises(RenderingFailed, match=r"2026-10 was not published: .*the attribute class"):
        rendered(received=RECEIVED, slip='<p class="erasure4">.</p>')
    assert contents(tmp_path / "reports") == before
