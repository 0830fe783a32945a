"""The organisations that receive data, and the agreements and covenants with them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from maatstaf.samples.corporation import Corporation

#: How many of each kind, in the order of their keys, and the role such a recipient has.
KINDS = (
    ("contractor", 32, "third_party"), ("care_institution", 8, "third_party"), ("police", 3, "authority"),
    ("software_supplier", 15, "processor"), ("debt_collector", 4, "third_party"), ("accountant", 2, "third_party"),
    ("municipality", 6, "authority"), ("court", 2, "authority"), ("supervisor", 3, "authority"),
    ("other", 5, "third_party"),
)  # fmt: skip
OUTSIDE_EEA = ("O50", "O57", "O80")
#: Roles that differ from what is usual: a shared waiting list, a care project, a printer and a pollster.
OTHER_ROLES = {"O58": "joint_controller", "O40": "joint_controller", "O76": "processor", "O77": "processor"}

CARE_DATA = ("name", "address", "telephone", "email", "behaviour", "household", "medical")
POLICE_DATA = ("name", "address", "nuisance_file", "behaviour", "camera_images", "camera_incident_images")
SYSTEM_DATA = (
    "name", "address", "telephone", "email", "birth_date", "bank_account", "payment_history", "tenant_file"
)  # fmt: skip

#: Findings planted on purpose.
CARE_EXPIRED, CARE_NEVER, POLICE_NARROW = "O34", "O37", "O42"
SUPPLIER_EXPIRED, SUPPLIER_NEVER, SUPPLIER_GAP = "O47", "O51", "O53"


@dataclass(frozen=True, slots=True)
class Recipient:
    """One row of ``recipients``; fields as in the contract."""

    recipient_id: str
    kind: str
    role: str
    outside_eea: bool


@dataclass(frozen=True, slots=True)
class Agreement:
    """One row of ``agreements``; fields as in the contract."""

    agreement_id: str
    recipient_id: str
    kind: str
    valid_from: date
    valid_to: date | None
    data_categories: tuple[str, ...]
    purposes: tuple[str, ...]


def recipients() -> Iterator[Recipient]:
    """All recipients, fixed whatever the scale."""
    number = 0
    for kind, many, role in KINDS:
        for _ in range(many):
            number += 1
            key = f"O{number}"
            yield Recipient(key, kind, OTHER_ROLES.get(key, role), key in OUTSIDE_EEA)


def agreements(corporation: Corporation) -> Iterator[Agreement]:
    """All agreements, old and renewed, with the gaps that norms S3 and S4 must find."""
    chance = corporation.random("agreements")
    last, number = corporation.as_of, 0
    for one in recipients():
        subject = _subject(one)
        if subject is None:
            continue
        began = last - timedelta(days=chance.randrange(1500, 2900))
        for valid_from, valid_to in _validity(one.recipient_id, began, last, renewed=chance.random() < 0.75):
            number += 1
            yield Agreement(f"V{number}", one.recipient_id, subject[0], valid_from, valid_to, *subject[1:])


def _subject(one: Recipient) -> tuple[str, tuple[str, ...], tuple[str, ...]] | None:
    if one.recipient_id in (CARE_NEVER, SUPPLIER_NEVER):
        return None
    if one.recipient_id == POLICE_NARROW:
        return "covenant", ("name", "address", "nuisance_file"), ("P11",)
    if one.role == "processor":
        return "processing_agreement", SYSTEM_DATA, ("P02", "P04", "P05", "P10", "P15", "P17")
    if one.kind == "care_institution":
        return "covenant", CARE_DATA, ("P11", "P12", "P13")
    if one.kind == "police":
        return "covenant", POLICE_DATA, ("P11", "P14")
    if one.role == "joint_controller":
        return "joint_arrangement", ("name", "address", "housing_registration"), ("P01", "P02")
    if one.kind in ("contractor", "debt_collector") and int(one.recipient_id[1:]) % 2:
        return "processing_agreement", ("name", "address", "telephone", "email"), ("P06", "P07")
    if one.kind == "municipality":
        return "covenant", ("name", "address", "birth_date", "payment_history", "medical"), ("P06", "P07", "P18")
    return None


def _validity(key: str, began: date, last: date, *, renewed: bool) -> Iterator[tuple[date, date | None]]:
    if key in (SUPPLIER_EXPIRED, CARE_EXPIRED):
        yield began, last - timedelta(days=14 if key == SUPPLIER_EXPIRED else 45)
    elif key == SUPPLIER_GAP:
        yield began, last - timedelta(days=200)
        yield last - timedelta(days=140), last + timedelta(days=1300)
    elif renewed:
        again = last - timedelta(days=30 * (len(key) + int(key[1:]) % 17))
        yield began, again - timedelta(days=1)
        yield again, again + timedelta(days=1460)
    else:
        yield began, None
