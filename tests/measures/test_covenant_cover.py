from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from maatstaf.warehouse.engine import NotDelivered
from measures.worlds import drawn

RECIPIENTS = """
recipient_id | kind
O1           | care_institution
O2           | police
O3           | municipality
"""
AGREEMENTS = """
recipient_id | kind                 | valid_from | valid_to   | data_categories        | purposes
O1           | covenant             | 2024-01-01 | 2026-10-15 | name, behaviour        | P11, P13
O1           | covenant             | 2025-01-01 | -          | name, medical          | P13
O2           | processing_agreement | 2024-01-01 | -          | name, nuisance_file    | P11
O3           | covenant             | 2024-01-01 | -          | name                   | P11
"""


def covered(counted, *disclosures):
    """Of each disclosure (day in October, recipient, purpose, categories) how many count, and are covered."""
    rows = [
        f"2026-10-{day:02} | {recipient} | {purpose} | {categories}"
        for day, recipient, purpose, categories in disclosures
    ]
    table = "\n".join(["disclosed_on | recipient_id | purpose | data_categories", *rows])
    (row,) = counted("covenant_cover", recipients=RECIPIENTS, agreements=AGREEMENTS, disclosures=table)
    return row["disclosures"], row["covered"]


def test_a_covenant_covers_on_its_last_day_and_not_the_day_after(counted):
    assert covered(counted, (15, "O1", "P11", "name"), (16, "O1", "P11", "name")) == (2, 1)


def test_a_disclosure_under_two_covenants_counts_once(counted):
    assert covered(counted, (15, "O1", "P13", "name"), (15, "O1", "P13", "name")) == (2, 2)


def test_what_no_single_covenant_covers_is_not_covered(counted):
    assert covered(
        counted,
        (10, "O1", "P12", "name"),  # the category, and not the purpose
        (10, "O1", "P11", "name, income"),  # the purpose, and not all categories
        (10, "O1", "P13", "behaviour, medical"),  # two covenants, a part each
        (10, "O1", "P11", "medical"),  # the category of one and the purpose of the other
        (10, "O2", "P11", "name"),  # another kind of agreement
    ) == (5, 0)


def test_a_month_begins_on_its_first_day(counted):
    table = "disclosed_on | recipient_id | purpose | data_categories"
    table += "".join(f"\n{day} | O1 | P11 | name" for day in ("2026-09-30", "2026-10-01", "2026-11-01"))
    rows = counted("covenant_cover", recipients=RECIPIENTS, agreements=AGREEMENTS, disclosures=table)
    assert rows == drawn("""
        disclosures | covered
        1           | 1
    """)


def test_only_care_institutions_and_police_need_a_covenant(counted):
    assert covered(counted, (10, "O3", "P11", "name")) == (0, 0)


def test_without_agreements_the_measure_says_what_is_missing(counted):
    with pytest.raises(NotDelivered) as error:
        counted("covenant_cover", recipients=RECIPIENTS, disclosures="recipient_id | purpose\nO1 | P11")
    assert error.value.tables == ("agreements",)


# The same told a second time, in plain Python over the rows.

KINDS = ("care_institution", "police", "contractor")
CATEGORIES = ("name", "behaviour", "medical")
PURPOSES = ("P11", "P12", "P13")
FIRST, AFTER = date(2026, 10, 1), date(2026, 11, 1)

days = st.integers(-3, 35).map(lambda number: FIRST + timedelta(days=number))
keys = st.integers(0, 3)
agreements = st.fixed_dictionaries(
    {
        "recipient": keys,
        "kind": st.sampled_from(["covenant", "covenant", "processing_agreement"]),
        "between": st.tuples(days, days).map(sorted),
        "open_ended": st.booleans(),
        "categories": st.sets(st.sampled_from(CATEGORIES), min_size=1),
        "purposes": st.sets(st.sampled_from(PURPOSES), min_size=1),
    }
)
disclosures = st.fixed_dictionaries(
    {
        "on": days,
        "recipient": keys,
        "purpose": st.sampled_from(PURPOSES),
        "categories": st.sets(st.sampled_from(CATEGORIES), min_size=1),
    }
)


def told_again(kinds, agreed, shared):
    told = [
        one
        for one in shared
        if FIRST <= one["on"] < AFTER and kinds[one["recipient"]] in ("care_institution", "police")
    ]

    def is_covered(one):
        return any(
            each["kind"] == "covenant"
            and each["recipient"] == one["recipient"]
            and each["between"][0] <= one["on"]
            and (each["open_ended"] or one["on"] <= each["between"][1])
            and one["purpose"] in each["purposes"]
            and one["categories"] <= each["categories"]
            for each in agreed
        )

    return [{"disclosures": len(told), "covered": sum(map(is_covered, told))}]


@given(
    st.lists(st.sampled_from(KINDS), min_size=4, max_size=4),
    st.lists(agreements, min_size=1, max_size=12),
    st.lists(disclosures, min_size=30, max_size=60),
)
@settings(
    max_examples=10,
    deadline=None,
    suppress_health_check=[
        HealthCheck.function_scoped_fixture,
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
        HealthCheck.large_base_example,
    ],
)
def test_the_measure_agrees_with_plain_python(counted, kinds, agreed, shared):
    world = {
        "recipients": ["recipient_id | kind", *(f"O{key} | {kind}" for key, kind in enumerate(kinds))],
        "agreements": ["recipient_id | kind | valid_from | valid_to | data_categories | purposes"]
        + [
            f"O{one['recipient']} | {one['kind']} | {one['between'][0]} | "
            f"{'-' if one['open_ended'] else one['between'][1]} | "
            f"{','.join(one['categories'])} | {','.join(one['purposes'])}"
            for one in agreed
        ],
        "disclosures": ["disclosed_on | recipient_id | purpose | data_categories"]
        + [f"{one['on']} | O{one['recipient']} | {one['purpose']} | {','.join(one['categories'])}" for one in shared],
    }
    tables = {name: "\n".join(rows) for name, rows in world.items()}
    assert counted("covenant_cover", **tables) == told_again(kinds, agreed, shared)
