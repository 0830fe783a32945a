"""What deciding and auditing a month costs, with three years of reports in the ledger, beside the whole monthly run.

    python benchmarks/publication.py

Publishes 36 months of the samples one after the other (without pages), then renders the last one as `maatstaf
monthly` does, and decides and audits it once more by itself. Printed are ratios in one run on one machine, in
seconds of processors.
"""

from __future__ import annotations

import argparse
import os
import shutil
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from maatstaf.cli.main import run
from maatstaf.policy import Policy
from maatstaf.publication import LEDGER, Desk, Entry, Ledger
from maatstaf.reporting.auditing import PublicEdition, audit

SAMPLES = Path(__file__).parents[1] / "data_samples"
MONTHS = 36


def work(run: Callable[[], object]) -> float:
    """Seconds of processors that a run takes, in this process and those it starts."""

    def used() -> float:
        times = os.times()
        return times.user + times.system + times.children_user + times.children_system

    begun = used()
    run()
    return used() - begun


def command(*arguments: object) -> None:
    """Runs a command to its end, as typed in this folder."""
    if code := run([str(one) for one in arguments]):
        raise SystemExit(code)


def decide(snapshot: Path, ledger: Ledger, back: int) -> None:
    """Decides the month ``back`` months before the newest and writes it into the ledger."""
    desk = Desk.open(snapshot, Policy(), ledger=ledger)
    month = desk.period("").back(back)
    told = desk.told(month)
    ledger.append([Entry(one, month.name, desk.snapshot, "") for one in told])
    desk.close()


def main() -> None:
    """Prints the ratios."""
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        os.chdir(folder)
        command("init", folder)
        command("load", SAMPLES)
        (snapshot,) = (folder / "warehouse").glob("*.duckdb")
        reports = folder / "reports"
        reports.mkdir(exist_ok=True)
        ledger = Ledger(reports / LEDGER)
        begun = time.perf_counter()
        for back in range(MONTHS - 1, 0, -1):
            decide(snapshot, ledger, back)
        print(
            f"{MONTHS - 1} months decided and audited in {time.perf_counter() - begun:.0f} s; "
            f"{sum(1 for _ in ledger.entries())} tables in the ledger"
        )
        shutil.copy(reports / LEDGER, folder / "before.jsonl")
        whole = work(lambda: command("monthly", SAMPLES))
        alone = Ledger(folder / "before.jsonl")
        exact = work(lambda: count(snapshot))
        deciding = work(lambda: decide(snapshot, alone, 0))
        newest = date.fromisoformat(snapshot.name[:10])
        edition = PublicEdition(reports / f"{newest:%Y-%m}", f"{newest:%Y-%m}", "nl")
        auditing = work(lambda: audit(edition, Ledger(reports / LEDGER).entries(), Policy()))
        print(f"the monthly run {whole:.1f} s of processors")
        print(
            f"deciding and auditing the tables {deciding:.1f} s, {deciding / whole:.1%} of it; "
            f"counting them alone {exact:.1f} s, {exact / whole:.1%}"
        )
        print(f"auditing the pages {auditing:.1f} s, {auditing / whole:.1%} of it")


def count(snapshot: Path) -> None:
    """Counts the same tables, for the FG, who needs no protection."""
    desk = Desk.open(snapshot, Policy())
    month = desk.period("")
    for name, months in Policy().publication.breakdowns.items():
        desk.totals(name, month.last_full(months))
    desk.close()


if __name__ == "__main__":
    main()
