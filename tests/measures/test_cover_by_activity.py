"""Agreements by activity: drawn cases, and worlds drawn by chance against plain Python."""

from collections import defaultdict
from datetime import date
from random import Random

import pytest

from measures.worlds import drawn, in_order

ACTIVITIES = "activity_id | name\nA1 | verhuur\nA2 | overlast\nA3 | verhuur"
RECIPIENTS = """
recipient_id | kind              | role
O1           | software_supplier | processor
O2           | software_supplier | processor
O3           | care_institution  | third_party
O4           | contractor        | third_party
O5           | police            | joint_controller
"""
AGREEMENTS = """
recipient_id | kind                 | valid_from | valid_to   | data_categories | purposes
O1           | processing_agreement | 2020-01-01 | 2026-10-15 | name            | P11
O3           | covenant             | 2020-01-01 | -          | name            | P11
O5           | covenant             | 2020-01-01 | -          | name            | P11
"""
WORLD = {"activities": ACTIVITIES, "recipients": RECIPIENTS, "agreements": AGREEMENTS}


def covered(counted, disclosures):
    return counted("cover_by_activity", disclosures=disclosures, **WORLD)


def test_a_recipient_without_an_agreement_in_force_on_one_day_lacks_one(counted):
    rows = covered(counted, """
    disclosed_on | recipient_id | activity_id
    2026-10-15   | O1           | A1
    2026-10-16   | O1           | A2
    2026-10-15   | O1           | A2
    2026-10-05   | O2           | A1
    """)  # fmt: skip
    assert rows == drawn("""
    activity | recipients | without_agreement | not_named
    verhuur  | 2          | 1                 | 0
    overlast | 1          | 1                 | 0
    """)


def test_an_agreement_that_does_not_name_it_is_told_apart_from_none(counted):
    rows = covered(counted, """
    disclosed_on | recipient_id | activity_id | purpose | data_categories
    2026-10-05   | O3           | A1          | P11     | name,medical
    2026-10-06   | O3           | A3          | P11     | name
    2026-10-05   | O1           | A1          | P12     | name
    2026-10-05   | O3           | A2          | P12     | name
    """)  # fmt: skip
    assert rows == drawn("""
    activity | recipients | without_agreement | not_named
    verhuur  | 2          | 0                 | 2
    overlast | 1          | 0                 | 1
    """)


def test_who_needs_two_agreements_and_has_one_lacks_one_and_counts_once(counted):
    rows = covered(counted, "disclosed_on | recipient_id | activity_id\n2026-10-05 | O5 | A1")
    assert rows == drawn("activity | recipients | without_agreement | not_named\nverhuur | 1 | 1 | 0")


def test_who_needs_none_another_month_and_a_disclosure_without_activity_are_not_in_it(counted):
    rows = covered(counted, """
    disclosed_on | recipient_id | activity_id
    2026-10-05   | O4           | A1
    2026-09-30   | O2           | A1
    2026-11-01   | O2           | A1
    2026-10-05   | O2           | -
    """)  # fmt: skip
    assert rows == []


KINDS = {
    "processing_agreement": lambda kind, role: role == "processor",
    "covenant": lambda kind, role: kind in ("care_institution", "police"),
    "joint_arrangement": lambda kind, role: role == "joint_controller",
}


def world(number):
    """Three names of activities, six recipients and agreements and disclosures around one month, by chance."""
    chance = Random(number)

    def day():
        return date(2026, chance.choice((9, 10, 10, 10, 11)), chance.randint(1, 30))

    def some(of):
        return frozenset(chance.sample(of, chance.randint(1, len(of))))

    recipients = {
        f"O{one}": (
            chance.choice(("software_supplier", "care_institution", "police", "contractor")),
            chance.choice(("processor", "third_party", "joint_controller")),
        )
        for one in range(6)
    }
    agreements = []
    for recipient in recipients:
        for kind in KINDS:
            if chance.random() < 0.8:
                first, last = sorted((day(), day())) if chance.random() < 0.3 else (date(2020, 1, 1), date(2027, 1, 1))
                named = [
                    some(of) if chance.random() < 0.3 else frozenset(of) for of in (("name", "medical"), ("P11", "P12"))
                ]
                agreements.append((recipient, kind, first, last, *named))
    disclosures = [
        (day(), chance.choice(list(recipients)), chance.choice(("A1", "A2", "A3", "")), chance.choice(("P11", "P12")),
         some(("name", "medical")))
        for _ in range(60)
    ]  # fmt: skip
    return recipients, agreements, disclosures


def told_again(recipients, agreements, disclosures):
    """Activity -> recipient -> what its agreements lacked, by going over the disclosures one by one."""
    lacked = defaultdict(lambda: defaultdict(set))
    for on, recipient, activity, purpose, categories in disclosures:
        for kind, is_needed in KINDS.items():
            if on.month != 10 or not activity or not is_needed(*recipients[recipient]):
                continue
            name = "overlast" if activity == "A2" else "verhuur"
            in_force = [one for one in agreements if one[:2] == (recipient, kind) and one[2] <= on <= one[3]]
            whole = any(categories <= one[4] and purpose in one[5] for one in in_force)
            lacked[name][recipient].add("" if whole else "not_named" if in_force else "without_agreement")
    return in_order(
        [
            {
                "activity": name,
                "recipients": len(found),
                "without_agreement": sum("without_agreement" in one for one in found.values()),
                "not_named": sum("without_agreement" not in one and "not_named" in one for one in found.values()),
            }
            for name, found in lacked.items()
        ]
    )


def written(headings, rows):
    return "\n".join(
        " | ".join(",".join(sorted(cell)) if isinstance(cell, frozenset) else str(cell) or "-" for cell in row)
        for row in [headings, *rows]
    )


@pytest.mark.parametrize("number", range(6))
def test_every_count_is_what_plain_python_gives(counted, number):
    recipients, agreements, disclosures = world(number)
    rows = counted(
        "cover_by_activity",
        activities=ACTIVITIES,
        recipients=written(("recipient_id", "kind", "role"), [(key, *rest) for key, rest in recipients.items()]),
        agreements=written(
            ("recipient_id", "kind", "valid_from", "valid_to", "data_categories", "purposes"), agreements
        ),
        disclosures=written(("disclosed_on", "recipient_id", "activity_id", "purpose", "data_categories"), disclosures),
    )
    assert rows == told_again(recipients, agreements, disclosures)


def test_the_worlds_hold_every_finding():
    found = [row for number in range(6) for row in told_again(*world(number))]
    assert all(any(row[count] for row in found) for count in ("without_agreement", "not_named"))
    assert any(row["recipients"] > row["without_agreement"] + row["not_named"] for row in found)
