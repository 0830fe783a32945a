"""Runs the commands as a user does, once, in a working folder of its own."""

import pickle
import subprocess
import sys
import time
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
def workplace(tmp_path_factory, checkout, worker_id):
    """A corporation's folder with two rendered editions; made once, also when tests run side by side."""
    shared = tmp_path_factory.getbasetemp()
    if worker_id != "master":
        shared = shared.parent
    folder, told = shared / "corporation", shared / "corporation.pickle"
    try:
        folder.mkdir()
    except FileExistsError:
        while not told.exists():
            time.sleep(0.2)
    else:
        ran = made(folder, checkout)
        making = told.with_suffix(".making")
        making.write_bytes(pickle.dumps(ran))
        making.rename(told)
    ran = pickle.loads(told.read_bytes())
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
