"""The yearly benchmark: by right for the FG alone, all rights together for the public."""

from dataclasses import replace

import pandas as pd
import pytest

from maatstaf.measures import measure
from maatstaf.publication import Distribution, Profile
from maatstaf.reporting.components import TOO_FEW, Note
from maatstaf.reporting.presenting.benchmark import benchmark
from maatstaf.warehouse.engine import Counts
from reporting.presenting.published import published

ASKED = measure("requests_benchmark")
ENOUGH = Counts(("days", "answered", "censored"), [(5, 6, 0), (10, 6, 0), (20, 0, 3)])
ACCESS = dict(zip(ASKED.counts, (15, 8, 2, 1, 1, 0, 12), strict=True))
ERASURE = dict(zip(ASKED.counts, (2, 1, 0, 0, 0, 0, 1), strict=True))


class FakeDesk:
    """A year with fifteen requests for access and two for erasure."""

    minimum_n = 10

    def __init__(self, profile, missing=()):
        self.profile, self.missing = profile, missing

    def publish(self, name, period):
        rows = pd.DataFrame([{"right_invoked": "access"} | ACCESS, {"right_invoked": "erasure"} | ERASURE])
        total = {count: ACCESS[count] + ERASURE[count] for count in ACCESS}
        exact = replace(published(), measure=ASKED, rows=rows, withheld=rows.isna(), total=total, missing=self.missing)
        return exact if self.profile is Profile.INTERNAL else exact.total_only()

    def distribution(self, name, period):
        return Distribution.of(ASKED, period, ENOUGH, self.minimum_n)

    def distributions(self, name, period):
        return {"access": self.distribution(name, period), "erasure": Distribution(ASKED, period, 0, 0, None)}


def shown(profile, **more):
    return benchmark(FakeDesk(profile, **more), "requests_benchmark", published().period, "nl")


def test_the_public_sees_all_rights_together_with_mean_and_median():
    table = shown(Profile.PUBLIC)
    assert [row[0] for row in table.rows] == ["alle rechten samen"]
    assert [column.label for column in table.columns[1:-2]] == ["ontvangen", "beantwoord"]
    assert table.rows[0][1:-2] == [17, 13]
    assert [cell.text for cell in table.rows[0][-2:]] == ["7,5", "10 dagen"]
    assert table.total is None
    assert "interne uitgave" in table.notes.more[0]


def test_the_fg_sees_a_row_for_each_right_and_a_total():
    table = shown(Profile.INTERNAL)
    assert [row[0] for row in table.rows] == ["inzage", "verwijdering"]
    assert table.total[:-2] == ["alle rechten samen", 17, 9, 2, 1, 1, 0, 13]
    assert not table.notes.more


def test_a_mean_on_too_few_answers_is_not_given():
    access, erasure = shown(Profile.INTERNAL).rows
    assert access[-2].text == "7,5"
    assert erasure[-2:] == [TOO_FEW, TOO_FEW]


@pytest.mark.parametrize("profile", list(Profile))
def test_without_requests_it_says_what_is_missing(profile):
    assert isinstance(shown(profile, missing=("requests",)), Note)
