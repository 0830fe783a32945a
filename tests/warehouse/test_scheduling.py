"""Which retention schedule a snapshot holds, and that it belongs to what the snapshot says."""

from datetime import date

import pytest

from maatstaf.policy import PolicyError, ScheduleEntry
from maatstaf.policy.norms import Text
from maatstaf.sources import read_delivery
from maatstaf.warehouse.engine import Clocks, open_engine
from maatstaf.warehouse.load import check, load
from maatstaf.warehouse.settings import Settings
from measures.worlds import write_delivery

AS_OF = date(2026, 10, 31)
HOLDINGS = [
    {"data_category": "tenant_file", "trigger_on": "2023-01-01"},
    {"data_category": "ledger", "trigger_on": "2015-12-31"},
]


def entry(id_, category, period="P2Y", trigger="end_of_tenancy", direction="max"):
    return ScheduleEntry(id_, category, trigger, period, direction, "policy", "besluit", Text("Weg.", "Gone."))


@pytest.fixture
def delivery(tmp_path):
    def lay(rules=None):
        folder = tmp_path / f"delivery{len(list(tmp_path.iterdir()))}"
        tables = {"holdings": HOLDINGS} | ({} if rules is None else {"retention_rules": rules})
        write_delivery(folder, tables)
        return read_delivery(folder)

    return lay


def loaded(delivery, tmp_path, *schedule):
    return load(delivery, AS_OF, tmp_path / "warehouse", Settings(schedule=schedule) if schedule else Settings())


def in_force(intake):
    engine = open_engine(intake.path)
    counts = engine.intake("retention_schedule")
    engine.close()
    told = ("rule_id", "data_category", "period", "is_delivered", "nl")
    places = [counts.columns.index(name) for name in told]
    return sorted(tuple(row[place] for place in places) for row in counts.rows)


def test_without_rules_of_its_own_a_delivery_is_measured_by_the_schedule_that_maatstaf_ships(delivery, tmp_path):
    rules = {rule[1]: rule for rule in in_force(loaded(delivery(), tmp_path))}
    assert len(rules) == 17
    assert rules["ledger"][2:4] == ("P7Y", False)
    assert rules["identity_copy"][2] == "P0D"


def test_a_delivery_replaces_the_rules_of_the_categories_that_it_speaks_of(delivery, tmp_path):
    rules = [{"rule_id": "B1", "data_category": "tenant_file", "trigger": "case_closed", "period": "P9Y"}]
    schedule = [entry("tenancy", "tenant_file"), entry("books", "ledger", "P7Y")]
    assert in_force(loaded(delivery(rules), tmp_path, *schedule)) == [
        ("B1", "tenant_file", "P9Y", True, None),
        ("books", "ledger", "P7Y", False, "Weg."),
    ]


def test_rules_delivered_without_a_row_replace_nothing(delivery, tmp_path):
    assert in_force(loaded(delivery([]), tmp_path, entry("books", "ledger")))[0][0] == "books"


def test_a_rule_of_the_delivery_that_is_also_a_default_one_counts_as_delivered(delivery, tmp_path):
    rules = [{"rule_id": "tenancy", "data_category": "tenant_file", "source": "besluit", "status": "policy"}]
    assert in_force(loaded(delivery(rules), tmp_path, entry("tenancy", "tenant_file")))[0][3]


def test_the_same_rows_under_another_schedule_are_another_snapshot(delivery, tmp_path):
    two = loaded(delivery(), tmp_path, entry("tenancy", "tenant_file"))
    same = loaded(delivery(), tmp_path, entry("tenancy", "tenant_file"))
    five = loaded(delivery(), tmp_path, entry("tenancy", "tenant_file", "P5Y"))
    assert two.key == same.key
    assert not same.is_new
    assert two.key != five.key


def test_a_snapshot_keeps_the_schedule_under_which_it_was_loaded(delivery, tmp_path):
    engine = open_engine(loaded(delivery(), tmp_path, entry("tenancy", "tenant_file", "P5Y")).path)
    found = engine.browse("select data_category, due_on, end_unknown from holdings order by 1", AS_OF, Clocks(), 9)
    engine.close()
    assert list(found.rows) == [("ledger", None, "no_rule"), ("tenant_file", date(2028, 1, 1), None)]


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (entry("lunch", "lunch"), "the data_category of lunch is not in the list data_category"),
        (entry("books", "ledger", trigger="noon"), "the trigger of books is not in the list retention_trigger"),
    ],
)
def test_a_schedule_that_names_what_does_not_exist_is_refused_before_anything_is_read(delivery, tmp_path, wrong, told):
    for taken_in in (check, load):
        more = [tmp_path / "warehouse"] if taken_in is load else []
        with pytest.raises(PolicyError, match=f"retention.toml: {told}"):
            taken_in(delivery(), AS_OF, *more, Settings(schedule=(wrong,)))
    assert not list((tmp_path / "warehouse").glob("*"))


def test_a_term_to_the_last_day_there_is_leaves_nothing_over(delivery, tmp_path):
    write_delivery(tmp_path / "far", {"holdings": [{"trigger_on": "9999-12-31"}, {"trigger_on": "9999-01-01"}]})
    engine = open_engine(loaded(read_delivery(tmp_path / "far"), tmp_path, entry("t", "tenant_file", "P0D")).path)
    found = engine.browse("select distinct holding_state, due_on from holdings", AS_OF, Clocks(), 9)
    engine.close()
    assert list(found.rows) == [("not_due", None)]
