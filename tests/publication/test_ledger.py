"""The ledger: what was published is remembered, whole and unchanged, and nothing else is."""

import json
import threading

import pytest

from maatstaf.publication import Entry, Ledger
from maatstaf.publication.chain import ChainBroken
from maatstaf.publication.told import Told
from publication.desks import OCTOBER, desk

SUMMER_2026 = Told(
    "requests_received", "2026-Q3", {"received": 56}, {("access",): {"received": 40}, ("erasure",): {"received": None}}
)
SPRING_2026 = Told("requests_received", "2026-Q2", {"received": 50}, {})


def entry(told, edition="2026-10/public-nl"):
    return Entry(told, edition, "0123456789ab", "c0ffee")


@pytest.fixture
def written(tmp_path):
    """A ledger with three entries in two goes."""
    ledger = Ledger(tmp_path / "ledger.jsonl")
    ledger.append([entry(SPRING_2026, "2026-07/public-nl"), entry(SUMMER_2026)])
    ledger.append([entry(SUMMER_2026, "2026-10/public-en")])
    return ledger


def test_what_was_written_is_read_again(written):
    assert list(Ledger(written.path).entries()) == list(written.entries())
    assert [one.edition for one in written.entries()] == ["2026-07/public-nl", "2026-10/public-nl", "2026-10/public-en"]


def test_without_a_file_nothing_was_published(tmp_path):
    assert not list(Ledger().entries())
    assert not list(Ledger(tmp_path / "ledger.jsonl").entries())


def test_every_telling_of_a_measure_over_a_period_is_found(written):
    written.append([entry(Told("requests_received", "2026-Q3", {"received": 80}, {}))])
    assert [one.total["received"] for one in written.tellings("requests_received", "2026-Q3")] == [56, 80]
    assert written.tellings("requests_received", "2026-Q2") == (SPRING_2026,)
    assert written.tellings("requests_received", "2026-Q1") == ()


def test_the_same_table_in_two_editions_is_told_once(written):
    assert written.told() == (SPRING_2026, SUMMER_2026)


def test_every_line_holds_the_digest_of_the_line_before_it(written):
    lines = [json.loads(line) for line in written.path.read_text(encoding="utf-8").splitlines()]
    assert lines[0]["previous"] == "0" * 64
    assert len({line["previous"] for line in lines}) == 3


def test_a_withheld_number_is_not_in_it(written):
    text = written.path.read_text(encoding="utf-8")
    assert '[["erasure"], {"received": null}]' in text


BREAKS = {
    "a number changed": lambda lines: [lines[0].replace("50", "51"), *lines[1:]],
    "a line taken out": lambda lines: [lines[0], *lines[2:]],
    "the first line taken out": lambda lines: lines[1:],
    "two lines changed places": lambda lines: [lines[1], lines[0], lines[2]],
    "a line put in": lambda lines: [lines[0], lines[0], *lines[1:]],
    "a line cut short": lambda lines: [*lines[:2], lines[2][:40]],
    "no JSON": lambda lines: [*lines, "published"],
    "JSON of something else": lambda lines: [*lines, "[]"],
    "an entry without its table": lambda lines: [*lines, '{"previous": "0", "edition": "2026-10"}'],
}


@pytest.mark.parametrize("change", BREAKS.values(), ids=BREAKS)
def test_a_ledger_that_is_not_as_it_was_written_is_refused(written, change):
    lines = written.path.read_text(encoding="utf-8").splitlines()
    written.path.write_text("".join(f"{line}\n" for line in change(lines)), encoding="utf-8")
    with pytest.raises(ChainBroken, match=r"ledger\.jsonl(, line [1-4]: it is not as it was| was not) written"):
        Ledger(written.path)


def test_what_another_run_wrote_meanwhile_is_read_before_anything_is_decided(written):
    late = Ledger(written.path)
    written.append([entry(Told("requests_received", "2026-Q4", {"received": 1}, {}))])
    with late.held():
        assert late.tellings("requests_received", "2026-Q4")
        late.append([entry(SPRING_2026)])
    assert len(list(Ledger(written.path).entries())) == 5


def test_two_runs_publish_one_after_the_other(written):
    order = []

    def publish(name):
        ledger = Ledger(written.path)
        with ledger.held():
            order.append(f"{name} begins")
            ledger.append([entry(SPRING_2026, name)])
            order.append(f"{name} ends")

    threads = [threading.Thread(target=publish, args=(name,)) for name in ("first", "second", "third")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [one.partition(" ")[0] for one in order[::2]] == [one.partition(" ")[0] for one in order[1::2]]
    assert len(list(Ledger(written.path).entries())) == 6


def test_only_tables_over_groups_of_people_are_told():
    told = desk(requests_received=[("access", 40)], identity_shown=[(12, 4)]).told(OCTOBER)
    assert [(one.measure, one.period) for one in told] == [("requests_received", "2026-Q3")]
