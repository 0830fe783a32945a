"""`maatstaf audit` and `maatstaf release`: what they say, what they write, and how they end."""

import json

import pytest

from maatstaf.cli.main import run
from maatstaf.publication import LEDGER, Entry, Ledger
from maatstaf.reporting.signing import digest_of, is_released, pages_in
from reporting.drawn import drawn_pages, lay, told_in_ledger


@pytest.fixture(scope="module")
def drawn():
    return drawn_pages()


@pytest.fixture
def folder(tmp_path, drawn, monkeypatch):
    """The folder of an edition with its ledger, in a working folder."""
    monkeypatch.chdir(tmp_path)
    folder = lay(tmp_path / "reports" / "2026-10", drawn)
    report = digest_of(pages_in(folder), "nl")
    entries = [Entry(one, "2026-10", "0123456789ab", report) for one in told_in_ledger()]
    Ledger(tmp_path / "reports" / LEDGER).append(entries)
    return folder


def shown(folder):
    """The edition with one complementary cell shown."""
    page = folder / "turnaround.html"
    html = page.read_text(encoding="utf-8")
    hidden = 'data-count="received"><span class="absent withheld">onderdrukt</span>'
    page.write_text(html.replace(hidden, 'data-count="received">38', 1), encoding="utf-8")
    return folder


RELEASE = ["--by", "Ans", "--note", "gelezen"]


def test_an_edition_that_may_stand(folder, capsys):
    assert run(["audit", "reports/2026-10"]) == 0
    assert capsys.readouterr().out == "2026-10: nothing was found that may not stand\n"


def test_what_is_found_is_told_without_a_number(folder, capsys):
    assert run(["audit", str(shown(folder))]) == 1
    said = capsys.readouterr()
    assert "2026-10: requests_received 2026-Q3: a withheld number follows from what is shown\n" in said.out
    assert "38" not in said.out
    assert said.err == ""


def test_what_is_found_as_json(folder, capsys):
    assert run(["audit", str(folder), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"edition": "2026-10", "findings": []}
    assert run(["audit", str(shown(folder)), "--json"]) == 1
    found = json.loads(capsys.readouterr().out)["findings"]
    assert "requests_received 2026-Q3: a withheld number follows from what is shown" in found


def test_a_ledger_in_which_a_line_was_changed(folder, capsys):
    path = folder.parent / LEDGER
    path.write_text(path.read_text(encoding="utf-8").replace("1240", "1241", 1), encoding="utf-8")
    assert run(["audit", str(folder)]) == 1
    assert "ledger.jsonl, line 2: it is not as it was written" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["reports/2026-09", "reports", "reports/2026-10-internal"])
def test_what_is_no_public_edition_is_a_matter_of_usage(folder, capsys, name):
    (folder.parent / "2026-10-internal").mkdir()
    assert run(["audit", name]) == 2
    assert run(["release", name, *RELEASE]) == 2
    assert capsys.readouterr().err.count("\n") == 2


def test_a_page_that_cannot_be_read(folder, capsys):
    (folder / "index.html").write_text("<p>", encoding="utf-8")
    assert run(["audit", str(folder)]) == 1
    assert capsys.readouterr().err == "maatstaf: index.html: p is opened and never closed\n"


def test_a_month_is_released(folder, capsys):
    assert run(["release", "reports/2026-10", *RELEASE]) == 0
    assert capsys.readouterr().out == "2026-10: released\n"
    assert is_released(folder)
    assert run(["audit", str(folder)]) == 0


def test_what_does_not_pass_the_audit_is_not_released(folder, capsys):
    assert run(["release", str(shown(folder)), *RELEASE]) == 1
    assert "a withheld number follows" in capsys.readouterr().out
    assert not is_released(folder)
    assert not (folder.parent / "releases.jsonl").exists()


def test_policy_may_ask_for_a_second_person(folder, capsys, monkeypatch):
    work = folder.parent.parent
    assert run(["init", str(work)]) == 0
    policy = work / "policy" / "publication.toml"
    policy.write_text(policy.read_text(encoding="utf-8").replace("persons = 1", "persons = 2"), encoding="utf-8")
    capsys.readouterr()
    assert run(["release", "reports/2026-10", *RELEASE]) == 0
    assert capsys.readouterr().out == "2026-10: signed by 1 of 2; another person must release\n"
    assert run(["release", "reports/2026-10", *RELEASE]) == 1
    assert "another person" in capsys.readouterr().err
    assert run(["release", "reports/2026-10", "--by", "Bo", "--note", "gelezen"]) == 0
    assert is_released(folder)


@pytest.mark.parametrize(("by", "note"), [("", "n"), ("  ", "n"), ("Ans", ""), ("An\ns", "n"), ("Ans", "\x1b[31m")])
def test_a_name_and_a_note_are_a_line_of_text(folder, by, note):
    assert run(["release", str(folder), "--by", by, "--note", note]) == 2
    assert not is_released(folder)
