"""Decides which snapshot and which month a command is about."""

from __future__ import annotations

from maatstaf.cli.workplace import Workplace
from maatstaf.publication import Period
from maatstaf.warehouse.engine import EngineError
from maatstaf.warehouse.snapshots import SnapshotFile, newest_full_month, snapshot_for


def chosen_snapshot(place: Workplace, month: Period | None, key: str | None) -> tuple[SnapshotFile, Period]:
    """The snapshot with this key, or the newest, and this month, or its newest full one.

    Raises:
        EngineError: there is no such snapshot, or it does not reach the end of the month.
    """
    snapshot = snapshot_for(place.warehouse, key)
    chosen = month or Period.month(newest_full_month(snapshot.as_of))
    if snapshot.as_of < chosen.last_day:
        raise EngineError(
            f"the newest delivery is as of {snapshot.as_of}, before the end of {chosen.name}; load a later one"
        )
    return snapshot, chosen
