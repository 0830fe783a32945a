import pytest

from maatstaf.warehouse.engine import NotDelivered
from measures.worlds import only

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


def test_each_way_of_not_being_covered_is_a_finding_of_its_own(counted):
    (row,) = counted(
        "covenant_cover",
        recipients="""
            recipient_id | kind
            O1           | care_institution
            O2           | police
            O3           | police
            O4           | care_institution
        """,
        agreements="""
            recipient_id | valid_from | valid_to   | data_categories        | purposes
            O1           | 2024-01-01 | 2026-10-15 | name                   | P11
            O1           | 2025-01-01 | -          | name, medical          | P13
            O2           | 2026-10-08 | -          | name                   | P11
            O3           | 2020-01-01 | 2021-12-31 | name                   | P11
            O3           | 2026-12-01 | -          | name                   | P11
        """,
        disclosures="""
            disclosed_on | recipient_id | purpose | data_categories
            2026-10-15   | O1           | P11     | name            # covered on the last day
            2026-10-16   | O1           | P11     | name            # one expired, one for another purpose
            2026-10-16   | O1           | P13     | behaviour       # the purpose, and not the category
            2026-10-16   | O1           | P11     | behaviour       # neither
            2026-10-07   | O2           | P11     | name            # begins the day after
            2026-10-07   | O3           | P11     | name            # between two covenants
            2026-10-07   | O4           | P11     | name            # none
        """,
    )
    assert row == {
        "disclosures": 7,
        "covered": 1,
        "purpose_not_covered": 1,
        "category_not_covered": 2,
        "not_yet": 1,
        "expired": 1,
        "missing": 1,
    }


def test_a_month_begins_on_its_first_day(counted):
    table = "disclosed_on | recipient_id | purpose | data_categories"
    table += "".join(f"\n{day} | O1 | P11 | name" for day in ("2026-09-30", "2026-10-01", "2026-11-01"))
    rows = counted("covenant_cover", recipients=RECIPIENTS, agreements=AGREEMENTS, disclosures=table)
    assert only(rows) == {"disclosures": 1, "covered": 1}


def test_only_care_institutions_and_police_need_a_covenant(counted):
    assert covered(counted, (10, "O3", "P11", "name")) == (0, 0)


def test_without_agreements_the_measure_says_what_is_missing(counted):
    with pytest.raises(NotDelivered) as error:
        counted("covenant_cover", recipients=RECIPIENTS, disclosures="recipient_id | purpose\nO1 | P11")
    assert error.value.tables == ("agreements",)
