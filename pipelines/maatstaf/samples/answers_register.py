"""What the measures about the register, cameras and safeguards must give for one month."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from maatstaf.samples.register import Activity
from maatstaf.samples.safeguards import Camera, Safeguard


def register_answers(register: Iterable[Activity]) -> dict[str, dict[str, int]]:
    """Activities with one of the nineteen purposes, with the last of them, and with a basis (D1, D2)."""
    rows = list(register)
    return {
        "register": {
            "activities": len(rows),
            "with_purpose": sum(row.purpose is not None for row in rows),
            "purpose_other": sum(row.purpose == "P19" for row in rows),
            "with_basis": sum(row.lawful_basis is not None for row in rows),
        }
    }


def camera_answers(cameras: Iterable[Camera], last: date) -> dict[str, dict[str, int]]:
    """Cameras in use on ``last``, and those announced and under the protocol (C1)."""
    in_use = [one for one in cameras if one.in_use_from <= last and (one.in_use_to is None or one.in_use_to >= last)]
    proper = sum(one.announced and one.under_protocol for one in in_use)
    return {"cameras": {"cameras": len(in_use), "announced_and_under_protocol": proper}}


def safeguard_answers(safeguards: Iterable[Safeguard], last: date) -> dict[str, dict[str, int]]:
    """Staff in scope and covered in the month of ``last``, per safeguard (V1, V2)."""
    return {
        f"safeguards.{row.safeguard}": {"in_scope": row.in_scope, "covered": row.covered}
        for row in safeguards
        if (row.month.year, row.month.month) == (last.year, last.month)
    }
