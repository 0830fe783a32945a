"""What is proposed for real files loads once a person has decided what only a person knows."""

import re
import tomllib
from pathlib import Path

import pytest

from maatstaf.cli.main import run
from maatstaf.sources import read_delivery
from maatstaf.warehouse.load import check

SHARED = Path(__file__).parents[2].parent / "shared" / "real"

#: What a person writes in the places that are marked for it.
DECIDED = {
    "# as_of = 2026-10-31": "as_of = 2026-10-31",
    '# right_invoked = ""': 'right_invoked = "access"',
    '# subject_category = ""': 'subject_category = "other"',
    '# represented = ""': 'represented = "nee"',
    '# needs_representative = ""': 'needs_representative = "nee"',
}
SPELLINGS = {"dpia": '"ja" = "needed"\n"nee" = "none"', "channel": '"Intern" = "other"'}


@pytest.fixture(scope="module")
def proposed(tmp_path_factory):
    """The mapping that is proposed for the folder of real files."""
    out = tmp_path_factory.mktemp("proposed") / "sources.toml"
    assert run(["sources", "suggest", str(SHARED), "--out", str(out)]) == 0
    return out


def decided(text):
    for open_, said in DECIDED.items():
        assert text.count(open_) == 1
        text = text.replace(open_, said)
    for column, spellings in SPELLINGS.items():
        text, found = re.subn(rf"(values\.{column}\]\n(?:# .*\n)*?)(# \"\" = \"\"\n)+", rf"\1{spellings}\n", text)
        assert found == 1
    return text


def test_the_permit_file_and_the_register_load_once_a_person_has_decided(proposed):
    mapping = proposed.with_name("decided.toml")
    mapping.write_text(decided(proposed.read_text(encoding="utf-8")), encoding="utf-8")
    delivery = read_delivery(SHARED, mapping)
    intake = check(delivery, delivery.as_of)
    assert [(one.table, one.read, one.loaded) for one in intake.tables] == [
        ("activities", 67, 67),
        ("requests", 1434, 1434),
    ]
    assert intake.refusals == ()


def test_the_proposal_itself_is_a_mapping(proposed):
    entries = tomllib.loads(proposed.read_text(encoding="utf-8"))
    assert set(entries["tables"]) == {"activities", "requests"}
    assert entries["tables"]["requests"]["columns"] == {
        "request_id": "zaaknummer",
        "received_on": "ontvangen",
        "answered_on": "afgehandeld",
    }
    assert read_delivery(SHARED, proposed).required == ("activities", "requests")


def test_no_value_of_the_files_is_shown_that_is_not_a_known_word(proposed, lines_of):
    text = proposed.read_text(encoding="utf-8")
    for name, columns in {
        "permit_receipt_cases.csv": ("zaaknummer", "behandelaar", "groep", "afdeling", "categorie"),
        "foodbank_processing_register.csv": ("Nr", "Verwerkingsactiviteit", "Doel", "Ontvangers"),
    }.items():
        for row in lines_of(name):
            for column in columns:
                assert not row[column] or f'"{row[column]}"' not in text


def test_the_reference_file_of_vera_is_known_and_its_lists_can_be_put_in_force(proposed):
    lines = decided(proposed.read_text(encoding="utf-8")).splitlines()
    first = next(number for number, line in enumerate(lines) if line.startswith("# [codes."))
    last = lines.index("", first)
    in_force = [line.removeprefix("# ") for line in lines[first:last]]
    mapping = proposed.with_name("vera.toml")
    mapping.write_text("\n".join([*lines[:first], *in_force, *lines[last:]]), encoding="utf-8")
    delivery = read_delivery(SHARED, mapping)
    intake = check(delivery, delivery.as_of)
    assert intake.refusals == ()
    assert [(one.code_list, one.valid, len(one.refusals)) for one in intake.references] == [
        ("archive_status", 6, 4),
        ("channel", 9, 4),
    ]
