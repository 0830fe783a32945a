from measures.worlds import drawn

COMPLAINTS = """
received_on | subject
2026-10-01  | late_answer
2026-10-31  | late_answer
2026-10-15  | camera
2026-09-30  | camera
2026-11-01  | sharing
"""


def test_complaints_received_in_the_month_are_told_apart_by_subject(counted):
    assert counted("complaints_by_subject", complaints=COMPLAINTS) == drawn("""
        complaint_subject | received
        late_answer       | 2
        camera            | 1
    """)


def test_a_quarter_adds_its_months(counted):
    assert counted("complaints_by_subject", "2026-12", 3, complaints=COMPLAINTS) == drawn("""
        complaint_subject | received
        late_answer       | 2
        camera            | 1
        sharing           | 1
    """)


def test_a_month_without_complaints_has_no_rows(counted):
    assert counted("complaints_by_subject", "2026-05", complaints=COMPLAINTS) == []
