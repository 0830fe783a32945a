"""The promises with their verdicts, and the rules under which they were counted and published."""

from __future__ import annotations

from collections.abc import Sequence

from maatstaf.publication import Desk, Distribution, Finding, NormResult, Status
from maatstaf.reporting import formats
from maatstaf.reporting.components import MISSING, TOO_FEW, Cell, NormRow, NormTable, Policy
from maatstaf.reporting.presenting.absent import table_names
from maatstaf.reporting.words import words


def norm_table(results: Sequence[NormResult], lang: str) -> NormTable:
    """Every promise on one line, grouped as the regulation groups them."""
    return NormTable(
        caption=words(lang).say("norms.caption"), rows=[_row(result, lang) for result in results], lang=lang
    )


def _row(result: NormResult, lang: str) -> NormRow:
    say, norm = words(lang).say, result.norm
    return NormRow(
        id=norm.id,
        promise=norm.promise.text(lang),
        value=_value(result, lang),
        target=say(f"norms.target_{norm.target}"),
        status=result.status.value,
        reason=_reason(result, lang),
        group=say(f"norms.group_{norm.id[0]}"),
    )


def _value(result: NormResult, lang: str) -> str | Cell:
    if result.status is Status.NOT_MEASURED:
        return MISSING
    if result.status is Status.TOO_FEW:
        return TOO_FEW
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
    return say("card.no_cases") if result.status is Status.TOO_FEW else ""


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
        pairs.insert(1, (say("policy.threshold"), say("policy.below", count=rules.threshold)))
        pairs.insert(2, (say("policy.minimum_n"), say("policy.at_least", count=rules.minimum_n)))
    return Policy(rules=pairs, lang=lang)
