"""However few rows are looked at first, and however little at a time, the same rows are accepted and refused."""

from datetime import date

import pytest

from maatstaf.warehouse import load as loading
from maatstaf.warehouse import marking
from maatstaf.warehouse.matching import DeliveryRefused
from warehouse.deliveries import ACTIVITIES, AS_OF, RECIPIENTS, REQUESTS, lay, told

DISCLOSURES = """\
    disclosure_id;disclosed_on;recipient_id;activity_id;purpose;lawful_basis;data_categories;records;persons
    V1;01-10-2026;O1;A1;P01;contract;naam,adres;1;1
    V2;02-10-2026;O1;A1;P02;consent;adres,naam;20;
    V3;31-09-2026;O1;A1;P01;contract;naam;3;2
    V4;04-10-2026;O1;A2;P99;contract;naam,telefoon;4;2
    V5;05-10-2026;O9;A1;P01;contract;naam,schoenmaat;5;2
    V6;06-10-2026;O1;A1;P01;contract;telefoon;6;2
    V6;06-10-2026;O1;A1;P01;contract;telefoon;6;2
    V7;07-10-2026;O1;A1;P01;contract;naam;zes;2
"""


@pytest.fixture
def loaded(tmp_path):
    """Loads the disclosures into a warehouse of their own."""

    def loaded(name):
        delivery = lay(tmp_path / "delivery", disclosures=DISCLOSURES, recipients=RECIPIENTS, activities=ACTIVITIES)
        return loading.load(delivery, AS_OF, tmp_path / name)

    return loaded


@pytest.mark.parametrize(
    ("what", "number"), [("FIRST_ROWS", 0), ("FIRST_ROWS", 1), ("FIRST_ROWS", 5), ("FEW", 0), ("KEYS_AT_A_TIME", 1)]
)
def test_what_is_known_of_the_first_rows_and_how_many_keys_lie_side_by_side_changes_nothing(
    loaded, monkeypatch, what, number
):
    usual = loaded("usual")
    assert told(usual) == [
        "activities.csv: 1 = 1 + 0",
        "recipients.csv: 1 = 1 + 0",
        "disclosures.csv: 8 = 2 + 6",
        "disclosures.csv 4 disclosed_on not_a_day",
        "disclosures.csv 5 activity_id not_in_activities",
        "disclosures.csv 5 purpose unknown_code",
        "disclosures.csv 6 data_categories unknown_code",
        "disclosures.csv 6 recipient_id not_in_recipients",
        "disclosures.csv 7 disclosure_id not_unique",
        "disclosures.csv 8 disclosure_id not_unique",
        "disclosures.csv 9 records not_a_whole_number",
    ]
    monkeypatch.setattr(marking, what, number)
    other = loaded("other")
    assert (other.key, told(other)) == (usual.key, told(usual))


@pytest.mark.parametrize("space", [" ", "\u00a0", "\u2003"], ids=["space", "no-break space", "em space"])
def test_spaces_of_any_kind_around_a_cell_are_no_part_of_it(tmp_path, space):
    delivery = lay(tmp_path / "plain", requests=REQUESTS)
    spaced = REQUESTS.replace("Z1;inzage;", f"{space}Z1;inzage{space};{space}").replace(
        ";brief;", f";{space}brief{space};"
    )
    other = lay(tmp_path / "spaced", requests=spaced)
    warehouse = tmp_path / "warehouse"
    assert loading.load(delivery, AS_OF, warehouse).key == loading.load(other, AS_OF, warehouse).key


def written_to(delivery):
    """Somebody adds a row to the delivered file."""
    with (delivery.folder / "requests.csv").open("a", encoding="utf-8") as file:
        file.write("Z3;inzage;05-10-2026;brief;huurder;nee;nee;\n")


def test_a_file_that_changes_after_it_was_judged_is_refused_and_nothing_of_it_is_written(tmp_path, monkeypatch):
    def judged(*arguments):
        found = judge(*arguments)
        written_to(delivery)
        return found

    delivery, judge = lay(tmp_path / "delivery", requests=REQUESTS), loading.judge
    monkeypatch.setattr(loading, "judge", judged)
    monkeypatch.setattr(loading, "write_table", lambda *_: pytest.fail("it was written"))
    for attempt in (
        lambda: loading.load(delivery, AS_OF, tmp_path / "warehouse"),
        lambda: loading.check(delivery, AS_OF),
    ):
        with pytest.raises(DeliveryRefused, match=r"requests: requests\.csv: the file changed while it was read"):
            attempt()
    assert list((tmp_path / "warehouse").iterdir()) == []


@pytest.mark.parametrize("change", [written_to, lambda delivery: (delivery.folder / "requests.csv").unlink()])
def test_a_file_that_changes_while_it_is_written_is_refused_and_nothing_of_it_stays(tmp_path, monkeypatch, change):
    def written(*arguments):
        write_table(*arguments)
        change(delivery)

    delivery, write_table = lay(tmp_path / "delivery", requests=REQUESTS), loading.write_table
    monkeypatch.setattr(loading, "write_table", written)
    with pytest.raises(DeliveryRefused, match="the file changed while it was read"):
        loading.load(delivery, date(2026, 10, 31), tmp_path / "warehouse")
    assert list((tmp_path / "warehouse").iterdir()) == []
