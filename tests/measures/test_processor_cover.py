from measures.worlds import only

RECIPIENTS = """
recipient_id | kind              | role
O1           | software_supplier | processor
O2           | other             | processor
O3           | software_supplier | processor
O4           | contractor        | third_party
"""
AGREEMENTS = """
recipient_id | kind                 | valid_from | valid_to
O1           | processing_agreement | 2024-01-01 | 2026-10-15
O1           | processing_agreement | 2026-10-20 | -
O1           | processing_agreement | 2026-10-21 | -          # a second one for another system
O2           | covenant             | 2024-01-01 | -
O4           | processing_agreement | 2024-01-01 | -
"""
DISCLOSURES = """
disclosed_on | recipient_id
2026-10-15   | O1           # the last day of the agreement
2026-10-16   | O1           # between two agreements
2026-10-20   | O1           # the first day of the next
2026-10-31   | O1           # under two agreements
2026-10-31   | O1
2026-10-31   | O2           # a covenant is no processing agreement
2026-10-31   | O3           # nothing at all
2026-10-31   | O4           # no processor
2026-11-01   | O3
"""
WORLD = {"recipients": RECIPIENTS, "agreements": AGREEMENTS, "disclosures": DISCLOSURES}


def test_an_agreement_is_in_force_from_its_first_to_its_last_day_and_two_count_once(counted):
    (row,) = counted("processor_cover", **WORLD)
    assert (row["disclosures"], row["covered"]) == (7, 4)


def test_expired_and_missing_are_different_findings(counted):
    (row,) = counted("processor_cover", **WORLD)
    assert only([row]) == {"disclosures": 7, "covered": 4, "expired": 1, "missing": 2}


def test_a_supplier_without_agreement_is_not_covered(counted):
    (row,) = counted("processor_cover", "2026-11", **WORLD)
    assert only([row]) == {"disclosures": 1, "missing": 1}


def test_an_agreement_that_begins_the_day_after_is_not_yet_there(counted):
    (row,) = counted(
        "processor_cover",
        recipients="recipient_id | role\nO1 | processor",
        agreements="recipient_id | kind | valid_from\nO1 | processing_agreement | 2026-10-08",
        disclosures="""
            disclosed_on | recipient_id
            2026-10-07   | O1
            2026-10-08   | O1
        """,
    )
    assert only([row]) == {"disclosures": 2, "covered": 1, "not_yet": 1}


def test_what_an_agreement_in_force_does_not_name_is_told_apart_and_still_under_it(counted):
    (row,) = counted(
        "processor_cover",
        recipients="recipient_id | role\nO1 | processor",
        agreements="""
            recipient_id | kind                 | data_categories | purposes
            O1           | processing_agreement | name, address   | P10
        """,
        disclosures="""
            recipient_id | data_categories | purpose
            O1           | address         | P10
            O1           | address         | P17
            O1           | medical         | P10
            O1           | medical         | P17
        """,
    )
    assert only([row]) == {"disclosures": 4, "covered": 4, "purpose_not_covered": 1, "category_not_covered": 2}
