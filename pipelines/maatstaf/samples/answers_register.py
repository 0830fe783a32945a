"""What the measures about the register, cameras and safeguards must give for one month."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

from maatstaf.samples.answers_calendar import add_months
from maatstaf.samples.register import Activity
from maatstaf.samples.safeguards import Camera, Safeguard


def register_answers(register: Iterable[Activity], last: date) -> dict[str, dict[str, int]]:
    """Activities by what they lack (D1, D2), how long ago they were reviewed by ``last``, and their assessment."""
    rows = list(register)
    purposes, bases = Counter(row.purpose for row in rows), Counter(row.lawful_basis for row in rows)
    return {
        "register": {
            "activities": len(rows),
            "with_purpose": len(rows) - purposes[None],
            "purpose_other": purposes["P19"],
            "with_basis": len(rows) - bases[None],
            "with_categories": sum(bool(row.data_categories) for row in rows),
            "with_subjects": sum(bool(row.subject_categories) for row in rows),
        },
        "activities_reviewed": _reviewed(rows, last),
        "activities_assessed": {
            "activities": len(rows),
            **{f"dpia_{dpia}": sum(row.dpia == dpia for row in rows) for dpia in ("done", "needed", "none")},
            "art9": sum(row.art9 for row in rows),
            "art9_unknown": 0,
            **{f"art9_{dpia}": sum(row.art9 and row.dpia == dpia for row in rows) for dpia in ("needed", "none")},
        },
        **{f"activities_by_purpose.{code}": {"activities": many} for code, many in purposes.items() if code},
        **{f"activities_by_basis.{code}": {"activities": many} for code, many in bases.items() if code},
    }


def _reviewed(rows: Iterable[Activity], last: date) -> dict[str, int]:
    """Reviewed in the twelve months that end with the month of ``last``, longer ago, or never by then."""
    since = add_months(last.replace(day=1), -11)
    days = [row.reviewed_on if row.reviewed_on and row.reviewed_on <= last else None for row in rows]
    return {
        "activities": len(days),
        "in_time": sum(day is not None and day >= since for day in days),
        "too_long_ago": sum(day is not None and day < since for day in days),
        "never": days.count(None),
    }


def camera_answers(cameras: Iterable[Camera], last: date) -> dict[str, dict[str, int]]:
    """Cameras in use on ``last``, and those announced and under the protocol (C1)."""
    in_use = [one for one in cameras if one.in_use_from <= last and (one.in_use_to is None or one.in_use_to >= last)]
    return {
        "cameras": {
            "cameras": len(in_use),
            "announced": sum(one.announced for one in in_use),
            "under_protocol": sum(one.under_protocol for one in in_use),
            "announced_and_under_protocol": sum(one.announced and one.under_protocol for one in in_use),
        }
    }


def safeguard_answers(safeguards: Iterable[Safeguard], last: date) -> dict[str, dict[str, int]]:
    """Staff in scope and covered in the month of ``last``, per safeguard (V1, V2)."""
    return {
        f"safeguards.{row.safeguard}": {"in_scope": row.in_scope, "covered": row.covered}
        for row in safeguards
        if (row.month.year, row.month.month) == (last.year, last.month)
    }
