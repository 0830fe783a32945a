"""Headings, running text, traders and bounds: what else the judgement of a column rests on."""

from contextlib import closing
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guard.corpus import NAMES, ROWS, WHOLE, cells, made_up, write
from maatstaf.contracts import TABLES
from maatstaf.guard import Suspicion
from maatstaf.guard.signs import ERROR, Sign
from maatstaf.sources import read_delivery
from maatstaf.warehouse.engine import open_engine
from maatstaf.warehouse.load import check, load
from maatstaf.warehouse.matching import DeliveryRefused

AS_OF = date(2026, 10, 31)
CHANCE = Sign("BSN", "", "", chance=1 / 11)


def checked(folder, table, headings=None, **columns):
    """The intake of one table with these columns, each repeated until the table is full."""
    filled = {name: (values * ROWS)[:ROWS] for name, values in columns.items()}
    delivery = write(folder, TABLES[table], cells(TABLES[table], 1) | filled, headings)
    mapping = [f"[tables.{table}.columns]", *(f'{name} = "{heading}"' for name, heading in (headings or {}).items())]
    (delivery / "sources.toml").write_text("\n".join(mapping), encoding="utf-8")
    return check(read_delivery(delivery), AS_OF)


#: The heading under which a column was delivered, and values that are nothing much without it.
NAMED = {
    "one number that passes the eleven-test": ("requests", "request_id", "BSN huurder", ["999990019"], "BSN"),
    "days of long ago": ("requests", "received_on", "Geboortedatum", ["12-05-1948", "01-01-1990"], "date of birth"),
    "a few days of birth": ("requests", "request_id", "geb.datum", ["19480512", "K1", "K2"], "date of birth"),
    "a few first names": ("activities", "name", "Voornaam", ["Jan", "Fatima"], "name of a person"),
}


@pytest.mark.parametrize(("table", "column", "heading", "values", "kind"), NAMED.values(), ids=NAMED)
def test_a_heading_that_names_an_identifier_is_evidence(tmp_path, table, column, heading, values, kind):
    with pytest.raises(DeliveryRefused, match=f"column {column} seems to hold {kind} "):
        checked(tmp_path, table, {column: heading}, **{column: values})


def test_a_heading_alone_is_not(tmp_path):
    checked(tmp_path, "requests", {"received_on": "Geboortedatum"})
    checked(tmp_path / "other", "requests", {"request_id": "bsn_vervangend_nummer"})


def test_the_same_days_under_another_heading_are_days(tmp_path):
    assert checked(tmp_path, "requests", received_on=["12-05-1948"], activity_id=[""]).tables[0].read == ROWS


def test_sentences_in_a_column_of_codes_are_running_text(tmp_path):
    said = [f"Meneer belde voor de {number}e keer over zijn dossier" for number in range(ROWS)]
    with pytest.raises(
        DeliveryRefused, match=rf"column channel seems to hold free text \({ROWS} of {ROWS} values, 100%"
    ):
        checked(tmp_path, "requests", channel=said)


def test_spellings_that_come_back_are_codes_that_the_mapping_lacks(tmp_path):
    spelt = [f"via de balie van wijk {number}" for number in range(10)]
    refused = checked(tmp_path, "requests", channel=spelt).refusals
    assert {(one.column, one.rule) for one in refused} == {("channel", "unknown_code")}


def test_a_few_unknown_spellings_refuse_their_rows(tmp_path):
    refused = checked(
        tmp_path, "requests", channel=[*["letter"] * 36, "postduif", "per ongeluk", "?", "n.v.t."]
    ).refusals
    assert len(refused) == 4


#: What stands in a list of recipients, and what it is flagged as.
FLAGGED = {
    "a name and a trade": ("Jan-de-Vries-Timmerwerken", "sole trader"),
    "a surname and a trade": ("bakker-klussen", "sole trader"),
    "a name": ("J.Jansen", "sole trader"),
    "a VAT number": ("NL001234567B01", "VAT number"),
}


@pytest.mark.parametrize(("value", "kind"), FLAGGED.values(), ids=FLAGGED)
def test_a_recipient_is_flagged_and_loaded_that_is(tmp_path, value, kind):
    keys = [value, *(f"O{number}" for number in range(1, ROWS))]
    intake = checked(tmp_path, "recipients", recipient_id=keys)
    assert [(one.column, one.kind, one.found, one.filled) for one in intake.flags] == [("recipient_id", kind, 1, ROWS)]
    assert intake.refusals == ()


def test_numbers_of_the_trade_register_are_flagged_under_their_heading(tmp_path):
    keys = [str(60_000_000 + 7919 * number) for number in range(ROWS)]
    assert checked(tmp_path, "recipients", recipient_id=keys).flags == ()
    (flag,) = checked(tmp_path, "recipients", {"recipient_id": "KvK-nummer"}, recipient_id=keys).flags
    assert (flag.kind, flag.found) == ("KvK number", ROWS)


@pytest.mark.parametrize("value", ["jansen-bv", "gemeente-ede", "politie", "stichting-de-vries", "O12"])
def test_a_recipient_is_not_flagged_that_is_no_person(tmp_path, value):
    keys = [value, *(f"O{number}" for number in range(100, 99 + ROWS))]
    assert checked(tmp_path, "recipients", recipient_id=keys).flags == ()


def test_a_snapshot_keeps_flags_without_values(tmp_path):
    keys = ["Jan-de-Vries-Timmerwerken", *(f"O{number}" for number in range(1, ROWS))]
    checked(tmp_path, "recipients", recipient_id=keys)
    loaded = load(read_delivery(tmp_path), AS_OF, tmp_path / "warehouse")
    with closing(open_engine(loaded.path)) as engine:
        flags = engine.intake("flags")
    assert flags.columns == ("table_name", "column_name", "kind", "found", "filled")
    assert [tuple(row) for row in flags.rows] == [("recipients", "recipient_id", "sole trader", 1, ROWS)]


@pytest.mark.parametrize("seed", range(4))
def test_firms_with_a_surname_in_their_name_are_no_persons(tmp_path, seed):
    faker = made_up(seed)
    assert checked(tmp_path, "activities", name=[*NAMES, *(faker.company() for _ in range(20))]).refusals == ()


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("kind", [kind for kind in WHOLE if kind.startswith("name")])
def test_half_a_column_of_names_is_one(tmp_path, seed, kind):
    faker = made_up(seed)
    names = [*(WHOLE[kind](faker) for _ in range(ROWS // 2)), *NAMES]
    with pytest.raises(DeliveryRefused, match="column name seems to hold name of a person"):
        checked(tmp_path, "activities", name=names)


@given(many=st.integers(1, 10**6), share=st.floats(0, 1))
def test_chance_alone_is_never_borne_out_and_certainty_always(many, share):
    assert not CHANCE.is_borne_out(many // 11, many)
    assert CHANCE.is_borne_out(many, many) is (11.0**-many <= ERROR if many < 100 else True)
    found = int(share * many)
    if CHANCE.is_borne_out(found, many):
        assert CHANCE.is_borne_out(min(found + 1, many), many)


@pytest.mark.parametrize(
    ("found", "filled", "share"), [(1, 2, "50%"), (3, 3, "100%"), (999, 1000, "99.9%"), (1, 10**6, "less than 0.1%")]
)
def test_a_share_is_never_rounded_to_all_or_nothing(found, filled, share):
    assert str(Suspicion("name", "IBAN", found, filled)).endswith(f"({found} of {filled} values, {share})")
