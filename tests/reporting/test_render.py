"""A month appears whole or not at all, and an earlier edition stays until the new one stands."""

from datetime import date

import pytest

from maatstaf.publication import Period, Profile
from maatstaf.reporting import render
from maatstaf.reporting.chapters import CHAPTERS
from maatstaf.reporting.components import Opening, Section
from maatstaf.reporting.editions import edition_folder, editions
from maatstaf.reporting.notebooks import NotebookError
from maatstaf.reporting.render import RenderingFailed, render_month

MONTH = Period.month("2026-10")


@pytest.fixture
def rendered(tmp_path, monkeypatch):
    """Renders a month with notebooks that each give an opening, or fail at a page."""

    def run(failing=None, text="eerste", profile=Profile.PUBLIC, lang="nl"):
        def run_notebook(folder, chapter, parameters):
            if chapter.page == failing:
                raise NotebookError(f"{chapter.notebook} failed")
            opening = Opening(chapter.page, date(2026, 10, 1), date(2026, 10, 31), profile.value, text, 10)
            return [str(opening.render(lang)), str(Section("een", "Kop").render(lang))]

        monkeypatch.setattr(render, "run_notebook", run_notebook)
        return render_month(
            tmp_path / "2026-10-31_0123456789ab.duckdb",
            MONTH,
            profile=profile,
            lang=lang,
            reports=tmp_path / "reports",
            notebooks=tmp_path,
        )

    return run


def contents(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


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
    assert {path.name for path in (tmp_path / "reports").iterdir()} == {"2026-10", "index.html"}


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
    assert {path.name for path in (tmp_path / "reports").iterdir()} == {"2026-10", "index.html"}


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
