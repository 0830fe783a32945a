"""What each kind stores of a cell, in the engine and by a twin in plain Python that shares no code with it."""

import re
from contextlib import closing
from datetime import date, datetime

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maatstaf import law
from maatstaf.contracts import Day, ManyOf, OneOf, Organisation, Period, Pseudonym, code_lists
from maatstaf.contracts.kinds import Count, Flag, Kind, Month
from maatstaf.sources import Dialect

steady = settings(deadline=None, max_examples=60)

DUTCH = Dialect()
EARLIEST = date(1900, 1, 1)


@pytest.fixture(scope="module")
def engine():
    with closing(duckdb.connect(":memory:")) as connection:
        yield connection


@pytest.fixture(scope="module")
def stored(engine):
    """What is stored of each of some cells."""

    def stored(kind, cells, dialect=DUTCH, spellings=None):
        if not cells:
            return []
        sql = kind.stored("cell", dialect, spellings or {})
        rows = engine.execute(
            f"select {sql} from (select unnest($cells) as cell, unnest(range(len($cells))) as place) order by place",
            {"cells": list(cells)},
        )
        return [row[0] for row in rows.fetchall()]

    return stored


def cells(*strategies):
    """Many cells in one question to the engine; a cell is never empty and has no space around it."""
    one = st.one_of(strategies).map(lambda cell: cell.strip(" ")).filter(bool)
    return st.lists(one, max_size=25)


noise = st.text(st.sampled_from("0123456789-/ .,PYMWDTZjaeé'\"%\n"), min_size=1, max_size=12)


def number(least, most):
    return st.integers(least, most).map(str) | st.integers(least, most).map("{:02}".format)


dutch_days = st.tuples(number(0, 32), number(0, 14), number(1899, 2101)).map("-".join)
real_days = st.dates(date(1850, 1, 1), date(2150, 12, 31))


def as_day(cell, pattern="%d-%m-%Y"):
    """Python's own reading, which like the engine's takes a day of one digit."""
    try:
        day = datetime.strptime(cell, pattern).date()  # noqa: DTZ007
    except ValueError:
        return None
    return day if day >= EARLIEST else None


@steady
@given(cells=cells(dutch_days, real_days.map("{:%d-%m-%Y}".format), real_days.map("{:%m-%d-%Y}".format)))
def test_a_day_is_read_as_it_is_declared(stored, cells):
    assert stored(Day(), cells) == [as_day(cell) for cell in cells]


@steady
@given(cells=cells(real_days.map(str), real_days.map("{:%d-%m-%Y}".format)))
def test_a_day_in_another_dialect_is_read_as_that_declares_it(stored, cells):
    dialect = Dialect(date_format="%Y-%m-%d")
    assert stored(Day(), cells, dialect) == [as_day(cell, "%Y-%m-%d") for cell in cells]


@steady
@given(cells=cells(noise))
def test_what_looks_a_little_like_a_day_is_none(stored, cells):
    for cell, day in zip(cells, stored(Day(), cells), strict=True):
        assert day is None or re.fullmatch(r"\d{1,2}-\d{1,2}-\d{4}\s*", cell)


#: A cell and the day that it is, if any.
DAYS = {
    "29-02-2024": date(2024, 2, 29),
    "29-02-2023": None,
    "29-02-1900": None,
    "31-04-2026": None,
    "10-31-2026": None,
    "2026-10-31": None,
    "31-10-26": None,
    "31-10-2026 10:15": None,
    "31/10/2026": None,
    "31-12-1899": None,
    "01-01-1900": EARLIEST,
    "1-1-2026": date(2026, 1, 1),
    "31-12-9999": date(9999, 12, 31),
    "00-00-0000": None,
    "epoch": None,
    "infinity": None,
    "-infinity": None,
    "Infinity": None,
    "vandaag": None,
    "46326": None,
}


@pytest.mark.parametrize(("cell", "day"), DAYS.items())
def test_as_a_day_is_stored(stored, cell, day):
    assert stored(Day(), [cell]) == [day]


def test_a_time_behind_a_day_is_passed_over_where_it_is_declared(stored):
    dialect = Dialect(date_format="%d-%m-%Y %H:%M")
    assert stored(Day(), ["31-10-2026 00:00", "31-10-2026"], dialect) == [date(2026, 10, 31), None]


def as_month(cell):
    for pattern in ("%Y-%m", "%m-%Y"):
        if re.fullmatch(r"\d{4}-\d{1,2}|\d{1,2}-\d{4}", cell) and (month := as_day(cell, pattern)):
            return month
    return None


@steady
@given(
    cells=cells(
        st.tuples(number(0, 13), number(1899, 2101)).map("-".join),
        st.tuples(number(1899, 2101), number(0, 13)).map("-".join),
        real_days.map(str),
        st.sampled_from(["10-26", "26-10", "0026-10", "epoch", "2026"]),
    )
)
def test_a_month_is_written_either_way_round(stored, cells):
    assert stored(Month(), cells) == [as_month(cell) for cell in cells]


@steady
@given(cells=cells(noise, st.integers(-20, 10**17).map(str), st.floats(0, 10).map(str)))
def test_a_count_is_a_whole_number_of_fifteen_digits_at_most(stored, cells):
    assert stored(Count(), cells) == [int(cell) if re.fullmatch("[0-9]{1,15}", cell) else None for cell in cells]


#: A decimal sign, a sign between thousands, a cell, and the number that it is; nothing is rounded.
NUMBERS = [
    (",", "", "12,0", 12),
    (",", "", "12,00", 12),
    (",", "", "12", 12),
    (",", "", "12,5", None),
    (",", "", "12,01", None),
    (",", "", "12,", None),
    (",", "", "12.0", None),
    (",", ".", "1.234", 1234),
    (",", ".", "1.234.567,0", 1234567),
    (",", ".", "1234", 1234),
    (",", ".", "1.2345", None),
    (",", ".", "1.23", None),
    (",", ".", "12.34.567", None),
    (",", ".", "0001.234", None),
    (".", ",", "1,234", 1234),
    (".", ",", "1,234.000", 1234),
    (".", "'", "1'234", 1234),
    (".", " ", "1 234", 1234),
    (".", "\u00a0", "1\u00a0234", 1234),
    (".", "", "1.234", None),
    ("", "", "12,0", None),
    ("", "", "1.234", None),
    (",", ".", "-1", None),
    (",", ".", "1.234.567.890.123.456", None),
]


@pytest.mark.parametrize(("decimal", "thousands", "cell", "number"), NUMBERS)
def test_a_number_is_read_with_the_signs_that_are_declared(stored, decimal, thousands, cell, number):
    assert stored(Count(), [cell], Dialect(decimal=decimal, thousands=thousands)) == [number]


@pytest.mark.parametrize("cell", ["-1", "+1", "1.0", "1,0", "1.000", "1e3", "0x1", "¹", "١", "vijf", "1 000"])
def test_as_a_count_is_refused(stored, cell):
    assert stored(Count(), [cell]) == [None]


any_case = st.sampled_from([*DUTCH.true, *DUTCH.false]).flatmap(
    lambda word: st.tuples(*(st.sampled_from([sign, sign.upper()]) for sign in word)).map("".join)
)


@steady
@given(cells=cells(any_case, noise))
def test_a_flag_is_a_declared_word_in_any_case(stored, cells):
    expected = [True if c.lower() in DUTCH.true else False if c.lower() in DUTCH.false else None for c in cells]
    assert stored(Flag(), cells) == expected


def test_a_flag_in_another_dialect_is_a_word_of_that_dialect(stored):
    dialect = Dialect(true=("d'accord",), false=("neen",))
    assert stored(Flag(), ["D'accord", "NEEN", "ja"], dialect) == [True, False, None]


part = st.integers(0, 9999).map(str)
periods = st.one_of(
    st.tuples(part, st.sampled_from("YMWDymwd")).map("".join).map("P{}".format),
    st.tuples(part, part, part).map(lambda parts: "P{}Y{}M{}D".format(*parts)),
    st.tuples(part, part).map(lambda parts: "P{}M{}D".format(*parts)),
    st.sampled_from(["P", "PT1H", "P1D1Y", "P1W1D", "P-1Y", "P1.5Y", "1Y", "2 jaar", "P1Y1W", "pY"]),
)


def as_period(cell):
    found = re.fullmatch(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?|P(\d+)W", cell.upper())
    if found is None or not any(found.groups()):
        return None
    years, months, days, weeks = (len(digits or "") for digits in found.groups())
    fits = years <= 3 and months <= 3 and days <= 4 and weeks <= 4
    return cell.upper() if fits else None


@steady
@given(cells=cells(periods, noise))
def test_a_period_is_a_duration_of_iso_8601_in_capitals(stored, cells):
    assert stored(Period(), cells) == [as_period(cell) for cell in cells]


@steady
@given(cells=cells(periods))
def test_the_law_can_read_every_period_that_is_stored(stored, cells):
    for period in stored(Period(), cells):
        assert period is None or law.Period.parse(period)


keys = st.text(st.sampled_from("aZ09._/- é@\n"), min_size=1, max_size=70)


@steady
@given(cells=cells(keys, st.uuids().map(str)))
def test_a_pseudonym_is_one_word_of_plain_letters_and_digits(stored, cells):
    shape = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/-]{0,63}")
    assert stored(Pseudonym(), cells) == [cell if shape.fullmatch(cell) else None for cell in cells]


names = st.text(st.characters(max_codepoint=0x2FF, exclude_characters="\0"), min_size=1, max_size=140)


@steady
@given(cells=cells(names, st.integers(110, 130).map("é".__mul__)))
def test_a_name_is_one_line_of_120_letters_at_most(stored, cells):
    fits = [len(cell) <= 120 and not any(sign < " " for sign in cell) for cell in cells]
    assert stored(Organisation(), cells) == [cell if fit else None for cell, fit in zip(cells, fits, strict=True)]


spellings = st.sampled_from(list(code_lists())).flatmap(
    lambda name: st.tuples(
        st.just(name),
        st.lists(st.sampled_from(list(code_lists()[name].spellings())) | noise, min_size=1, max_size=12),
    )
)


@steady
@given(drawn=spellings, turn=st.sampled_from([str, str.upper, str.capitalize]))
def test_a_code_is_known_by_its_name_its_labels_and_its_aliases_in_any_case(stored, drawn, turn):
    name, words = drawn
    written = [turn(word).strip(" ") or "x" for word in words]
    codes = code_lists()[name].codes

    def meant(word):
        said = [
            code
            for code, entry in codes.items()
            if word.lower() in [text.lower() for text in (code, entry.nl, entry.en, *entry.aliases)]
        ]
        return said[0] if said else None

    assert stored(OneOf(name), written) == [meant(word) for word in written]


def test_a_mapping_adds_a_spelling_and_may_give_one_another_meaning(stored):
    added = {"Balie 't Zuid": "desk", "post": "email"}
    cells = ["balie 'T ZUID", "Post", "brief", "duif"]
    assert stored(OneOf("channel"), cells, spellings=added) == ["desk", "email", "letter", None]


members = st.lists(st.sampled_from(["naam", "NAME", "adres", "address", "e-mailadres", " ", "", "schoenmaat"]))


@steady
@given(lists=st.lists(members, max_size=12), separator=st.sampled_from([",", " | ", "'"]))
def test_a_list_is_the_set_of_its_codes(stored, lists, separator):
    codes = {"naam": "name", "name": "name", "adres": "address", "address": "address", "e-mailadres": "email"}
    written = [separator.join(one) or " " for one in lists]
    expected = []
    for cell in written:
        said = [member.strip(" ").lower() for member in cell.split(separator) if member.strip(" ")]
        known = said and all(member in codes for member in said)
        expected.append(",".join(sorted({codes[member] for member in said})) if known else None)
    assert stored(ManyOf("data_category"), written, Dialect(list_separator=separator)) == expected


def test_a_list_without_members_says_nothing(stored):
    assert stored(ManyOf("data_category"), [",", " , ,", "naam,"]) == [None, None, "name"]


def test_a_list_reads_the_spellings_that_a_mapping_adds(stored):
    added = {"NAW": "name"}
    assert stored(ManyOf("data_category"), ["naw,naam", "naw,x"], spellings=added) == ["name", None]


@pytest.mark.parametrize(
    "kind",
    [Day(), Month(), Count(), Flag(), Period(), Pseudonym(), Organisation(), OneOf("channel"), ManyOf("purpose")],
)
def test_nothing_is_stored_of_nothing(engine, kind):
    sql = kind.stored("cell", DUTCH, {})
    assert engine.execute(f"select {sql} from (select cast(null as varchar) as cell)").fetchone() == (None,)


@pytest.mark.parametrize("kind", Kind.__subclasses__())
def test_every_kind_names_its_rule_and_itself(kind):
    one = kind("channel") if kind is OneOf else kind()
    assert one.rule != Kind.rule
    assert one.describe().startswith(kind.__name__)


def test_a_kind_that_is_none_stores_nothing():
    with pytest.raises(NotImplementedError):
        Kind().stored("cell", DUTCH, {})
