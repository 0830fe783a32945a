"""Folders and names that are not what they should be, and links that lead elsewhere."""

from __future__ import annotations

import os
from pathlib import Path

from malformed.case import CANARY, USAGE, Case, table

GOOD = table("requests")
NONE = "the delivery holds none of the tables that Maatstaf knows"


def link(name: str, to: str):
    """Lays a link in the delivery, beside which a file stands that is none of its business."""

    def lays(folder: Path) -> None:
        (folder.parent / "elders.csv").write_text(GOOD, encoding="utf-8")
        (folder / name).symlink_to(to.format(folder=folder))

    return lays


def files(pattern: str) -> str:
    """A mapping that says which files hold the requests."""
    return f"[tables.requests]\nfiles = '{pattern}'\n"


CASES = {
    "empty folder": Case(NONE),
    "nothing but a mapping": Case(NONE, mapping="as_of = 2026-10-31\n"),
    "no folder": Case("inbox", code=USAGE, lays=Path.rmdir),
    "a file for a folder": Case("inbox", code=USAGE, lays=lambda folder: (folder.rmdir(), folder.write_text(GOOD))),
    "a folder named like a file": Case(NONE, lays=lambda folder: (folder / "requests.csv").mkdir()),
    "a folder named like a file that is required": Case(
        "requests: the file requests.csv (or verzoeken.csv) is missing",
        mapping='required = ["requests"]\n',
        lays=lambda folder: (folder / "requests.csv").mkdir(),
    ),
    "a link that leaves the delivery": Case(
        "requests.csv is a link that leaves the delivery", code=USAGE, lays=link("requests.csv", "../elders.csv")
    ),
    "a link that leaves it in full": Case(
        "is a link that leaves the delivery", code=USAGE, lays=link("requests.csv", "{folder}/../elders.csv")
    ),
    "a folder that is a link and leaves": Case(
        "is a link that leaves the delivery", mapping=files("uit/*.csv"), code=USAGE, lays=link("uit", "..")
    ),
    "a link to nothing": Case(NONE, lays=link("requests.csv", CANARY)),
    "a link to itself": Case(NONE, lays=link("requests.csv", "requests.csv")),
    "a link within the delivery": Case(
        files={"uitvoer.csv": GOOD}, code=0, read=2, lays=link("requests.csv", "uitvoer.csv")
    ),
    "a device": Case(NONE, lays=link("requests.csv", "/dev/null")),
    "a pipe that nobody fills": Case(NONE, lays=lambda folder: os.mkfifo(folder / "requests.csv")),
    "a pattern that leaves": Case("leaves the delivery", {"requests.csv": GOOD}, files("../*.csv"), USAGE),
    "a pattern in full": Case("leaves the delivery", {"requests.csv": GOOD}, files("/etc/*.csv"), USAGE),
    "a pattern that is not closed": Case("the file a[.csv is missing", {"requests.csv": GOOD}, files("a[.csv")),
    "a pattern of nothing": Case("is not a file pattern", {"requests.csv": GOOD}, files("."), USAGE),
    "a pattern that finds nothing": Case("the file v*.csv is missing", {"requests.csv": GOOD}, files("v*.csv")),
    "a pattern that finds another kind": Case(
        "requests.md has no column", {"requests.csv": GOOD, "requests.md": f"# {CANARY}"}, files("requests.*")
    ),
    "one table under two names": Case("which of these it is", {"requests.csv": GOOD, "requests.tsv": GOOD}),
    "one table in two languages": Case("which of these it is", {"requests.csv": GOOD, "verzoeken.csv": GOOD}),
    "one file for two tables": Case(
        "has no column", {"alles.csv": GOOD}, files("alles.csv") + '[tables.cameras]\nfiles = "alles.csv"\n'
    ),
    "a page named as text": Case("requests.csv", {"requests.csv": f"<html><td>{CANARY}</td></html>"}),
    "JSON named as text": Case("requests.csv", {"requests.csv": f'[{{"channel": "{CANARY}"}}]'}),
    "a picture named as text": Case("utf-8", {"requests.csv": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + b"\xff" * 99}),
    "PDF named as text": Case("requests.csv", {"requests.csv": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"}),
    "a file of a suffix that is not known": Case(NONE, {"requests.dat": GOOD}),
    "a name in capitals": Case(NONE, {"REQUESTS.CSV": GOOD}),
    "a table that is required and absent": Case(
        "cameras: the file cameras.csv is missing", {"requests.csv": GOOD}, 'required = ["cameras"]\n'
    ),
}
