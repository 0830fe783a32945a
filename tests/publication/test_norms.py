"""Verdicts: every target, mark and reason for which there is none."""

from types import MappingProxyType

import pytest

from maatstaf.measures import MeasureError
from maatstaf.policy import Policy, PolicyError
from maatstaf.policy.norms import read_norms
from maatstaf.publication import Profile, Share, Status
from maatstaf.publication.norms import judge
from publication.desks import OCTOBER, desk, policy_with

USUAL = MappingProxyType(
    {
        "section": "s",
        "promise": {"nl": "p.", "en": "p."},
        "source": "s",
        "owner": {"nl": "o", "en": "o"},
        "measure": "requests_due_law",
    }
)


def verdict(norm: dict, profile=Profile.PUBLIC, **tables):
    """The verdict on one norm over drawn tables."""
    (read,) = read_norms({"X1": USUAL | norm})
    return judge(read, OCTOBER, desk(profile, **tables))


def due(in_time=0, late=0, overdue=0, waiting=0):
    """One right's row of what was due in the month."""
    return [("access", in_time + late + overdue + waiting, in_time, late, overdue, waiting)]


IN_TIME = {"target": "all", "count": "answered_in_time", "out_of": "due", "pending": "open_not_yet_late"}
NONE_OVERDUE = {"target": "none", "count": "open_overdue", "out_of": "due"}


@pytest.mark.parametrize(
    ("norm", "rows", "status"),
    [
        pytest.param(IN_TIME, due(in_time=20), Status.MET, id="all"),
        pytest.param(IN_TIME, due(in_time=20, late=1), Status.NOT_MET, id="all but one"),
        pytest.param(IN_TIME, due(in_time=3), Status.MET, id="all of a few"),
        pytest.param(IN_TIME, due(in_time=20, waiting=3), Status.MET, id="the pending are taken off"),
        pytest.param(IN_TIME, due(waiting=3), Status.TOO_FEW, id="only pending ones"),
        pytest.param(IN_TIME, [], Status.TOO_FEW, id="nothing was due"),
        pytest.param(NONE_OVERDUE, due(in_time=20), Status.MET, id="none"),
        pytest.param(NONE_OVERDUE, due(in_time=20, overdue=1), Status.NOT_MET, id="one is not none"),
        pytest.param(NONE_OVERDUE, [], Status.MET, id="none where there was nothing"),
        pytest.param({"target": "shown", "count": "due"}, due(late=20), Status.SHOWN, id="no verdict"),
        pytest.param(IN_TIME | {"also": [NONE_OVERDUE]}, due(in_time=9), Status.MET, id="both marks"),
        pytest.param(IN_TIME | {"also": [NONE_OVERDUE]}, due(overdue=1), Status.NOT_MET, id="neither mark"),
        pytest.param(NONE_OVERDUE | {"also": [IN_TIME]}, due(late=1), Status.NOT_MET, id="the second mark fails"),
        pytest.param(IN_TIME | {"also": [NONE_OVERDUE]}, [], Status.MET, id="the only mark with a verdict"),
        pytest.param(
            IN_TIME | {"also": [{"target": "shown", "count": "due"}]}, [], Status.TOO_FEW, id="shown is no verdict"
        ),
    ],
)
def test_the_verdict(norm, rows, status):
    assert verdict(norm, requests_due_law=rows).status is status


def test_the_number_behind_it_has_the_pending_cases_taken_off():
    (finding,) = verdict(IN_TIME, requests_due_law=due(in_time=15, late=5, waiting=3)).findings
    assert finding.share == Share(15, 20, 0.75)
    assert finding.heading.en == "answered in time"


def test_on_few_cases_there_is_a_verdict_and_no_share():
    found = verdict(IN_TIME, requests_due_law=due(in_time=3, late=1))
    assert (found.status, found.findings[0].share) == (Status.NOT_MET, Share(3, 4, None))
    found = verdict(IN_TIME, Profile.INTERNAL, requests_due_law=due(in_time=3, late=1))
    assert found.findings[0].share == Share(3, 4, 0.75)


def test_a_count_without_a_whole_has_no_share():
    (finding,) = verdict({"target": "shown", "count": "due"}, requests_due_law=due(late=20)).findings
    assert finding.share == Share(20, None, None)


def test_what_was_not_delivered_is_not_measured_and_says_what_is_missing():
    found = verdict(IN_TIME)
    assert (found.status, found.missing, found.findings) == (Status.NOT_MEASURED, ("complaints", "requests"), ())


def test_every_mark_gives_a_finding_in_the_order_of_the_norm():
    found = verdict(IN_TIME | {"also": [NONE_OVERDUE]}, requests_due_law=due(in_time=12))
    assert [finding.mark.count for finding in found.findings] == ["answered_in_time", "open_overdue"]


def test_a_median_brings_its_distribution():
    norm = {"measure": "days_to_answer", "target": "shown", "count": "answered", "figure": "median"}
    found = verdict(norm, days_to_answer=[(10, 8, 0), (20, 8, 0)])
    assert (found.status, found.findings[0].distribution.median_days) == (Status.SHOWN, 10)
    assert verdict(IN_TIME, requests_due_law=[]).findings[0].distribution is None


TRAINED = {
    "measure": "safeguard_coverage",
    "where": {"safeguard": "training"},
    "target": "all",
    "count": "covered",
    "out_of": "in_scope",
}


def test_one_row_of_a_measure_is_judged_by_itself():
    rows = [("training", 20, 20), ("secrecy", 20, 3)]
    assert verdict(TRAINED, safeguard_coverage=rows).status is Status.MET
    assert verdict(TRAINED | {"where": {"safeguard": "secrecy"}}, safeguard_coverage=rows).status is Status.NOT_MET


def test_a_row_that_is_withheld_gets_no_verdict_and_no_number():
    norm = IN_TIME | {"where": {"right_invoked": "access"}}
    found = verdict(norm, requests_due_law=due(late=4))
    assert (found.status, found.findings) == (Status.TOO_FEW, ())
    assert verdict(norm, Profile.INTERNAL, requests_due_law=due(late=4)).status is Status.NOT_MET


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"count": "turnover"}, "gives no turnover"),
        ({"where": {"channel": "letter"}}, "does not name one row"),
        ({"measure": "disclosures_by_category", "count": "records", "out_of": "disclosures"}, "gives no"),
    ],
)
def test_a_norm_that_its_measure_cannot_answer_is_refused(change, told):
    tables = {"requests_due_law": due(in_time=20), "disclosures_by_category": [("name", 20, 20, 20)]}
    with pytest.raises(PolicyError, match=f"X1.*{told}"):
        verdict(IN_TIME | change, **tables)


def test_a_norm_on_a_measure_that_does_not_exist_is_refused():
    with pytest.raises(MeasureError, match="turnover"):
        verdict(IN_TIME | {"measure": "turnover"})


def test_the_desk_judges_every_norm_of_its_policy(tmp_path):
    results = desk().norms(OCTOBER)
    assert [result.norm for result in results] == list(Policy().norms)
    assert {result.status for result in results} == {Status.NOT_MEASURED}
    own = policy_with(tmp_path, norms="")
    assert desk(policy=own).norms(OCTOBER) == ()
