"""A real PostgreSQL on loopback, from Debian's package, for as long as a test needs it."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

SECRET = "geheim-wachtwoord"  # noqa: S105


def programs() -> Path | None:
    """Where the newest PostgreSQL of this machine is."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    return found[-1].parent if found else None


def _as_nobody_special() -> list[str]:
    """PostgreSQL will not run as root."""
    return ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] if os.geteuid() == 0 else []


@contextmanager
def postgres() -> Iterator[str]:
    """The address of an empty database; skipped where PostgreSQL or the extra is absent."""
    for module in ("sqlalchemy", "adbc_driver_postgresql", "pg8000", "pyarrow"):
        pytest.importorskip(module, reason="needs the extra: maatstaf[database]")
    if not (home := programs()):
        pytest.skip("needs Debian's postgresql")
    folder = Path(tempfile.mkdtemp(prefix="maatstaf-postgres-"))
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres", "postgres")
    (folder / "secret").write_text(SECRET, encoding="utf-8")
    folder.chmod(0o755)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    run = _as_nobody_special()
    data = folder / "data"
    options = ["-U", "lezer", "-A", "scram-sha-256", f"--pwfile={folder / 'secret'}", "--encoding=UTF8"]
    subprocess.run(
        [*run, home / "initdb", "-D", data, *options, "--no-locale", "--no-sync"],
        check=True,
        capture_output=True,
        cwd=folder,
    )
    settings = f"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories='' -c fsync=off"
    control = [*run, home / "pg_ctl", "-D", data, "-w", "-o", settings, "-l", data / "log"]
    subprocess.run([*control, "start"], check=True, capture_output=True, cwd=folder)
    try:
        yield f"postgresql://lezer:{SECRET}@127.0.0.1:{port}/postgres"
    finally:
        subprocess.run(
            [*run, home / "pg_ctl", "-D", data, "-m", "immediate", "stop"], check=True, capture_output=True, cwd=folder
        )
        shutil.rmtree(folder)
