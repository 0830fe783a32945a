"""The retention terms of a food bank, as its people wrote them: a period, or the reason why there is none."""

from collections import Counter

from maatstaf.suggestion.retention_terms import read_retention_term


def test_a_term_in_words_is_a_period_or_left_to_a_person(lines_of):
    terms = [row["Bewaartermijn"] for row in lines_of("foodbank_processing_register.csv")]
    found = [read_retention_term(term) for term in terms]
    reasons = Counter(one.reason for one in found if not one.period)
    proposed = Counter(one.period for one in found if one.period)
    assert len(terms) == 67
    assert proposed == {"P7Y": 13, "P2Y": 13, "P10Y": 5, "P1Y": 3, "P5Y": 3, "P3Y": 1, "P6M": 1}
    assert reasons == {
        "several": 7,
        "conditional": 9,
        "no_term": 4,
        "range": 3,
        "partial": 2,
        "other_words": 1,
        "permanent": 1,
        "vague": 1,
    }


def test_no_term_with_two_numbers_or_a_condition_is_a_period(lines_of):
    for term in (row["Bewaartermijn"] for row in lines_of("foodbank_processing_register.csv")):
        numbers = [sign for sign in term.replace("-", " ").split() if sign[0].isdigit()]
        if len(numbers) != 1 or "tenzij" in term or "zolang" in term.lower() or " of " in term:
            assert not read_retention_term(term).period
