"""The line of a promise: its course where the delivery tells one, and why not where it does not."""

import pytest

from maatstaf.policy import Policy
from maatstaf.publication import NormCourse, NormResult, Profile, Status
from maatstaf.publication.norms import judge
from maatstaf.reporting.components import WITHHELD
from maatstaf.reporting.presenting.norms import norm_table
from maatstaf.warehouse.engine import Changes
from publication.desks import OCTOBER, desk

NORMS = {norm.id: norm for norm in Policy().norms}
#: Ninety of a hundred holdings can be reckoned; the past can only be asked of the holdings that are there now.
CALCULABLE = {"holdings_calculable": [(100, 90)]}
REGISTERED = {"activities_registered": [(50, 49, 2, 50, 50, 50)]}
OVER = {"records_over_term": [("tenant_file", 50, 500, 4, 40, 400)]}


def line(norm, lang="nl", restated=None, profile=Profile.INTERNAL, **tables):
    """The line of a norm that stood the same in both months, with a new case and two cleared ones."""
    result = judge(NORMS[norm], OCTOBER, desk(profile, **tables))
    changes = Changes(1, 2, 3) if result.status is not Status.TOO_FEW else None
    (row,) = norm_table([NormCourse([result, result], changes, restated)], lang).rows
    return row


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("nl", "verloop niet bekend: niet vastgelegd is sinds wanneer een bestand er is"),
        ("en", "course not known: since when a holding exists is not recorded"),
    ],
)
def test_what_has_no_known_beginning_has_no_course_and_says_why(lang, said):
    row = line("B2", lang, **CALCULABLE)
    assert row.trend == said
    assert row.value == {"nl": "90% (90 van 100)", "en": "90% (90 of 100)"}[lang]
    assert row.reason == ""


@pytest.mark.parametrize("norm", ["D1", "D2"])
def test_a_register_that_keeps_no_past_is_not_called_kept_for_thirteen_months(norm):
    assert line(norm, **REGISTERED).trend == "verloop niet bekend: het register houdt zijn eigen verleden niet bij"


def test_what_the_delivery_before_gave_is_still_told():
    then = judge(NORMS["B2"], OCTOBER, desk(Profile.INTERNAL, holdings_calculable=[(80, 80)]))
    assert (
        line("B2", restated=then, **CALCULABLE).reason == "De vorige levering gaf voor vorige maand 100% (80 van 80)."
    )


def test_what_has_a_beginning_keeps_its_course_and_its_changes():
    row = line("B1", **OVER)
    assert row.trend.endswith("gehaald in 0 van 2 maanden")
    assert row.reason == "Sinds vorige maand: 1 nieuw, 2 opgelost, 3 gebleven."


def test_without_a_number_there_is_no_word_about_its_course():
    unmeasured = NormResult(NORMS["B2"], Status.NOT_MEASURED, missing=("holdings",))
    (row,) = norm_table([NormCourse([unmeasured, unmeasured], None, None)], "nl").rows
    assert row.trend == ""
    assert row.reason


REPRESENTED = {"representation": [(1, 0)]}


def test_what_is_about_a_group_of_people_is_in_the_internal_edition_only():
    row = line("R6", profile=Profile.PUBLIC, **REPRESENTED)
    assert (row.value, row.status, row.trend) == (WITHHELD, "too_few", "")
    assert row.reason == "Staat alleen in de interne uitgave: het gaat over een groep betrokkenen."
    assert line("R6", **REPRESENTED).value == "0% (0 van 1)"


def test_where_there_were_no_cases_it_says_so():
    assert line("R6", representation=[(0, 0)]).reason == "Geen gevallen in deze maand"
