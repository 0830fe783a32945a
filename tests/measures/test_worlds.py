"""The harness itself: a world that the loader would not take as drawn is no world to count in."""

import pytest

from measures.worlds import drawn, only


def test_a_refused_row_fails_the_test_that_drew_it(counted):
    with pytest.raises(AssertionError, match="unknown_code"):
        counted("requests_received", requests="right_invoked\nlunch")


def test_a_row_with_a_cell_too_few_is_no_drawing():
    with pytest.raises(ValueError, match="shorter"):
        drawn("""
            due | late
            1
        """)


def test_only_tells_counts_above_zero():
    rows = drawn("""
        channel | received | in_writing
        phone   | 2        | 0
    """)
    assert only(rows, channel="phone") == {"received": 2}
    assert only(rows, channel="email") == {}
