"""Runs the commands as a user does, once, in a working folder of its own."""

import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from maatstaf.policy import Policy
from maatstaf.publication import Desk, Profile

MONTH = "2026-10"


def pytest_collection_modifyitems(items):
    """Gives all tests of the one workplace to one worker, so that no other makes it too, or waits for it."""
    for item in items:
        if "workplace" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.xdist_group("workplace"))


def maatstaf(*arguments, cwd):
    """Runs a command to its end; its output and exit code."""
    command = [sys.executable, "-m", "maatstaf", *map(str, arguments)]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, encoding="utf-8", timeout=600)


@pytest.fixture(scope="session")
def run():
    return maatstaf


def made(folder, checkout):
    """Makes a corporation's folder: ``init``, ``monthly``, and a second edition for the FG; what each printed."""
    return [
        maatstaf(*arguments, cwd=folder)
        for arguments in (
            ["init", folder],
            ["monthly", checkout / "data_samples"],
            ["report", "--profile", "internal", "--lang", "en"],
        )
    ]


@pytest.fixture(scope="session")
def workplace(tmp_path_factory, checkout):
    """A corporation's folder with two rendered editions."""
    folder = tmp_path_factory.mktemp("corporation")
    ran = made(folder, checkout)
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
