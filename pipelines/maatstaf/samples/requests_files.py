"""Writes requests with their pauses and notifications: three files that are made together."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from maatstaf.samples.answers_impact import AskedActivities
from maatstaf.samples.answers_requests import RequestAnswers
from maatstaf.samples.corporation import Corporation
from maatstaf.samples.requests import Case, Notification, Pause, Request, cases
from maatstaf.samples.writing import write_table

REMEMBERED_A_MONTH = 40


def write_requests(
    out: Path, corporation: Corporation, tallies: Sequence[RequestAnswers | AskedActivities]
) -> list[tuple[date, str]]:
    """Write the three files, counting every request.

    Returns:
        Day of receipt and key of some requests of every month, which complaints can be about.
    """
    pauses: list[Pause] = []
    notifications: list[Notification] = []
    remembered: list[tuple[date, str]] = []
    in_month: dict[tuple[int, int], int] = {}

    def noted(case: Case) -> Request:
        request = case.request
        for tally in tallies:
            tally.add(case)
        if case.pause:
            pauses.append(case.pause)
        notifications.extend(case.notifications)
        month = (request.received_on.year, request.received_on.month)
        in_month[month] = in_month.get(month, 0) + 1
        if in_month[month] <= REMEMBERED_A_MONTH:
            remembered.append((request.received_on, request.request_id))
        return request

    write_table(out, "requests", (noted(case) for case in cases(corporation)))
    write_table(out, "request_pauses", pauses)
    write_table(out, "recipient_notifications", notifications)
    return remembered
