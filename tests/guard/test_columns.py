"""What identifies a person does not enter as a key or a name; what only looks a little like it does."""

import math
import random
import re
import uuid
from contextlib import closing
from dataclasses import replace
from datetime import date
from hashlib import sha256

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stdnum.nl import bsn

from maatstaf.contracts import TABLES, Organisation, Pseudonym
from maatstaf.guard import asking, glances, inspect, part

AS_OF = date(2026, 10, 31)
PEOPLE = "BSN"
IBAN, E_MAIL, MOBILE, ADDRESS = "IBAN", "e-mail address", "telephone number", "postcode with house number"

#: Nine digits as a case system counts them: one in eleven of them passes the eleven-test.
CASES = [str(number) for number in range(202600100, 202600400)]
#: Of a range that is given to nobody.
BSNS = [number for number in map(str, range(999_990_000, 999_993_000)) if bsn.is_valid(number)][:40]


@pytest.fixture(scope="module")
def ask():
    with closing(duckdb.connect(":memory:")) as connection:
        yield lambda sql, *values: connection.execute(sql, values).fetchall()[0]


@pytest.fixture(scope="module")
def suspected(ask):
    """What a column with these values is suspected of."""

    def suspected(values, table="activities", column="name"):
        raw = ", ".join(
            f"{'cell' if one.name == column else 'cast(null as varchar)'} as raw_{one.name}"
            for one in TABLES[table].columns
        )
        ask("create or replace temp table rows as select $1::varchar[] as cells", list(values))
        ask(f"create or replace temp table filled as select {raw} from (select unnest(cells) as cell from rows)")
        return judged(ask, TABLES[table])

    return suspected


def judged(ask, table, parted=()):
    """What the columns of ``filled`` are suspected of."""
    looks = dict(glances(table, AS_OF, {}))
    for name in parted:
        looks |= part(table.column(name))
    seen = ", ".join(f"{sql} as {name}" for name, sql in looks.items())
    ask(f"create or replace temp table seen as select {seen} from filled")
    return inspect(table, "filled", "seen", ask, AS_OF, {}, parted)


def kinds(suspicions):
    return [suspicion.kind for suspicion in suspicions if suspicion.refuses]


def test_the_numbers_of_these_tests_are_what_they_say():
    assert len(BSNS) == 40
    assert all(bsn.is_valid(number) for number in BSNS)
    assert 0.05 < sum(bsn.is_valid(number) for number in CASES) / len(CASES) < 0.15


#: What a column holds, and what is found in it.
REFUSED = {
    "a column of BSNs": (BSNS, PEOPLE),
    "four BSNs": (BSNS[:4], PEOPLE),
    "BSNs with points": ([f"{n[:4]}.{n[4:6]}.{n[6:]}" for n in BSNS], PEOPLE),
    "BSNs with a letter before them": ([f"K{n}" for n in BSNS], PEOPLE),
    "BSNs among other keys": ([*BSNS, *(f"Z{n}" for n in range(200))], PEOPLE),
    "BSNs among some case numbers": ([*BSNS, *CASES[:20]], PEOPLE),
    "one IBAN": (["verhuur", "rekening NL91ABNA0417164300"], IBAN),
    "one IBAN in groups": (["NL91 ABNA 0417 1643 00"], IBAN),
    "one IBAN in small letters": (["nl91abna0417164300"], IBAN),
    "one e-mail address": (["verhuur", "j.jansen@example.nl"], E_MAIL),
    "one e-mail address in brackets": (["Jansen (jansen@wonen.example)"], E_MAIL),
    "one mobile number": (["0612345678"], MOBILE),
    "one mobile number with a dash": (["bel 06-12345678"], MOBILE),
    "one mobile number with spaces": (["06 12 34 56 78"], MOBILE),
    "one mobile number from abroad": (["+31 6 12345678"], MOBILE),
    "one mobile number with zeros": (["0031612345678"], MOBILE),
    "one mobile number with a zero too many": (["+31(0)612345678"], MOBILE),
    "one address": (["1234 AB 12"], ADDRESS),
    "one address with a comma": (["verhuur 1234AB, 12 bis"], ADDRESS),
    "addresses as keys": (["1234AB12", "1234AB14", "1234AC-2A", "5678XY100"], ADDRESS),
}

columns = pytest.mark.parametrize(("table", "column"), [("requests", "request_id"), ("activities", "name")])


@columns
@pytest.mark.parametrize(("values", "kind"), REFUSED.values(), ids=REFUSED)
def test_a_column_is_refused_with(suspected, values, kind, table, column):
    (suspicion,) = suspected(values, table, column)
    assert (suspicion.column, suspicion.kind) == (column, kind)
    assert suspicion.filled == len(values)


random_keys = random.Random(2026)

#: What a column holds that is nothing of the kind.
PASSED = {
    "nothing": [],
    "empty cells": [None, None],
    "case numbers of nine digits": CASES,
    "one case number that passes the eleven-test, in many rows": [BSNS[0]] * 50,
    "three different BSNs, which may be chance": BSNS[:3] * 10,
    "random numbers of nine digits": [str(random_keys.randint(10**8, 10**9 - 1)) for _ in range(400)],
    "numbers of eight digits": [number[:8] for number in BSNS],
    "numbers of ten digits": [f"1{number}" for number in BSNS],
    "days as digits": [f"2026{month:02}{day:02}" for month in range(1, 13) for day in range(1, 29)],
    "days": [f"{day:02}-10-2026" for day in range(1, 32)],
    "moments": [f"06-12-2026 10:{minute}" for minute in range(10, 60)],
    "UUIDs": [str(uuid.UUID(int=random_keys.getrandbits(128))) for _ in range(2000)],
    "UUIDs in capitals": [str(uuid.UUID(int=random_keys.getrandbits(128))).upper() for _ in range(2000)],
    "hashes": [sha256(str(number).encode()).hexdigest() for number in range(2000)],
    "short hashes in capitals": [sha256(str(number).encode()).hexdigest()[:8].upper() for number in range(4000)],
    "long hashes in capitals": [sha256(str(number).encode()).hexdigest()[:12].upper() for number in range(30_000)],
    "order numbers": [f"ORD-2026-{number:06}" for number in range(300)],
    "long order numbers": [f"4500{number:010}" for number in range(300)],
    "firms": ["Bakker & Zn. B.V.", "Installatiebedrijf 24/7", "A1 Schilders", "Van der Berg 1892"],
    "a firm with an at sign": ["Wonen@Zuid", "caf\u00e9 @ de haven"],
    "the four digits of postcodes": ["1234", "5678", "9012", "3456"],
    "postcodes": ["1234 AB", "5678XY", "9012 CD", "3456 EF"],
    "years and articles": ["Vrijstellingsbesluit 2001 en 2018", "AVG art. 6 (1)"],
    "some keys that look like addresses": ["1234AB12", "5678XY1", "Z1", "Z2", "Z3"],
    "numbers that anybody may call": ["0800-0611", "0900 1234", "088-1234567"],
    "bank codes": ["ABNANL2A", "INGBNL2AXXX"],
    "customs numbers": ["NL001234567B01", "NL123456789B02"],
}


@columns
@pytest.mark.parametrize("values", PASSED.values(), ids=PASSED)
def test_a_column_passes_with(suspected, values, table, column):
    assert kinds(suspected(values, table, column)) == []


def test_every_key_and_name_is_judged_and_each_suspicion_names_its_column(ask):
    table = TABLES["agreements"]
    raw = ", ".join(f"'x@example.nl' as raw_{column.name}" for column in table.columns)
    ask(f"create or replace temp table filled as select {raw}")
    open_columns = [one.name for one in table.columns if isinstance(one.kind, Pseudonym | Organisation)]
    assert [suspicion.column for suspicion in judged(ask, table)] == open_columns == ["agreement_id", "recipient_id"]


CLOSED = replace(TABLES["requests"], columns=(TABLES["requests"].column("channel"),))


def test_a_table_without_keys_or_names_is_not_asked():
    assert inspect(CLOSED, "nowhere", "nowhere", pytest.fail, AS_OF, {}) == ()


@pytest.fixture
def of_names(ask, monkeypatch):
    """What the column ``name`` is suspected of where few values are judged, and the statements that were asked."""

    def of_names(values, times, parted):
        monkeypatch.setattr(asking, "MOST_VALUES", 20)
        raw = ", ".join(
            f"{'cell' if one.name == 'name' else 'cast(null as varchar)'} as raw_{one.name}"
            for one in TABLES["activities"].columns
        )
        cells = f"(select unnest($1::varchar[]) as cell) cross join range({times})"
        ask(f"create or replace temp table filled as select {raw} from {cells}", list(values))
        asked = []
        return judged(lambda sql: asked.append(sql) or ask(sql), TABLES["activities"], parted), asked

    return of_names


@pytest.mark.parametrize("parted", [(), ("name",)])
def test_few_values_are_all_judged_in_however_many_rows(of_names, parted):
    found, _ = of_names(BSNS[:8], 500, parted)
    assert [(one.kind, one.found) for one in found] == [(PEOPLE, 4000)]


@pytest.mark.parametrize("parted", [(), ("name",)])
def test_of_very_many_values_a_part_is_judged(of_names, parted):
    found, asked = of_names(
        [number for number in map(str, range(999_900_000, 999_999_000)) if bsn.is_valid(number)], 1, parted
    )
    assert kinds(found) == [PEOPLE]
    counting = [sql for sql in asked if "select distinct cell" in sql]
    assert any("from filled" in sql for sql in counting) is not bool(parted)


def test_of_very_many_numbers_of_cases_a_part_passes(of_names):
    found, asked = of_names(map(str, range(202_600_000, 202_640_000)), 1, ("name",))
    assert found == ()
    assert not any("from filled" in sql for sql in asked if not sql.startswith("create"))


def test_several_suspicions_of_one_column_are_all_told(suspected):
    assert kinds(suspected([*BSNS, "x@example.nl"])) == [PEOPLE, E_MAIL]


@pytest.mark.parametrize("values", [values for values, _ in REFUSED.values()], ids=REFUSED)
def test_a_refusal_never_shows_a_value(suspected, values):
    (suspicion,) = suspected(values)
    told = str(suspicion)
    assert told.startswith("column name seems to hold ")
    assert re.fullmatch(r"column name seems to hold [A-Za-z -]+ \([0-9]+ of [0-9]+ values, [0-9.]+%\)", told)


def is_more_than_chance(valid, many):
    """Whether so many of so many nine-digit numbers pass, by Chernoff's bound on a chance of one in eleven."""
    share, chance = valid / many, 1 / 11
    if share < 0.05 + 0.95 * chance:
        return False
    rest = (1 - share) * math.log((1 - share) / (1 - chance)) if share < 1 else 0
    return many * (share * math.log(share / chance) + rest) >= math.log(10_000)


@settings(deadline=None, max_examples=40)
@given(
    numbers=st.lists(st.sampled_from(BSNS), max_size=30, unique=True),
    others=st.lists(st.sampled_from(CASES), min_size=1, max_size=60, unique=True),
    times=st.integers(1, 3),
)
def test_a_column_of_nine_digits_is_judged_by_how_many_more_than_one_in_eleven_pass(suspected, numbers, others, times):
    different = {*numbers, *others}
    valid = sum(bsn.is_valid(number) for number in different)
    told = kinds(suspected([*numbers, *others * times]))
    assert (PEOPLE in told) is is_more_than_chance(valid, len(different))


@pytest.mark.parametrize("many", [10, 100, 1000, 20_000])
def test_ordinary_numbers_in_any_amount_are_no_bsns(suspected, many):
    for seed in range(3):
        drawn = random.Random(seed)
        assert kinds(suspected(sorted({str(drawn.randint(10**8, 10**9 - 1)) for _ in range(many)}))) == []
        start = drawn.randint(10**8, 9 * 10**8)
        assert kinds(suspected(map(str, range(start, start + many)))) == []


def test_a_tenth_of_bsns_among_many_case_numbers_is_found(suspected):
    many = [number for number in map(str, range(123_456_000, 123_476_000)) if bsn.is_valid(number)][:200]
    assert kinds(suspected([*many, *map(str, range(202_600_000, 202_601_800))])) == [PEOPLE]
