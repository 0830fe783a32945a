"""Numbers, shares and days as each language writes them."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maatstaf.reporting import formats


@given(
    whole=st.integers(1, 10**9),
    missing=st.integers(1, 10**9),
    decimals=st.integers(0, 3),
    lang=st.sampled_from(["nl", "en"]),
)
def test_a_share_that_is_not_all_is_never_written_as_all_and_one_that_is_not_none_never_as_none(
    whole, missing, decimals, lang
):
    total = whole + missing
    for part in (whole, missing):
        written = formats.share(part, total, lang, decimals)
        bare = written.replace(",", ".").rstrip("%")
        assert written.startswith(("<", ">")) or 0 < Decimal(bare) < 100


@pytest.mark.parametrize("decimals", [0, 1])
def test_none_and_all_are_written_plainly(decimals):
    zeros = ",0" if decimals else ""
    assert formats.share(0, 7, "nl", decimals) == f"0{zeros}%"
    assert formats.share(7, 7, "nl", decimals) == f"100{zeros}%"


@pytest.mark.parametrize(
    ("part", "whole", "nl", "en"),
    [
        (9999, 10000, "> 99%", "> 99%"),
        (1, 10000, "< 1%", "< 1%"),
        (1, 8, "13%", "13%"),
        (10001, 10000, "< 101%", "< 101%"),
        (3, 2, "150%", "150%"),
    ],
)
def test_a_share_is_rounded_half_up_and_bounded_where_rounding_would_say_none_or_all(part, whole, nl, en):
    assert formats.share(part, whole, "nl") == nl
    assert formats.share(part, whole, "en") == en


def test_a_share_of_nothing_is_not_a_share():
    with pytest.raises(ZeroDivisionError):
        formats.share(0, 0, "nl")


@pytest.mark.parametrize("ratio", [0.945, Decimal("0.945"), Fraction(945, 1000)])
def test_a_ratio_reads_the_same_whatever_its_type(ratio):
    assert formats.percent(ratio, "nl") == "95%"


def test_numbers_have_the_separators_of_their_language():
    assert formats.number(1234567, "nl") == "1.234.567"
    assert formats.number(1234567, "en") == "1,234,567"
    assert formats.number(Decimal("1234.25"), "nl", decimals=1) == "1.234,3"
    assert formats.number(0.5, "en", decimals=1) == "0.5"


@pytest.mark.parametrize(
    ("lang", "day", "month", "short"),
    [("nl", "31 oktober 2026", "oktober 2026", "okt 26"), ("en", "31 October 2026", "October 2026", "Oct 26")],
)
def test_days_and_months_are_written_in_full_and_short(lang, day, month, short):
    on = dt.date(2026, 10, 31)
    assert (formats.day(on, lang), formats.month(on, lang), formats.short_month(on, lang)) == (day, month, short)


def test_a_number_of_days_has_its_plural():
    assert [formats.days(n, "en") for n in (0, 1, 2)] == ["0 days", "1 day", "2 days"]


def test_a_name_in_a_sentence_keeps_its_direction_to_itself():
    written = formats.name("Bank \u202ekcud\u202c\u2069")
    assert written == "\u2068Bank kcud\u2069"
