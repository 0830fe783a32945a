"""Until when something may be kept, asked of the schedule in force here."""

import json

import pytest

from maatstaf.cli.main import run


@pytest.fixture
def told(tmp_path, monkeypatch, capsys):
    """Runs ``maatstaf keep`` in an empty folder; the exit code and what was printed."""
    monkeypatch.chdir(tmp_path)

    def answer(*arguments):
        code = run(["keep", *arguments])
        printed = capsys.readouterr()
        return code, " ".join(printed.out.split()), " ".join(printed.err.split())

    return answer


def test_a_tenancy_that_ended_on_a_leap_day_may_be_kept_to_the_last_of_february(told):
    code, said, _ = told("tenant_file", "--event", "2024-02-29", "--lang", "en")
    assert code == 0
    assert said.startswith("- To be deleted on 28 February 2026 at the latest (tenant_file, Vrijstellingsbesluit")
    assert "It must be gone by 28 February 2026" in said


def test_it_answers_in_dutch_by_default(told):
    assert "Op 31 december 2027 moet het weg zijn; dat bepaalt ledger" in told("ledger", "--event", "2020-12-31")[1]


def test_without_an_event_no_term_runs(told):
    assert told("tenant_file", "--lang", "en")[1] == "- The event has yet to come: no term is running."


def test_what_has_no_rule_has_no_end(told):
    _, said, _ = told("household", "--event", "2020-12-31", "--json")
    found = json.loads(said)
    assert (found["due_on"], found["end_unknown"]) == (None, "no_rule")


def test_as_json_it_names_the_rule_that_decides(told):
    found = json.loads(told("ledger", "--event", "2020-12-31", "--json")[1])
    assert (found["due_on"], found["keep_until"], found["decides"]) == ("2027-12-31", "2027-12-31", "ledger")


def test_a_rule_of_another_category_may_be_named(told):
    found = json.loads(told("household", "--event", "2020-12-31", "--rule", "tenant_file", "--json")[1])
    assert found["due_on"] == "2022-12-31"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["lunch"], "lunch"),
        (["ledger", "--event", "31-12-2020"], "is not a day"),
        (["ledger", "--rule", "B1"], "retention.toml has no rule 'B1'; it has: tenant_file"),
    ],
)
def test_what_cannot_be_asked_is_told_in_a_sentence(told, arguments, says):
    code, _, error = told(*arguments)
    assert code == 2
    assert says in error
