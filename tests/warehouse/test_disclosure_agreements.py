"""The view weighs agreements as joins; here they are weighed one by one. They must never disagree on a disclosure."""

from collections import Counter
from datetime import date, timedelta
from itertools import count
from random import Random

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from maatstaf.sources import read_delivery
from maatstaf.warehouse.engine import Clocks, open_engine
from maatstaf.warehouse.load import load
from measures.worlds import write_delivery

AS_OF = date(2026, 10, 31)
FIRST = date(2026, 9, 25)
NEEDED_BY_ROLE = {"processor": "processing_agreement", "joint_controller": "joint_arrangement"}
KINDS = ("care_institution", "police", "contractor", "software_supplier")
ROLES = ("processor", "third_party", "joint_controller", "authority")
CATEGORIES = ("name", "address", "behaviour", "medical")
PURPOSES = ("P10", "P11", "P12")
KEYS = [f"O{number}" for number in range(6)]


def some(random, codes):
    """At least one of the codes."""
    return frozenset(random.sample(codes, random.randint(1, len(codes))))


def day(random):
    """Few days, so that first and last days are met often; some after the reported day."""
    return FIRST + timedelta(days=random.randint(0, 45))


def world(number):
    """Recipients, agreements and disclosures, invented from one number."""
    random = Random(number)
    recipients = {key: (random.choice(KINDS), random.choice(ROLES)) for key in KEYS}
    agreements = []
    for _ in range(random.randint(0, 14)):
        first, last = sorted((day(random), day(random)))
        agreements.append(
            {
                "recipient_id": random.choice(KEYS),
                "kind": random.choice(["processing_agreement", "covenant", "joint_arrangement"]),
                "valid_from": first,
                "valid_to": last if random.random() < 0.7 else None,
                "data_categories": some(random, CATEGORIES),
                "purposes": some(random, PURPOSES),
            }
        )
    disclosures = [
        {
            "recipient_id": random.choice(KEYS),
            "disclosed_on": day(random),
            "purpose": random.choice(PURPOSES),
            "data_categories": some(random, CATEGORIES),
        }
        for _ in range(300)
    ]
    return recipients, agreements, disclosures


def needs(kind, role):
    """The kinds of agreement without which such a recipient may be given nothing."""
    return {NEEDED_BY_ROLE.get(role), "covenant" if kind in ("care_institution", "police") else None} - {None}


def finding(disclosure, kind, agreements):
    """What the agreements of one kind say of a disclosure."""
    on = disclosure["disclosed_on"]
    his = [one for one in agreements if (one["recipient_id"], one["kind"]) == (disclosure["recipient_id"], kind)]
    in_force = [one for one in his if one["valid_from"] <= on and (one["valid_to"] is None or on <= one["valid_to"])]
    name_all = [one for one in in_force if disclosure["data_categories"] <= one["data_categories"]]
    if any(disclosure["purpose"] in one["purposes"] for one in name_all):
        return "covered"
    if name_all:
        return "purpose_not_covered"
    if in_force:
        return "category_not_covered"
    if any(one["valid_to"] is not None and one["valid_to"] < on for one in his):
        return "expired"
    return "not_yet" if his else "missing"


def told_again(recipients, agreements, disclosures):
    """Recipient, day, purpose, categories, kind needed and finding -> disclosures."""
    return Counter(
        (*(one[name] for name in ("recipient_id", "disclosed_on", "purpose", "data_categories")), kind,
         finding(one, kind, agreements))
        for one in disclosures
        if one["disclosed_on"] <= AS_OF
        for kind in needs(*recipients[one["recipient_id"]])
    )  # fmt: skip


def written(row):
    """A row as the cells of a delivery."""
    return {
        name: ",".join(sorted(value)) if isinstance(value, frozenset) else "" if value is None else str(value)
        for name, value in row.items()
    }


def seen(recipients, agreements, disclosures, folder):
    """The same, asked of the view."""
    tables = {
        "recipients": [{"recipient_id": key, "kind": kind, "role": role} for key, (kind, role) in recipients.items()],
        "agreements": [written(row) for row in agreements],
        "disclosures": [written(row) for row in disclosures],
    }
    write_delivery(folder, tables)
    intake = load(read_delivery(folder), date(2026, 12, 31), folder / "warehouse")
    assert not intake.refusals
    engine = open_engine(intake.path)
    try:
        members = {}
        listed = engine.browse("select * from data_category_set_members", AS_OF, Clocks(), 1000)
        for set_id, category in listed.rows:
            members.setdefault(set_id, set()).add(category)
        answer = engine.browse(
            "select recipient_id, disclosed_on, purpose, data_category_set, agreement_kind, agreement_finding, "
            "disclosures from disclosure_agreements",
            AS_OF, Clocks(), 10_000,
        )  # fmt: skip
    finally:
        engine.close()
    rows = [(key, on, purpose, frozenset(members[set_id]), *rest) for key, on, purpose, set_id, *rest in answer.rows]
    assert len({row[:-2] for row in rows}) == len(rows), "a disclosure has two findings under one kind"
    return Counter({tuple(row[:-1]): row[-1] for row in rows})


@pytest.fixture(scope="module")
def folders(tmp_path_factory):
    """A new folder for every world."""
    base, numbers = tmp_path_factory.mktemp("worlds"), count()
    return lambda: base / str(next(numbers))


# A smaller number is no simpler world: there is nothing to shrink to.
@settings(max_examples=12, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(number=st.integers(0, 2**32))
def test_every_disclosure_has_the_finding_that_plain_python_gives_it(number, folders):
    drawn = world(number)
    assert seen(*drawn, folders()) == told_again(*drawn)


def test_the_worlds_hold_every_finding():
    met = Counter(key[-1] for number in range(12) for key in told_again(*world(number)))
    assert set(met) == {"covered", "purpose_not_covered", "category_not_covered", "expired", "not_yet", "missing"}
