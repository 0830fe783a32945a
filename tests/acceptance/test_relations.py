"""What the headers say of how numbers hang together is true of the samples, in every kind of period."""

import pytest

from maatstaf.measures import Period, catalogue
from maatstaf.publication.protection.exact import Exact
from maatstaf.publication.protection.linking import Web

OCTOBER = Period.month("2026-10")
RELATED = [one.name for one in catalogue().values() if one.relations.counts() | set(one.relations.tells)]


@pytest.mark.parametrize("months", [1, 3, 12])
def test_what_is_said_to_add_up_adds_up(desks, months):
    period = OCTOBER.last_full(months)
    web = Web.of([Exact.of(desks.internal.publish(name, period)) for name in RELATED])
    wrong = [terms for terms in web.sums if sum(sign * web.values[cell] for cell, sign in terms.items())]
    assert not wrong
    assert min(web.values.values()) >= 0
    assert len(web.sums) > 300
