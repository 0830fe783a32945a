from maatstaf.contracts import code_lists
from measures.worlds import drawn, only

REQUESTS = """
received_on | channel
2026-10-01  | letter
2026-10-02  | email
2026-10-03  | email
2026-10-03  | portal
2026-10-31  | desk
2026-10-15  | phone
2026-10-15  | other
2026-09-30  | phone
2026-11-01  | phone
"""


def test_letter_email_and_portal_are_in_writing(counted):
    assert counted("requests_by_channel", requests=REQUESTS) == drawn("""
        channel | received | in_writing
        letter  | 1        | 1
        email   | 2        | 2
        portal  | 1        | 1
        desk    | 1        | 0
        phone   | 1        | 0
        other   | 1        | 0
    """)


def test_what_is_in_writing_is_what_the_code_list_says(counted):
    rows = counted("requests_by_channel", requests=REQUESTS)
    for channel in code_lists()["channel"].codes.values():
        in_writing = "in_writing" in only(rows, channel=channel.code)
        assert in_writing == bool(channel.attributes.get("in_writing"))
