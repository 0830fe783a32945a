import string
import tomllib
from datetime import date
from pathlib import Path

import pytest

from maatstaf.cli import cases
from maatstaf.law import CLOCKS, IMPOSSIBLE, REASONS, ClockPolicy, Pause, Rule, term

REPOSITORY = Path(__file__).parents[2]
WORDING = tomllib.loads((REPOSITORY / "pipelines/maatstaf/reporting/wording/law.toml").read_text(encoding="utf-8"))
RECEIVED = date(2026, 1, 31)
OPEN = Pause(date(2026, 2, 10))
RESOLVED = Pause(date(2026, 2, 10), date(2026, 2, 12))
LATE = Pause(date(2026, 6, 1), date(2026, 6, 2))
IN_THE_WEEKEND = Pause(date(2026, 3, 2), date(2026, 3, 20))
TOLD, TOLD_LATE = date(2026, 2, 20), date(2026, 4, 1)


def every_kind_of_term():
    for name in CLOCKS:
        yield term(name, RECEIVED, extended_on=TOLD, pauses=[RESOLVED])
    yield term("access", RECEIVED, answered_on=date(2026, 2, 5), pauses=[RESOLVED])
    for pauses in ([], [OPEN], [RESOLVED], [LATE], [IN_THE_WEEKEND]):
        for way in ("suspend", "suspend_rollfirst", "restart"):
            for told_on in (None, TOLD, TOLD_LATE):
                for outcome in (None, "refused"):
                    yield term(
                        "access",
                        RECEIVED,
                        extended_on=told_on,
                        outcome=outcome,
                        pauses=pauses,
                        policy=ClockPolicy(pauses=way),
                    )


STEPS = [step for told in every_kind_of_term() for step in told.steps]


def test_every_rule_is_used_by_some_term():
    assert {step.rule for step in STEPS} == set(Rule)


def test_the_file_words_exactly_the_rules_and_reasons_there_are():
    assert set(WORDING) == {"step", "reason", "invalid"}
    assert set(WORDING["step"]) == set(Rule)
    assert set(WORDING["reason"]) == set(REASONS)
    assert set(WORDING["invalid"]) == set(cases.RULES)


def test_what_is_impossible_reads_as_the_law_says_it():
    assert {rule: WORDING["invalid"][rule]["en"] for rule in IMPOSSIBLE} == IMPOSSIBLE


KEYS = {"step": Rule, "reason": REASONS, "invalid": cases.RULES}


@pytest.mark.parametrize("key", [(kind, name) for kind, names in KEYS.items() for name in names])
def test_every_wording_speaks_both_languages(key):
    kind, name = key
    words = WORDING[kind][name]
    assert set(words) == {"nl", "en"}
    assert all(text.strip() == text and text for text in words.values())
    assert placeholders(words["nl"]) == placeholders(words["en"])


def test_every_step_fills_every_placeholder_of_its_wording():
    for step in STEPS:
        for text in WORDING["step"][step.rule].values():
            missing = [name for name in placeholders(text) if getattr(step, name) is None]
            assert not missing, (step.rule, missing)


def test_no_step_holds_a_value_that_its_wording_does_not_tell():
    for step in STEPS:
        told = placeholders(WORDING["step"][step.rule]["nl"])
        held = {name for name in ("on", "days", "article", "reason") if getattr(step, name) is not None}
        assert held == told, step.rule


def test_every_step_names_its_article():
    assert all("art." in step.article or "privacyreglement" in step.article for step in STEPS)


def test_every_reason_of_a_rolled_day_is_a_known_reason():
    reasons = {step.reason for step in STEPS if step.rule == Rule.ROLLED_OVER}
    assert reasons
    assert reasons <= set(REASONS)


def test_no_explanation_can_be_taken_for_a_formula():
    texts = [text for kind in ("step", "invalid") for words in WORDING[kind].values() for text in words.values()]
    assert not [text for text in texts if text.startswith(("=", "+", "-", "@", "{"))]


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}
