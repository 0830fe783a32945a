"""`maatstaf sources suggest`: a mapping that loads as it stands, and nothing of the data in it."""

import tomllib
from datetime import date
from textwrap import dedent

import pytest

from maatstaf.cli.main import run
from maatstaf.sources import read_delivery
from maatstaf.warehouse.load import check, load

CANARY = "Kanarieman"
DAY = date(2026, 10, 31)
REQUESTS = """\
    Zaaknummer;Soort verzoek;Datum ontvangst;Kanaal;Betrokkene;Vertegenwoordigd;Minderjarig;Afgehandeld;Team
    Z1;inzage;13-10-2026;balie hoofdkantoor;huurder;nee;nee;;klantcontact
"""


@pytest.fixture
def delivery(tmp_path):
    """A delivery of these files; by default one of requests."""

    def delivery(**files):
        for name, text in (files or {"verzoeken": REQUESTS}).items():
            (tmp_path / f"{name}.csv").write_text(dedent(text), encoding="utf-8")
        return tmp_path

    return delivery


@pytest.fixture
def suggested(capsys, tmp_path_factory):
    """The text of the mapping that the command proposes, and what it says beside it."""

    def suggested(folder, *options):
        assert run(["sources", "suggest", str(folder), *options]) == 0
        return capsys.readouterr()

    return suggested


def mapped(folder, text):
    path = folder / "voorstel.toml"
    path.write_text(text, encoding="utf-8")
    return read_delivery(folder, path)


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_proposal_is_a_mapping_that_loads_as_it_stands(delivery, suggested, lang):
    folder = delivery()
    intake = check(mapped(folder, suggested(folder, "--lang", lang).out), DAY)
    assert [(one.table, one.read, one.loaded) for one in intake.tables] == [("requests", 1, 1)]


def test_it_says_where_it_is_unsure_in_dutch_and_in_english(delivery, suggested):
    folder = delivery(verzoeken=REQUESTS.replace("Zaaknummer", "Zaaknumer"))
    dutch, english = suggested(folder), suggested(folder, "--lang", "en")
    assert "# CONTROLEER: deze kop lijkt op een bekende kop voor request_id" in dutch.out
    assert "# CHECK: this heading is like a known one for request_id" in english.out
    assert english.err == "2 to check, 1 to decide; then `maatstaf check` tells what would be refused\n"


def test_it_says_what_fits_nothing_and_what_is_missing_for_which_norm(delivery, suggested):
    told = suggested(delivery(), "--lang", "en").out
    assert '# fits no column and is not read: "Team"' in told
    assert "# R1: not measured" not in told
    assert "# R5: counts as if requests.identity_verified_on were empty everywhere" in told
    assert "# R8: not measured without recipient_notifications" in told
    assert "# B1: not measured without holdings\n" in told


def test_a_column_that_is_missing_is_asked_for_with_its_codes(delivery, suggested):
    folder = delivery(verzoeken=REQUESTS.replace("Minderjarig", "Bijzonderheden"))
    told = suggested(folder, "--lang", "en").out
    assert "# needs_representative = " in told
    decided = told.replace('# needs_representative = ""', 'needs_representative = "nee"')
    assert check(mapped(folder, decided), DAY).refusals == ()


def test_days_that_could_be_months_are_left_to_a_person(delivery, suggested):
    told = suggested(delivery(verzoeken=REQUESTS.replace("13-10", "03-10")), "--lang", "en").out
    assert '# date_format = "%d-%m-%Y"' in told
    assert "date_format" not in tomllib.loads(told)["dialect"]


def test_no_value_of_the_data_is_in_what_it_says(delivery, suggested):
    """A canary in every place where a value may stand: in every column, beside known words, in a retention term."""
    cells = dedent(REQUESTS).splitlines()[1].split(";")
    planted = [";".join([*cells[:place], f"{cell} {CANARY}", *cells[place + 1 :]]) for place, cell in enumerate(cells)]
    planted += [";".join([*cells[:place], CANARY, *cells[place + 1 :]]) for place in range(len(cells))]
    schedule = f"regel_id;gegeven;bewaartermijn;bron\nB1;{CANARY};2 jaar na vertrek van {CANARY};{CANARY}\n"
    folder = delivery(
        verzoeken=dedent(REQUESTS) + "\n".join(planted) + "\n",
        bewaartermijnen=schedule,
        onbekend=f"{CANARY};{CANARY} twee\n1;2\n",
        dubbel=f"{CANARY};{CANARY}\n1;2\n",
    )
    for lang in ("nl", "en"):
        told = suggested(folder, "--lang", lang)
        assert CANARY.lower() not in (told.out + told.err).lower()
        assert "balie hoofdkantoor" in told.out


def test_it_writes_a_new_file_and_never_over_one(delivery, suggested, capsys, tmp_path):
    out = tmp_path / "nieuw.toml"
    assert f"{out} is written: 1 tables" in suggested(delivery(), "--out", str(out)).out
    written = out.read_text(encoding="utf-8")
    assert tomllib.loads(written)["required"] == ["requests"]
    assert run(["sources", "suggest", str(tmp_path), "--out", str(out)]) == 2
    assert "is there already" in capsys.readouterr().err
    assert out.read_text(encoding="utf-8") == written


def test_a_folder_with_nothing_to_look_at_ends_with_two(tmp_path, capsys):
    assert run(["sources", "suggest", str(tmp_path)]) == 2
    assert "holds no file that can be looked at" in capsys.readouterr().err


def test_the_sample_delivery_loads_as_it_is_into_the_same_snapshot(checkout, suggested, tmp_path):
    samples = checkout / "data_samples"
    path = tmp_path / "voorstel.toml"
    path.write_text(suggested(samples).out, encoding="utf-8")
    own = load(read_delivery(samples), DAY, tmp_path / "own")
    proposed = load(read_delivery(samples, path), DAY, tmp_path / "proposed")
    assert proposed.key == own.key
    assert proposed.refusals == ()
