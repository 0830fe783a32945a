"""The shipped norms are those of the norm page, each measured by something that exists."""

import tomllib
from importlib import resources

import pytest

from maatstaf.contracts import code_lists
from maatstaf.measures import catalogue
from maatstaf.policy import Policy, PolicyError
from maatstaf.policy.norms import read_norms

IDS = "R1 R2 R3 R4 R5 R6 R7 R8 K1 K2 K3 D1 D2 D3 B1 B2 B3 B4 S1 S2 S3 S4 S5 C1 V1 V2"
#: What the norm page shows without a verdict.
SHOWN = {"R4", "R7", "K3", "S5"}
#: What the norm page wants to be zero.
NONE = {"R3", "B1", "B4", "S2"}

NORMS = Policy().norms
every_norm = pytest.mark.parametrize("norm", NORMS, ids=[norm.id for norm in NORMS])

WHOLE = {
    "section": "s",
    "promise": {"nl": "p", "en": "p"},
    "source": "s",
    "owner": {"nl": "o", "en": "o"},
    "measure": "requests_open",
    "target": "none",
    "count": "overdue",
}


def test_every_promise_is_there_once_in_the_order_of_the_norm_page():
    assert [norm.id for norm in NORMS] == IDS.split()


@every_norm
def test_it_has_the_target_of_the_norm_page(norm):
    expected = "shown" if norm.id in SHOWN else "none" if norm.id in NONE else "all"
    assert norm.target == expected


@every_norm
def test_its_measure_exists_and_counts_what_is_judged(norm):
    measure = catalogue()[norm.measure]
    for mark in norm.marks:
        assert {mark.count, mark.out_of, mark.pending} - {None} <= set(measure.counts)
        assert len({mark.count, mark.out_of, mark.pending} - {None}) == sum(
            count is not None for count in (mark.count, mark.out_of, mark.pending)
        )


@every_norm
def test_its_row_is_a_row_of_the_measure(norm):
    assert set(norm.where) <= set(catalogue()[norm.measure].grain)
    for dimension, code in norm.where.items():
        assert code in code_lists()[dimension].codes


@every_norm
def test_a_case_on_its_last_day_is_not_judged_yet(norm):
    for mark in norm.marks:
        if "open_not_yet_late" in catalogue()[norm.measure].counts and mark.target == "all":
            assert mark.pending == "open_not_yet_late"


@every_norm
def test_a_median_is_taken_of_a_distribution(norm):
    for mark in norm.marks:
        if mark.figure == "median":
            assert {"days"} == set(catalogue()[norm.measure].grain)


@every_norm
def test_it_says_in_both_languages_what_is_promised_and_by_whom(norm):
    for text in (norm.promise, norm.owner):
        assert text.nl.strip()
        assert text.en.strip()
    assert norm.promise.nl.endswith(".")
    assert norm.promise.en.endswith(".")
    assert norm.section.strip()
    assert norm.source.strip()


def test_the_second_marks_are_those_of_the_norm_page():
    assert {norm.id: [mark.count for mark in norm.marks[1:]] for norm in NORMS if norm.marks[1:]} == {
        "K3": ["ap_complaints", "decided", "open_to_appeal"],
        "D1": ["purpose_other"],
        "B3": ["still_held"],
    }


def test_the_page_for_the_fg_explains_every_entry_it_uses():
    text = (resources.files("maatstaf.policy") / "norms.toml").read_text(encoding="utf-8")
    used = {key for entry in tomllib.loads(text).values() for key in entry}
    explained = {line.split()[1] for line in text.splitlines() if line.startswith("#   ")}
    assert used <= explained


def test_a_zero_is_said_as_a_count_and_a_part_as_a_share():
    marks = {norm.id: norm.marks[0].figure for norm in NORMS}
    assert marks["R3"] == "count"
    assert marks["R1"] == "share"
    assert marks["R4"] == "median"


#: Measures over rows of which a delivery does not tell since when they are there.
WITHOUT_BEGINNING = {"holdings_calculable", "activities_registered"}


@every_norm
def test_only_what_has_no_known_beginning_says_that_its_course_is_not_known(norm):
    assert (norm.no_course is not None) == (norm.measure in WITHOUT_BEGINNING)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"target": "most"}, "target of X1"),
        ({"figure": "average"}, "figure of X1"),
        ({"target": "all"}, "out_of"),
        ({"pending": "paused"}, "out_of"),
        ({"goal": "all"}, "unknown entry goal"),
        ({"promise": {"nl": "p"}}, "X1 lacks"),
        ({"also": [{"target": "none"}]}, "X1 lacks"),
        ({"also": [{"target": "none", "count": "paused", "where": {}}]}, "unknown entry where"),
        ({"also": ["still_held"]}, "X1"),
        ({"no_course": {"nl": "niet bekend"}}, "X1 lacks"),
        ({"no_course": "not known"}, "X1 lacks"),
    ],
)
def test_a_norm_that_is_not_whole_is_refused(change, told):
    with pytest.raises(PolicyError, match=told):
        read_norms({"X1": WHOLE | change})


@pytest.mark.parametrize("absent", ["section", "promise", "source", "owner", "measure", "target", "count"])
def test_a_norm_says_everything_that_a_page_needs(absent):
    with pytest.raises(PolicyError, match=absent):
        read_norms({"X1": {key: value for key, value in WHOLE.items() if key != absent}})
