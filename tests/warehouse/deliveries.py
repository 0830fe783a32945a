"""Small deliveries drawn as CSV text, and their account told in lines that a test can read."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from textwrap import dedent

from maatstaf.sources import Delivery, read_delivery
from maatstaf.warehouse.intake import Intake
from maatstaf.warehouse.load import check, load

AS_OF = date(2026, 10, 31)

ACTIVITIES = """\
    activity_id;name;art9;dpia
    A1;verhuur;nee;geen DPIA nodig
"""
RECIPIENTS = """\
    recipient_id;kind;role;outside_eea
    O1;aannemer;derde;nee
"""
RULES = """\
    rule_id;data_category;trigger;period;direction;source;status
    B1;tenant_file;end_of_tenancy;P2Y;max;praktijk;practice
"""
REQUESTS = """\
    request_id;right_invoked;received_on;channel;subject_category;represented;needs_representative;answered_on
    Z1;inzage;05-10-2026;brief;huurder;nee;nee;
    Z2;correctie;06-10-2026;e-mail;huurder;nee;nee;20-10-2026
"""
PAUSES = """\
    request_id;asked_on;resolved_on;reason
    Z1;06-10-2026;09-10-2026;identity
"""


def drawn(text: str | bytes) -> bytes:
    """The bytes of a drawn file; text is written in UTF-8 without its margin."""
    return text if isinstance(text, bytes) else dedent(text).encode()


def lay(folder: Path, mapping: str = "", **files: str | bytes) -> Delivery:
    """The delivery with these tables: ``requests`` is ``requests.csv``."""
    return lay_files(folder, mapping, {f"{name}.csv": text for name, text in files.items()})


def lay_files(folder: Path, mapping: str, files: dict[str, str | bytes]) -> Delivery:
    """The delivery with these files."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(drawn(text))
    if mapping:
        (folder / "sources.toml").write_text(dedent(mapping), encoding="utf-8")
    return read_delivery(folder)


def told(intake: Intake) -> list[str]:
    """Per file ``read = loaded + refused``, then every refusal."""
    files = [f"{one.file}: {one.read} = {one.loaded} + {one.refused}" for one in intake.tables]
    return files + [f"{one.file} {one.line} {one.column} {one.rule}" for one in intake.refusals]


def account(delivery: Delivery, as_of: date = AS_OF) -> list[str]:
    """What a check of the delivery tells."""
    return told(check(delivery, as_of))


def loaded(delivery: Delivery, as_of: date = AS_OF) -> Intake:
    """The intake of the delivery, its snapshot in a folder within it."""
    return load(delivery, as_of, delivery.folder / "warehouse")
