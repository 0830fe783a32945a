"""What was planted in the samples is what the measures find."""

import tomllib
from pathlib import Path

import pytest

from maatstaf.publication import Period, Status

SAMPLES = Path(__file__).parents[2] / "data_samples"
KNOWN = tomllib.loads((SAMPLES / "known_answers.toml").read_text(encoding="utf-8"))
BREACHES = KNOWN.pop("breaches")
#: What the samples call by another name than the measure.
NAMES = {"register": "activities_registered", "cameras": "cameras_announced", "safeguards": "safeguard_coverage"}
#: Answers of the samples that no measure gives yet, or that another measure gives in another shape.
APART: set[str] = set()
ANSWERS = [(month, name) for month, answers in KNOWN.items() for name in answers if name not in APART]


@pytest.mark.parametrize(("month", "name"), ANSWERS)
def test_a_measure_gives_the_known_answer(desks, month, name):
    expected, period = dict(KNOWN[month][name]), Period.month(month)
    measure = NAMES.get(name, name)
    median = expected.pop("median_days", None)
    published = desks.internal.publish(measure, period)
    found = {}
    for key, value in expected.items():
        if not isinstance(value, dict):
            found[key] = published.total[key]
            continue
        dimension = next(iter(published.measure.grain))
        rows = published.rows[published.rows[dimension].astype(str) == key]
        found[key] = {count: int(rows[count].sum()) for count in value}
    assert found == expected
    if median is not None:
        assert desks.internal.distribution(measure, period).median_days == median


def test_the_samples_know_answers_for_three_months():
    assert len(KNOWN) == 3
    assert all(len(answers) > 20 for answers in KNOWN.values())


@pytest.mark.parametrize("month", BREACHES)
def test_every_planted_breach_is_found(desks, month):
    results = {result.norm.id: result.status for result in desks.internal.norms(Period.month(month))}
    planted = {id_ for id_, count in BREACHES[month].items() if count}
    assert {id_ for id_ in planted if results[id_] not in (Status.NOT_MET, Status.SHOWN)} == set()


def test_every_norm_that_can_be_broken_is_broken_in_the_newest_month():
    assert sum(count > 0 for count in BREACHES["2026-10"].values()) > 20


def test_public_and_internal_give_the_same_totals_and_verdicts(desks):
    period = Period.month("2026-10")
    public, internal = desks.public.norms(period), desks.internal.norms(period)
    withheld = [result.norm.id for result in public if result.status is Status.TOO_FEW and not result.findings]
    assert withheld == ["R6", "R7", "S5"]
    verdicts = [[one.status for one in results if one.norm.id not in withheld] for results in (public, internal)]
    assert verdicts[0] == verdicts[1]
    for name in ("requests_due_law", "records_over_term", "disclosures_by_recipient_kind"):
        assert desks.public.publish(name, period).total == desks.internal.publish(name, period).total
