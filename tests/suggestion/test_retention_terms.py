"""A retention term in words becomes a period only where it says one; otherwise a person decides."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maatstaf.suggestion.retention_terms import REASONS, read_retention_term


@pytest.mark.parametrize(
    ("text", "period", "direction"),
    [
        ("2 jaar", "P2Y", ""),
        ("2 jaar na einde huur", "P2Y", ""),
        ("6 weken", "P6W", ""),
        ("maximaal 7 jaar", "P7Y", "max"),
        ("Max. 3 maanden", "P3M", "max"),
        ("niet langer dan 4 weken na opname", "P4W", "max"),
        ("ten minste 7 jaar", "P7Y", "min"),
        ("7 jaar (fiscaal)", "P7Y", ""),
        ("7 jaar na beëindiging polis (fiscaal)", "P7Y", ""),
        ("Twee jaar na afhandeling.", "P2Y", ""),
        ("één jaar", "P1Y", ""),
        ("2 years after end of tenancy", "P2Y", ""),
        ("6 weeks", "P6W", ""),
        ("at most 1 year after closing", "P1Y", "max"),
        ("30 dagen", "P30D", ""),
        ("0 dagen na controle", "P0D", ""),
        ("2 jaar na een incident", "P2Y", ""),
        ("P2Y", "P2Y", ""),
        ("p1y6m", "P1Y6M", ""),
    ],
)
def test_a_text_that_says_one_term_gives_its_period(text, period, direction):
    found = read_retention_term(text)
    assert (found.period, found.direction) == (period, direction)
    assert bool(found.period) != bool(found.reason)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("permanent", "permanent"),
        ("Permanent (historisch archief), 2 jaar", "permanent"),
        ("2 tot 5 jaar", "range"),
        ("2-5 jaar", "range"),
        ("2 à 3 jaar", "range"),
        ("twee tot vijf jaar", "range"),
        ("tussen 2 en 5 jaar", "range"),
        ("In de praktijk 2 tot 5 jaar na einde huur", "range"),
        ("2 to 5 years", "range"),
        ("2 jaar of 5 jaar", "several"),
        ("1 jaar en 6 maanden", "several"),
        ("30 dagen camera, 1 jaar toegangslogs", "several"),
        ("2 jaar na 1 januari", "several"),
        ("1,5 jaar", "no_term"),
        ("zolang toestemming geldig (max 3 jaar)", "conditional"),
        ("4 weken (tenzij incident)", "conditional"),
        ("7 jaar (fiscaal), langer voor lopende zaken", "conditional"),
        ("tot 2 jaar na einde huur", "conditional"),
        ("as long as consent is valid", "conditional"),
        ("7 jaar voor fiscale doeleinden", "partial"),
        ("ongeveer 2 jaar", "vague"),
        ("enkele minuten", "vague"),
        ("anderhalf jaar", "vague"),
        ("direct na ontslag", "no_term"),
        ("24 uur", "no_term"),
        ("", "no_term"),
        ("2 jaar (analytics standaard)", "other_words"),
        ("versie 2 jaar", "other_words"),
        ("2 jaar na einde huur, foto's direct", "other_words"),
        ("1000 jaar", "other_words"),
    ],
)
def test_a_text_that_says_more_or_less_is_left_to_a_person_with_the_reason(text, reason):
    found = read_retention_term(text)
    assert (found.period, found.reason) == ("", reason)
    assert found.reason in REASONS


@pytest.mark.parametrize(
    ("text", "is_plain"),
    [
        ("2 jaar na einde huur", True),
        ("zolang toestemming geldig (max 3 jaar)", True),
        ("2 jaar na vertrek van de heer Jansen", False),
        ("123456782", False),
        ("2 jaar (j.jansen@example.nl)", False),
        ("2 jaar na 123456782,1", False),
        ("2 jaar na 123 456 782", False),
        ("2 jaar na vertrek van Иванов", False),
    ],
)
def test_only_a_text_of_known_words_may_be_shown(text, is_plain):
    assert read_retention_term(text).is_plain is is_plain


@given(st.text())
def test_any_text_is_read_without_an_error_as_a_period_or_a_reason(text):
    found = read_retention_term(text)
    assert bool(found.period) != bool(found.reason)
    assert found.reason in ("", *REASONS)


@given(
    st.integers(0, 999),
    st.integers(0, 999),
    st.sampled_from(["jaar", "weken", "maanden", "years", ""]),
    st.sampled_from([" ", " of ", " tot ", "-", " en ", ", ", " na ", " (", "/"]),
)
def test_two_numbers_are_never_one_period(one, other, unit, between):
    assert not read_retention_term(f"{one} {unit}{between}{other} jaar na einde huur").period
