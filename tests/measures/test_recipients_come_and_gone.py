from measures.worlds import only

RECIPIENTS = "recipient_id\n" + "\n".join(f"O{number}" for number in range(1, 8))
DISCLOSURES = """
disclosed_on | recipient_id
2026-10-01   | O1            # new
2026-10-31   | O1
2025-12-01   | O2            # regular
2026-10-31   | O2
2026-09-01   | O3            # the month before, and not this one
2026-08-31   | O4            # in the year, and not the month before
2025-10-31   | O5            # the day before the year: gone
2025-10-31   | O6            # back after a year
2026-10-15   | O6
2026-11-01   | O7            # after the month: as yet never
"""
WORLD = {"recipients": RECIPIENTS, "disclosures": DISCLOSURES}


def test_who_came_and_who_went(counted):
    assert only(counted("recipients_come_and_gone", **WORLD)) == {
        "recipients": 7,
        "shared_with": 3,
        "new": 1,
        "stopped": 1,
        "gone": 1,
        "never": 1,
    }


def test_the_period_before_a_quarter_is_a_quarter(counted):
    (row,) = counted("recipients_come_and_gone", "2026-12", 3, **WORLD)
    assert (row["shared_with"], row["new"], row["stopped"]) == (4, 2, 2)
