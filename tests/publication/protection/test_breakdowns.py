"""Which breakdowns policy may publish."""

import pytest

from maatstaf.policy import Policy, PolicyError
from maatstaf.publication.protection.breakdowns import listed_over, only_known_breakdowns
from policy.texts import publication
from publication.desks import policy_with


def test_what_maatstaf_ships_can_be_published():
    only_known_breakdowns(Policy().publication)


REFUSED = {
    "turnover": ('turnover = "month"', "breakdowns.turnover is no measure"),
    "what is never protected": ('holdings_by_state = "month"', "is not about groups of data subjects"),
    "single cases": ('days_to_answer_by_right = "year"', "has a row for each of days: those are cases"),
    "a year over quarters": (
        'requests_benchmark = "year"',
        "requests_(received|benchmark) and requests_(received|benchmark) tell the same over periods that overlap",
    ),
    "a month within a quarter": (
        'disclosures_by_recipient_role = "quarter"',
        "disclosures_by_recipient_(kind|role) and disclosures_by_recipient_(role|kind) tell the same",
    ),
}


@pytest.mark.parametrize(("entry", "sentence"), REFUSED.values(), ids=REFUSED)
def test_a_breakdown_that_cannot_be_published_is_refused(tmp_path, entry, sentence):
    rules = policy_with(tmp_path, publication=f"{publication()}\n{entry}\n").publication
    with pytest.raises(PolicyError, match=sentence):
        only_known_breakdowns(rules)


def test_a_sensitive_code_that_does_not_exist_is_refused(tmp_path):
    text = publication(data_category='["medicine"]')
    with pytest.raises(PolicyError, match=r"sensitive\.data_category has no code medicine"):
        only_known_breakdowns(policy_with(tmp_path, publication=text).publication)


def test_the_breakdowns_of_a_period_are_those_of_its_length():
    names = [one.name for one in listed_over(Policy().publication, 12)]
    assert "refusal_grounds" in names
    assert "requests_received" not in names
    assert names == sorted(names)
