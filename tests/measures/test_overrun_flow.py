from measures.worlds import drawn

HOLDINGS = """
trigger_on | records | archive_status | destroyed_on
2024-09-29 | 1       | ACT            | -            # over since the last of September
2024-09-29 | 2       | VER            | 2026-10-01   # the same, destroyed on the first of October
2024-09-29 | 2       | VER            | 2026-09-30   # destroyed before the month
2024-09-29 | 4       | VER            | 2026-11-01   # destroyed after it: still there
2024-09-30 | 8       | ACT            | -            # over since the first of October
2024-09-30 | 16      | VER            | 2026-10-20   # came over term and was cleared
2024-10-10 | 32      | VER            | 2026-10-10   # destroyed on its last day: never over
2024-10-10 | 32      | VER            | 2026-10-05   # destroyed before
2024-10-30 | 64      | ACT            | -            # over on the last day
2024-10-31 | 99      | ACT            | -            # over in November
2024-09-01 | 99      | BEW            | -
2024-09-01 | 99      | GEB            | -
2024-09-01 | 99      | VER            | -            # gone, nobody knows when
-          | 99      | ACT            | -
"""

OCTOBER = """
    over_at_start | newly_over | cleared | over_at_end | still_over | new_at_end | records_newly_over | records_cleared
    3             | 3          | 2       | 4           | 2          | 2          | 88                 | 18
"""


def test_what_was_over_and_came_over_is_cleared_or_remains(counted):
    (october,) = counted("overrun_flow", holdings=HOLDINGS)
    assert [october] == drawn(OCTOBER)
    assert october["over_at_start"] + october["newly_over"] - october["cleared"] == october["over_at_end"]
    assert october["still_over"] + october["new_at_end"] == october["over_at_end"]


def test_a_month_starts_as_the_one_before_it_ended(counted):
    october, november = (counted("overrun_flow", month, holdings=HOLDINGS)[0] for month in ("2026-10", "2026-11"))
    assert november["over_at_start"] == october["over_at_end"]
    assert november["cleared"] == 1


def test_what_remains_is_what_the_stock_calls_over_term(counted):
    (october,) = counted("overrun_flow", holdings=HOLDINGS)
    (stock,) = counted("records_over_term", holdings=HOLDINGS)
    assert october["over_at_end"] == stock["holdings_over"]


def test_a_holding_whose_hold_ended_was_over_term_all_along(counted):
    (row,) = counted("overrun_flow", holdings="trigger_on | archive_status\n2024-08-31 | ACT")
    assert (row["over_at_start"], row["newly_over"]) == (1, 0)
