"""Reckons where the term of every request ends, once for each choice of clocks and not once for each question."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from importlib import resources

from maatstaf.warehouse.engine import Clocks
from maatstaf.warehouse.tabulate import day_number
from maatstaf.warehouse.views import with_values

#: Later than any day of a delivery: when a pause that is not resolved ends.
NEVER = date.max

#: What is made on the way, in this order; each statement is ``tabulations/<name>.sql``.
STEPS = {"clocked_requests": "view", "clocked_pauses": "table", "term_days": "table", "pause_ends": "table"}


def reckon_terms(run: Callable[[str], object], clocks: Clocks, into: str) -> None:
    """Makes a table of the terms of every request under ``clocks``, over every span of days.

    Whether a pause or an extension came in time does not depend on the day of the report, so no view needs to
    weigh it again: an as-of view only picks the row of the span in which its day lies.

    Args:
        run: executes a statement in the database that holds ``delivered`` and ``tabulated``.
        clocks: the deadline rules.
        into: what to make, such as ``table tabulated.request_terms``.

    Article: AVG art. 12(3), 12(4), 12(6).
    """
    values = {"calendar": clocks.calendar, "pauses": clocks.pauses, "never": day_number(NEVER)}
    for name, kind in STEPS.items():
        run(f"create or replace temp {kind} {name} as {with_values(_statement(name), values)}")
    run(f"create {into} as {with_values(_statement('request_terms'), values)}")
    for name, kind in reversed(STEPS.items()):
        run(f"drop {kind} {name}")


def _statement(name: str) -> str:
    return (resources.files("maatstaf.warehouse") / "tabulations" / f"{name}.sql").read_text(encoding="utf-8")
