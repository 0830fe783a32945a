"""Writes one delivery: twelve files, the mapping that reads them, and what measuring them must give."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from maatstaf.samples.answers_complaints import ComplaintAnswers
from maatstaf.samples.answers_ends import Schedule
from maatstaf.samples.answers_impact import AskedActivities, KeptActivities, SharedActivities
from maatstaf.samples.answers_recipients import RecipientAnswers
from maatstaf.samples.answers_register import camera_answers, register_answers, safeguard_answers
from maatstaf.samples.answers_requests import RequestAnswers
from maatstaf.samples.answers_retention import RetentionAnswers
from maatstaf.samples.answers_sharing import SharingAnswers
from maatstaf.samples.complaints import complaints
from maatstaf.samples.corporation import Corporation
from maatstaf.samples.dialect import write_mapping
from maatstaf.samples.disclosures_file import write_disclosures
from maatstaf.samples.flows import flows
from maatstaf.samples.holdings import holdings
from maatstaf.samples.known_answers import known_months, write_known_answers
from maatstaf.samples.planted_sharing import breaches
from maatstaf.samples.recipients import Agreement, agreements, recipients
from maatstaf.samples.register import activities
from maatstaf.samples.requests_files import write_requests
from maatstaf.samples.retention import rules
from maatstaf.samples.safeguards import cameras, safeguards
from maatstaf.samples.sharing import disclosures
from maatstaf.samples.writing import write_table


def write_samples(
    out: Path, *, months: int = 24, scale: float = 1.0, seed: int = 2018, last_month: str = "2026-10"
) -> None:
    """Write the delivery of a synthetic housing corporation into the folder ``out``.

    The same arguments give the same bytes. Files of an earlier run in ``out`` are overwritten.

    Args:
        out: the folder; it is made when it does not exist.
        months: how many months the delivery covers, the last included.
        scale: size as a multiple of 30,000 homes; register, recipients and cameras stay as they are.
        seed: where the chance begins.
        last_month: the last month, ``2026-10``; the delivery is as of its last day.

    Raises:
        ValueError: ``months`` or ``scale`` is not positive, or ``last_month`` is no month.
    """
    corporation = Corporation(months, scale, seed, last_month)
    out.mkdir(parents=True, exist_ok=True)
    lasts = known_months(corporation)
    register, cams, staff = tuple(activities(corporation)), tuple(cameras(corporation)), tuple(safeguards(corporation))
    for table, rows in (
        ("activities", register), ("cameras", cams), ("safeguards", staff),
        ("retention_rules", rules()), ("recipients", recipients()), ("agreements", agreements(corporation)),
    ):  # fmt: skip
        write_table(out, table, rows)

    entries = {row.activity_id: row for row in register}
    by_request, by_asked = [RequestAnswers(last) for last in lasts], [AskedActivities(last) for last in lasts]
    about = write_requests(out, corporation, [*by_request, *by_asked])
    by_complaint = [ComplaintAnswers(last) for last in lasts]
    write_table(out, "complaints", _counted(complaints(corporation, about), by_complaint))
    schedule = Schedule(tuple(rules()))
    by_holding = [RetentionAnswers(last, schedule) for last in lasts]
    by_kept = [KeptActivities(last, schedule, entries) for last in lasts]
    write_table(out, "holdings", _counted(holdings(corporation), [*by_holding, *by_kept]))
    signed: dict[str, list[Agreement]] = {}
    for agreement in agreements(corporation):
        signed.setdefault(agreement.recipient_id, []).append(agreement)
    by_disclosure = [SharingAnswers(last, entries, signed) for last in lasts]
    by_recipient = [RecipientAnswers(last) for last in lasts]
    by_shared = [SharedActivities(last, entries, signed) for last in lasts]
    planted = tuple(breaches({one.recipient_id: one for one in recipients()}))
    days = disclosures(corporation, tuple(flows(entries)), planted)
    write_disclosures(out, _counted(days, [*by_disclosure, *by_recipient, *by_shared]))

    write_mapping(out, corporation)
    of_activities = (by_asked, by_kept, by_shared)
    counted = zip(by_request, by_complaint, by_holding, by_disclosure, by_recipient, *of_activities, strict=True)
    answers = [
        {name: counts for part in parts for name, counts in part.answers().items()}
        | register_answers(register, parts[0].last)
        | camera_answers(cams, parts[0].last)
        | safeguard_answers(staff, parts[0].last)
        for parts in counted
    ]
    write_known_answers(out, zip(lasts, answers, strict=True))


def _counted(rows: Iterable[Any], tallies: Iterable[Any]) -> Iterator[Any]:
    """The rows, each counted by every tally on its way to the file."""
    tallies = tuple(tallies)
    for row in rows:
        for tally in tallies:
            tally.add(row)
        yield row
