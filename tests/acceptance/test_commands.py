"""The commands as a user types them: what they say, what they leave, how they end."""

import csv
import io
import json
import shutil

import pytest
from typer.main import get_command

from maatstaf.cli.main import app
from maatstaf.cli.main import run as typed
from maatstaf.policy.folder import FILES

MONTH = "2026-10"


def test_init_lays_out_a_working_folder(workplace):
    found = {path.name for path in workplace.folder.iterdir()}
    assert {"inbox", "warehouse", "reports", "policy", "notebooks", "sources.toml"} <= found
    assert set(FILES) == {path.name for path in (workplace.folder / "policy").iterdir()}
    assert len(list((workplace.folder / "notebooks").glob("*.ipynb"))) >= 6


def test_init_leaves_what_is_there(run, tmp_path):
    run("init", tmp_path, cwd=tmp_path)
    (tmp_path / "policy" / "clocks.toml").write_text("# mine", encoding="utf-8")
    assert run("init", tmp_path, cwd=tmp_path).returncode == 0
    assert (tmp_path / "policy" / "clocks.toml").read_text(encoding="utf-8") == "# mine"


def test_monthly_accounts_for_every_row_and_says_what_to_open(workplace):
    told = workplace.ran[1]
    assert "disclosures (verstrekkingen.csv): 48092 rows read = 48092 loaded + 0 refused" in told.stdout
    assert f"{MONTH} is ready: open " in told.stdout
    assert "'opmerking_intern' is not in the contract" in told.stderr
    assert "\x1b" not in told.stdout + told.stderr


def test_the_same_delivery_again_is_the_same_snapshot(run, workplace, samples):
    again = run("load", samples, cwd=workplace.folder)
    assert again.returncode == 0
    assert "already there" in again.stdout
    assert list((workplace.folder / "warehouse").iterdir()) == [workplace.snapshot]


def test_a_measure_prints_as_csv_and_json_with_its_small_cells_suppressed(run, workplace):
    printed = run("measure", "requests_due_regulation", "--month", MONTH, "--format", "csv", cwd=workplace.folder)
    rows = list(csv.DictReader(io.StringIO(printed.stdout)))
    assert [row["right_invoked"] for row in rows][:2] == ["information", "access"]
    assert "suppressed" in {row["due"] for row in rows}
    told = json.loads(run("measure", "requests_due_regulation", "--format", "json", cwd=workplace.folder).stdout)
    assert told["period"] == "2026-Q3"
    assert told["total"]["due"] > 0
    assert None in {row["due"] for row in told["rows"]}


def test_a_count_of_a_group_of_people_without_rows_is_printed_as_suppressed(run, workplace):
    printed = run("measure", "representation", cwd=workplace.folder)
    assert printed.stdout.count("onderdrukt") == 2
    told = json.loads(run("measure", "representation", "--format", "json", cwd=workplace.folder).stdout)
    assert told["total"] == {"in_scope": None, "represented": None}


def test_the_internal_profile_prints_exact_counts(run, workplace):
    printed = run("measure", "requests_received", "--profile", "internal", "--format", "json", cwd=workplace.folder)
    told = json.loads(printed.stdout)
    assert sum(row["received"] for row in told["rows"]) == told["total"]["received"]


def test_a_term_explains_itself_in_both_languages(run, tmp_path):
    asked = ("term", "access", "--received", "2026-01-31")
    assert "2 maart 2026" in run(*asked, cwd=tmp_path).stdout
    assert "2 March 2026" in run(*asked, "--lang", "en", cwd=tmp_path).stdout
    told = json.loads(run(*asked, "--json", cwd=tmp_path).stdout)
    assert told["due_on_law"] == "2026-03-02"
    assert told["due_on_regulation"] == "2026-02-28"
    assert all(step["article"] and step["told"] for step in told["steps"])


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["report", "--month", "2026-13"], 2, "is not a month"),
        (["report", "--month", "2027-01"], 1, "before the end of 2027-01"),
        (["report", "--lang", "fr"], 2, "fr"),
        (["report", "--snapshot", "ffff"], 1, "no snapshot ffff"),
        (["measure", "nothing"], 2, "there is no measure 'nothing'"),
        (["load", "nowhere"], 2, "there is no folder"),
        (["load", "inbox"], 2, "--as-of"),
        (["load", "inbox", "--as-of", "31-10-2026"], 2, "is not a day"),
        (["load", "inbox", "--as-of", "2026-10-31"], 1, "holds none of the tables"),
        (["term", "access", "--received", "2026-03-05", "--pause", "2026-03-09/2026-03-06"], 2, "before it begins"),
        (["nonsense"], 2, "nonsense"),
    ],
)
def test_a_mistake_is_told_in_a_sentence_with_its_exit_code(run, workplace, arguments, code, said):
    ended = run(*arguments, cwd=workplace.folder)
    assert ended.returncode == code
    assert said in " ".join(ended.stderr.replace("│", " ").split())
    assert "Traceback" not in ended.stderr + ended.stdout


def test_a_policy_below_its_floor_is_refused_at_the_start(run, workplace, tmp_path):
    shutil.copytree(workplace.folder / "policy", tmp_path / "policy")
    shutil.copy(workplace.folder / "sources.toml", tmp_path)
    rules = tmp_path / "policy" / "publication.toml"
    rules.write_text("threshold = 2\nminimum_n = 10\n", encoding="utf-8")
    ended = run("report", "--warehouse", workplace.folder / "warehouse", cwd=tmp_path)
    assert ended.returncode == 2
    assert "threshold is a whole number of at least 3" in ended.stderr


def named(group, before=()):
    """The words of every command, those of groups within groups too."""
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from named(command, (*before, name))
        else:
            yield (*before, name)


def test_every_command_explains_itself_with_an_example(run, tmp_path, capsys):
    listed, commands = run("--help", cwd=tmp_path).stdout, list(named(get_command(app)))
    assert len(commands) >= 16
    for words in commands:
        assert words[0] in listed
        assert typed([*words, "--help"]) == 0
        assert "maatstaf " + " ".join(words) in capsys.readouterr().out


def broken(samples, folder, file, change):
    """A copy of the samples with one file changed."""
    shutil.copytree(samples, folder)
    lines = (folder / file).read_bytes().split(b"\r\n")
    (folder / file).write_bytes(b"\r\n".join(change(lines)))
    return folder


@pytest.mark.parametrize(
    ("file", "change", "said"),
    [
        (
            "verzoeken.csv",
            lambda lines: [*lines[:3], lines[3].replace(lines[3].split(b";")[2], b"31-02-2026"), *lines[4:]],
            "requests: verzoeken.csv, line 4: received_on is not a day as agreed",
        ),
        (
            "ontvangers.csv",
            lambda lines: [*lines[:2], lines[1], *lines[2:]],
            "recipients: ontvangers.csv, line 2: recipient_id stands more than once",
        ),
        (
            "cameras.csv",
            lambda lines: [lines[0], lines[1].rsplit(b";", 1)[0] + b";geheim", *lines[2:]],
            "cameras: cameras.csv, line 2: under_protocol is not yes or no",
        ),
        (
            "waarborgen.csv",
            lambda lines: [lines[0], b"10-2026;geheim;1;1", *lines[2:]],
            "safeguards: waarborgen.csv, line 2: safeguard is not a known code",
        ),
    ],
    ids=["a bad date", "a duplicate key", "a bad flag", "an unknown code"],
)
def test_bad_rows_are_refused_by_line_and_rule_and_never_by_value(run, samples, tmp_path, file, change, said):
    folder = broken(samples, tmp_path / "delivery", file, change)
    ended = run("check", folder, "--json", cwd=tmp_path)
    told = run("check", folder, cwd=tmp_path)
    assert ended.returncode == told.returncode == 1
    assert said in told.stderr
    assert "geheim" not in told.stderr + told.stdout + ended.stdout
    assert all(table["read"] == table["loaded"] + table["refused"] for table in json.loads(ended.stdout)["tables"])
    assert list(tmp_path.iterdir()) == [folder]


def test_a_missing_required_file_refuses_the_delivery(run, samples, tmp_path):
    folder = tmp_path / "delivery"
    shutil.copytree(samples, folder)
    (folder / "klachten.csv").unlink()
    ended = run("load", folder, cwd=tmp_path)
    assert ended.returncode == 1
    assert "complaints: the file klachten.csv is missing" in ended.stderr
    assert not list((tmp_path / "warehouse").glob("*")) if (tmp_path / "warehouse").exists() else True


def test_a_failing_notebook_leaves_the_published_month_as_it_was(run, workplace, tmp_path):
    folder = tmp_path / "own"
    shutil.copytree(workplace.folder, folder)
    month = folder / "reports" / MONTH
    before = {path.name: path.read_bytes() for path in month.iterdir()}
    notebook = folder / "notebooks" / "01_request_turnaround.ipynb"
    notebook.write_text(notebook.read_text(encoding="utf-8").replace("page.closing()", "1 / 0"), encoding="utf-8")
    ended = run("report", "--month", MONTH, cwd=folder)
    assert ended.returncode == 1
    assert "01_request_turnaround.ipynb failed in cell" in ended.stderr
    assert "nothing was changed" in ended.stderr
    assert {path.name: path.read_bytes() for path in month.iterdir()} == before


def test_a_month_is_audited_from_its_pages_and_released_by_name(run, workplace, tmp_path):
    shutil.copytree(workplace.folder / "policy", tmp_path / "policy")
    shutil.copytree(workplace.reports, tmp_path / "reports")
    audited = run("audit", f"reports/{MONTH}", cwd=tmp_path)
    assert (audited.returncode, audited.stderr) == (0, "")
    released = run("release", f"reports/{MONTH}", "--by", "A. de Vries", "--note", "Besproken met de FG", cwd=tmp_path)
    assert (released.returncode, released.stderr) == (0, "")
    page = (tmp_path / "reports" / MONTH / "index.html").read_text(encoding="utf-8")
    assert "A. de Vries" in page
    assert "edition concept" not in page
    assert run("audit", f"reports/{MONTH}", cwd=tmp_path).returncode == 0


def test_a_page_that_was_changed_by_hand_does_not_pass_the_audit(run, workplace, tmp_path):
    shutil.copytree(workplace.reports, tmp_path / "reports")
    page = tmp_path / "reports" / MONTH / "sharing.html"
    page.write_text(page.read_text(encoding="utf-8").replace("<h1>", '<h1 title="police 4">', 1), encoding="utf-8")
    audited = run("audit", f"reports/{MONTH}", cwd=tmp_path)
    assert audited.returncode == 1
    assert "Traceback" not in audited.stderr


def test_the_internal_edition_is_no_publication(run, workplace):
    refused = run("audit", f"reports/{MONTH}-internal-en", cwd=workplace.folder)
    assert refused.returncode == 2
    assert "never published" in refused.stderr
