"""The promises with their verdicts, and the rules under which they were counted and published."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from maatstaf.policy import PublicationRules
from maatstaf.publication import Desk, Distribution, Finding, NormCourse, NormResult, Status
from maatstaf.reporting import formats
from maatstaf.reporting.components import (
    MISSING,
    TOO_FEW,
    WITHHELD,
    Cell,
    Column,
    DataTable,
    NormRow,
    NormTable,
    Policy,
)
from maatstaf.reporting.presenting.absent import table_names
from maatstaf.reporting.words import words


def norm_table(courses: Sequence[NormCourse], lang: str) -> NormTable:
    """Every promise on one line, grouped as the regulation groups them."""
    return NormTable(
        caption=words(lang).say("norms.caption"), rows=[_row(course, lang) for course in courses], lang=lang
    )


def measurable(results: Sequence[NormResult], lang: str) -> DataTable:
    """Every promise with whether the delivery lets us measure it, and the tables that are missing where it does not."""
    say = words(lang).say
    rows = []
    for result in results:
        is_measured = result.status is not Status.NOT_MEASURED
        answer = Cell(say("norms.is_measured" if is_measured else "norms.is_not_measured"))
        missing = table_names(result.missing, lang) if result.missing else ""
        rows.append([result.norm.id, result.norm.promise.text(lang), answer, missing])
    return DataTable(
        caption=say("norms.measurable"),
        columns=[Column(say(f"norms.{name}")) for name in ("id", "promise", "measured", "missing_tables")],
        rows=rows,
        lang=lang,
    )


def _row(course: NormCourse, lang: str) -> NormRow:
    result = course.newest
    say, norm = words(lang).say, result.norm
    return NormRow(
        id=norm.id,
        promise=norm.promise.text(lang),
        value=_value(result, lang),
        target=say("norms.target_signal") if norm.signal else say(f"norms.target_{norm.target}"),
        status=result.status.value,
        trend=_trend(course, lang),
        reason=" ".join(part for part in (_reason(result, lang), *_changed(course, lang)) if part),
        group=say(f"norms.group_{norm.id[0]}"),
    )


def _trend(course: NormCourse, lang: str) -> str:
    """The month before, and in how many months the promise was kept; nothing where there is no earlier number.

    Where the delivery does not tell how earlier months stood, the reason stands there instead.
    """
    say, told = words(lang).say, []
    if course.newest.norm.no_course and course.newest.findings:
        return say("norms.no_course", reason=course.newest.norm.no_course.text(lang))
    if course.before.findings and course.before.findings[0].share.whole != 0:
        told.append(say("norms.month_before", value=_said(course.before.findings[0], lang)))
    if course.judged and not (course.newest.norm.target == "shown" and not course.newest.norm.signal):
        told.append(say("norms.kept", kept=course.kept, judged=course.judged))
    return "; ".join(told)


def _changed(course: NormCourse, lang: str) -> Iterator[str]:
    """What became of the cases since the month before, and what a later delivery restated."""
    say, changes = words(lang).say, course.changes
    if changes and (changes.new or changes.cleared) and not course.newest.norm.no_course:
        yield say("norms.changes", new=changes.new, cleared=changes.cleared, remaining=changes.remaining)
    if course.restated:
        yield say("norms.restated", value=_said(course.restated.findings[0], lang))


def _value(result: NormResult, lang: str) -> str | Cell:
    if result.status is Status.NOT_MEASURED:
        return MISSING
    if result.status is Status.TOO_FEW:
        return TOO_FEW if result.findings else WITHHELD
    first, *further = result.findings
    said = [_said(first, lang), *(f"{finding.heading.text(lang)}: {_said(finding, lang)}" for finding in further)]
    return "; ".join(said)


def _said(finding: Finding, lang: str) -> str:
    say, share = words(lang).say, finding.share
    if finding.distribution is not None:
        return _median(finding.distribution, lang)
    if finding.mark.figure == "count" or share.whole is None:
        return formats.number(share.part, lang)
    counted = say("card.part_of_whole", part=share.part, whole=share.whole)
    if share.value is None:
        return counted
    return f"{formats.share(share.part, share.whole, lang)} ({counted})"


def _median(found: Distribution, lang: str) -> str:
    say = words(lang).say
    if found.curve is None:
        return say("cell.too_few")
    if found.median_days is None:
        return say("card.not_reached")
    return say("norms.median", days=formats.days(found.median_days, lang))


def _reason(result: NormResult, lang: str) -> str:
    say = words(lang).say
    if result.status is Status.NOT_MEASURED:
        if result.missing:
            return say("absent.short", tables=table_names(result.missing, lang))
        return say("absent.this_period")
    if result.status is Status.AT_RISK and result.norm.watch:
        return result.norm.watch.says.text(lang).format(count=formats.number(result.watched, lang))
    if result.status is Status.TOO_FEW:
        return say("card.no_cases" if result.findings else "norms.withheld")
    return ""


def policy_box(desk: Desk, lang: str) -> Policy:
    """The clock and publication rules in force."""
    say, clocks, rules = words(lang).say, desk.policy.clocks, desk.policy.publication
    pairs = [
        (say("policy.profile"), say(f"opening.{desk.profile.value}")),
        (say("policy.calendar"), say(f"policy.{clocks.calendar}")),
        (say("policy.pauses"), say(f"policy.{clocks.pauses}")),
        (say("policy.review"), say("policy.review_months", count=desk.policy.register.review_months)),
        (say("policy.snapshot"), desk.snapshot),
        (say("policy.delivered"), formats.day(desk.as_of, lang)),
    ]
    if desk.minimum_n:
        pairs[1:1] = _protection(rules, lang)
    return Policy(rules=pairs, lang=lang)


def _protection(rules: PublicationRules, lang: str) -> list[tuple[str, str]]:
    """What the public edition does not show."""
    say = words(lang).say
    return [
        (say("policy.threshold"), say("policy.below", count=rules.threshold)),
        (say("policy.least_width"), say("policy.width", count=rules.least_width)),
        (say("policy.zeros"), say(f"policy.zeros_{rules.zeros}")),
        (say("policy.uniform"), say(f"policy.uniform_{rules.uniform}")),
        (say("policy.minimum_n"), say("policy.at_least", count=rules.minimum_n)),
        (say("policy.breakdowns"), say("policy.fixed_periods")),
    ]
