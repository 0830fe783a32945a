"""What policy makes of a broken rule, and what is told of many: read stays loaded plus refused."""

import pytest

from maatstaf.contracts import TABLES, rules_of
from maatstaf.policy import IntakeRules, PolicyError
from maatstaf.warehouse import checking
from maatstaf.warehouse.checking import BrokenRule
from maatstaf.warehouse.engine import open_engine
from maatstaf.warehouse.load import check, load
from maatstaf.warehouse.matching import DeliveryRefused
from maatstaf.warehouse.settings import Settings
from warehouse.deliveries import AS_OF, PAUSES, REQUESTS, lay, lay_files, told

HEADINGS = REQUESTS.splitlines()[0].strip()
GOOD = "{};inzage;05-10-2026;brief;huurder;nee;nee;"
MAPPING = '[tables.requests]\nfiles = "verzoeken*.csv"'


def rows(*lines):
    return "\n".join([HEADINGS, *lines, ""])


def ruled(**refuses):
    """The policy with these entries; two underscores stand for a point."""
    return IntakeRules({tuple(name.split("__")): scope for name, scope in refuses.items()})


@pytest.fixture
def two_files(tmp_path):
    """Requests in two files, of which the first has a row without a day of receipt."""
    files = {
        "verzoeken-1.csv": rows(GOOD.format("Z1"), "Z2;inzage;;brief;huurder;nee;nee;"),
        "verzoeken-2.csv": rows(GOOD.format("Z3")),
        "request_pauses.csv": PAUSES + "    Z3;06-10-2026;;identity\n",
    }
    return lay_files(tmp_path / "delivery", MAPPING, files)


def test_by_default_the_row_alone_is_refused(two_files):
    assert told(check(two_files, AS_OF)) == [
        "verzoeken-1.csv: 2 = 1 + 1",
        "verzoeken-2.csv: 1 = 1 + 0",
        "request_pauses.csv: 2 = 2 + 0",
        "verzoeken-1.csv 3 received_on empty",
    ]


@pytest.mark.parametrize("entry", ["empty", "requests__received_on", "requests__received_on__empty"])
def test_a_rule_may_refuse_the_whole_file_and_with_it_what_refers_to_its_rows(two_files, entry):
    intake = check(two_files, AS_OF, Settings(rules=ruled(**{entry: "file"})))
    assert told(intake) == [
        "verzoeken-1.csv: 2 = 0 + 2",
        "verzoeken-2.csv: 1 = 1 + 0",
        "request_pauses.csv: 2 = 1 + 1",
        "verzoeken-1.csv 3 received_on empty",
        "request_pauses.csv 2 request_id not_in_requests",
    ]
    assert intake.broken[0] == BrokenRule("requests", "verzoeken-1.csv", "received_on", "empty", "file", 1)
    assert not intake.is_refused


def test_a_file_that_is_refused_whole_is_not_in_the_snapshot_and_the_others_are(two_files, tmp_path):
    intake = load(two_files, AS_OF, tmp_path / "warehouse", Settings(rules=ruled(empty="file")))
    engine = open_engine(intake.path)
    try:
        assert engine.snapshot.tables == {"requests": 1, "request_pauses": 1}
        assert [(*row[2:], row[0]) for row in engine.intake("broken_rules").rows] == [
            ("request_id", "not_in_requests", "row", 1, "request_pauses"),
            ("received_on", "empty", "file", 1, "requests"),
        ]
    finally:
        engine.close()


def test_a_rule_may_refuse_the_delivery(two_files, tmp_path):
    rules = ruled(requests__received_on="delivery")
    intake = check(two_files, AS_OF, Settings(rules=rules))
    assert intake.is_refused
    assert [(one.read, one.loaded, one.refused) for one in intake.tables] == [(2, 0, 2), (1, 0, 1), (2, 0, 2)]
    with pytest.raises(DeliveryRefused) as refusal:
        load(two_files, AS_OF, tmp_path / "warehouse", Settings(rules=rules))
    assert str(refusal.value) == (
        "intake.toml refuses the delivery for requests: verzoeken-1.csv, column received_on: empty (rows: 1); "
        "nothing was changed"
    )
    assert list((tmp_path / "warehouse").iterdir()) == []


def test_a_rule_that_nothing_breaks_refuses_nothing(two_files):
    assert told(check(two_files, AS_OF, Settings(rules=ruled(not_unique="delivery", after_as_of="file")))) == told(
        check(two_files, AS_OF)
    )


def test_a_key_in_two_files_refuses_both_where_policy_says_so(tmp_path):
    files = {
        "verzoeken-1.csv": rows(GOOD.format("Z1"), GOOD.format("Z2")),
        "verzoeken-2.csv": rows(GOOD.format("Z2"), GOOD.format("Z3")),
        "verzoeken-3.csv": rows(GOOD.format("Z4")),
    }
    intake = check(lay_files(tmp_path, MAPPING, files), AS_OF, Settings(rules=ruled(not_unique="file")))
    assert [(one.read, one.loaded, one.refused) for one in intake.tables] == [(2, 0, 2), (2, 0, 2), (1, 1, 0)]


@pytest.mark.parametrize(
    "entry", ["not_uniqe", "requests__recieved_on", "requests__received_on__not_unique", "visits__day", "requests"]
)
def test_policy_about_what_does_not_exist_is_refused_before_anything_is_read(tmp_path, entry):
    delivery = lay(tmp_path / "delivery", requests=REQUESTS)
    for attempt in (
        lambda: check(delivery, AS_OF, Settings(rules=ruled(**{entry: "file"}))),
        lambda: load(delivery, AS_OF, tmp_path / "warehouse", Settings(rules=ruled(**{entry: "file"}))),
    ):
        with pytest.raises(PolicyError, match=f"refuses.{entry.replace('__', '.')} is no rule, column or rule"):
            attempt()
    assert not (tmp_path / "warehouse").exists()


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_every_rule_of_a_column_has_a_name_of_its_own_so_that_no_row_is_counted_twice_for_one(table):
    rules = list(rules_of(table))
    assert len(rules) == len(set(rules))


def test_of_many_refusals_the_first_are_told_and_all_are_counted(tmp_path, monkeypatch):
    monkeypatch.setattr(checking, "TOLD", 3)
    bad = [GOOD.format(f"Z{number}").replace("05-10", "31-09") for number in range(50)]
    twice = [GOOD.format("D")] * 5
    delivery = lay(tmp_path / "delivery", requests=rows(*bad, *twice))
    for intake in (check(delivery, AS_OF), load(delivery, AS_OF, tmp_path / "warehouse")):
        assert told(intake) == [
            "requests.csv: 55 = 0 + 55",
            *[f"requests.csv {line} received_on not_a_day" for line in (2, 3, 4)],
            *[f"requests.csv {line} request_id not_unique" for line in (52, 53, 54)],
        ]
        assert [(one.column, one.rule, one.rows) for one in intake.broken] == [
            ("request_id", "not_unique", 5),
            ("received_on", "not_a_day", 50),
        ]
    engine = open_engine(intake.path)
    try:
        assert [row[-1] for row in engine.intake("broken_rules").rows] == [50, 5]
        assert len(engine.intake("refusals").rows) == 6
    finally:
        engine.close()
