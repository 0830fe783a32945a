"""Writes down what a report publishes of groups of data subjects, before a reader can see it."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from maatstaf.policy import Policy
from maatstaf.publication import LEDGER, Desk, Entry, Ledger, Period, Profile
from maatstaf.publication.audit import PublicationRefused
from maatstaf.reporting.auditing import PublicEdition, audit
from maatstaf.reporting.signing import digest


@contextmanager
def recorded(
    edition: PublicEdition, name: str, snapshot: Path, month: Period, profile: Profile, policy: Policy, ledger: Ledger
) -> Iterator[Path]:
    """Keeps the ledger from the first decision to the last page, and adds to it what the pages publish.

    Gives the file of the ledger as it will be, by which every page finds decided what it may show. What the pages
    then show is audited as they are, so that nothing leaves that slipped in on the way. The internal edition is not
    published. A crash between here and the folder being put in place leaves an entry of
    something that nobody saw, which is safe; the other way round would not be.

    Args:
        edition: the edition, in the folder in which it is made.
        name: what the ledger calls it: ``2026-10-en``.
        snapshot: the file of the snapshot.
        month: the month of the report.
        profile: for whom it is.
        policy: the policy in force.
        ledger: what was published before.

    Raises:
        LedgerBusy: another report is being published.
        PublicationRefused: what would be published, or what the pages show, gives away what is hidden.
    """
    if profile is Profile.INTERNAL:
        yield ledger.path or Path()
        return
    with ledger.held(), tempfile.TemporaryDirectory(prefix="maatstaf-") as private:
        desk = Desk.open(snapshot, policy, profile, ledger)
        try:
            told, key = desk.told(month), desk.snapshot
        finally:
            desk.close()
        rehearsed = Path(private) / LEDGER
        ledger.rehearse([Entry(one, name, key, "") for one in told], rehearsed)
        yield rehearsed
        if found := audit(edition, Ledger(rehearsed).entries(), policy):
            raise PublicationRefused("; ".join(str(one) for one in found))
        report = digest({page.name: page.read_bytes() for page in edition.folder.glob("*.html")})
        ledger.append([Entry(one, name, key, report) for one in told])
