import pytest

from maatstaf.law import CLOCKS, clock_of

RIGHTS = {
    "information",
    "access",
    "rectification",
    "erasure",
    "restriction",
    "portability",
    "objection",
    "withdraw_consent",
}
WITHOUT_TERM_IN_LAW = {"information", "withdraw_consent", "complaint"}


def test_there_is_a_clock_for_the_eight_rights_the_complaint_and_the_court():
    assert set(CLOCKS) == RIGHTS | {"complaint", "court"}


def test_only_the_requests_of_articles_15_to_18_20_and_21_can_be_extended_or_paused():
    answered = RIGHTS - WITHOUT_TERM_IN_LAW
    assert {name for name, clock in CLOCKS.items() if clock.can_be_extended} == answered
    assert {name for name, clock in CLOCKS.items() if clock.can_be_paused} == answered


def test_every_term_in_law_rolls_and_no_other():
    assert {name for name, clock in CLOCKS.items() if not clock.has_statutory_term} == WITHOUT_TERM_IN_LAW
    assert {name for name, clock in CLOCKS.items() if not clock.rolls} == WITHOUT_TERM_IN_LAW


def test_the_regulation_promises_a_month_for_everything_but_the_court():
    assert {name for name, clock in CLOCKS.items() if clock.promise_article is None} == {"court"}


@pytest.mark.parametrize("name", sorted(CLOCKS))
def test_every_clock_names_its_article(name):
    assert "art." in CLOCKS[name].article or "privacyreglement" in CLOCKS[name].article
    assert CLOCKS[name].name == name


def test_an_unknown_clock_is_refused_with_the_names_there_are():
    with pytest.raises(ValueError, match="access") as refused:
        clock_of("acces to my file")
    assert "my file" not in str(refused.value)
