"""Runs the commands as a user does, once, in a working folder of its own."""

import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from maatstaf.policy import Policy
from maatstaf.publication import Desk, Profile

MONTH = "2026-10"


def maatstaf(*arguments, cwd):
    """Runs a command to its end; its output and exit code."""
    command = [sys.executable, "-m", "maatstaf", *map(str, arguments)]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, encoding="utf-8", timeout=600)


@pytest.fixture(scope="session")
def run():
    return maatstaf


@pytest.fixture(scope="session")
def workplace(tmp_path_factory, checkout):
    """A corporation's folder after ``init``, ``monthly`` and a second edition for the FG."""
    folder = tmp_path_factory.mktemp("workplace")
    ran = [
        maatstaf("init", folder, cwd=folder),
        maatstaf("monthly", checkout / "data_samples", cwd=folder),
        maatstaf("report", "--profile", "internal", "--lang", "en", cwd=folder),
    ]
    for one in ran:
        assert one.returncode == 0, one.stderr
    (snapshot,) = (folder / "warehouse").glob("*.duckdb")
    return SimpleNamespace(folder=folder, ran=ran, snapshot=snapshot, reports=folder / "reports")


@pytest.fixture(scope="session")
def pages(workplace):
    """The text of every page of the public Dutch edition, by name."""
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted((workplace.reports / MONTH).iterdir())}


@pytest.fixture(scope="session")
def desks(workplace):
    """The public and the internal desk over the same snapshot."""
    both = SimpleNamespace(
        public=Desk.open(workplace.snapshot, Policy(), Profile.PUBLIC),
        internal=Desk.open(workplace.snapshot, Policy(), Profile.INTERNAL),
    )
    yield both
    both.public.close()
    both.internal.close()


@pytest.fixture(scope="session")
def samples(checkout) -> Path:
    return checkout / "data_samples"
