"""What calls for attention: the shipped points rest on something that is counted, and a slip is refused by name."""

import pytest

from maatstaf.measures import catalogue
from maatstaf.policy import Policy, PolicyError, Told
from maatstaf.policy.impact import ImpactRules

RULES = Policy().impact
every_point = pytest.mark.parametrize("point", RULES.points, ids=lambda point: f"{point.of.measure}.{point.of.count}")

POINT = {
    "measure": "cover_by_activity",
    "count": "without_agreement",
    "at_least": 1,
    "says": {"nl": "zonder afspraak: {count}", "en": "without an agreement: {count}"},
}


@every_point
def test_a_point_is_a_count_by_activity(point):
    measure = catalogue()[point.of.measure]
    assert list(measure.grain) == ["activity"]
    assert {point.of.count, point.out_of} - {None} <= set(measure.counts)
    assert point.longest is None or list(catalogue()[point.longest].grain) == ["activity", "days"]


@every_point
def test_a_point_says_its_number_in_both_languages_or_in_neither(point):
    assert ("{count}" in point.says.nl) == ("{count}" in point.says.en)
    assert ("{whole}" in point.says.nl) == ("{whole}" in point.says.en) == (point.out_of is not None)
    assert not point.says.nl.endswith(".")


def test_no_point_stands_twice_and_each_calls_from_one_on():
    assert len({point.of for point in RULES.points}) == len(RULES.points)
    assert {point.at_least for point in RULES.points} == {1}


def test_of_as_many_points_the_sensitive_come_first_and_then_the_large():
    assert RULES.then == (Told("sensitivity_by_activity", "art9"), Told("records_by_activity", "records"))
    assert RULES.shown == 10


def test_without_a_word_on_what_decides_then_the_name_does():
    assert ImpactRules.read({"shown": 3, "points": [POINT]}).then == ()


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"weight": 2}, "cover_by_activity.without_agreement has an unknown entry weight"),
        ({"at_least": 0}, "at_least of cover_by_activity.without_agreement is a whole number of at least 1"),
        ({"at_least": True}, "at_least of cover_by_activity.without_agreement is a whole number"),
        ({"at_least": "1"}, "at_least of cover_by_activity.without_agreement is a whole number"),
        ({"says": {"nl": "zonder"}}, "lacks or misstates"),
        ({"says": "without"}, "lacks or misstates"),
        ({"says": {"nl": "{count} van {whole}", "en": "{count}"}}, r"may hold \{count\}"),
        ({"says": {"nl": "{count}", "en": "the longest {longest}"}}, r"may hold \{count\}"),
        ({"says": {"nl": "{count.real}", "en": "{count}"}}, r"may hold \{count\}"),
        ({"says": {"nl": "{count:,}", "en": "{count}"}}, r"may hold \{count\}"),
        ({"says": {"nl": "{count!r}", "en": "{count}"}}, r"may hold \{count\}"),
        ({"says": {"nl": "{0}", "en": "{count}"}}, r"may hold \{count\}"),
        ({"says": {"nl": "{count", "en": "{count}"}}, "a brace that is not closed"),
    ],
)
def test_a_point_that_is_not_whole_is_refused(change, told):
    with pytest.raises(PolicyError, match=told):
        ImpactRules.read({"shown": 10, "points": [POINT | change]})


@pytest.mark.parametrize("absent", list(POINT))
def test_a_point_says_everything_that_a_page_needs(absent):
    with pytest.raises(PolicyError, match=absent):
        ImpactRules.read({"shown": 10, "points": [{name: said for name, said in POINT.items() if name != absent}]})
