from measures.worlds import only

MANY = {"O1": 1, "O2": 9, "O3": 10, "O4": 99, "O5": 100, "O6": 999, "O7": 1000}
RECIPIENTS = "\n".join(["recipient_id", *MANY, "O8", "O9"])
DISCLOSURES = "\n".join(
    [
        "disclosed_on | recipient_id",
        "2026-09-30 | O8",
        *(f"2026-10-05 | {key}" for key in MANY for _ in range(MANY[key])),
    ]
)


def test_every_recipient_stands_in_one_band_and_nothing_is_a_band(counted):
    assert only(counted("recipients_by_volume", recipients=RECIPIENTS, disclosures=DISCLOSURES)) == {
        "recipients": 9,
        "nothing": 2,
        "below_10": 2,
        "below_100": 2,
        "below_1000": 2,
        "from_1000": 1,
    }
