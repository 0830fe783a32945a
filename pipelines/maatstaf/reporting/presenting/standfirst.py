"""The answer of a page in a sentence or two, for who reads no further."""

from __future__ import annotations

from collections.abc import Callable

from maatstaf.publication import Desk, Period, Status
from maatstaf.reporting import formats
from maatstaf.reporting.presenting.absent import table_names
from maatstaf.reporting.words import words


def of(page: str, desk: Desk, period: Period, lang: str) -> str:
    """The standfirst of ``page``."""
    return _WRITERS[page](desk, period, lang)


def _index(desk: Desk, period: Period, lang: str) -> str:
    results = desk.norms(period)
    judged = {status: sum(result.status is status for result in results) for status in Status}
    say = words(lang).say
    first = say(
        "index.standfirst_norms",
        count=judged[Status.MET],
        judged=judged[Status.MET] + judged[Status.NOT_MET],
        month=formats.month(period.start, lang),
    )
    unmeasured = judged[Status.NOT_MEASURED]
    return f"{first} {say('index.standfirst_unmeasured', count=unmeasured)}" if unmeasured else first


def _turnaround(desk: Desk, period: Period, lang: str) -> str:
    due = desk.totals("requests_due_regulation", period)
    say = words(lang).say
    if not due.is_measured:
        return say("absent.short", tables=table_names(due.missing, lang))
    if due.total["due"] == 0:
        return say("turnaround.standfirst_none", month=formats.month(period.start, lang))
    return say(
        "turnaround.standfirst",
        month=formats.month(period.start, lang),
        count=due.total["due"],
        in_time=due.total["answered_in_time"],
        overdue=desk.totals("requests_open", period).total["overdue_regulation"],
    )


def _retention(desk: Desk, period: Period, lang: str) -> str:
    over = desk.totals("records_over_term", period)
    say = words(lang).say
    if not over.is_measured:
        return say("absent.short", tables=table_names(over.missing, lang))
    return say(
        "retention.standfirst",
        day=formats.day(period.last_day, lang),
        count=over.total["records_over"],
        holdings=over.total["holdings_over"],
    )


def _sharing(desk: Desk, period: Period, lang: str) -> str:
    shared = desk.totals("disclosures_shared", period)
    say = words(lang).say
    if not shared.is_measured:
        return say("absent.short", tables=table_names(shared.missing, lang))
    first = say(
        "sharing.standfirst",
        month=formats.month(period.start, lang),
        count=shared.total["disclosures"],
        records=shared.total["records"],
    )
    judged = [desk.totals(name, period) for name in ("processor_cover", "covenant_cover")]
    if not all(one.is_measured for one in judged):
        return first
    needed = sum(one.total["disclosures"] for one in judged)
    covered = sum(one.total["covered"] for one in judged)
    return f"{first} {say('sharing.standfirst_cover', count=needed - covered, needed=needed)}" if needed else first


def _register(desk: Desk, period: Period, lang: str) -> str:
    register, assessed = desk.totals("activities_registered", period), desk.publish("activities_assessed", period)
    say = words(lang).say
    if not register.is_measured:
        return say("absent.short", tables=table_names(register.missing, lang))
    total = register.total
    return say(
        "register.standfirst",
        count=total["activities"],
        purpose=total["activities"] - total["with_purpose"],
        basis=total["activities"] - total["with_basis"],
        dpia=assessed.total["dpia_needed"],
    )


def _impact(desk: Desk, period: Period, lang: str) -> str:
    assessed = desk.publish("activities_assessed", period)
    say = words(lang).say
    if not assessed.is_measured:
        return say("absent.short", tables=table_names(assessed.missing, lang))
    total = assessed.total
    told = [
        say("impact.standfirst_dpia", special=total["art9_needed"] + total["art9_none"], needed=total["dpia_needed"])
    ]
    for name, count in (("activities_over_term", "over_term"), ("activities_covered", "without_agreement")):
        found = desk.publish(name, period)
        if found.is_measured:
            told.append(say(f"impact.standfirst_{count}", number=found.total[count]))
    return f"{say('impact.standfirst', count=total['activities'])} {' '.join(told)}"


def _intake(desk: Desk, period: Period, lang: str) -> str:
    files = desk.intake("files")
    return words(lang).say(
        "intake.standfirst",
        day=formats.day(desk.as_of, lang),
        count=int(files["read"].sum()),
        loaded=int(files["loaded"].sum()),
        refused=int(files["refused"].sum()),
    )


_WRITERS: dict[str, Callable[[Desk, Period, str], str]] = {
    "index": _index,
    "turnaround": _turnaround,
    "retention": _retention,
    "sharing": _sharing,
    "register": _register,
    "impact": _impact,
    "intake": _intake,
}
