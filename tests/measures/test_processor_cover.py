from measures.worlds import drawn

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
    assert counted("processor_cover", **WORLD) == drawn("""
        disclosures | covered
        7           | 4
    """)


def test_a_supplier_without_agreement_is_not_covered(counted):
    assert counted("processor_cover", "2026-11", **WORLD) == drawn("""
        disclosures | covered
        1           | 0
    """)
