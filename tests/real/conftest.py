"""The real files beside the project; their rows are read where they are and copied nowhere."""

import csv
import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
SHARED = Path(__file__).parents[2].parent / "shared" / "real"


def pytest_collection_modifyitems(items):
    if SHARED.is_dir():
        return
    absent = pytest.mark.skip(reason=f"the real files are not here ({SHARED})")
    for item in items:
        if HERE in Path(item.path).parents:
            item.add_marker(absent)


@pytest.fixture(scope="module")
def maatstaf(tmp_path_factory):
    """Runs a command of Maatstaf in a folder of its own, with only what a clean office machine has."""
    place = tmp_path_factory.mktemp("office")

    def run(*words):
        return subprocess.run(
            [sys.executable, "-W", "error", "-m", "maatstaf", *map(str, words)],
            cwd=place,
            env={key: os.environ[key] for key in ("PATH", "HOME", "LANG") if key in os.environ},
            capture_output=True,
            encoding="utf-8",
            timeout=300,
            check=False,
        )

    run.place = place
    return run


@pytest.fixture(scope="session")
def lines_of():
    """The rows of a real file under its own headings, read by the csv module and nothing of ours."""

    def read(name):
        with (SHARED / name).open(encoding="cp1252", newline="") as file:
            return list(csv.DictReader(file, delimiter=";", strict=True))

    return read


@pytest.fixture
def altered(tmp_path):
    """A delivery in a temporary folder that is a real file with some of its lines altered."""

    def make(name, change):
        with (SHARED / name).open(encoding="cp1252", newline="") as file:
            rows = list(csv.reader(file, delimiter=";", strict=True))
        heading = {column: place for place, column in enumerate(rows[0])}
        change(rows, heading)
        with (tmp_path / name).open("w", encoding="cp1252", newline="") as file:
            csv.writer(file, delimiter=";").writerows(rows)
        return tmp_path

    return make
