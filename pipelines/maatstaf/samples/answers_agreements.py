"""What the agreements of a day say of a disclosure on that day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from maatstaf.samples.recipients import Agreement, Recipient
from maatstaf.samples.sharing import Day

UNDER_COVENANT = ("care_institution", "police")
LACKS = ("category_not_covered", "purpose_not_covered", "expired", "not_yet", "missing")


def needed(recipient: Recipient) -> Iterator[tuple[str, str]]:
    """Each measure that judges what is shared with ``recipient``, and the kind of agreement it asks for."""
    if recipient.role == "processor":
        yield "processor_cover", "processing_agreement"
    if recipient.kind in UNDER_COVENANT:
        yield "covenant_cover", "covenant"
    if recipient.role == "joint_controller":
        yield "joint_controller_cover", "joint_arrangement"


def finding(day: Day, kind: str, signed: Sequence[Agreement]) -> str:
    """``covered``, or what the agreements of that kind lack for it."""
    lacks = [_lacking(day, one) for one in signed if one.kind == kind]
    order = ("covered", "purpose_not_covered", "category_not_covered", "expired", "not_yet")
    return next((said for said in order if said in lacks), "missing")


def _lacking(day: Day, one: Agreement) -> str:
    if day.disclosed_on < one.valid_from:
        return "not_yet"
    if one.valid_to is not None and one.valid_to < day.disclosed_on:
        return "expired"
    if set(day.flow.data_categories) - set(one.data_categories):
        return "category_not_covered"
    return "covered" if day.flow.purpose in one.purposes else "purpose_not_covered"
