"""A month is released by one person or two, on exactly the pages that they saw, in every language."""

import json
from datetime import UTC, datetime

import pytest

from maatstaf.reporting import editions
from maatstaf.reporting.auditing import NotAnEdition
from maatstaf.reporting.editions import editions as listed
from maatstaf.reporting.releasing import RELEASES, NotReleased, editions_of, release
from maatstaf.reporting.signing import NotMarked, digest_of, is_released, marked, pages_in
from reporting.drawn import drawn_pages, lay

NOW = datetime(2026, 11, 24, 10, 30, tzinfo=UTC)


@pytest.fixture(scope="module")
def drawn():
    return {lang: drawn_pages(lang) for lang in ("nl", "en")}


@pytest.fixture
def reports(tmp_path, drawn):
    lay(tmp_path / "reports" / "2026-10", drawn["nl"])
    lay(tmp_path / "reports" / "2026-10-en", drawn["en"])
    return tmp_path / "reports"


def signed(reports, by, persons=1, note="gelezen", now=NOW):
    return release(editions_of(reports / "2026-10"), by, note, persons, now)


def first_page(folder):
    return (folder / "index.html").read_text(encoding="utf-8")


def lines(reports):
    return [json.loads(line) for line in (reports / RELEASES).read_text(encoding="utf-8").splitlines()]


def test_one_person_releases_every_language(reports):
    assert signed(reports, "Ans de Vries").is_whole
    assert "Vrijgegeven</strong> Door \u2068Ans de Vries\u2069, op 24 november 2026." in first_page(reports / "2026-10")
    assert "Released</strong> By \u2068Ans de Vries\u2069, on 24 November 2026." in first_page(reports / "2026-10-en")
    assert all("edition concept" not in html for html in pages_in(reports / "2026-10").values())


def test_nothing_but_the_mark_changes(reports, drawn):
    signed(reports, "Ans")
    assert {name: marked(html, "nl", (), 1) for name, html in pages_in(reports / "2026-10").items()} == drawn["nl"]
    assert sorted(path.name for path in reports.iterdir()) == ["2026-10", "2026-10-en", "index.html", RELEASES]


def test_it_is_written_down_who_released_what_when_and_why(reports):
    before = digest_of(pages_in(reports / "2026-10"), "nl")
    signed(reports, "Ans", note="besproken in het overleg")
    (line,) = lines(reports)
    assert (line["by"], line["note"], line["at"]) == ("Ans", "besproken in het overleg", "2026-11-24T10:30:00+00:00")
    assert line["pages"]["2026-10"] == before
    assert sorted(line["pages"]) == ["2026-10", "2026-10-en"]


def test_the_list_of_all_months_tells_which_are_concepts(reports):
    assert [one.concept for one in listed(reports)] == [True, True]
    signed(reports, "Ans")
    assert [one.concept for one in listed(reports)] == [False, False]
    assert "edition concept" not in (reports / "index.html").read_text(encoding="utf-8")


def test_of_two_persons_the_first_signs_and_the_second_releases(reports):
    assert not signed(reports, "Ans", persons=2).is_whole
    assert "Concept (1 van 2)" in first_page(reports / "2026-10")
    assert not is_released(reports / "2026-10")
    assert signed(reports, "Bo", persons=2).is_whole
    assert "Door \u2068Ans\u2069, \u2068Bo\u2069, op 24 november 2026" in first_page(reports / "2026-10")
    assert [line["by"] for line in lines(reports)] == ["Ans", "Bo"]


@pytest.mark.parametrize("again", ["Ans de Vries", "ans  DE vries "])
def test_the_same_person_is_no_second(reports, again):
    signed(reports, "Ans de Vries", persons=2)
    with pytest.raises(NotReleased, match="another person"):
        signed(reports, again, persons=2)
    assert not is_released(reports / "2026-10")
    assert len(lines(reports)) == 1


def test_pages_that_were_rendered_anew_are_a_concept_of_which_nobody_signed(reports, drawn):
    signed(reports, "Ans", persons=2)
    other = {name: html.replace("Het antwoord.", "Een ander antwoord.") for name, html in drawn["nl"].items()}
    for name, html in other.items():
        (reports / "2026-10" / name).write_text(html, encoding="utf-8", newline="\n")
    assert not signed(reports, "Bo", persons=2).is_whole
    assert "\u2068Bo\u2069 heeft op 24 november 2026 getekend" in first_page(reports / "2026-10")


def test_the_same_pages_rendered_again_are_the_pages_that_were_signed(reports, drawn):
    signed(reports, "Ans", persons=2)
    for name, html in drawn["nl"].items():
        (reports / "2026-10" / name).write_text(html, encoding="utf-8", newline="\n")
    assert signed(reports, "Bo", persons=2).is_whole


def test_after_a_crash_before_the_pages_stand_signing_again_puts_them_in_place(reports, monkeypatch):
    def crash(making, target):
        raise OSError("full")

    with monkeypatch.context() as broken:
        broken.setattr("maatstaf.reporting.releasing.put_in_place", crash)
        with pytest.raises(OSError, match="full"):
            signed(reports, "Ans")
    assert not is_released(reports / "2026-10")
    assert editions.rendered_months(reports)
    assert len(lines(reports)) == 1
    assert signed(reports, "Ans").is_whole
    assert is_released(reports / "2026-10")
    assert len(lines(reports)) == 1


def test_a_name_is_text_on_the_page(reports):
    signed(reports, '<script>alert("x")</script>\u202e')
    assert "&lt;script&gt;alert(&#34;x&#34;)&lt;/script&gt;\u2069" in first_page(reports / "2026-10")


def test_a_page_without_a_mark_is_not_signed(reports):
    (reports / "2026-10" / "index.html").write_text("<html></html>", encoding="utf-8")
    with pytest.raises(NotMarked):
        signed(reports, "Ans")
    assert not (reports / RELEASES).exists()


def test_an_internal_edition_is_never_released(reports):
    (reports / "2026-10-internal").mkdir()
    with pytest.raises(NotAnEdition, match="never published"):
        editions_of(reports / "2026-10-internal")
