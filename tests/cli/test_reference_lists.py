"""`maatstaf check` tells what a reference file added to a code list, and which of its lines it could not read."""

import json

import pytest

from maatstaf.cli.main import run

FILES = {
    "sources.toml": """
as_of = 2026-10-31
[codes.channel]
file = "standard.csv"
code = "Code"
valid_from = "Begin"
[codes.channel.values]
BRI = "letter"
""",
    "standard.csv": "Code;Begin\nBRI;1-1-2020\nSMS;\nTEL;1-1-20\n",
    "requests.csv": "request_id;right_invoked;received_on;channel;subject_category;represented;needs_representative\n"
    "Z1;access;05-10-2026;BRI;tenant;no;no\n",
}


@pytest.fixture
def delivery(tmp_path):
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_it_is_told_in_words_and_does_not_make_the_check_fail(delivery, capsys):
    assert run(["check", str(delivery)]) == 0
    told = capsys.readouterr()
    assert "code list channel (standard.csv): 2 codes valid on 2026-10-31" in told.out
    assert "channel: standard.csv: [codes.channel.values] in sources.toml gives no meaning to SMS" in told.err
    assert "refused: code_lists: standard.csv, line 4: Begin is not a day as agreed [not_a_day]" in told.err
    assert "1-1-20\n" not in told.out + told.err


def test_it_is_told_as_data(delivery, capsys):
    assert run(["check", str(delivery), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["reference_lists"] == [
        {
            "code_list": "channel",
            "file": "standard.csv",
            "valid": 2,
            "unmapped": ["SMS"],
            "refusals": [
                {"table": "code_lists", "file": "standard.csv", "line": 4, "column": "Begin", "rule": "not_a_day"}
            ],
        }
    ]


def test_a_slip_in_the_mapping_ends_with_two(delivery, capsys):
    (delivery / "sources.toml").write_text(FILES["sources.toml"].replace("standard.csv", "absent.csv"), "utf-8")
    assert run(["check", str(delivery)]) == 2
    assert "[codes.channel]: the reference file is not there" in capsys.readouterr().err
