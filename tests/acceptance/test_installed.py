"""Built as a wheel and installed elsewhere, every command still works."""

import os
import subprocess
import sys
import zipfile

import pytest

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def installed(checkout, tmp_path_factory):
    """The wheel laid out in a folder, and a runner that imports the package from there alone."""
    place = tmp_path_factory.mktemp("installed")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(place / "dist")],
        cwd=checkout,
        check=True,
        capture_output=True,
    )
    (wheel,) = (place / "dist").glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(place / "site")

    def run(*arguments, cwd):
        environment = {**os.environ, "PYTHONPATH": str(place / "site")}
        command = [sys.executable, "-m", "maatstaf", *map(str, arguments)]
        return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, timeout=600)

    return run, place / "site"


def test_the_package_is_the_one_from_the_wheel(installed):
    _, site = installed
    where = subprocess.run(
        [sys.executable, "-c", "import maatstaf; print(maatstaf.__file__)"],
        env={**os.environ, "PYTHONPATH": str(site)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert where.stdout.startswith(str(site))
    assert (site / "maatstaf" / "notebooks" / "05_management_summary.ipynb").is_file()


def test_every_command_works_from_the_wheel(installed, tmp_path):
    run, _ = installed
    place = tmp_path / "corporation"
    place.mkdir()
    for arguments in (
        ("init", place),
        ("samples", place / "inbox" / "first", "--months", "6", "--scale", "0.1"),
        ("check", "inbox/first"),
        ("load", "inbox/first"),
        ("monthly", "inbox/first", "--lang", "en"),
        ("report", "--profile", "internal"),
        ("measure", "requests_received"),
        ("term", "erasure", "--received", "2026-10-01"),
    ):
        ended = run(*arguments, cwd=place)
        assert ended.returncode == 0, (arguments, ended.stderr)
    assert (place / "reports" / "2026-10-en" / "index.html").is_file()
    assert (place / "reports" / "2026-10-internal" / "index.html").is_file()
